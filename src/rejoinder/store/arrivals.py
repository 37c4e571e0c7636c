"""Requests of providers, kept before they are answered; what could not be read stays as an oddity."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("arrivals")
LONGEST_RAW = 20_000
#: How many refused calls of one write key are kept for a teammate to see.
MOST_REFUSED = 500


class Kept(msgspec.Struct, frozen=True):
    """A request that this process alone reads until its lease ends."""

    id: UUID
    channel_id: UUID
    body: bytes
    attempt: int
    received_at: datetime


async def add(tx: Tx, arrived: Sequence[tuple[UUID, UUID, bytes]], now: datetime) -> None:
    """Keep requests, all in one statement: each an id, its channel and its body."""
    ids, channel_ids, bodies = zip(*arrived, strict=True)
    await tx.run(_SQL.add, tx.workspace_id, ids, channel_ids, bodies, now)
    tx.wake("arrived")


async def workspaces_waiting(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces with requests to read."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_waiting, now)]


async def claim(tx: Tx, now: datetime, lease_until: datetime, limit: int) -> list[Kept]:
    """Take requests in the order in which they came, of no channel whose requests another process is reading."""
    if not await tx.value(_SQL.take_turn, tx.workspace_id):
        return []
    rows = await tx.rows(_SQL.claim, tx.workspace_id, now, lease_until, limit)
    return sorted((Kept(*row) for row in rows), key=lambda one: one.id)


async def done(tx: Tx, ids: list[UUID]) -> None:
    """Forget requests that were read."""
    await tx.run(_SQL.done, tx.workspace_id, ids)


async def let_go(tx: Tx, ids: list[UUID], until: datetime) -> None:
    """Leave requests for later."""
    await tx.run(_SQL.let_go, tx.workspace_id, ids, until)


async def add_oddity(tx: Tx, id_: UUID, channel_id: UUID, *, kind: str, why: str, raw: str, at: datetime) -> None:
    """Keep something that could not be read, for a teammate to see."""
    cleaned = raw.replace("\0", "\N{SYMBOL FOR NULL}")[:LONGEST_RAW]
    await tx.run(_SQL.add_oddity, tx.workspace_id, id_, channel_id, at, kind, why, cleaned)


async def add_refused(tx: Tx, id_: UUID, write_key_id: UUID, *, kind: str, why: str, raw: str, at: datetime) -> None:
    """Keep something that a write key brought and that was refused, unless many of it wait to be seen already."""
    cleaned = raw.replace("\0", "\N{SYMBOL FOR NULL}")[:LONGEST_RAW]
    await tx.run(_SQL.add_refused, tx.workspace_id, id_, write_key_id, at, kind, why, cleaned, MOST_REFUSED)


async def oddities(tx: Tx, source_id: UUID | None, before: UUID | None, limit: int) -> list[Any]:
    """Read what a teammate has not yet seen to, newest first."""
    return await tx.rows(_SQL.oddities, tx.workspace_id, source_id, before, limit)


async def settle_oddity(tx: Tx, id_: UUID, now: datetime) -> bool:
    """Note that a teammate has seen to it; False when there is none."""
    return (await tx.run(_SQL.settle_oddity, tx.workspace_id, id_, now)).endswith(" 1")
