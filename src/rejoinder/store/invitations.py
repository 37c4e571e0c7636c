"""Who was asked to join."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.domain.team import Invitation
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("invitations")


async def add(tx: Tx, invitation: Invitation, token_hash: bytes) -> None:
    """Keep a new invitation."""
    await tx.run(
        _SQL.add,
        tx.workspace_id,
        invitation.id,
        invitation.email,
        invitation.role,
        invitation.team_ids,
        token_hash,
        invitation.invited_by,
        invitation.created_at,
        invitation.expires_at,
    )


async def waiting(tx: Tx, now: datetime) -> list[Invitation]:
    """Read invitations that were neither accepted nor revoked."""
    return [Invitation(**dict(row)) for row in await tx.rows(_SQL.open, tx.workspace_id, now)]


async def by_token(tx: Tx, token_hash: bytes, now: datetime) -> Any:
    """Read what an invitation that can be accepted says; a row, or None."""
    return await tx.row(_SQL.by_token, tx.workspace_id, token_hash, now)


async def accept(tx: Tx, token_hash: bytes, now: datetime) -> Any:
    """Use up an invitation; returns its row, or None when it cannot be accepted."""
    return await tx.row(_SQL.accept, tx.workspace_id, token_hash, now)


async def revoke(tx: Tx, id_: UUID, now: datetime) -> str | None:
    """Take an invitation back; returns its address, None when there is none to take back."""
    email: str | None = await tx.value(_SQL.revoke, tx.workspace_id, id_, now)
    return email


async def revoke_of(tx: Tx, email: str, now: datetime) -> None:
    """Take back what an address was invited with before."""
    await tx.run(_SQL.revoke_of, tx.workspace_id, email, now)


async def forget(tx: Tx, before: datetime) -> None:
    """Remove invitations that expired before a time."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
