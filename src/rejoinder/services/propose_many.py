"""Out, to many at once: a message to each in a conversation of their own, in few round trips."""

from rejoinder.domain.content import plain_text
from rejoinder.services.live.announce import News, announce
from rejoinder.services.propose import Outgoing, delivery_of, filled, message_of
from rejoinder.services.system import System
from rejoinder.store import conversations, deliveries, messages
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import NewDelivery
from rejoinder.store.messages import NewMessage


async def propose_many(system: System, tx: Tx, many: list[Outgoing]) -> int:
    """Write a message and its delivery for each, every one in another conversation; returns how many keys were new.

    It is `propose` for many: one key, one delivery, and the caller's transaction makes all durable or none.
    """
    written = await _written(system, tx, many)
    if not written:
        return 0
    now = system.clock()
    await messages.add_many(tx, [message for message, _ in written])
    added = await deliveries.add_many(tx, [delivery for _, delivery in written], now)
    await messages.remove_many(tx, [message.id for message, delivery in written if delivery.id not in added])
    new = [message for message, delivery in written if delivery.id in added]
    texts = {message.conversation_id: plain_text(message.blocks)[:200] for message in new}
    await conversations.said_many(tx, texts, author=many[0].writer, at=now)
    await announce(system, tx, News(created=tuple(message.id for message in new)))
    return len(new)


async def _written(system: System, tx: Tx, many: list[Outgoing]) -> list[tuple[NewMessage, NewDelivery]]:
    """Lock the conversations, and make what is to be kept of those that were not proposed before."""
    now = system.clock()
    places = await conversations.lock_many(tx, [one.conversation_id for one in many])
    known = await deliveries.proposed_of(tx, [one.key for one in many])
    found = []
    for one in many:
        place = places.get(one.conversation_id)
        if place is None or one.key in known:
            continue
        outgoing, category = await filled(system, tx, one, place["channel_id"])
        message = message_of(outgoing, place, system.new_id(), now)
        delivery = delivery_of(outgoing, place, message.id, system.new_id(), category=category, now=now)
        found.append((message, delivery))
    return found
