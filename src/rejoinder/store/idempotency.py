"""Answers kept for requests that may come again under the same key."""

from datetime import datetime
from typing import Any

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("idempotency")


async def claim(tx: Tx, actor: str, key: str, request_hash: bytes, *, now: datetime, stale: datetime) -> bool:
    """Take a key that nobody took since `stale`; False when it is taken."""
    taken = await tx.value(_SQL.claim, tx.workspace_id, actor, key, request_hash, now, stale)
    return taken is not None


async def read(tx: Tx, actor: str, key: str) -> Any:
    """Read what a key was taken for; a row whose status is None until the request is done."""
    return await tx.row(_SQL.read, tx.workspace_id, actor, key)


async def finish(
    tx: Tx, actor: str, key: str, request_hash: bytes, *, status: int, body: bytes, media_type: str
) -> None:
    """Keep the answer."""
    await tx.run(_SQL.finish, tx.workspace_id, actor, key, request_hash, status, body, media_type)


async def release(tx: Tx, actor: str, key: str, request_hash: bytes) -> None:
    """Give a key back: what it was taken for was not done."""
    await tx.run(_SQL.release, tx.workspace_id, actor, key, request_hash)


async def forget(tx: Tx, before: datetime) -> None:
    """Remove answers that are kept no longer."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
