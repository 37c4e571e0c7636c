"""A file is uploaded: read whole, kept in parts, and its columns are understood as far as they can be."""

import asyncio
from typing import IO
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.imports.guess import guessed
from rejoinder.domain.imports.mapping import Kind, Mapping
from rejoinder.domain.imports.record import DataImport
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.services.imports.cutting import Cut
from rejoinder.services.system import System
from rejoinder.services.uploads.keep import safe_name
from rejoinder.store import attributes, imports, locations
from rejoinder.store.database import Tx

#: The most files of a workspace that wait, or are being taken in.
MOST_AT_ONCE = 20


async def upload(system: System, actor: Actor, kind: Kind, name: str, source: IO[bytes]) -> DataImport:
    """Keep a file that is to be imported, and tell what is in it; raises Invalid, TooLarge or Conflict."""
    actor.must(Permission.CONTACTS)
    cut = await asyncio.to_thread(Cut, source)
    id_ = system.new_id()
    async with system.db.people(actor.workspace_id) as tx:
        if await imports.unfinished(tx) >= MOST_AT_ONCE:
            remedy = "Finish or discard one of them first."
            raise Conflict("too_many_imports", f"There are {MOST_AT_ONCE} files already.", remedy=remedy)
        by = actor.id if actor.kind == "teammate" else None
        await imports.add(tx, id_, kind, safe_name(name), by=by, by_name=actor.name, now=system.clock())
    try:
        await _keep(system, actor.workspace_id, id_, cut)
    except BaseException:
        await _forget(system, actor.workspace_id, id_)
        raise
    return await _understood(system, actor, kind, id_, cut)


async def _keep(system: System, workspace_id: UUID, id_: UUID, cut: Cut) -> None:
    parts = iter(cut)
    while part := await asyncio.to_thread(next, parts, None):
        await system.files.put_part(workspace_id, id_, cut.parts - 1, part)


async def _forget(system: System, workspace_id: UUID, id_: UUID) -> None:
    async with system.db.people(workspace_id) as tx:
        await imports.remove(tx, id_)
    await system.files.delete_parts(workspace_id, id_)


async def _placed(tx: Tx, guess: Mapping) -> Mapping:
    """Take times and telephone numbers to be of where the business is."""
    there = await locations.every(tx)
    if not there:
        return guess
    return msgspec.structs.replace(guess, zone=there[0].zone, country=there[0].country or "")


async def _understood(system: System, actor: Actor, kind: Kind, id_: UUID, cut: Cut) -> DataImport:
    async with system.db.people(actor.workspace_id) as tx:
        known = {name: one.type for name, one in (await attributes.known(tx, "contact")).items()}
        guess = guessed(cut.columns, cut.looked_at, kind, known, comma=cut.separator == ";")
        mapping = await _placed(tx, guess)
        now = system.clock()
        await imports.found(tx, id_, cut.found, mapping, rows=cut.rows, parts=cut.parts, now=now)
        found = await imports.read(tx, id_)
    if found is None:
        raise missing("import")
    return found
