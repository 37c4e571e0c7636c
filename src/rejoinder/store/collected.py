"""Requests with events, kept before they are answered, and the message ids that were taken in."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("collected")


class Collected(msgspec.Struct, frozen=True):
    """A request that waits to be taken in."""

    id: UUID
    write_key_id: UUID | None
    body: bytes
    at: datetime


async def add(tx: Tx, requests: Sequence[tuple[UUID, UUID, bytes]], now: datetime) -> None:
    """Keep requests, all in one statement: each an id, its write key and its body."""
    ids, key_ids, bodies = zip(*requests, strict=True)
    await tx.run(_SQL.add, tx.workspace_id, ids, key_ids, bodies, now)
    tx.wake("collected")


async def workspaces_waiting(tx: Tx) -> list[UUID]:
    """Name workspaces with requests to take in."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_waiting)]


async def take_turn(tx: Tx) -> bool:
    """Be the only one who takes in for a workspace until the transaction ends; False when somebody is already.

    Nobody waits for the disk then: what was kept is there until what becomes of it is durable too.
    """
    await tx.run(_SQL.unhurried)
    return bool(await tx.value(_SQL.take_turn, tx.workspace_id))


async def oldest(tx: Tx, most: int, most_bytes: int) -> list[Collected]:
    """Read the oldest requests, one at least where there is any."""
    return [Collected(*row) for row in await tx.rows(_SQL.oldest, tx.workspace_id, most, most_bytes)]


async def done(tx: Tx, ids: list[UUID]) -> None:
    """Forget requests that were taken in."""
    await tx.run(_SQL.done, tx.workspace_id, ids)


async def known(tx: Tx, hashes: Sequence[bytes], since: datetime) -> set[bytes]:
    """Tell which messages were taken in since a moment."""
    return {row["hash"] for row in await tx.rows(_SQL.known, tx.workspace_id, hashes, since)}


async def note(tx: Tx, hashes: Sequence[bytes], now: datetime) -> None:
    """Note messages as taken in."""
    await tx.run(_SQL.note, tx.workspace_id, hashes, now)


async def forget(tx: Tx, before: datetime) -> None:
    """Forget messages that were taken in before a moment."""
    await tx.run(_SQL.forget, tx.workspace_id, before)


async def unnote(tx: Tx, hashes: Sequence[bytes]) -> None:
    """Forget that messages came, so that they can come again."""
    if hashes:
        await tx.run(_SQL.unnote, tx.workspace_id, hashes)
