"""Counts of what was tried, shared by every process."""

from datetime import datetime

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("throttle")


async def count(tx: Tx, subject: str, started_at: datetime, before: datetime) -> tuple[int, int]:
    """Count one more try in a window; returns its count and that of the window before."""
    row = await tx.row(_SQL.count, subject, started_at, before)
    return row["count"], row["before"]


async def clear(tx: Tx, subject: str) -> None:
    """Forget what was tried."""
    await tx.run(_SQL.clear, subject)


async def forget(tx: Tx, before: datetime) -> None:
    """Remove windows that count for nothing any more."""
    await tx.run(_SQL.forget, before)
