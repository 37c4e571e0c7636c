"""A contact said something on a channel."""

from uuid import UUID

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Spoke
from rejoinder.domain.content import Text
from rejoinder.services.inbound.came import entry_of, note_entry
from rejoinder.services.inbound.media import with_files
from rejoinder.services.inbound.people import met
from rejoinder.services.receive import Inbound, receive
from rejoinder.services.system import System
from rejoinder.store import messages, sent_parts
from rejoinder.store.database import Tx


async def spoke(system: System, account: Account, event: Spoke) -> None:
    """Take a message in once, its files fetched before any transaction begins."""
    async with system.db.people(account.workspace_id) as tx:
        if await messages.by_provider(tx, account.channel_id, event.id):
            return
    blocks = await with_files(system, account, event.blocks) or (Text("…"),)
    at = min(event.at, system.clock())
    can = system.channels[account.type].capabilities
    async with system.db.people(account.workspace_id) as tx:
        person = await met(system, tx, account, event.address, event.profile, at)
        entry = await entry_of(system, tx, account, event)
        await receive(
            system,
            tx,
            Inbound(
                channel_id=account.channel_id,
                identity_id=person.identity_id,
                contact_id=person.contact_id,
                blocks=blocks,
                at=at,
                act=event.act,
                provider_id=event.id,
                payload=event.payload,
                conversation_id=await _thread(tx, account, event, person.identity_id),
                one_thread=can.one_thread,
                threaded=can.threaded,
                entry=entry.ref or entry.ad_id if entry else None,
                subject=event.subject,
                automatic=event.automatic,
                by_hand=event.by_hand,
            ),
        )
        await note_entry(system, tx, account, person, entry, at)


async def _thread(tx: Tx, account: Account, event: Spoke, identity_id: UUID) -> UUID | None:
    """Find the conversation that a message names as the one it answers; somebody else's is not joined by naming it."""
    if not event.references:
        return None
    named = tuple(filter(None, (*event.references, event.reply_to)))
    return await sent_parts.conversation(tx, account.channel_id, named, identity_id)
