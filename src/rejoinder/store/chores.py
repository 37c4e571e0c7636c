"""How far walks over large tables have come, so that each is done in small steps, whoever does the next one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("chores")


async def read(tx: Tx, name: str) -> Any:
    """Read where a walk stands and since when; a row of place and at, None where it never began."""
    return await tx.row(_SQL.read, tx.workspace_id, name)


async def keep(tx: Tx, name: str, place: UUID | None, now: datetime) -> None:
    """Note where a walk stands; no place means that it came to its end."""
    await tx.run(_SQL.keep, tx.workspace_id, name, place, now)
