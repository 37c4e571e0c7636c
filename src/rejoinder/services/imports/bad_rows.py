"""The rows that an import left out: a page of them, or all as a file that can be corrected and imported."""

import csv
import io
from collections.abc import AsyncIterator, Iterable
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.imports.file import guarded
from rejoinder.domain.imports.mapping import REMEDY, WHY
from rejoinder.domain.imports.record import DataImport, LeftOut
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid
from rejoinder.services.imports.asked import read_import
from rejoinder.services.system import System
from rejoinder.store import imports

AT_ONCE = 1_000


async def list_bad_rows(
    system: System, actor: Actor, import_id: UUID, *, cursor: str | None, limit: int
) -> Page[LeftOut]:
    """List the rows that were left out, in the order of the file."""
    await read_import(system, actor, import_id)
    async with system.db.people(actor.workspace_id) as tx:
        found = await imports.left_out(tx, import_id, _place(cursor), limit + 1)
    return Page(found[:limit], str(found[limit - 1].row) if len(found) > limit else None)


def _place(cursor: str | None) -> int:
    if not cursor:
        return 0
    if not cursor.isdecimal() or len(cursor) > 9:  # noqa: PLR2004 - no file has so many rows
        raise Invalid("invalid_cursor", "This cursor is not one of ours.", field="cursor", remedy="Begin anew.")
    return int(cursor)


async def bad_rows_file(system: System, actor: Actor, import_id: UUID) -> AsyncIterator[bytes]:
    """Give the rows that were left out as CSV: as they were, with why and what to do."""
    actor.must(Permission.CONTACTS)
    return _written(system, actor, await read_import(system, actor, import_id))


async def _written(system: System, actor: Actor, one: DataImport) -> AsyncIterator[bytes]:
    columns = one.file.columns if one.file else []
    yield b"\xef\xbb\xbf" + _rows([[*columns, WHY, REMEDY]])
    after, more = 0, True
    while more:
        async with system.db.people(actor.workspace_id) as tx:
            found = await imports.left_out(tx, one.id, after, AT_ONCE)
        if found:
            yield _rows([*_cells(bad, len(columns)), _why(bad), bad.remedy] for bad in found)
            after = found[-1].row
        more = len(found) == AT_ONCE


def _cells(bad: LeftOut, width: int) -> list[str]:
    return [guarded(cell) for cell in [*bad.cells, *[""] * width][:width]]


def _why(bad: LeftOut) -> str:
    return f"{bad.column}: {bad.why}" if bad.column else bad.why


def _rows(rows: Iterable[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()
