"""Whom an account wrote to outside their windows, and when last, as far back as its provider counts."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("reached")


class Place(msgspec.Struct, frozen=True):
    """Somebody, as a digest of their address, and the delivery that counts them now."""

    person: str
    delivery_id: UUID


async def known(tx: Tx, account: str, people: list[str], since: datetime) -> set[str]:
    """Tell who of these counts already."""
    return {row["person"] for row in await tx.rows(_SQL.known, tx.workspace_id, account, people, since)}


async def counted(tx: Tx, account: str, since: datetime) -> tuple[int, datetime | None]:
    """Count the people, and tell who of them counts no more first: when they were written to."""
    row = await tx.row(_SQL.counted, tx.workspace_id, account, since)
    return row["count"], row["oldest"]


async def keep(tx: Tx, account: str, places: list[Place], now: datetime) -> None:
    """Count people from now on."""
    if places:
        people, ids = [one.person for one in places], [one.delivery_id for one in places]
        await tx.run(_SQL.keep, tx.workspace_id, account, people, ids, now)


async def give_back(tx: Tx, delivery_ids: list[UUID]) -> None:
    """Count people no more whom these deliveries did not reach; as before, if an earlier one did."""
    await tx.run(_SQL.give_back, tx.workspace_id, delivery_ids)


async def forget(tx: Tx, before: datetime) -> None:
    """Forget who was written to so long ago that nobody counts it."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
