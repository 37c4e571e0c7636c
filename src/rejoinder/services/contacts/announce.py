from uuid import UUID

from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import changes, contacts, conversations
from rejoinder.store.changes import Change
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded


async def announce_contact(system: System, tx: Tx, contact_id: UUID) -> None:
    """Show teammates that a contact changed, and the conversations that show them."""
    for contact in await contacts.several(tx, [contact_id]):
        told = Change(system.new_id(), "contact.updated", contact_id=contact_id, data=encoded(contact))
        await changes.record(tx, system.clock(), [told])
    await announce(system, tx, News(conversations=tuple(await conversations.open_with(tx, contact_id))))
