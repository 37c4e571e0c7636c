"""A message to all who subscribed to a topic, or to some: begun, followed, cancelled. Each is proposed to the gate."""

from uuid import UUID

from msgspec.structs import replace

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Cursor, Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.domain.topic import Topic
from rejoinder.domain.topic_message import TopicMessage
from rejoinder.services import audit
from rejoinder.services.conversations.events import author_of
from rejoinder.services.system import System
from rejoinder.services.topics.content import NewTopicMessage, insist_channels_take, insist_on_content
from rejoinder.services.topics.keep import the_topic
from rejoinder.services.uploads import kept_files
from rejoinder.store import topic_messages
from rejoinder.store.database import Tx
from rejoinder.store.topic_messages import Going


async def send_on_topic(system: System, actor: Actor, topic_id: UUID, new: NewTopicMessage) -> TopicMessage:
    """Begin sending on a topic; the workers propose it to one subscriber after the other."""
    actor.must(Permission.CAMPAIGNS)
    insist_on_content(system, new)
    async with system.db.people(actor.workspace_id) as tx:
        topic = await the_topic(tx, topic_id, in_use=True)
        earlier = await topic_messages.by_key(tx, topic_id, new.key)
        if earlier is None:
            earlier = await _begin(system, tx, actor, topic, new)
        return await _shown(tx, topic_id, earlier)


async def _begin(system: System, tx: Tx, actor: Actor, topic: Topic, new: NewTopicMessage) -> UUID:
    now = system.clock()
    later = new.begins_at if new.begins_at and new.begins_at > now else None
    message = TopicMessage(
        id=system.new_id(),
        topic_id=topic.id,
        key=new.key,
        state="scheduled" if later else "going",
        subject=new.subject,
        blocks=await kept_files(system, tx, new.blocks),
        variants=tuple([replace(one, blocks=await kept_files(system, tx, one.blocks)) for one in new.variants]),
        reason=new.reason,
        by_name=actor.name,
        created_at=now,
        channel_ids=new.channel_ids,
        begins_at=later,
        expires_at=new.expires_at,
    )
    await insist_channels_take(system, tx, topic, message)
    by = author_of(actor)
    await topic_messages.add(tx, Going(message, new.identity_ids, None, by.id, by.kind))
    detail = {"topic": topic.key, "key": new.key}
    await audit.note(system, tx, actor, "topic.message_sent", "topic", topic.id, detail)
    tx.wake("due")
    return message.id


async def list_messages(
    system: System, actor: Actor, topic_id: UUID, *, cursor: str | None, limit: int
) -> Page[TopicMessage]:
    """List what was sent on a topic, the newest first; read one for the rules that held or dropped any."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.service(actor.workspace_id) as tx:
        await the_topic(tx, topic_id)
        found = await topic_messages.page(tx, topic_id, place.id if place else None, limit + 1)
    last = found[limit - 1] if len(found) > limit else None
    return Page(items=found[:limit], next=Cursor(last.created_at, last.id).write() if last else None)


async def read_message(system: System, actor: Actor, topic_id: UUID, message_id: UUID) -> TopicMessage:
    """Tell how far a message has come: to whom it was proposed, and what the gate and the channels made of it."""
    actor.must(Permission.READ)
    async with system.db.service(actor.workspace_id) as tx:
        return await _shown(tx, topic_id, message_id)


async def cancel(system: System, actor: Actor, topic_id: UUID, message_id: UUID) -> TopicMessage:
    """Stop a message: nothing more is proposed, and what waits is dropped; what is on its way arrives."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        await _shown(tx, topic_id, message_id)
        if not await topic_messages.cancel(tx, message_id):
            raise Conflict("cancelled", "It was cancelled already.", remedy="Reload the list.")
        await audit.note(system, tx, actor, "topic.message_cancelled", "topic", topic_id, {"message": str(message_id)})
        tx.wake("due")
        return await _shown(tx, topic_id, message_id)


async def _shown(tx: Tx, topic_id: UUID, message_id: UUID) -> TopicMessage:
    found = await topic_messages.read(tx, message_id)
    if found is None or found.topic_id != topic_id:
        raise missing("message on this topic")
    return found
