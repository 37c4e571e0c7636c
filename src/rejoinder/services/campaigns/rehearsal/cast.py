"""The people of a rehearsal: copies of their ledgers, on which it leaves its traces and nowhere else."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.rehearsing import Diary, Way, come
from rejoinder.domain.channel import Channel
from rejoinder.domain.experiment.assign import CONTROL, assign
from rejoinder.domain.policy import Author, Ledger, Proposal, Tally
from rejoinder.services.campaigns.preview import blocks_on
from rejoinder.services.campaigns.proposing import split_of
from rejoinder.services.campaigns.rehearsal.coming import Due
from rejoinder.services.dry_runs.proposed import Asked, proposed
from rejoinder.services.personalize import Person, fill
from rejoinder.services.policies import of_channel
from rejoinder.services.system import System
from rejoinder.store import campaign_going, channels, ledgers
from rejoinder.store.campaign_going import Place
from rejoinder.store.database import Tx


class Played(msgspec.Struct):
    """Somebody with what is known of them, as it has become in the days that were played."""

    arm: str
    places: list[Place]
    ledgers: dict[UUID, Ledger]
    tally: Tally
    times: int = 0


class Cast(msgspec.Struct):
    """Everybody whom it came to so far."""

    system: System
    campaign: Campaign
    zone: ZoneInfo
    channels: list[Channel]
    #: By variant and channel.
    proposals: dict[tuple[str, UUID], Proposal]
    people: dict[UUID, Played] = {}
    lacking: set[UUID] = set()

    @classmethod
    async def of(cls, system: System, tx: Tx, campaign: Campaign, zone: ZoneInfo) -> Self:
        """Make ready what would be proposed on each channel."""
        said = campaign.definition
        known = await channels.several(tx, list(said.channel_ids))
        wanted = [known[one] for one in said.channel_ids if one in known]
        proposals: dict[tuple[str, UUID], Proposal] = {}
        for variant in said.variants:
            talk = variant.wordings[0].content
            for one in wanted if isinstance(talk, Talk) else ():
                asked = Asked(
                    purpose=said.purpose,
                    reason=said.reason,
                    blocks=blocks_on(talk, one.type),
                    topic_id=said.topic_id,
                    author=Author.API,
                )
                (made,) = (await proposed(tx, asked, [one])).values()
                made = replace(made, campaign=str(campaign.id), expires_at=said.expires_at, zone=made.zone or zone.key)
                proposals[variant.key, one.id] = made
        return cls(system, campaign, zone, wanted, proposals, {}, set())

    async def know(self, tx: Tx, due: Sequence[Due]) -> None:
        """Read what is known of those who are new, and for whom a value is missing this time."""
        ids = list(dict.fromkeys(one.contact_id for one in due))
        await self._meet(tx, [one for one in ids if one not in self.people])
        self.lacking.difference_update(ids)
        events = {one.contact_id: one.event for one in due}
        for variant in self.campaign.definition.variants:
            persons = [
                _person(self.people[id_].places[0], events[id_])
                for id_ in ids
                if id_ in self.people and self.people[id_].arm == variant.key and self.people[id_].places
            ]
            if persons:
                filled = await fill(self.system, tx, self.campaign.definition, variant.key, persons)
                self.lacking.update(id_ for id_, one in filled.items() if one.missing)

    async def _meet(self, tx: Tx, new: list[UUID]) -> None:
        if not new:
            return
        places: dict[UUID, list[Place]] = {id_: [] for id_ in new}
        for channel in self.channels:
            for place in await campaign_going.places(tx, new, [channel.id]):
                if place.identity_id:
                    places[place.contact_id].append(place)
        identities = [one.identity_id for many in places.values() for one in many if one.identity_id]
        known = await ledgers.read_many(tx, identities)
        split = split_of(self.campaign)
        for id_, theirs in places.items():
            own = {one.identity_id: known[one.identity_id] for one in theirs if one.identity_id}
            tally = next((one.contact for one in own.values()), Tally())
            self.people[id_] = Played(assign(self.campaign.id, id_, split), theirs, own, tally)

    def come(self, due: Due, diary: Diary, ends: datetime) -> datetime | None:
        """Let it come to somebody; returns when to ask again for whom it waits."""
        one = self.people[due.contact_id]
        silent = self._silent(due.contact_id, one)
        if silent:
            diary.silent(due.contact_id, silent)
            return None
        one.times += 1
        came = come(self._ways(due.contact_id, one), one.tally, due.at, ends)
        diary.note(due.contact_id, came)
        if came.sent:
            identity_id = one.places[came.way].identity_id
            assert identity_id is not None  # noqa: S101 - only places where they are known are kept
            one.ledgers[identity_id], one.tally = came.ledger.apart()
        return came.again_at

    def _silent(self, contact_id: UUID, one: Played) -> str | None:
        if one.arm == CONTROL:
            return "control"
        if not one.places:
            return "no_channel"
        return "missing_value" if contact_id in self.lacking else None

    def _ways(self, contact_id: UUID, one: Played) -> list[Way]:
        by_id = {channel.id: channel for channel in self.channels}
        ways = []
        for place in one.places:
            if place.channel_id and place.identity_id:
                proposal = self.proposals[one.arm, place.channel_id]
                named = replace(proposal, delivery_id=f"{contact_id}:{one.times}")
                ways.append(Way(of_channel(by_id[place.channel_id]), one.ledgers[place.identity_id], named))
        return ways


def _person(place: Place, event: object) -> Person:
    return Person(
        contact_id=place.contact_id,
        locale=place.locale,
        zone=place.zone,
        event=event if isinstance(event, dict) else None,
        channel_id=place.channel_id,
        identity_id=place.identity_id,
    )
