"""An import is taken back: its events first, then what it changed of contacts, as far as nobody has gone on from it."""

from collections import Counter
from uuid import UUID

import msgspec

from rejoinder.domain.imports.record import DataImport, State, Undone
from rejoinder.domain.segment import ENTERED, LEFT
from rejoinder.services import audit
from rejoinder.services.imports.announce import announce_import
from rejoinder.services.segments.announce import announce_segments
from rejoinder.services.system import System
from rejoinder.store import (
    collected,
    erasing,
    events,
    import_changes,
    imports,
    segment_members,
    segments,
    stale,
)
from rejoinder.store.database import Tx
from rejoinder.store.import_changes import ATTRIBUTE, COMPANY, COUNTRY, Changed, Restored, Shape

#: How many events, and how many contacts, are taken back in one transaction.
EVENTS, CONTACTS = 1_000, 300
_EXAMPLES = 20
_CHANGED = "changed"


async def take_back_some(system: System, tx: Tx, one: DataImport) -> None:
    """Take some of an import back; where nothing is left of it, it is undone."""
    so_far = one.undone or Undone()
    brought = await import_changes.some_events(tx, one.id, EVENTS)
    if brought:
        now = system.clock()
        there = await events.take_back(tx, [(it.event_id, it.at) for it in brought], now)
        await collected.unnote(tx, [it.hash for it in brought if it.hash])
        count, gone = so_far.events + there, so_far.events_gone + len(brought) - there
        await _go_on(system, tx, one.id, so_far, len(brought), events=count, events_gone=gone)
        return
    changed = await import_changes.some(tx, one.id, CONTACTS)
    if changed:
        await _contacts(system, tx, one.id, so_far, changed)
        return
    await imports.enter(tx, one.id, State.UNDONE, system.clock())
    await audit.noticed(system, tx, "import.undone", "import", one.id, {"name": one.name, **_figures(so_far)})
    await announce_import(system, tx, one.id)


def _figures(undone: Undone) -> dict[str, int]:
    return {name: getattr(undone, name) for name in ("events", "removed", "restored", "values_kept")}


async def _go_on(system: System, tx: Tx, id_: UUID, so_far: Undone, done: int, **now: object) -> None:
    undone = msgspec.structs.replace(so_far, done=so_far.done + done, **now)
    await imports.note_undone(tx, id_, undone, system.clock())
    await announce_import(system, tx, id_)


async def _contacts(system: System, tx: Tx, id_: UUID, so_far: Undone, changed: list[Changed]) -> None:
    """Remove whom the import made and nobody has met since, and put back what it changed of others."""
    ids = sorted(one.contact_id for one in changed)
    await erasing.lock_contacts(tx, ids)
    shapes = await import_changes.shapes(tx, ids)
    made = {one.contact_id: one for one in changed if one.made and one.contact_id in shapes}
    whys = await import_changes.reasons(tx, list(made), (ENTERED, LEFT))
    reasons = {who: why or _CHANGED for who, why in whys.items() if why or shapes[who] != _left(made[who])}
    removed = [who for who in made if who not in reasons]
    others = [one for one in changed if not one.made and one.contact_id in shapes]
    restored, values_kept = await _put_back(system, tx, others, shapes)
    await _remove(system, tx, removed)
    kept = Counter(so_far.kept) + Counter(reasons.values())
    await _go_on(
        system,
        tx,
        id_,
        so_far,
        len(changed),
        removed=so_far.removed + len(removed),
        restored=so_far.restored + restored,
        values_kept=so_far.values_kept + values_kept,
        kept=dict(kept),
        examples=[*so_far.examples, *sorted(reasons)][:_EXAMPLES],
    )


def _left(one: Changed) -> Shape:
    """Tell how an import left a contact whom it made: what it wrote, and nothing else."""
    return {"kind": None, **dict.fromkeys(_FIELDS)} | one.after


_FIELDS = ("external_id", "name", "email", "phone", "locale", "zone", "city", "avatar_url")


async def _put_back(system: System, tx: Tx, changed: list[Changed], shapes: dict[UUID, Shape]) -> tuple[int, int]:
    """Give values back that are still what the import made them; returns of how many contacts, and how many are not."""
    restored, parted, values_kept = [], [], 0
    for one in changed:
        now = shapes[one.contact_id]
        ours = {name: was for name, was in one.before.items() if now.get(name) == one.after.get(name)}
        values_kept += len(one.before) - len(ours)
        if ours:
            restored.append(_restored(one.contact_id, ours))
        parted += [(one.contact_id, UUID(name.removeprefix(COMPANY))) for name in ours if name.startswith(COMPANY)]
    await import_changes.restore(tx, restored, parted)
    for what in ("contact", "attribute", "place", "company"):
        await stale.mark(tx, [one.id for one in restored], what, system.clock())
    return len(restored), values_kept


def _restored(id_: UUID, ours: Shape) -> Restored:
    attributes = {name.removeprefix(ATTRIBUTE): was for name, was in ours.items() if name.startswith(ATTRIBUTE)}
    place = {"country": ours[COUNTRY]} if COUNTRY in ours else {}
    fields = {name: was for name, was in ours.items() if "." not in name}
    return Restored(id_, fields, attributes, place)


async def _remove(system: System, tx: Tx, ids: list[UUID]) -> None:
    if not ids:
        return
    lost = await segment_members.erase(tx, ids)
    await erasing.everything(tx, ids, [], [], system.clock())
    await segments.count(tx, {id_: -many for id_, many in lost.items()})
    await announce_segments(system, tx, sorted(lost), soon=True)
