"""What a teammate does with a message that is on its way, did not arrive, or should not have been sent."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.answering import ANSWER_WITHIN
from rejoinder.domain.message import Message
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import channels, conversations, deliveries, ledgers, messages
from rejoinder.store.database import Tx

#: How long a message that has arrived, and was not seen, may be taken back.
TAKE_BACK_WITHIN = timedelta(seconds=60)
_WAITING = frozenset({"queued", "held"})
_TROUBLED = frozenset({"failed", "unknown"})


class Sure(msgspec.Struct, frozen=True):
    """What somebody accepts who sends again what may have arrived."""

    even_if_it_arrived: bool = False


async def withdraw(system: System, actor: Actor, message_id: UUID) -> Message:
    """Take a message back: before it goes, or within a minute where the channel lets one and nobody has seen it."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        delivery = await _of_message(tx, message_id)
        if delivery["state"] not in _WAITING:
            await _must_be_retractable(system, tx, delivery)
        await _give_back(tx, delivery)
        await conversations.lock(tx, delivery["conversation_id"])
        state = await _lock_unseen(tx, message_id)
        await deliveries.force(tx, delivery["id"], "withdrawn", settled_at=system.clock())
        await messages.set_state(tx, message_id, "withdrawn")
        if state not in _WAITING:
            await _ask_again(tx, delivery["conversation_id"], message_id)
        await conversations.forget_last(tx, delivery["conversation_id"])
        await announce(system, tx, News(withdrawn=(message_id,)))
        return await _shown(tx, message_id)


async def _of_message(tx: Tx, message_id: UUID) -> Any:
    """Lock the delivery of an outbound message; a withdrawn one is not there any more."""
    delivery = await deliveries.by_message(tx, message_id)
    if delivery is None:
        raise missing("message to a contact")
    if delivery["state"] == "withdrawn":
        raise Conflict("withdrawn", "This message was taken back already.", remedy="Write another.")
    return delivery


async def _must_be_retractable(system: System, tx: Tx, delivery: Any) -> None:
    if delivery["state"] == "sending":
        raise Conflict("on_its_way", "It is being sent this moment.", remedy="Try again in a second.")
    if delivery["state"] != "sent":
        raise Conflict("not_sent", "It did not arrive, so there is nothing to take back.", remedy="Drop it instead.")
    channel = (await channels.several(tx, [delivery["channel_id"]]))[delivery["channel_id"]]
    if channel.type not in system.channels or not system.channels[channel.type].capabilities.retracts:
        raise Conflict("not_retractable", "On this channel a sent message stays sent.", remedy="Write a correction.")
    if delivery["settled_at"] is None or system.clock() - delivery["settled_at"] > TAKE_BACK_WITHIN:
        raise Conflict("too_late", "A message is taken back within a minute.", remedy="Write a correction.")


async def _give_back(tx: Tx, delivery: Any) -> None:
    ledger = await ledgers.lock(tx, delivery["identity_id"])
    tally = await ledgers.lock_tally(tx, delivery["contact_id"])
    released = ledger.beside(tally).released(str(delivery["id"]))
    await ledgers.put(tx, delivery["identity_id"], released)
    await ledgers.put_tally(tx, delivery["contact_id"], released.contact)


async def _lock_unseen(tx: Tx, message_id: UUID) -> str:
    facts = await messages.lock(tx, message_id)
    if facts["state"] == "seen":
        raise Conflict("seen", "The contact has seen it already.", remedy="Write a correction.")
    return str(facts["state"])


async def _ask_again(tx: Tx, conversation_id: UUID, message_id: UUID) -> None:
    await conversations.not_reached_contact(tx, conversation_id)
    await conversations.take_back_answer(tx, conversation_id, message_id, ANSWER_WITHIN)


async def retry(system: System, actor: Actor, message_id: UUID, sure: Sure = Sure()) -> Message:  # noqa: B008 - frozen
    """Send again what did not arrive, or at once what waits: a new turn through the gate."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        delivery = await _of_message(tx, message_id)
        if delivery["state"] not in {*_TROUBLED, *_WAITING}:
            raise Conflict("not_troubled", "This message needs no second try.", remedy="Reload the conversation.")
        if delivery["state"] == "unknown" and not sure.even_if_it_arrived:
            raise Conflict(
                "may_have_arrived",
                "Nobody knows whether it arrived: it may come twice.",
                remedy="Send even_if_it_arrived to accept that.",
            )
        now = system.clock()
        await deliveries.force(tx, delivery["id"], "queued", due_at=now)
        await messages.set_state(tx, message_id, "queued", at=now if delivery["state"] in _WAITING else None)
        await announce(system, tx, News(conversations=(delivery["conversation_id"],), updated=(message_id,)))
        return await _shown(tx, message_id)


async def drop(system: System, actor: Actor, message_id: UUID) -> Message:
    """Give a message up that did not arrive or waits; what it took is given back unless it may have arrived."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        delivery = await _of_message(tx, message_id)
        if delivery["state"] not in {*_TROUBLED, *_WAITING}:
            raise Conflict("not_waiting", "This message is not waiting.", remedy="Reload the conversation.")
        if delivery["state"] != "unknown":
            await _give_back(tx, delivery)
        await deliveries.force(tx, delivery["id"], "dropped", settled_at=system.clock())
        await messages.set_state(tx, message_id, "dropped")
        await announce(system, tx, News(conversations=(delivery["conversation_id"],), updated=(message_id,)))
        return await _shown(tx, message_id)


async def _shown(tx: Tx, message_id: UUID) -> Message:
    message = await messages.view(tx, message_id)
    if message is None:
        raise missing("message")
    return message
