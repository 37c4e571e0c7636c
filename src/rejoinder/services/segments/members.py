"""Who is in a segment, and why."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.audience import Reason, explain, flips_at, needs
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.domain.segment import Member, Membership
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.segments.keep import the_segment
from rejoinder.services.system import System
from rejoinder.store import audiences, segment_members, segments


class Why(msgspec.Struct, frozen=True):
    """Why a contact is in a segment, or is not, by what is known at this moment; and when time may change that."""

    met: bool
    entered_at: datetime | None
    checked_at: datetime
    reason: Reason
    next_look_at: datetime | None


async def list_members(
    system: System, actor: Actor, segment_id: UUID, *, cursor: str | None, limit: int
) -> Page[Member]:
    """List who is in a segment, who entered last first."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        await the_segment(tx, segment_id)
        before = place.place if place else None
        found = await segment_members.page(tx, segment_id, before=before, limit=limit + 1)
    return paged(found, limit, lambda one: Cursor(one.entered_at, one.contact.id))


async def list_segments_of(
    system: System, actor: Actor, contact_id: UUID, *, cursor: str | None, limit: int
) -> Page[Membership]:
    """List which segments a contact is in."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        await the_contact(tx, contact_id)
        after = place.id if place else None
        found = await segment_members.segments_of(tx, contact_id, after=after, limit=limit + 1)
    return paged(found, limit, lambda one: Cursor(one.entered_at, one.id))


async def why(system: System, actor: Actor, segment_id: UUID, contact_id: UUID) -> Why:
    """Tell why a contact is in a segment, or is not."""
    actor.must(Permission.READ)
    async with system.db.service(actor.workspace_id) as tx:
        segment = await the_segment(tx, segment_id)
        await the_contact(tx, contact_id)
        now = system.clock()
        rules = {one.id: one.rule for one in await segments.in_use(tx)}
        known = await audiences.facts_of(tx, [contact_id], needs(segment.rule, rules), now)
        entered_at = await segment_members.entered_at(tx, segment_id, contact_id)
    if contact_id not in known:
        raise missing("contact")
    reason = explain(segment.rule, known[contact_id], now, rules)
    return Why(reason.met, entered_at, now, reason, flips_at(segment.rule, known[contact_id], now, rules))
