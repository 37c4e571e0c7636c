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


async def given_up(tx: Tx, limit: int) -> list[UUID]:
    """Name files that were of somebody who was erased."""
    return [row["id"] for row in await tx.rows(_SQL.given_up, tx.workspace_id, limit)]


async def named_elsewhere(tx: Tx, id_: UUID) -> bool:
    """Tell whether anything that is kept shows a file."""
    return bool(await tx.value(_SQL.named_elsewhere, tx.workspace_id, str(id_)))


async def keep_on(tx: Tx, id_: UUID) -> None:
    """Keep a file that was given up."""
    await tx.run(_SQL.keep_on, tx.workspace_id, id_)


async def remove(tx: Tx, id_: UUID) -> None:
    """Forget a file."""
    await tx.run(_SQL.remove, tx.workspace_id, id_)


async def several(tx: Tx, ids: list[UUID]) -> dict[UUID, FileRef]:
    """Read what is known of files; without their links."""
    rows = await tx.rows(_SQL.several, tx.workspace_id, ids)
    return {row["id"]: FileRef(**dict(row)) for row in rows}
