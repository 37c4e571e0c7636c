"""Console sessions."""

from datetime import datetime, timedelta
from uuid import UUID

from rejoinder.domain.team import Session
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("sessions")


async def add(
    tx: Tx,
    id_: UUID,
    *,
    teammate_id: UUID,
    token_hash: bytes,
    user_agent: str | None,
    ip: str | None,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Keep a new session."""
    await tx.run(_SQL.add, tx.workspace_id, id_, teammate_id, token_hash, user_agent, ip, now, expires_at)


async def touch(tx: Tx, id_: UUID, teammate_id: UUID, now: datetime, *, idle: timedelta, longest: timedelta) -> None:
    """Note that a session and its teammate were here; it lasts `idle` from now, but never beyond `longest`."""
    await tx.run(_SQL.touch, tx.workspace_id, id_, now, longest, idle)
    await tx.run(_SQL.touch_teammate, tx.workspace_id, teammate_id, now)


async def live(tx: Tx, teammate_id: UUID, now: datetime) -> list[Session]:
    """Read a teammate's sessions that have not ended, the last used first."""
    return [Session(**dict(row)) for row in await tx.rows(_SQL.live, tx.workspace_id, teammate_id, now)]


async def revoke(tx: Tx, teammate_id: UUID, id_: UUID, now: datetime) -> bool:
    """End one of a teammate's sessions; False when there is none to end."""
    return await tx.value(_SQL.revoke, tx.workspace_id, teammate_id, id_, now) is not None


async def revoke_others(tx: Tx, teammate_id: UUID, but: UUID | None, now: datetime) -> None:
    """End all of a teammate's sessions but one, or all."""
    await tx.run(_SQL.revoke_others, tx.workspace_id, teammate_id, but, now)


async def forget(tx: Tx, before: datetime) -> None:
    """Remove sessions that ended before a time."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
