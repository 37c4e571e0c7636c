"""The log of changes that live views follow, ordered by transaction so that a reader can resume without a gap."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("changes")


class Change(msgspec.Struct, frozen=True):
    """One thing that live views show: for teammates (`team`) or for one contact (`contact`)."""

    id: UUID
    audience: str
    kind: str
    data: str
    contact_id: UUID | None = None
    teammate_id: UUID | None = None
    conversation_id: UUID | None = None


def change(id_: UUID, audience: str, kind: str, data: object, **refs: UUID | None) -> Change:
    """Make a change whose data is any record; refs are contact_id, teammate_id and conversation_id."""
    return Change(id=id_, audience=audience, kind=kind, data=encoded(data), **refs)


async def record(tx: Tx, now: datetime, changes: list[Change]) -> None:
    """Append changes and wake who watches, once this transaction is durable."""
    if not changes:
        return
    columns = [
        [getattr(one, name) for one in changes]
        for name in ("id", "audience", "contact_id", "teammate_id", "conversation_id", "kind", "data")
    ]
    await tx.run(_SQL.record, tx.workspace_id, now, *columns)
    tx.wake("live")


async def since(tx: Tx, xid: int, limit: int) -> list[Any]:
    """Read changes of transactions from `xid` on, in their order."""
    return await tx.rows(_SQL.since, tx.workspace_id, str(xid), limit)


async def horizon(tx: Tx) -> int:
    """Tell the oldest transaction still open: everything before it is visible now."""
    xid: int = await tx.value(_SQL.horizon)
    return xid


async def forget(tx: Tx, before: datetime) -> None:
    """Remove changes that no reader may resume from any more."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
