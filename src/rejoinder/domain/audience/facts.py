"""All that rules look at for one contact. What was not loaded is as if it were not known."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec


class Event(msgspec.Struct, frozen=True):
    """Something that the contact did."""

    at: datetime
    properties: Mapping[str, Any] = {}


class Doings(msgspec.Struct, frozen=True):
    """What is known of the events of one name.

    `count`, `first_at` and `last_at` are of all of them. `events` are those that were loaded, the oldest first: the
    ones that lie ahead always, and as far back as rules look.
    """

    count: int
    first_at: datetime
    last_at: datetime
    events: tuple[Event, ...] = ()


class InForce(msgspec.Struct, frozen=True):
    """A subscription that is active, until it expires."""

    topic_id: UUID
    channel_type: str
    expires_at: datetime | None = None


class Thread(msgspec.Struct, frozen=True):
    """A conversation; `theirs` when its last word is the contact's."""

    status: str
    channel_type: str
    last_at: datetime
    theirs: bool = False
    tags: frozenset[UUID] = frozenset()


class CampaignFact(msgspec.Struct, frozen=True):
    """Something that became of a campaign with the contact: `sent`, `seen`, `clicked` and so on."""

    campaign_id: UUID
    what: str
    at: datetime


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one contact.

    `fields` are those of `FIELDS` that are known, `attributes` are JSON as they are kept, `reach` are the channel
    types on which they can be reached, and `zone` is their time zone, or else their workspace's.
    """

    fields: Mapping[str, Any] = {}
    attributes: Mapping[str, Any] = {}
    companies: tuple[Mapping[str, Any], ...] = ()
    events: Mapping[str, Doings] = {}
    subscriptions: tuple[InForce, ...] = ()
    reach: frozenset[str] = frozenset()
    last_seen_at: datetime | None = None
    conversations: tuple[Thread, ...] = ()
    campaigns: tuple[CampaignFact, ...] = ()
    zone: str = "UTC"


def doings(events: Iterable[Event]) -> Doings:
    """Sum up events of one name of which all are at hand."""
    ordered = tuple(sorted(events, key=lambda one: one.at))
    return Doings(len(ordered), ordered[0].at, ordered[-1].at, ordered)
