"""Words that teammates keep at hand."""

from datetime import datetime
from uuid import UUID

from rejoinder.domain.saved_reply import SavedReply
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("saved_replies")


async def every(tx: Tx, teammate_id: UUID, *, of_all_teams: bool) -> list[SavedReply]:
    """Read the replies that a teammate may use, the most used first."""
    rows = await tx.rows(_SQL.every, tx.workspace_id, of_all_teams, teammate_id)
    return [SavedReply(*row) for row in rows]


async def read(tx: Tx, id_: UUID) -> SavedReply | None:
    """Read one."""
    row = await tx.row(_SQL.read, tx.workspace_id, id_)
    return SavedReply(*row) if row else None


async def add(tx: Tx, reply: SavedReply, by: UUID) -> bool:
    """Keep a new one; False when its shortcut is taken."""
    words = (reply.name, reply.shortcut, reply.text, reply.locale, reply.team_id)
    row = await tx.row(_SQL.add, tx.workspace_id, reply.id, *words, by, reply.updated_at)
    return row is not None


async def put(tx: Tx, reply: SavedReply, now: datetime) -> bool:
    """Keep one as it is now; False when its shortcut is taken."""
    words = (reply.name, reply.shortcut, reply.text, reply.locale, reply.team_id)
    return await tx.row(_SQL.put, tx.workspace_id, reply.id, *words, now) is not None


async def remove(tx: Tx, id_: UUID) -> bool:
    """Remove one."""
    return await tx.row(_SQL.remove, tx.workspace_id, id_) is not None


async def used(tx: Tx, id_: UUID) -> None:
    """Count one use."""
    await tx.run(_SQL.used, tx.workspace_id, id_)
