"""What a business tells of contacts and companies, and what their events carry."""

from datetime import datetime

import msgspec

from rejoinder.domain.typed import Type


class Attribute(msgspec.Struct, frozen=True):
    """An attribute of contacts or of companies; `values` are the texts seen, as long as they are few."""

    of: str
    name: str
    type: Type
    label: str
    values: list[str]
    first_seen_at: datetime
    last_seen_at: datetime
    hidden: bool = False


class EventProperty(msgspec.Struct, frozen=True):
    """A property of events of one name; `values` are the texts seen, as long as they are few."""

    name: str
    type: Type
    values: list[str] = []


class EventKind(msgspec.Struct, frozen=True):
    """A name of events: how often there was one in the last 30 days, what they carry, for how long they are kept."""

    name: str
    count: int
    properties: list[EventProperty]
    retention_days: int | None
    first_seen_at: datetime
    last_seen_at: datetime
