"""What people ask of imports: to see them, to say what columns mean, to begin, to stop and to take back."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.imports.mapping import Mapping, checked
from rejoinder.domain.imports.record import CAN_BE_UNDONE, DataImport, State, Undone
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.domain.typed import Known, Type
from rejoinder.services import audit
from rejoinder.services.imports.announce import announce_import
from rejoinder.services.imports.going import remove_file
from rejoinder.services.system import System
from rejoinder.store import attributes, import_changes, imports
from rejoinder.store.database import Tx


async def list_imports(system: System, actor: Actor, *, cursor: str | None, limit: int) -> Page[DataImport]:
    """List imports, the newest first; without what their files hold."""
    actor.must(Permission.CONTACTS)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        found = await imports.page(tx, place.place if place else None, limit + 1)
    shown = [msgspec.structs.replace(one, file=None, mapping=None) for one in found]
    return paged(shown, limit, lambda one: Cursor(one.created_at, one.id))


async def read_import(system: System, actor: Actor, import_id: UUID) -> DataImport:
    """Read an import, with its columns, some rows and its figures."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        return known(await imports.read(tx, import_id))


def known(found: DataImport | None) -> DataImport:
    """Give an import that there is; raises NotFound, also while its file is still on its way."""
    if found is None or found.state is State.READING:
        raise missing("import")
    return found


async def map_columns(system: System, actor: Actor, import_id: UUID, mapping: Mapping) -> DataImport:
    """Say what the columns of a file mean; raises Invalid where it cannot be read that way."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        one = _in(known(await imports.lock(tx, import_id)), State.DRAFT)
        checked(mapping, one.kind, _width(one))
        await imports.map_columns(tx, import_id, await _typed(tx, mapping), system.clock())
        return known(await imports.read(tx, import_id))


async def _typed(tx: Tx, mapping: Mapping) -> Mapping:
    """Read columns of attributes that are there as what those are, whatever was chosen."""
    there = await attributes.known(tx, "contact")
    columns = [
        msgspec.structs.replace(one, type=there[one.name].type) if one.to == "attribute" and one.name in there else one
        for one in mapping.columns
    ]
    return msgspec.structs.replace(mapping, columns=tuple(columns))


async def start(system: System, actor: Actor, import_id: UUID) -> DataImport:
    """Begin to take a file in; one that has begun goes on as it does."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        one = known(await imports.lock(tx, import_id))
        if one.state in {State.RUNNING, State.DONE}:
            return one
        _in(one, State.DRAFT)
        mapping = checked(one.mapping or Mapping(), one.kind, _width(one))
        await _declare(system, tx, mapping)
        await imports.enter(tx, import_id, State.RUNNING, system.clock())
        await _noted(system, tx, actor, one, "import.started", {"kind": one.kind, "rows": one.rows})
        return known(await imports.read(tx, import_id))


async def _declare(system: System, tx: Tx, mapping: Mapping) -> None:
    """Let attributes that are new be of the type that was chosen, whatever their first value looks like."""
    there = await attributes.known(tx, "contact")
    new = {one.name: Known(one.type or Type.TEXT) for one in mapping.columns if one.to == "attribute"}
    new = {name: one for name, one in new.items() if name not in there}
    await attributes.keep(tx, "contact", new, system.clock())


async def cancel(system: System, actor: Actor, import_id: UUID) -> DataImport:
    """Stop an import that goes on; what it did until now stays, and can be taken back."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        one = _in(known(await imports.lock(tx, import_id)), State.RUNNING)
        await imports.enter(tx, import_id, State.CANCELLED, system.clock())
        await _noted(system, tx, actor, one, "import.cancelled", {"read": one.read, "rows": one.rows})
    await remove_file(system, actor.workspace_id, import_id)
    return await read_import(system, actor, import_id)


async def undo(system: System, actor: Actor, import_id: UUID) -> DataImport:
    """Begin to take an import back; one that is being taken back goes on as it does."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        one = known(await imports.lock(tx, import_id))
        if one.state in {State.UNDOING, State.UNDONE}:
            return one
        _in(one, *CAN_BE_UNDONE)
        if one.undo_until and system.clock() > one.undo_until:
            why = "An import can be taken back for 30 days."
            raise Conflict("too_late", why, remedy="Correct the contacts, or import them anew.")
        undone = Undone(total=await import_changes.to_undo(tx, import_id))
        await imports.enter(tx, import_id, State.UNDOING, system.clock(), undone=undone)
        await _noted(system, tx, actor, one, "import.undo", {})
        return known(await imports.read(tx, import_id))


async def discard(system: System, actor: Actor, import_id: UUID) -> None:
    """Remove a file that was not taken in."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        _in(known(await imports.lock(tx, import_id)), State.DRAFT)
        await imports.remove(tx, import_id)
    await system.files.delete_parts(actor.workspace_id, import_id)


def _in(one: DataImport, *states: State) -> DataImport:
    if one.state not in states:
        raise Conflict(
            "not_now", f"This import is {_SAID[one.state]}.", remedy="Reload to see how it is, or load the file again."
        )
    return one


_SAID = {
    State.DRAFT: "not begun",
    State.RUNNING: "going on",
    State.DONE: "done",
    State.CANCELLED: "stopped",
    State.FAILED: "ended by an error",
    State.UNDOING: "being taken back",
    State.UNDONE: "taken back",
}


def _width(one: DataImport) -> int:
    return len(one.file.columns) if one.file else 0


async def _noted(system: System, tx: Tx, actor: Actor, one: DataImport, action: str, detail: dict[str, object]) -> None:
    await audit.note(system, tx, actor, action, "import", one.id, {"name": one.name, **detail})
    await announce_import(system, tx, one.id)
