"""What teammates have begun to write."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("drafts")


async def read(tx: Tx, conversation_id: UUID, teammate_id: UUID) -> Any:
    """Read a teammate's draft in a conversation."""
    return await tx.row(_SQL.read, tx.workspace_id, conversation_id, teammate_id)


async def put(tx: Tx, conversation_id: UUID, teammate_id: UUID, *, text: str, note: bool, at: datetime) -> None:
    """Keep a teammate's draft in the place of the one before."""
    await tx.run(_SQL.put, tx.workspace_id, conversation_id, teammate_id, text, note, at)


async def remove(tx: Tx, conversation_id: UUID, teammate_id: UUID) -> None:
    """Forget a teammate's draft."""
    await tx.run(_SQL.remove, tx.workspace_id, conversation_id, teammate_id)
