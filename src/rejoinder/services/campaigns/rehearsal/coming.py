"""To whom a campaign comes on which day, as far as it can be known beforehand."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from rejoinder.domain.audience.counting import fits
from rejoinder.domain.audience.facts import Event, Facts
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.rehearsing import Sample
from rejoinder.domain.campaign.schedule import begins_at, due_at, next_run, wall_of
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.policy.calendar import zone_or
from rejoinder.domain.segment import moves_by_itself
from rejoinder.services.campaigns.going import rules_of
from rejoinder.services.system import System
from rejoinder.store import audiences, campaign_going, campaign_rehearsals, contacts
from rejoinder.store.database import Tx

#: How many of an audience are read at a time.
PAGE = 10_000
#: How much of what people did is played again at most, a day.
MOST_DEEDS = 50_000


class Due(msgspec.Struct, frozen=True):
    """Somebody whom it comes to at a moment, and what they did to set it off."""

    contact_id: UUID
    at: datetime
    event: Mapping[str, Any] | None = None


def notes_of(said: Definition) -> list[str]:
    """Say what is taken for granted."""
    notes = ["Nothing else is sent meanwhile, and nobody writes, leaves, agrees or does anything new."]
    if said.when.mode is Mode.EVENT:
        notes.append(f"People do “{said.when.event}” as they did in as many days before today.")
    if said.expires_at:
        notes.append(f"It ends on {said.expires_at:%Y-%m-%d at %H:%M} UTC.")
    return notes


class Coming:
    """Finds who is new on each day."""

    def __init__(
        self,
        system: System,
        workspace_id: UUID,
        campaign: Campaign,
        now: datetime,
        zone: ZoneInfo,
        days: int,
        sample: Sample,
    ) -> None:
        self._system, self._workspace_id, self._campaign = system, workspace_id, campaign
        self._now, self._zone, self._days, self._sample = now, zone, days, sample
        self._had: set[UUID] = set()
        #: Nobody comes to be in the audience by time alone.
        self._settled = False
        self._last: dict[UUID, datetime] = {}

    async def on(self, begins: datetime, ends: datetime) -> list[Due]:
        """Return who is due from a moment until another, in the order of time."""
        said = self._campaign.definition
        until = min(ends, said.expires_at) if said.expires_at else ends
        starts = max(begins, begins_at(said.when, self._campaign.started_at or self._now))
        if starts >= until:
            return []
        match said.when.mode:
            case Mode.ALWAYS:
                found = await self._new_at(starts)
            case Mode.EVENT:
                found = await self._doing(starts, until)
            case _:
                found = [due for at in self._runs(begins, until) for due in await self._run(at)]
        return sorted(found, key=lambda one: one.at)

    def _runs(self, begins: datetime, until: datetime) -> Iterator[datetime]:
        """Yield when it goes to all who are there."""
        when = self._campaign.definition.when
        first = begins_at(when, self._campaign.started_at or self._now)
        if when.mode is Mode.ONCE:
            if begins <= first < until and not self._campaign.run:
                yield first
            return
        at = next_run(when, first, begins - timedelta(microseconds=1), self._zone)
        while at < until:
            yield at
            at = next_run(when, first, at, self._zone)

    async def _run(self, at: datetime) -> list[Due]:
        """Return everybody who is there at a moment, each when their own clock shows the time."""
        when = self._campaign.definition.when
        wall = wall_of(when, begins_at(when, self._campaign.started_at or self._now), at, self._zone)
        found = []
        for ids in [one async for one in self._members(at)]:
            async with self._system.db.service(self._workspace_id) as tx:
                zones = {row["id"]: row["zone"] for row in await contacts.spoken_to(tx, ids)}
            found += [
                Due(id_, due_at(wall, zone_or(zones.get(id_) or self._zone.key, self._zone.key), at)) for id_ in ids
            ]
        return found

    async def _new_at(self, at: datetime) -> list[Due]:
        """Return who has come to be in the audience, and has not had it."""
        if self._settled:
            return []
        found = []
        for ids in [one async for one in self._members(at)]:
            async with self._system.db.service(self._workspace_id) as tx:
                had = await campaign_going.had(tx, self._campaign.id, ids)
            new = [id_ for id_ in ids if id_ not in had and id_ not in self._had]
            self._had.update(new)
            found += [Due(id_, at) for id_ in new]
        async with self._system.db.service(self._workspace_id) as tx:
            self._settled = not moves_by_itself(self._campaign.definition.audience, await rules_of(tx))
        return found

    async def _members(self, at: datetime) -> Any:
        """Yield those who are looked at of everybody who is there at a moment, some at a time."""
        place: UUID | None = None
        more = True
        while more:
            async with self._system.db.service(self._workspace_id) as tx:
                audience = self._campaign.definition.audience
                ids = await audiences.members(tx, audience, at, await rules_of(tx), place, PAGE)
            more = len(ids) == PAGE
            place = ids[-1] if ids else None
            yield [id_ for id_ in ids if self._sample.has(id_)]

    async def _doing(self, begins: datetime, until: datetime) -> list[Due]:
        """Return who does it as they did so many days before, and is in the audience now."""
        when, back = self._campaign.definition.when, timedelta(days=self._days)
        wait = timedelta(seconds=when.delay_s)
        async with self._system.db.service(self._workspace_id) as tx:
            deeds = await campaign_rehearsals.happened(
                tx, when.event, begins - back - wait, until - back - wait, MOST_DEEDS
            )
            facts = Facts(zone=self._zone.key)
            meant = [
                one
                for one in deeds
                if self._sample.has(one.contact_id) and fits(when.where, Event(one.at, one.properties), facts, one.at)
            ]
            there = await self._there(tx, [one.contact_id for one in meant])
        found = [Due(one.contact_id, one.at + back + wait, one.properties) for one in meant if one.contact_id in there]
        return [one for one in found if self._again(one)]

    async def _there(self, tx: Tx, ids: list[UUID]) -> set[UUID]:
        if not ids:
            return set()
        audience = self._campaign.definition.audience
        return await audiences.only(tx, audience, self._now, await rules_of(tx), sorted(set(ids)))

    def _again(self, due: Due) -> bool:
        """Tell whether somebody gets it this time: once, or no sooner than it may come again."""
        rest = self._campaign.definition.when.again_days
        before = self._last.get(due.contact_id)
        if before is not None and (rest is None or due.at < before + timedelta(days=rest)):
            return False
        self._last[due.contact_id] = due.at
        return True
