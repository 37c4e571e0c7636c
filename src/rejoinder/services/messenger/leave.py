"""The way out (M2): a visitor mutes, blocks or deletes, and everything that waits for them is decided again."""

from uuid import UUID

from rejoinder.domain.message import Author, EventNote
from rejoinder.domain.policy import Stop, StopHow
from rejoinder.services.live.announce import News, announce
from rejoinder.services.messenger.talk import own
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store import contacts, conversations, deliveries, ledgers, messages
from rejoinder.store.database import Tx
from rejoinder.store.messages import NewMessage


async def mute(system: System, visitor: Visitor, conversation_id: UUID, *, muted: bool) -> None:
    """Stop or resume notifications of a conversation; what is answered still arrives, quietly."""
    async with system.db.people(visitor.workspace_id) as tx:
        await _note_stop(system, tx, visitor, StopHow.MUTE, on=muted)
        await own(tx, visitor, conversation_id)
        await conversations.mute(tx, conversation_id, muted=muted, now=system.clock())
        await _note(system, tx, visitor, conversation_id, "muted" if muted else "unmuted")


async def block(system: System, visitor: Visitor, *, blocked: bool) -> None:
    """Block the business on every channel, or let it write again."""
    async with system.db.people(visitor.workspace_id) as tx:
        await _note_stop(system, tx, visitor, StopHow.BLOCK, on=blocked)
        await contacts.set_blocked(tx, visitor.contact_id, system.clock() if blocked else None)
        ids = await conversations.of_identity(tx, visitor.identity_id, before=None, limit=100)
        for conversation_id in ids[:1]:
            await _note(system, tx, visitor, conversation_id, "blocked" if blocked else "unblocked")
        await announce(system, tx, News(conversations=tuple(ids[1:])))
        await deliveries.decide_again(tx, visitor.identity_id, system.clock())


async def delete(system: System, visitor: Visitor, conversation_id: UUID) -> None:
    """Delete a conversation on the visitor's side: nothing more comes until they write again."""
    async with system.db.people(visitor.workspace_id) as tx:
        await _note_stop(system, tx, visitor, StopHow.DELETE, on=True)
        await own(tx, visitor, conversation_id)
        await _note(system, tx, visitor, conversation_id, "deleted_by_contact")
        await conversations.leave(tx, conversation_id, system.clock())
        await announce(system, tx, News(conversations=(conversation_id,)))
        await deliveries.decide_again(tx, visitor.identity_id, system.clock())


async def _note_stop(system: System, tx: Tx, visitor: Visitor, how: StopHow, *, on: bool) -> None:
    now = system.clock()
    ledger = await ledgers.lock(tx, visitor.identity_id)
    tally = await ledgers.lock_tally(tx, visitor.contact_id)
    stop = Stop("all", now, how)
    if how is StopHow.BLOCK:
        tally = tally.stopped(stop) if on else tally.resumed("all", now)
        ledger = ledger if on else ledger.resumed("all", now)
        await ledgers.put_tally(tx, visitor.contact_id, tally)
    else:
        ledger = ledger.stopped(stop) if on else ledger.resumed("all", now)
    await ledgers.put(tx, visitor.identity_id, ledger)


async def _note(system: System, tx: Tx, visitor: Visitor, conversation_id: UUID, kind: str) -> None:
    event_id = system.new_id()
    await messages.add(
        tx,
        NewMessage(
            id=event_id,
            conversation_id=conversation_id,
            contact_id=visitor.contact_id,
            channel_id=visitor.channel_id,
            kind="event",
            author=Author(kind="contact", name="", id=visitor.contact_id),
            state="kept",
            at=system.clock(),
            event=EventNote(kind=kind),
        ),
    )
    await announce(system, tx, News(conversations=(conversation_id,), created=(event_id,)))
