"""Dry runs, and the ledgers that they ask: streamed as text, for a million rows are too many to make objects of."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("dry_runs")
#: The longest that reading all ledgers of a channel may take.
LONGEST_S = 900


async def add(tx: Tx, id_: UUID, asked: object, *, total: int, by_name: str, now: datetime) -> None:
    """Keep a dry run that begins."""
    await tx.run(_SQL.add, tx.workspace_id, id_, encoded(asked), total, by_name, now)


async def read(tx: Tx, id_: UUID) -> Any:
    """Read a dry run's row."""
    return await tx.row(_SQL.read, tx.workspace_id, id_)


async def recent(tx: Tx, before: UUID | None, limit: int) -> list[Any]:
    """Read the newest dry runs."""
    return await tx.rows(_SQL.recent, tx.workspace_id, before, limit)


async def move(tx: Tx, id_: UUID, state: str, found: object, *, done: int, now: datetime) -> bool:
    """Keep how far a dry run is; False when somebody has cancelled it."""
    return (await tx.run(_SQL.move, tx.workspace_id, id_, state, encoded(found), done, now)).endswith(" 1")


async def cancel(tx: Tx, id_: UUID, now: datetime) -> bool:
    """End a dry run; False when it was not going on."""
    return (await tx.run(_SQL.cancel, tx.workspace_id, id_, now)).endswith(" 1")


async def forget(tx: Tx, before: datetime) -> None:
    """Forget old dry runs."""
    await tx.run(_SQL.forget, tx.workspace_id, before)


async def reach(tx: Tx, channel_id: UUID, topic_id: UUID | None, now: datetime) -> int:
    """Count the identities of a channel, or those of them who subscribed to a topic."""
    if topic_id:
        found: int = await tx.value(_SQL.subscribers, tx.workspace_id, channel_id, topic_id, now)
    else:
        found = await tx.value(_SQL.reach, tx.workspace_id, channel_id)
    return found


async def ledgers(
    tx: Tx, channel_id: UUID, topic_id: UUID | None, now: datetime, take: Callable[[bytes], Awaitable[None]]
) -> None:
    """Hand over every ledger of a channel as it is read, in the text form of COPY: a JSON array a line.

    Each is `[contact, ledger, tally]`, with every backslash doubled. Lines may be cut anywhere between two calls.
    """
    named = (_SQL.ledgers_of_topic, [topic_id, now]) if topic_id else (_SQL.ledgers, [])
    args = [tx.workspace_id, channel_id, *named[1]]
    await tx.connection.copy_from_query(named[0], *args, output=take, timeout=LONGEST_S)
