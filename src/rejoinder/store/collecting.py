"""Mailboxes and their like: who is reading each, and up to where it was read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("collecting")
_PLACE = msgspec.json.Decoder(dict[str, Any])


class Turn(msgspec.Struct, frozen=True):
    """The right to read one mailbox until a time, for as long as nobody else has taken it."""

    channel_id: UUID
    place: Mapping[str, Any]
    failures: int
    lease_until: datetime


async def workspaces_due(tx: Tx, types: list[str], now: datetime) -> list[UUID]:
    """Name workspaces with a mailbox that nobody is reading and whose turn it is."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_due, now, types)]


async def claim(tx: Tx, types: list[str], now: datetime, lease_until: datetime, limit: int) -> list[Turn]:
    """Take turns at reading mailboxes of these types."""
    await tx.run(_SQL.begin, tx.workspace_id, types)
    rows = await tx.rows(_SQL.claim, tx.workspace_id, types, now, lease_until, limit)
    return [Turn(row["channel_id"], _PLACE.decode(row["place"]), row["failures"], lease_until) for row in rows]


async def moved(tx: Tx, turn: Turn, place: Mapping[str, Any], lease_until: datetime, now: datetime) -> bool:
    """Note up to where a mailbox was read and go on; False when somebody else reads it by now."""
    whose = (tx.workspace_id, turn.channel_id, turn.lease_until)
    return (await tx.run(_SQL.moved, *whose, encoded(place), lease_until, now)).endswith(" 1")


async def rests(tx: Tx, turn: Turn, until: datetime, failures: int) -> bool:
    """Leave a mailbox alone until a time; False when somebody else reads it by now."""
    whose = (tx.workspace_id, turn.channel_id, turn.lease_until)
    return (await tx.run(_SQL.rests, *whose, until, failures)).endswith(" 1")
