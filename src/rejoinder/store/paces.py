"""Until when the rates of providers are used up, shared by every process that sends."""

from collections.abc import Iterable
from datetime import datetime

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("paces")


async def lock(tx: Tx, keys: Iterable[str], now: datetime) -> dict[str, datetime]:
    """Lock rates in one order, beginning now where they were never used."""
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    rows = await tx.rows(_SQL.lock, tx.workspace_id, wanted)
    if len(rows) < len(wanted):
        await tx.run(_SQL.ensure, tx.workspace_id, wanted, now)
        rows = await tx.rows(_SQL.lock, tx.workspace_id, wanted)
    return {row["key"]: row["next_at"] for row in rows}


async def put(tx: Tx, next_at: dict[str, datetime]) -> None:
    """Keep until when rates are used up."""
    if next_at:
        await tx.run(_SQL.put, tx.workspace_id, list(next_at), list(next_at.values()))


async def forget(tx: Tx, before: datetime) -> None:
    """Forget rates that nothing has used for long."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
