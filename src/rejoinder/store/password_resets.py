"""One-time links with which teammates set a new password; a link is kept as a hash."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("password_resets")


async def ask(tx: Tx, id_: UUID, teammate_id: UUID, now: datetime, expires_at: datetime) -> None:
    """Note that a teammate is to be mailed a link."""
    await tx.run(_SQL.ask, tx.workspace_id, id_, teammate_id, now, expires_at)


async def workspaces_with_mail_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which somebody is to be mailed a link now."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_with_mail_due, now)]


async def claim(tx: Tx, now: datetime, until: datetime) -> list[Any]:
    """Take links that are to be mailed; whoever takes them and vanishes leaves them due again at `until`."""
    return await tx.rows(_SQL.claim, tx.workspace_id, now, until)


async def give(tx: Tx, id_: UUID, teammate_id: UUID, token_hash: bytes, *, now: datetime, expires_at: datetime) -> None:
    """Keep the hash of a new link, in the place of one that was asked for or as one of its own."""
    await tx.run(_SQL.give, tx.workspace_id, id_, teammate_id, token_hash, now, expires_at)


async def mailed(tx: Tx, id_: UUID) -> None:
    """Note that a link need not be mailed any more."""
    await tx.run(_SQL.mailed, tx.workspace_id, id_)


async def by_token(tx: Tx, token_hash: bytes, now: datetime) -> Any:
    """Read whom a link is for, and what they sign in with; None when it cannot be used."""
    return await tx.row(_SQL.by_token, tx.workspace_id, token_hash, now)


async def use(tx: Tx, id_: UUID, now: datetime) -> bool:
    """Use up a link; False when it was used or is too old."""
    return await tx.value(_SQL.use, tx.workspace_id, id_, now) is not None


async def end_others(tx: Tx, teammate_id: UUID, now: datetime) -> None:
    """End every other link of a teammate."""
    await tx.run(_SQL.end_others, tx.workspace_id, teammate_id, now)


async def forget(tx: Tx, before: datetime) -> None:
    """Remove links made before a time."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
