"""The way out (M2): a visitor mutes, blocks or deletes, and everything that waits for them is decided again."""

from uuid import UUID

from rejoinder.domain.message import Author
from rejoinder.domain.policy import Stop, StopHow
from rejoinder.services.campaigns import became
from rejoinder.services.conversations.events import happened
from rejoinder.services.live.announce import News, announce
from rejoinder.services.messenger.talk import own
from rejoinder.services.messenger.visitor import Visitor, current
from rejoinder.services.stops import lifted
from rejoinder.services.system import System
from rejoinder.store import contacts, conversations, deliveries, departures, ledgers
from rejoinder.store.database import Tx


async def mute(system: System, visitor: Visitor, conversation_id: UUID, *, muted: bool) -> None:
    """Stop or resume notifications of a conversation; what is answered still arrives, quietly."""
    async with system.db.people(visitor.workspace_id) as tx:
        visitor = await current(tx, visitor)
        await own(tx, visitor, conversation_id)
        await conversations.mute(tx, conversation_id, muted=muted, now=system.clock())
        await _note_mute(system, tx, visitor)
        await _tell(system, tx, visitor, [conversation_id], "muted" if muted else "unmuted")
        await deliveries.decide_again(tx, visitor.identity_id, system.clock())


async def _note_mute(system: System, tx: Tx, visitor: Visitor) -> None:
    """Keep in the ledger that something is muted, for as long as something is."""
    ledger = await ledgers.lock(tx, visitor.identity_id)
    some = await conversations.some_muted(tx, visitor.identity_id)
    stop = Stop("all", system.clock(), StopHow.MUTE)
    await ledgers.put(tx, visitor.identity_id, ledger.stopped(stop) if some else lifted(ledger, StopHow.MUTE))


async def block(system: System, visitor: Visitor, *, blocked: bool) -> None:
    """Block the business on every channel, or let it write again."""
    async with system.db.people(visitor.workspace_id) as tx:
        visitor = await current(tx, visitor)
        tally = await ledgers.lock_tally(tx, visitor.contact_id)
        stop = Stop("all", system.clock(), StopHow.BLOCK)
        await ledgers.put_tally(
            tx, visitor.contact_id, tally.stopped(stop) if blocked else lifted(tally, StopHow.BLOCK)
        )
        ids = await conversations.of_identity(tx, visitor.identity_id, before=None, limit=100)
        await _tell(system, tx, visitor, ids[:1], "blocked" if blocked else "unblocked")
        if blocked:
            await _departed(system, tx, visitor, StopHow.BLOCK)
        await contacts.set_blocked(tx, visitor.contact_id, system.clock() if blocked else None)
        await announce(system, tx, News(conversations=tuple(ids[1:])))
        for identity in await contacts.identities(tx, visitor.contact_id):
            await deliveries.decide_again(tx, identity["id"], system.clock())


async def delete(system: System, visitor: Visitor, conversation_id: UUID) -> None:
    """Delete a conversation on the visitor's side: nothing more comes until they write again."""
    async with system.db.people(visitor.workspace_id) as tx:
        visitor = await current(tx, visitor)
        ledger = await ledgers.lock(tx, visitor.identity_id)
        await ledgers.put(tx, visitor.identity_id, ledger.stopped(Stop("all", system.clock(), StopHow.DELETE)))
        await own(tx, visitor, conversation_id)
        await conversations.leave(tx, conversation_id, system.clock())
        await _tell(system, tx, visitor, [conversation_id], "deleted_by_contact")
        await _departed(system, tx, visitor, StopHow.DELETE)
        await deliveries.decide_again(tx, visitor.identity_id, system.clock())


async def _departed(system: System, tx: Tx, visitor: Visitor, how: StopHow) -> None:
    """Note that somebody left, for what is judged by that."""
    await became.left(tx, visitor.identity_id, visitor.contact_id, how, system.clock())
    await departures.add(
        tx,
        system.new_id(),
        channel_id=visitor.channel_id,
        identity_id=visitor.identity_id,
        contact_id=visitor.contact_id,
        how=how.value,
        scope="all",
        at=system.clock(),
    )


async def _tell(system: System, tx: Tx, visitor: Visitor, conversation_ids: list[UUID], kind: str) -> None:
    by = Author(kind="contact", name="", id=visitor.contact_id)
    events = []
    for conversation_id in conversation_ids:
        conversation = await conversations.lock(tx, conversation_id)
        events.append(await happened(system, tx, conversation, by, kind))
    await announce(system, tx, News(created=tuple(events)))
