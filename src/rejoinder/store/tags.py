"""Labels of conversations."""

from uuid import UUID

from rejoinder.domain.conversation import Tag
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("tags")


async def every(tx: Tx) -> list[Tag]:
    """Read every tag, by name."""
    return [Tag(*row) for row in await tx.rows(_SQL.every, tx.workspace_id)]


async def add(tx: Tx, tag: Tag) -> bool:
    """Keep a new tag; False when its name is taken."""
    return await tx.row(_SQL.add, tx.workspace_id, tag.id, tag.name, tag.color) is not None


async def change(tx: Tx, id_: UUID, name: str | None, color: str | None) -> Tag | None:
    """Rename or recolour a tag; None when there is none or the name is taken."""
    row = await tx.row(_SQL.change, tx.workspace_id, id_, name, color)
    return Tag(*row) if row else None


async def remove(tx: Tx, id_: UUID) -> bool:
    """Remove a tag from everything."""
    return await tx.row(_SQL.remove, tx.workspace_id, id_) is not None
