"""What audiences of a workspace can be asked by: read at once, to build rules with."""

from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.attribute import Attribute, EventProperty
from rejoinder.domain.typed import Known
from rejoinder.store import attributes
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("vocabulary")
_PROPERTIES = msgspec.json.Decoder(dict[str, Known])
_NAMES = msgspec.json.Decoder(dict[str, str])


class Named(msgspec.Struct, frozen=True):
    """Something that a rule names by its id."""

    id: UUID
    name: str


class EventName(msgspec.Struct, frozen=True):
    """A name of events, with what they carry."""

    name: str
    properties: list[EventProperty]


async def told(tx: Tx) -> list[Attribute]:
    """Read the attributes of contacts, then of companies, but for those that are hidden."""
    found = [*await attributes.every(tx, "contact"), *await attributes.every(tx, "company")]
    return [one for one in found if not one.hidden]


async def events(tx: Tx, limit: int) -> list[EventName]:
    """Read names of events, those seen last first."""
    return [_event(row) for row in await tx.rows(_SQL.events, tx.workspace_id, limit)]


def _event(row: Any) -> EventName:
    known = sorted(_PROPERTIES.decode(row["properties"]).items())
    return EventName(row["name"], [EventProperty(name, one.type, one.values) for name, one in known])


async def channel_types(tx: Tx) -> list[str]:
    """Name the types of the channels that are connected."""
    return [row["type"] for row in await tx.rows(_SQL.channel_types, tx.workspace_id)]


async def topics(tx: Tx) -> list[Named]:
    """Read the topics in use, called as the workspace reads."""
    found = []
    for row in await tx.rows(_SQL.topics, tx.workspace_id):
        names = _NAMES.decode(row["names"])
        found.append(Named(row["id"], names.get(row["locale"]) or next(iter(names.values()), row["key"])))
    return found


async def tags(tx: Tx) -> list[Named]:
    """Read the tags of conversations."""
    return [Named(**dict(row)) for row in await tx.rows(_SQL.tags, tx.workspace_id)]


async def segments(tx: Tx) -> list[Named]:
    """Read the segments in use."""
    return [Named(**dict(row)) for row in await tx.rows(_SQL.segments, tx.workspace_id)]
