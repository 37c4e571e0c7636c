"""What is known of kept files."""

from datetime import datetime
from uuid import UUID

from rejoinder.domain.content import FileRef
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("attachments")


async def add(tx: Tx, file: FileRef, *, sha256: str, by_kind: str, by: UUID | None, now: datetime) -> None:
    """Note a kept file and who brought it."""
    await tx.run(
        _SQL.add,
        tx.workspace_id,
        file.id,
        file.name,
        file.media_type,
        file.size,
        file.width,
        file.height,
        sha256,
        by_kind,
        by,
        now,
    )


async def several(tx: Tx, ids: list[UUID]) -> dict[UUID, FileRef]:
    """Read what is known of files; without their links."""
    rows = await tx.rows(_SQL.several, tx.workspace_id, ids)
    return {row["id"]: FileRef(**dict(row)) for row in rows}
