"""Who works in the console."""

from datetime import datetime
from uuid import UUID

from rejoinder.domain.message import Author
from rejoinder.store.database import Tx
from rejoinder.store.messages import avatar
from rejoinder.store.statements import load

_SQL = load("teammates")


async def faces(tx: Tx, limit: int) -> list[Author]:
    """Show who answers: first names and pictures, the most recently seen first."""
    rows = await tx.rows(_SQL.faces, tx.workspace_id, limit)
    return [
        Author(kind="teammate", name=row["name"].split(" ")[0], avatar_url=avatar(row["avatar_file_id"]))
        for row in rows
    ]


async def add(
    tx: Tx,
    id_: UUID,
    *,
    email: str,
    name: str,
    role: str,
    password_hash: str | None,
    locale: str | None,
    now: datetime,
) -> bool:
    """Keep a new teammate; False when the address is somebody's already."""
    added = await tx.value(_SQL.add, tx.workspace_id, id_, email, name, role, password_hash, locale, now)
    return added is not None
