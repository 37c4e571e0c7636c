"""An import goes on: one part of its file in one transaction, with where it stands in the same one."""

import asyncio
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.imports.record import DataImport, State
from rejoinder.domain.months import month_of
from rejoinder.services import audit
from rejoinder.services.collect.applying import Applying
from rejoinder.services.collect.take_in import MESSAGES_KEPT_FOR
from rejoinder.services.events.months import OLDEST
from rejoinder.services.imports.announce import announce_import
from rejoinder.services.imports.calls import difference, hash_of, identify, track
from rejoinder.services.imports.cutting import lines_in
from rejoinder.services.imports.reading import Met, meet_all, read_lines
from rejoinder.services.system import System
from rejoinder.store import collected, import_changes, imports, told
from rejoinder.store.database import Tx
from rejoinder.store.import_changes import Brought, Changed
from rejoinder.store.imports import Figures, Going


class Step(msgspec.Struct, frozen=True):
    """What a transaction came to: whether the import is over, and months that have to have a part before it goes on."""

    over: bool = False
    months: tuple[datetime, ...] = ()


async def take_part(system: System, tx: Tx, going: Going) -> Step:
    """Take in the next part of a file, or end where there is none; raises AgainError to be tried anew."""
    one = going.one
    if going.part >= going.parts:
        await _end(system, tx, one, State.DONE)
        return Step(over=True)
    try:
        part = await system.files.part(tx.workspace_id, one.id, going.part)
    except FileNotFoundError:
        await _end(system, tx, one, State.FAILED, "The file is no longer there. Import what is left of it anew.")
        return Step(over=True)
    lines = lines_in(part)
    read = await asyncio.to_thread(read_lines, one, lines, system.clock())
    months = _new_months(system, [said.at for _, said in read.good if said.at])
    if months:
        return Step(months=months)
    met = await meet_all(system, tx, one, read)
    figures = await _apply(system, tx, one, met)
    await imports.leave_out(tx, one.id, read.bad)
    figures.read, figures.bad = len(lines), len(read.bad)
    await imports.go_on(tx, one.id, figures, system.clock())
    await announce_import(system, tx, one.id)
    return Step()


def _new_months(system: System, times: list[datetime]) -> tuple[datetime, ...]:
    oldest = system.clock() - OLDEST
    return tuple(sorted({month_of(at) for at in times if at > oldest} - system.collector.months))


class _Taken(msgspec.Struct):
    """What the rows of a part come to: the hashes of their events' messages, and how many had come before."""

    hashes: list[bytes] = []
    again: int = 0


async def _apply(system: System, tx: Tx, one: DataImport, met: Met) -> Figures:
    """Do what rows say, as if a trusted sender had called, and keep what that changed."""
    known = sorted({person.id for _, person in met.rows if not person.new})
    await told.lock(tx, known)
    before = await import_changes.shapes(tx, known)
    applying = Applying(system, tx, met.people)
    taken = await _take(system, applying, met, await _known(system, tx, met))
    await applying.write()
    await collected.note(tx, sorted({hash_ for hash_ in taken.hashes if hash_}), system.clock())
    pairs = zip(applying.happened, taken.hashes, strict=True)
    await import_changes.note_events(tx, one.id, [Brought(event.id, event.at, hash_) for event, hash_ in pairs])
    made, changed = await _note_changes(tx, one.id, met, before)
    return Figures(made=made, changed=changed, events=len(taken.hashes), again=taken.again)


async def _take(system: System, applying: Applying, met: Met, came: set[bytes]) -> _Taken:
    taken, now, introduced = _Taken(), system.clock(), set()
    for said, person in met.rows:
        if not said.event:
            await applying.take(identify(said, now), person)
            continue
        call = track(said, now)
        if call.hash and call.hash in came:
            taken.again += 1
            continue
        came.add(call.hash)
        taken.hashes.append(call.hash)
        if person.new and person.id not in introduced and (said.email or said.phone):
            introduced.add(person.id)
            await applying.take(identify(said, now), person)
        await applying.take(call, person)
    return taken


async def _known(system: System, tx: Tx, met: Met) -> set[bytes]:
    """Tell which messages came before."""
    hashes = {hash_of(said.message_id) for said, _ in met.rows if said.message_id}
    return await collected.known(tx, sorted(hashes), system.clock() - MESSAGES_KEPT_FOR) if hashes else set()


async def _note_changes(tx: Tx, import_id: UUID, met: Met, before: dict[UUID, import_changes.Shape]) -> tuple[int, int]:
    """Keep what is not as it was of each contact."""
    made = {person.id for person in met.people.made}
    after = await import_changes.shapes(tx, before.keys() | made)
    changed = []
    for id_, shape in after.items():
        was, now = difference(before.get(id_, {}), shape)
        if now or id_ in made:
            changed.append(Changed(id_, id_ in made, {} if id_ in made else was, now))
    return await import_changes.note(tx, import_id, changed)


async def _end(system: System, tx: Tx, one: DataImport, state: State, error: str | None = None) -> None:
    await imports.enter(tx, one.id, state, system.clock(), error=error)
    detail = {"name": one.name, "made": one.made, "changed": one.changed, "events": one.events, "bad": one.bad}
    await audit.noticed(system, tx, f"import.{state}", "import", one.id, detail)
    await announce_import(system, tx, one.id)


async def fail(system: System, tx: Tx, going: Going, why: str) -> None:
    """End an import whose next part cannot be kept."""
    await _end(system, tx, going.one, State.FAILED, why)
