"""The log of changes that live views follow, ordered by transaction so that a reader can resume without a gap.

A change points at what is different; who watches reads it as it is by then. So a message to somebody who is not
watching costs one narrow row.
"""

from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("changes")


class Change(msgspec.Struct, frozen=True):
    """One thing that live views show.

    `entry_id` points at a message or note, `conversation_id` at a conversation. A change of another kind carries its
    `data`, for every teammate or for the one that `teammate_id` names.
    """

    id: UUID
    kind: str
    entry_id: UUID | None = None
    conversation_id: UUID | None = None
    contact_id: UUID | None = None
    teammate_id: UUID | None = None
    data: str | None = None


def told(id_: UUID, kind: str, data: object, *, teammate_id: UUID | None = None) -> Change:
    """Make a change that carries a record: for every teammate, or for one."""
    return Change(id=id_, kind=kind, data=encoded(data), teammate_id=teammate_id)


async def record(tx: Tx, now: datetime, changes: list[Change]) -> None:
    """Append changes and wake who watches, once this transaction is durable.

    All changes of a transaction are written together at its end, in the order in which they were recorded. What
    people are shown to have changed of a contact, segments look at again.
    """
    if not changes:
        return
    stale.note(tx, [(one.contact_id, _touches(one)) for one in changes if one.contact_id], now)
    tx.changes += changes
    tx.at_the_end("changes", partial(_write, tx, now))
    tx.wake("live")


def _touches(one: Change) -> str:
    return "conversation" if one.conversation_id else stale.ANYTHING


async def _write(tx: Tx, now: datetime) -> None:
    columns = [[getattr(one, name) for one in tx.changes] for name in Change.__struct_fields__]
    await tx.run(_SQL.record, tx.workspace_id, now, *columns)


async def since(tx: Tx, xid: int, limit: int) -> list[Any]:
    """Read changes of transactions from `xid` on, in their order."""
    return await tx.rows(_SQL.since, tx.workspace_id, str(xid), limit)


async def news(tx: Tx, xid: int, limit: int) -> tuple[int, list[Any]]:
    """Read the horizon and the changes since a transaction, as of one moment."""
    rows = await tx.rows(_SQL.news, tx.workspace_id, str(xid), limit)
    return rows[0]["horizon"], [row for row in rows if row["id"] is not None]


async def horizon(tx: Tx) -> int:
    """Tell the oldest transaction still open: everything before it is visible now."""
    xid: int = await tx.value(_SQL.horizon)
    return xid


async def forget(tx: Tx, before: datetime) -> None:
    """Remove changes that no reader may resume from any more."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
