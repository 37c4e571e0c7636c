"""A business blocks a contact: they can neither write nor be written to, until it lets them."""

from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Contact
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import Stop, StopHow
from rejoinder.services import audit
from rejoinder.services.contacts.announce import announce_contact
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.conversations.events import author_of, happened
from rejoinder.services.live.announce import News, announce
from rejoinder.services.stops import lifted
from rejoinder.services.system import System
from rejoinder.store import contacts, conversations, deliveries, ledgers
from rejoinder.store.database import Tx


async def set_blocked(system: System, actor: Actor, contact_id: UUID, *, blocked: bool) -> Contact:
    """Block a contact on every channel, or let them back; what waits for them is decided again."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        contact = await the_contact(tx, contact_id)
        if contact.blocked == blocked:
            return contact
        await _note_stop(system, tx, contact_id, on=blocked)
        await _tell(system, tx, actor, contact_id, kind="blocked" if blocked else "unblocked")
        await contacts.shut_out(tx, contact_id, system.clock() if blocked else None)
        await announce_contact(system, tx, contact_id)
        await audit.note(system, tx, actor, "contact.block" if blocked else "contact.unblock", "contact", contact_id)
        for identity in contact.identities:
            await deliveries.decide_again(tx, identity.id, system.clock())
        return await the_contact(tx, contact_id)


async def _note_stop(system: System, tx: Tx, contact_id: UUID, *, on: bool) -> None:
    tally = await ledgers.lock_tally(tx, contact_id)
    stop = Stop("all", system.clock(), StopHow.BUSINESS)
    await ledgers.put_tally(tx, contact_id, tally.stopped(stop) if on else lifted(tally, StopHow.BUSINESS))


async def _tell(system: System, tx: Tx, actor: Actor, contact_id: UUID, *, kind: str) -> None:
    events = []
    for conversation_id in await conversations.open_with(tx, contact_id):
        conversation = await conversations.lock(tx, conversation_id)
        events.append(await happened(system, tx, conversation, author_of(actor), kind, by_business=True))
    await announce(system, tx, News(created=tuple(events)))
