"""Programs' keys to the API, kept as hashes."""

from datetime import datetime
from uuid import UUID

from rejoinder.domain.team import ApiToken
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("tokens")


async def add(tx: Tx, token: ApiToken, token_hash: bytes) -> None:
    """Keep a new token."""
    await tx.run(
        _SQL.add,
        tx.workspace_id,
        token.id,
        token.name,
        token.role,
        token_hash,
        token.hint,
        token.created_by,
        token.created_at,
    )


async def every(tx: Tx) -> list[ApiToken]:
    """Read the tokens that work."""
    return [ApiToken(**dict(row)) for row in await tx.rows(_SQL.list, tx.workspace_id)]


async def revoke(tx: Tx, id_: UUID, now: datetime) -> str | None:
    """End a token; returns its name, None when there is none to end."""
    name: str | None = await tx.value(_SQL.revoke, tx.workspace_id, id_, now)
    return name


async def revoke_of(tx: Tx, teammate_id: UUID, now: datetime) -> list[UUID]:
    """End every token that a teammate made; returns which."""
    return [row["id"] for row in await tx.rows(_SQL.revoke_of, tx.workspace_id, teammate_id, now)]


async def restore(tx: Tx, ids: list[UUID], revoked_at: datetime) -> None:
    """Let tokens work again that were ended at this moment."""
    await tx.run(_SQL.restore, tx.workspace_id, ids, revoked_at)


async def touch(tx: Tx, id_: UUID, now: datetime) -> None:
    """Note that a token was used."""
    await tx.run(_SQL.touch, tx.workspace_id, id_, now)
