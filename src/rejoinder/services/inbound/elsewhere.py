"""What happened to messages elsewhere: the business said something with another tool, a contact edited or took back."""

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Echoed, Edited
from rejoinder.domain.content import plain_text
from rejoinder.domain.message import Author
from rejoinder.services.conversations.events import happened
from rejoinder.services.inbound.known import known
from rejoinder.services.inbound.media import with_files
from rejoinder.services.live.announce import News, announce
from rejoinder.services.personal_data import masked
from rejoinder.services.system import System
from rejoinder.store import conversations, messages, sent_parts
from rejoinder.store.messages import NewMessage


async def echoed(system: System, account: Account, event: Echoed) -> None:
    """Show what the business said with another tool; what we said ourselves is known already."""
    async with system.db.people(account.workspace_id) as tx:
        if await sent_parts.message(tx, account.channel_id, event.id):
            return
        if await messages.by_provider(tx, account.channel_id, event.id):
            return
    blocks = await with_files(system, account, event.blocks)
    async with system.db.people(account.workspace_id) as tx:
        person = await known(tx, account, event.address)
        current = await conversations.current_of_identity(tx, person.identity_id, closed_too=True) if person else None
        if person is None or current is None:
            return
        await conversations.lock(tx, current)
        by = Author(kind="api", name=event.tool)
        new = NewMessage(
            id=system.new_id(),
            conversation_id=current,
            contact_id=person.contact_id,
            channel_id=account.channel_id,
            kind="out",
            author=by,
            state="sent",
            at=min(event.at, system.clock()),
            blocks=blocks,
            purpose="reply",
            provider_id=event.id,
        )
        if await messages.add(tx, new):
            await conversations.said(tx, current, text=plain_text(blocks)[:200], kind="out", author=by, at=new.at)
            await announce(system, tx, News(conversations=(current,), created=(new.id,)))


async def edited(system: System, account: Account, event: Edited) -> None:
    """Show a message as its contact changed it, or that it was taken back."""
    blocks = await with_files(system, account, event.blocks)
    async with system.db.people(account.workspace_id) as tx:
        row = await messages.by_provider(tx, account.channel_id, event.id)
        if row is None:
            return
        conversation = await conversations.lock(tx, row["conversation_id"])
        by = Author(kind="contact", name="", id=conversation["contact_id"])
        if blocks:
            shown, hidden = masked(blocks)
            await messages.edit(tx, row["id"], shown, hidden)
        kind = "edited_by_contact" if blocks else "taken_back_by_contact"
        noted = await happened(system, tx, conversation, by, kind, message_id=str(row["id"]))
        await announce(system, tx, News(created=(noted,), updated=(row["id"],)))
