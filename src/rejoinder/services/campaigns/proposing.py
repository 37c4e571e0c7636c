"""A campaign comes to some people: each gets their arm, and a message on the first channel where they are reached."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Variant
from rejoinder.domain.campaign.kinds import Fact as Became
from rejoinder.domain.campaign.schedule import due_at
from rejoinder.domain.experiment.assign import CONTROL, Split, Weighted, assign
from rejoinder.domain.policy.calendar import zone_or
from rejoinder.services.campaigns.saying import Sayings
from rejoinder.services.personalize import Person, fill
from rejoinder.services.system import System
from rejoinder.store import campaign_facts, campaign_going, channels, locations, stale, teammates, workspaces
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.campaign_going import By, Came, Place, Queued
from rejoinder.store.database import Tx

#: Why somebody got nothing, beside the rules of the gate.
NO_CHANNEL, MISSING_VALUE = "no_channel", "missing_value"


class To(msgspec.Struct, frozen=True, gc=False):
    """Somebody it comes to: in which run of theirs, and what they did to set it off."""

    contact_id: UUID
    run: int
    event: Mapping[str, Any] | None = None
    #: The channels that were tried before, of the same run.
    tried: int = 0


class Coming(msgspec.Struct, frozen=True):
    """A campaign that comes to people at a moment; `wall` is what their own clock is to show."""

    campaign: Campaign
    now: datetime
    zone: str
    wall: datetime | None = None

    @property
    def goal_for(self) -> timedelta | None:
        """How long what people do counts for the goal."""
        goal = self.campaign.definition.goal
        return timedelta(days=goal.within_days) if goal else None

    def due(self, zone: str | None) -> datetime:
        """Tell when somebody in a zone gets it."""
        return due_at(self.wall, _clock(zone, self.zone), self.now) if self.wall else self.now


_ZONES: dict[tuple[str, str], ZoneInfo] = {}


def _clock(zone: str | None, fallback: str) -> ZoneInfo:
    key = (zone or fallback, fallback)
    if key not in _ZONES:
        _ZONES[key] = zone_or(*key)
    return _ZONES[key]


def split_of(campaign: Campaign) -> Split:
    """Tell how people are shared out among the variants and those who are kept out."""
    said = campaign.definition
    return Split(tuple([Weighted(one.key, one.weight) for one in said.variants]), said.control)


async def come_to(system: System, tx: Tx, coming: Coming, people: Sequence[To]) -> int:
    """Let a campaign come to people, in the order of their ids; returns how many messages were queued."""
    campaign = coming.campaign
    by_id = {one.contact_id: one for one in people}
    tried = max([one.tried for one in people], default=0)
    await campaign_going.by_index(tx)
    found = await campaign_going.places(tx, list(by_id), campaign.definition.channel_ids[tried:])
    split, arms = split_of(campaign), {}
    for place in found:
        arms[place.contact_id] = assign(campaign.id, place.contact_id, split)
    came = [_came(coming, by_id[place.contact_id], place, arms[place.contact_id]) for place in found]
    await campaign_going.came(tx, campaign.id, came, coming.now)
    facts = [_fact(coming, one, Became.CONTROL) for one in came if one.arm == CONTROL]
    reached = [place for place in found if arms[place.contact_id] != CONTROL]
    facts += [_fact(coming, one, Became.PROPOSED) for one in came if one.arm != CONTROL and not tried]
    gone = [place.contact_id for place in reached if place.identity_id is None]
    many = 0
    for variant in campaign.definition.variants:
        theirs = [one for one in reached if one.identity_id and arms[one.contact_id] == variant.key]
        if theirs:
            queued, silent = await _say(system, tx, coming, variant, theirs, by_id)
            many += queued
            facts += [_dropped(coming, id_, variant.key, MISSING_VALUE) for id_ in silent]
    if not tried:
        facts += [_dropped(coming, id_, arms[id_], NO_CHANNEL) for id_ in gone]
    campaign_facts.note(tx, facts)
    return many


def _came(coming: Coming, to: To, place: Place, arm: str) -> Came:
    until = coming.due(place.zone) + coming.goal_for if coming.goal_for else None
    return Came(to.contact_id, arm, to.run, until)


def _fact(coming: Coming, one: Came, fact: Became) -> Fact:
    return Fact(campaign_id=coming.campaign.id, contact_id=one.contact_id, fact=fact.value, arm=one.arm, at=coming.now)


def _dropped(coming: Coming, contact_id: UUID, arm: str, why: str) -> Fact:
    fact = Became.DROPPED.value
    return Fact(campaign_id=coming.campaign.id, contact_id=contact_id, fact=fact, arm=arm, at=coming.now, detail=why)


async def _say(
    system: System, tx: Tx, coming: Coming, variant: Variant, places: list[Place], people: Mapping[UUID, To]
) -> tuple[int, list[UUID]]:
    """Queue a variant for those who have it; also names those for whom a value is missing."""
    campaign = coming.campaign
    wanted = [
        Person(
            contact_id=one.contact_id,
            locale=one.locale,
            zone=one.zone,
            event=people[one.contact_id].event,
            channel_id=one.channel_id,
            identity_id=one.identity_id,
        )
        for one in places
    ]
    filled = await fill(system, tx, campaign.definition, variant.key, wanted, campaign_id=campaign.id)
    said = {one.contact_id: known for one in places if (known := filled.get(one.contact_id)) and not known.missing}
    silent = [id_ for id_, known in filled.items() if known.missing]
    sayings = await Sayings.on(system, tx, campaign, await _zones(tx, coming))
    going = [one for one in places if one.contact_id in said]
    rows: list[Queued] = []
    talks = {one.contact_id: said[one.contact_id].content for one in going}
    texts = [(one, talk) for one in going if isinstance(talk := talks[one.contact_id], Talk)]
    spots = await campaign_going.conversations(tx, [sayings.about(one, talk) for one, talk in texts])
    for one, talk in texts:
        to = people[one.contact_id]
        spot = spots.get(one.identity_id) if one.identity_id else None
        number = await sayings.number(tx, talk, one.channel_id)
        rows.append(sayings.row(one, talk, number, spot, key_of(campaign.id, to), coming.due(one.zone)))
    if not rows:
        return 0, silent
    by = await _by(tx, campaign, variant)
    stale.note(tx, [(one.contact_id, "conversation") for one in rows], coming.now)
    return await campaign_going.queue(tx, by, rows, sayings.kept, coming.now), silent


def key_of(campaign_id: UUID, to: To) -> str:
    """Name the one delivery of a campaign's run to somebody; one on a further channel has its number beside it."""
    key = f"campaign:{campaign_id}:{to.run}:{to.contact_id}"
    return f"{key}:{to.tried}" if to.tried else key


async def _zones(tx: Tx, coming: Coming) -> dict[UUID, str]:
    """Tell the zone of each channel's location, or the business's."""
    known = await channels.several(tx, list(coming.campaign.definition.channel_ids))
    places = {one.id: one.zone for one in await locations.every(tx)}
    return {
        id_: places.get(one.location_id, coming.zone) if one.location_id else coming.zone for id_, one in known.items()
    }


async def _by(tx: Tx, campaign: Campaign, variant: Variant) -> By:
    said = campaign.definition
    sender = await teammates.read(tx, variant.sender_id) if variant.sender_id else None
    here = await workspaces.read(tx)
    name = sender.name if sender else here.name if here else ""
    return By(campaign.id, said.purpose, said.reason, name, sender.id if sender else None)
