"""The parts of the table of events: one for each month, and one for odd times."""

from datetime import datetime
from typing import Any

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("event_months")


async def make(tx: Tx, month: datetime) -> bool:
    """Make the part of a month and move there what waits for it; False where it is there already.

    It waits for whoever reads or writes at this moment, but not long: others would have to wait for it. Who writes next
    waits before it is known where to: one who had chosen the part for odd times already would be refused by it.
    """
    if month in await there(tx):
        return False
    await tx.run(_SQL.patience)
    await tx.run(_SQL.stop_writing)
    return bool(await tx.value(_SQL.make, month))


async def drop(tx: Tx, month: datetime) -> bool:
    """Drop the part of a month with everything in it; False where there is none."""
    await tx.run(_SQL.patience)
    return bool(await tx.value(_SQL.drop, month))


async def there(tx: Tx) -> list[datetime]:
    """List the months that have a part of their own, the oldest first."""
    return [row["begins"] for row in await tx.rows(_SQL.there)]


async def in_rest(tx: Tx, since: datetime, until: datetime) -> list[datetime]:
    """List the months between two moments of which something lies among odd times."""
    return [row["month"] for row in await tx.rows(_SQL.in_rest, since, until)]


async def prepare(connection: Any, months: list[datetime]) -> None:
    """Make parts in a database that is being filled, where its revision knows of them."""
    if await connection.fetchval(_SQL.known):
        for month in months:
            await connection.fetchval(_SQL.make, month)
