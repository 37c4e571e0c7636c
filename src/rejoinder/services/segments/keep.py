"""Segments are made, changed, and taken out of use and back."""

from typing import Any
from uuid import UUID

import msgspec
from msgspec import UNSET, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.audience import Rule, check, check_circles
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.domain.segment import Description, Segment, SegmentName, looks_at_membership, named_in, resting_on
from rejoinder.services import audit
from rejoinder.services.audiences.named import insist_there
from rejoinder.services.segments.announce import announce_segments
from rejoinder.services.system import System
from rejoinder.store import segments
from rejoinder.store.database import Tx


class NewSegment(msgspec.Struct, frozen=True, kw_only=True):
    """An audience to save under a name."""

    name: SegmentName
    rule: Rule
    description: Description = ""


class SegmentChange(msgspec.Struct, frozen=True, kw_only=True):
    """What is to become of a segment; what is left out stays."""

    name: SegmentName | UnsetType = UNSET
    description: Description | UnsetType = UNSET
    rule: Rule | UnsetType = UNSET


async def list_segments(
    system: System, actor: Actor, *, archived: bool, q: str | None, cursor: str | None, limit: int
) -> Page[Segment]:
    """List segments, the newest first; `q` is looked for in their names."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    words, before = (q or "").strip() or None, place.place if place else None
    async with system.db.people(actor.workspace_id) as tx:
        found = await segments.page(tx, archived=archived, q=words, before=before, limit=limit + 1)
    return paged(found, limit, lambda one: Cursor(one.created_at, one.id))


async def read_segment(system: System, actor: Actor, segment_id: UUID) -> Segment:
    """Read a segment."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await the_segment(tx, segment_id)


async def make_segment(system: System, actor: Actor, new: NewSegment) -> Segment:
    """Save an audience; its members are found soon after."""
    actor.must(Permission.CAMPAIGNS)
    now = system.clock()
    one = Segment(
        id=system.new_id(),
        name=new.name.strip(),
        description=new.description.strip(),
        rule=new.rule,
        state="filling",
        progress=0.0,
        count=0,
        version=1,
        created_at=now,
        updated_at=now,
    )
    async with system.db.people(actor.workspace_id) as tx:
        await _check(tx, one)
        await segments.add(tx, one, actor.id)
        await _note(system, tx, actor, "segment.made", one)
        await announce_segments(system, tx, [one.id])
    return one


async def change_segment(system: System, actor: Actor, segment_id: UUID, to: SegmentChange) -> Segment:
    """Change a segment; with another rule its members are found anew, and those of segments that rest on it."""
    actor.must(Permission.CAMPAIGNS)
    given: dict[str, Any] = {name: value for name, value in msgspec.structs.asdict(to).items() if value is not UNSET}
    given |= {name: given[name].strip() for name in ("name", "description") if name in given}
    async with system.db.people(actor.workspace_id) as tx:
        await segments.hold_rules(tx)
        before = await the_segment(tx, segment_id)
        if before.archived_at:
            raise Conflict("archived", "This segment is out of use.", remedy="Restore it first.")
        one = msgspec.structs.replace(before, **given, updated_at=system.clock())
        rules = await _check(tx, one)
        await segments.put(tx, one)
        if one.rule != before.rule:
            await _fill_anew(system, tx, [segment_id, *resting_on(segment_id, rules)])
        await _note(system, tx, actor, "segment.changed", one, fields=sorted(given))
        await announce_segments(system, tx, [segment_id])
        return await the_segment(tx, segment_id)


async def archive_segment(system: System, actor: Actor, segment_id: UUID) -> Segment:
    """Take a segment out of use: who is in it is followed no more. One that others rest on stays."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        await segments.hold_rules(tx)
        one = await the_segment(tx, segment_id)
        if one.archived_at is None:
            await _insist_unused(tx, segment_id)
            one = await _put(system, tx, actor, "segment.archived", one, archived=True)
        return one


async def restore_segment(system: System, actor: Actor, segment_id: UUID) -> Segment:
    """Take a segment into use again; its members are found anew."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        await segments.hold_rules(tx)
        one = await the_segment(tx, segment_id)
        if one.archived_at is not None:
            await _check(tx, one)
            await segments.fill_anew(tx, [segment_id])
            one = await _put(system, tx, actor, "segment.restored", one, archived=False)
        return one


async def _put(system: System, tx: Tx, actor: Actor, action: str, one: Segment, *, archived: bool) -> Segment:
    now = system.clock()
    await segments.put(tx, msgspec.structs.replace(one, archived_at=now if archived else None, updated_at=now))
    await _note(system, tx, actor, action, one)
    await announce_segments(system, tx, [one.id])
    return await the_segment(tx, one.id)


async def the_segment(tx: Tx, segment_id: UUID) -> Segment:
    """Read a segment that must be there."""
    found = await segments.read(tx, segment_id)
    if found is None:
        raise missing("segment")
    return found


async def _check(tx: Tx, one: Segment) -> dict[UUID, Rule]:
    """Check a segment beside the others; returns the rules of all, with this one's as it is to be."""
    check(one.rule)
    await segments.hold_rules(tx)
    rules = {other.id: other.rule for other in await segments.in_use(tx)} | {one.id: one.rule}
    await insist_there(tx, one.rule, rules)
    check_circles(rules)
    if looks_at_membership(one.rule):
        why = "A segment cannot go by who entered or left a segment: it would follow itself."
        raise Invalid("follows_itself", why, field="rule", remedy="Ask who is in the segment instead.")
    if await segments.name_taken(tx, one.name, one.id):
        raise Conflict("name_taken", f"“{one.name}” is another segment's name.", field="name", remedy="Choose another.")
    return rules


async def _insist_unused(tx: Tx, segment_id: UUID) -> None:
    users = [one.name for one in await segments.in_use(tx) if segment_id in named_in(one.rule)]
    if users:
        raise Conflict(
            "in_use",
            f"Other segments rest on this one: {', '.join(users[:5])}.",
            remedy="Change or archive them first.",
        )


async def _fill_anew(system: System, tx: Tx, ids: list[UUID]) -> None:
    await segments.fill_anew(tx, ids)
    await announce_segments(system, tx, ids[1:])


async def _note(system: System, tx: Tx, actor: Actor, action: str, one: Segment, **more: Any) -> None:
    await audit.note(system, tx, actor, action, "segment", one.id, {"name": one.name, **more})
