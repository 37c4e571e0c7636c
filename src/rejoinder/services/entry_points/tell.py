"""What an entry point brought: how many opened it, how many came, and who."""

from datetime import date, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.entry import Arrival, CameThrough, Statistics
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.services.contacts.identity import the_identity
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.entry_points.keep import the_entry_point
from rejoinder.services.entry_points.open import entry_link
from rejoinder.services.system import System
from rejoinder.store import entry_points

_USUAL = timedelta(days=29)


class For(msgspec.Struct, frozen=True):
    """Whom a link is for."""

    identity_id: UUID


class Link(msgspec.Struct, frozen=True):
    """A link of an entry point that tells who followed it."""

    url: str


async def read_statistics(
    system: System, actor: Actor, id_: UUID, since: date | None, until: date | None
) -> Statistics:
    """Tell how often an entry point was opened and how many came, by day, within thirty days unless it is said."""
    actor.must(Permission.READ)
    last = until or system.clock().date() + timedelta(days=1)
    first = since or last - _USUAL
    async with system.db.people(actor.workspace_id) as tx:
        await the_entry_point(tx, id_)
        opened, came, signed_up = await entry_points.totals(tx, id_)
        return Statistics(
            opened=opened,
            came=came,
            signed_up=signed_up,
            days=await entry_points.visits(tx, id_, first, last),
            came_by_day=await entry_points.came_by_day(tx, id_, first, last),
        )


async def list_arrivals(system: System, actor: Actor, id_: UUID, *, cursor: str | None, limit: int) -> Page[Arrival]:
    """List who came through an entry point, the newest first."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        await the_entry_point(tx, id_)
        found = await entry_points.arrivals(tx, id_, place.place if place else None, limit + 1)
    return paged(found, limit, lambda one: Cursor(one.first_at, one.identity_id))


async def list_of_contact(system: System, actor: Actor, contact_id: UUID) -> Page[CameThrough]:
    """List through which entry points a contact came, the first one first: that is where they came from."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        await the_contact(tx, contact_id)
        return Page(items=await entry_points.of_contact(tx, contact_id))


async def link_for(system: System, actor: Actor, id_: UUID, whom: For) -> Link:
    """Make the link of an entry point for one contact, for an email to them: who follows it is known to have come."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await the_entry_point(tx, id_)
        whose = await the_identity(tx, whom.identity_id)
    return Link(entry_link(system, actor.workspace_id, one.slug, one.id, whose.identity_id))
