"""Imports of contacts and events: where each stands, and the rows that it left out."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.imports.mapping import Mapping
from rejoinder.domain.imports.record import CAN_BE_UNDONE, DataImport, FileFound, LeftOut, State, Undone
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of, decoded, encoded
from rejoinder.store.statements import load

_SQL = load("imports")
#: For so long after its end an import can be taken back, and its bad rows can be read.
KEPT_FOR = timedelta(days=30)
_PLAIN = (
    *("id", "kind", "name", "rows", "read", "made", "changed", "events", "again", "bad", "by_name", "created_at"),
    *("error", "started_at", "finished_at", "undone_at"),
)
_CELLS = msgspec.json.Decoder(list[str])


class Figures(msgspec.Struct):
    """What one step did."""

    read: int = 0
    made: int = 0
    changed: int = 0
    events: int = 0
    again: int = 0
    bad: int = 0


class Going(msgspec.Struct, frozen=True):
    """An import that goes on: which part of its file is next, of how many."""

    one: DataImport
    part: int
    parts: int


def _import(row: Any) -> DataImport:
    state = State(row["state"])
    return DataImport(
        **{name: row[name] for name in _PLAIN},
        state=state,
        file=decoded(row["file"], FileFound),
        mapping=decoded(row["mapping"], Mapping),
        undone=decoded(row["undone"], Undone),
        undo_until=row["finished_at"] + KEPT_FOR if state in CAN_BE_UNDONE else None,
    )


async def add(tx: Tx, id_: UUID, kind: str, name: str, *, by: UUID | None, by_name: str, now: datetime) -> None:
    """Note an import whose file is being read."""
    await tx.run(_SQL.add, tx.workspace_id, id_, kind, name, by, by_name, now)


async def unfinished(tx: Tx) -> int:
    """Count imports that have a file and are not over."""
    count: int = await tx.value(_SQL.unfinished, tx.workspace_id)
    return count


async def found(tx: Tx, id_: UUID, file: FileFound, mapping: Mapping, *, rows: int, parts: int, now: datetime) -> None:
    """Keep what was found in the file of an import."""
    await tx.run(_SQL.found, tx.workspace_id, id_, encoded(file), encoded(mapping), rows, parts, now)


async def remove(tx: Tx, id_: UUID) -> None:
    """Remove an import that did nothing."""
    await tx.run(_SQL.remove, tx.workspace_id, id_)


async def read(tx: Tx, id_: UUID) -> DataImport | None:
    """Read an import."""
    row = await tx.row(_SQL.read, tx.workspace_id, id_)
    return _import(row) if row else None


async def lock(tx: Tx, id_: UUID) -> DataImport | None:
    """Read an import that is to change; a step that goes on waits, and so is waited for."""
    row = await tx.row(_SQL.lock, tx.workspace_id, id_)
    return _import(row) if row else None


async def page(tx: Tx, before: tuple[datetime, UUID] | None, limit: int) -> list[DataImport]:
    """List imports, the newest first."""
    at, id_ = before or (None, None)
    return [_import(row) for row in await tx.rows(_SQL.page, tx.workspace_id, at, id_, limit)]


async def map_columns(tx: Tx, id_: UUID, mapping: Mapping, now: datetime) -> None:
    """Keep what the columns of a file mean."""
    await tx.run(_SQL.map, tx.workspace_id, id_, encoded(mapping), now)


async def enter(
    tx: Tx, id_: UUID, state: State, now: datetime, *, error: str | None = None, undone: Undone | None = None
) -> None:
    """Let an import be in another state, and wake who works on imports."""
    await tx.run(_SQL.enter, tx.workspace_id, id_, state, error, encoded(undone) if undone else None, now)
    tx.wake("imports")


async def workspaces(tx: Tx) -> list[UUID]:
    """Name the workspaces in which an import goes on, or is taken back."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces)]


async def claim(tx: Tx) -> Going | None:
    """Lock the import that has waited longest; None where there is none, or others have them."""
    row = await tx.row(_SQL.claim, tx.workspace_id)
    return Going(_import(row), row["part"], row["parts"]) if row else None


async def go_on(tx: Tx, id_: UUID, done: Figures, now: datetime) -> None:
    """Move an import on by one part of its file."""
    await tx.run(_SQL.go_on, tx.workspace_id, id_, *msgspec.structs.astuple(done), now)


async def note_undone(tx: Tx, id_: UUID, undone: Undone, now: datetime) -> None:
    """Keep how far an import has been taken back."""
    await tx.run(_SQL.undone, tx.workspace_id, id_, encoded(undone), now)


async def leave_out(tx: Tx, id_: UUID, rows: Sequence[LeftOut]) -> None:
    """Keep the rows that were left out, with why."""
    if rows:
        numbers, cells, *rest = columns_of(LeftOut, rows)
        await tx.run(_SQL.leave_out, tx.workspace_id, id_, numbers, [encoded(one) for one in cells], *rest)


async def left_out(tx: Tx, id_: UUID, after: int, limit: int) -> list[LeftOut]:
    """List rows that were left out, in the order of the file."""
    rows = await tx.rows(_SQL.left_out, tx.workspace_id, id_, after, limit)
    return [LeftOut(row["row"], _CELLS.decode(row["cells"]), row["column"], row["why"], row["remedy"]) for row in rows]


async def erase(tx: Tx, contact_ids: list[UUID]) -> None:
    """Remove rows that name contacts who are erased."""
    await tx.run(_SQL.erase, tx.workspace_id, contact_ids)


async def given_up(tx: Tx, reading_before: datetime, draft_before: datetime) -> list[UUID]:
    """Name imports that nobody went on with."""
    rows = await tx.rows(_SQL.given_up, tx.workspace_id, reading_before, draft_before)
    return [row["id"] for row in rows]


async def with_parts(tx: Tx) -> list[UUID]:
    """Name imports that are over and whose files are still kept."""
    return [row["id"] for row in await tx.rows(_SQL.with_parts, tx.workspace_id)]


async def without_parts(tx: Tx, id_: UUID) -> None:
    """Note that a file is kept no more."""
    await tx.run(_SQL.without_parts, tx.workspace_id, id_)


async def past(tx: Tx, before: datetime) -> list[UUID]:
    """Name imports whose time to be taken back is over, and of which something is still kept."""
    return [row["id"] for row in await tx.rows(_SQL.past, tx.workspace_id, before)]


async def forget_bad(tx: Tx, id_: UUID, limit: int) -> bool:
    """Forget some of the rows that were left out; tell whether there may be more."""
    return (await tx.run(_SQL.forget_bad, tx.workspace_id, id_, limit)).endswith(f" {limit}")
