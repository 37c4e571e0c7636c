"""Browsers that teammates are pushed to."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("push_subscriptions")


class NewSubscription(msgspec.Struct, frozen=True):
    """A browser to push to: where, and the keys that only it can read with."""

    id: UUID
    teammate_id: UUID
    endpoint: str
    p256dh: str
    auth: str
    user_agent: str | None


async def put(tx: Tx, new: NewSubscription, now: datetime) -> Any:
    """Keep a browser; one that another teammate signed in with before is this one's now."""
    return await tx.row(_SQL.put, tx.workspace_id, *msgspec.structs.astuple(new), now)


async def of_teammates(tx: Tx, teammate_ids: list[UUID]) -> list[Any]:
    """Read the browsers of active teammates."""
    return await tx.rows(_SQL.of_teammates, tx.workspace_id, teammate_ids)


async def count(tx: Tx, teammate_id: UUID) -> int:
    """Count a teammate's browsers."""
    return int(await tx.value(_SQL.count, tx.workspace_id, teammate_id))


async def remove(tx: Tx, teammate_id: UUID, *, id_: UUID | None = None, endpoint: str | None = None) -> bool:
    """Forget one of a teammate's browsers; False when there was none."""
    return bool(await tx.rows(_SQL.remove, tx.workspace_id, teammate_id, id_, endpoint))


async def gone(tx: Tx, ids: list[UUID]) -> None:
    """Forget browsers that are no more."""
    await tx.run(_SQL.gone, tx.workspace_id, ids)


async def failed(tx: Tx, ids: list[UUID], now: datetime) -> None:
    """Note browsers whose push service did not take a push."""
    await tx.run(_SQL.failed, tx.workspace_id, ids, now)
