"""The workers' part of sending on a topic: some subscribers at a time, each proposed once, whatever is killed."""

from uuid import UUID

from rejoinder.domain.contact import Whose
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Author, Purpose
from rejoinder.domain.topic import Topic
from rejoinder.services.live.announce import News, announce
from rejoinder.services.propose import Outgoing
from rejoinder.services.propose_many import propose_many
from rejoinder.services.system import System
from rejoinder.services.topics.personal import Saying
from rejoinder.services.topics.place import places_for
from rejoinder.store import contacts, deliveries, messages, subscriptions, topic_messages, topics
from rejoinder.store.database import Tx
from rejoinder.store.topic_messages import Going

#: To how many a message is proposed in one transaction.
CHUNK = 100


async def send_on_topics(system: System) -> int:
    """Propose messages to their next subscribers, workspace by workspace; returns how many deliveries were touched."""
    async with system.db.service() as tx:
        waiting = await topic_messages.workspaces_going(tx, system.clock())
    done = [await _workspace(system, workspace_id) for workspace_id in waiting]
    return sum(done)


async def _workspace(system: System, workspace_id: UUID) -> int:
    async with system.db.service(workspace_id) as tx:
        going = await topic_messages.take(tx, system.clock())
        if going is None:
            return 0
        if going.message.state == "cancelling":
            return await _cancel(system, tx, going)
        topic = await topics.read(tx, going.message.topic_id)
        if topic is None or topic.archived_at:
            await _finish(system, tx, going, "cancelled")
            return 1
        return await _go_on(system, tx, going, topic)


async def _go_on(system: System, tx: Tx, going: Going, topic: Topic) -> int:
    message = going.message
    wanted = (list(message.channel_ids or topic.channel_ids), list(going.identity_ids))
    found = await subscriptions.reached_after(tx, topic.id, going.place, *wanted, CHUNK, system.clock())
    whose = await contacts.whose_many(tx, [one.identity_id for one in found])
    saying = await Saying.on(tx, message, topic, [one.contact_id for one in found])
    proposed = await propose_many(system, tx, await _outgoing(system, tx, going, saying, list(whose.values())))
    over = len(found) < CHUNK
    await topic_messages.went(
        tx,
        message.id,
        found[-1].identity_id if found else going.place,
        proposed=proposed,
        passed_over=len(found) - proposed,
        state="done" if over else "going",
        finished_at=system.clock() if over else None,
    )
    return max(len(found), 1)


async def _outgoing(system: System, tx: Tx, going: Going, saying: Saying, whose: list[Whose]) -> list[Outgoing]:
    """Say to each what is meant for them, in the conversation where that belongs."""
    message = going.message
    said = [(one, words) for one in whose if (words := saying.to(one)).blocks]
    places = await places_for(system, tx, [(one, words.subject) for one, words in said])
    return [
        Outgoing(
            conversation_id=places[one.identity_id],
            writer=Writer(kind=going.by_kind, name=message.by_name, id=going.by_id),
            author=Author.API,
            purpose=Purpose.TOPIC,
            topic=str(message.topic_id),
            blocks=words.blocks,
            key=f"topic:{message.id}:{one.identity_id}",
            reason=message.reason,
            expires_at=message.expires_at,
            campaign=str(message.id),
        )
        for one, words in said
    ]


async def _cancel(system: System, tx: Tx, going: Going) -> int:
    """Drop what waits; nothing that waits holds a quota."""
    waiting = await topic_messages.waiting(tx, going.message.id, CHUNK)
    for delivery_id, message_id in waiting:
        await deliveries.force(tx, delivery_id, "dropped", settled_at=system.clock())
        await messages.set_state(tx, message_id, "dropped")
    await announce(system, tx, News(updated=tuple(message_id for _, message_id in waiting)))
    if len(waiting) < CHUNK:
        await _finish(system, tx, going, "cancelled")
    return max(len(waiting), 1)


async def _finish(system: System, tx: Tx, going: Going, state: str) -> None:
    await topic_messages.went(tx, going.message.id, going.place, state=state, finished_at=system.clock())
