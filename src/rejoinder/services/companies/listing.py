from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.company import Company
from rejoinder.domain.contact import Contact
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.system import System
from rejoinder.store import companies, contacts


async def list_companies(
    system: System, actor: Actor, *, q: str | None, cursor: str | None, limit: int
) -> Page[Company]:
    """List companies, the last seen first."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        found = await companies.page(tx, q=q or None, before=place.place if place else None, limit=limit + 1)
    return paged(found, limit, lambda one: Cursor(one.last_seen_at, one.id))


async def read_company(system: System, actor: Actor, company_id: UUID) -> Company:
    """Read a company."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        found = await companies.read(tx, company_id)
    if found is None:
        raise missing("company")
    return found


async def list_companies_of(system: System, actor: Actor, contact_id: UUID) -> Page[Company]:
    """List the companies that a contact belongs to."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        await the_contact(tx, contact_id)
        return Page(await companies.of_contact(tx, contact_id))


async def list_members(
    system: System, actor: Actor, company_id: UUID, *, cursor: UUID | None, limit: int
) -> Page[Contact]:
    """List the contacts of a company."""
    await read_company(system, actor, company_id)
    async with system.db.people(actor.workspace_id) as tx:
        ids = await companies.members(tx, company_id, cursor, limit + 1)
        found = await contacts.several(tx, ids[:limit])
    return Page(found, str(ids[limit - 1]) if len(ids) > limit else None)
