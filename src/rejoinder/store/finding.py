"""What was written, found by words."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("finding")


class Hit(msgspec.Struct, frozen=True):
    """A message or, where `note` is set, a note that was found."""

    id: UUID
    conversation_id: UUID
    at: datetime
    note: bool


async def said(tx: Tx, query: str, limit: int) -> list[Hit]:
    """Find messages and notes by a tsquery, newest first."""
    found = [Hit(*row) for row in await tx.rows(_SQL.said, tx.workspace_id, query, limit)]
    found += [Hit(*row) for row in await tx.rows(_SQL.noted, tx.workspace_id, query, limit)]
    return sorted(found, key=lambda hit: (hit.at, hit.id), reverse=True)[:limit]
