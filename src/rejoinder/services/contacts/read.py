from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Contact, ContactEvent
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.conversations.listing import Filter, list_conversations
from rejoinder.services.system import System
from rejoinder.store import contacts, entry_points, events
from rejoinder.store.database import Tx
from rejoinder.store.searching import contact_query


async def list_contacts(
    system: System, actor: Actor, *, q: str | None, cursor: str | None, limit: int
) -> Page[Contact]:
    """List contacts, the last seen first; `q` is looked for in names, addresses, numbers and the business's ids."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    query = contact_query(q) if q else None
    if q and query is None:
        return Page(items=[])
    async with system.db.service(actor.workspace_id) as tx:
        places = await contacts.page(tx, query=query, before=place.place if place else None, limit=limit + 1)
        found = await contacts.several(tx, [one.id for one in places[:limit]])
    return Page(items=found, next=places[limit - 1].write() if len(places) > limit else None)


async def read_contact(system: System, actor: Actor, contact_id: UUID) -> Contact:
    """Read a contact with their identities, what was last talked about (G3) and through what they came (R3)."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await the_contact(tx, contact_id)


async def the_contact(tx: Tx, contact_id: UUID) -> Contact:
    """Read a contact; raises NotFound when there is none."""
    found = await contacts.several(tx, [contact_id])
    if not found:
        raise missing("contact")
    came = await entry_points.of_contact(tx, contact_id, limit=1)
    first = came[0] if came else None
    return msgspec.structs.replace(found[0], last_talk=await contacts.last_talk(tx, contact_id), came_through=first)


async def list_events(
    system: System, actor: Actor, contact_id: UUID, *, cursor: str | None, limit: int
) -> Page[ContactEvent]:
    """List what a contact did, newest first: pages seen and events."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        await the_contact(tx, contact_id)
        found = await events.page(tx, contact_id, before=place.place if place else None, limit=limit + 1)
    return paged(found, limit, lambda one: Cursor(one.at, one.id))


async def list_talks(
    system: System, actor: Actor, contact_id: UUID, *, cursor: str | None, limit: int
) -> Page[Conversation]:
    """List a contact's conversations, newest first."""
    shown = Filter(view="all", contact=contact_id, sort="newest")
    return await list_conversations(system, actor, shown, cursor=cursor, limit=limit)
