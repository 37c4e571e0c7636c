"""Who works in the console."""

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
