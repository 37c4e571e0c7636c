"""What became of what was sent, as the provider tells it: in any order, with gaps, more than once."""

from datetime import timedelta
from uuid import UUID

from rejoinder.channels.contract import Account, Failure, Refused
from rejoinder.channels.events import Receipt
from rejoinder.domain.message import ARRIVED
from rejoinder.services.campaigns import became
from rejoinder.services.dispatch.late import arrived_late, failed_late
from rejoinder.services.inbound.known import TooEarly, known
from rejoinder.services.inbound.pairing import pair
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import conversations, deliveries, messages, sent_parts
from rejoinder.store.database import Tx

#: A receipt can be here before our own note of what it is about; longer than this it is about something else.
PATIENCE = timedelta(seconds=30)


async def receipt(system: System, account: Account, event: Receipt) -> None:
    """Move messages on, never back; a failure after all is settled like any other."""
    fresh = system.clock() - event.at < PATIENCE
    async with system.db.people(account.workspace_id) as tx:
        if event.address and event.also:
            await pair(system, tx, account, event.address, event.also, event.at)
        ids = await _about(tx, account, event)
        if not ids and event.delivery and event.provider_id:
            ids = await arrived_late(system, tx, account, event.delivery, event.provider_id, event.at)
        if not ids and event.provider_id and fresh:
            raise TooEarly
        if event.state == "failed":
            for id_ in ids:
                await failed_late(system, tx, id_, event.failure or Refused(Failure.GIVE_UP))
        elif event.state in ARRIVED:
            await _moved(system, tx, ids, event)
        more = fresh and event.up_to is not None and await _on_its_way(tx, account, event)
    if more:
        raise TooEarly


async def _on_its_way(tx: Tx, account: Account, event: Receipt) -> bool:
    """Tell whether a message is on its way to somebody: it may have been read before we know that it arrived."""
    person = await known(tx, account, event.address) if event.address else None
    return person is not None and await deliveries.on_its_way(tx, person.identity_id)


async def _about(tx: Tx, account: Account, event: Receipt) -> list[UUID]:
    if event.provider_id:
        row = await sent_parts.message(tx, account.channel_id, event.provider_id)
        return [row["message_id"]] if row else []
    person = await known(tx, account, event.address) if event.address else None
    if person is None or event.up_to is None:
        return []
    return await sent_parts.up_to(tx, person.identity_id, event.up_to)


async def _moved(system: System, tx: Tx, ids: list[UUID], event: Receipt) -> None:
    threads: dict[UUID, list[UUID]] = {}
    found = await messages.views(tx, ids)
    news: set[UUID] = set()
    for message in found:
        threads.setdefault(message.conversation_id, []).append(message.id)
    for conversation_id, theirs in sorted(threads.items()):
        await conversations.lock(tx, conversation_id)
        changed = await messages.receipt(tx, conversation_id, theirs, event.state)
        news.update(changed)
        if event.state == "seen" and changed:
            await conversations.seen_by_contact(tx, conversation_id, min(event.at, system.clock()))
        await announce(system, tx, News(conversations=(conversation_id,) if changed else (), updated=tuple(changed)))
    await became.arrived(tx, [one for one in found if one.id in news], event.state, min(event.at, system.clock()))
