"""What a visitor does in a conversation: write, read, be told that it was read."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.content import Blocks, Buttons, QuickReplies, Text, Unsupported
from rejoinder.domain.conversation import ContactConversation
from rejoinder.domain.message import ContactMessage, for_contact
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.policy import ActKind
from rejoinder.domain.problem import Conflict, Invalid, NotAllowed, missing
from rejoinder.domain.topic import tap_of
from rejoinder.services.campaigns import became
from rejoinder.services.campaigns.shown.talking import answered, begin
from rejoinder.services.live.announce import News, announce
from rejoinder.services.messenger.telling import told_already
from rejoinder.services.messenger.visitor import Speaker, Visitor, speaking
from rejoinder.services.receive import Inbound, Known, receive
from rejoinder.services.system import System
from rejoinder.services.uploads import kept_files
from rejoinder.store import conversations, messages, topics
from rejoinder.store.database import Tx


class Writing(msgspec.Struct, frozen=True):
    """A visitor's message; the same `client_id` is taken once, however often it is sent.

    `showing_id` names what was shown to them that they answer: it becomes the first message of a new conversation.
    """

    client_id: Annotated[str, Meta(min_length=8, max_length=64)]
    blocks: Blocks
    conversation_id: UUID | None = None
    payload: Annotated[str, Meta(max_length=1_000)] | None = None
    showing_id: UUID | None = None


class Written(msgspec.Struct, frozen=True):
    """A kept message and the conversation that it is in."""

    message: ContactMessage
    conversation: ContactConversation


async def write(system: System, visitor: Visitor, writing: Writing) -> Written:
    """Take in what a visitor wrote; the answer is durable."""
    _check_blocks(writing)
    async with system.db.people(visitor.workspace_id) as tx:
        speaker = await speaking(tx, visitor, writing.client_id)
        visitor = speaker.visitor
        await _check_welcome(tx, speaker, writing.conversation_id)
        await _check_tap(tx, speaker, writing)
        answers = writing.showing_id if not speaker.said else None
        begun = await begin(system, tx, visitor, answers) if answers and not writing.conversation_id else None
        received = await receive(
            system,
            tx,
            Inbound(
                channel_id=visitor.channel_id,
                identity_id=visitor.identity_id,
                contact_id=visitor.contact_id,
                blocks=await kept_files(system, tx, writing.blocks),
                at=system.clock(),
                act=ActKind.POSTBACK if writing.payload else ActKind.MESSAGE,
                client_id=writing.client_id,
                payload=writing.payload,
                conversation_id=writing.conversation_id or begun,
            ),
            Known(speaker.name, speaker.said),
        )
        if answers:
            await answered(system, tx, visitor, answers, received.conversation_id)
        kept = received.kept
        message = messages.as_read(kept) if kept else await messages.view(tx, received.message_id)
        conversation = await conversations.contact_views(tx, [received.conversation_id])
    shown = for_contact(message) if message else None
    if shown is None:
        raise missing("message")
    return Written(message=shown, conversation=conversation[0])


def _check_blocks(writing: Writing) -> None:
    forbidden = (Buttons, QuickReplies, Unsupported)
    if any(isinstance(block, forbidden) for block in writing.blocks):
        raise Invalid("invalid", "A visitor sends text, files and places.", field="blocks", remedy="Leave out buttons.")
    if all(isinstance(block, Text) and not block.text.strip() for block in writing.blocks):
        raise Invalid("empty", "The message is empty.", field="blocks", remedy="Write something.")


async def _check_welcome(tx: Tx, speaker: Speaker, conversation_id: UUID | None) -> None:
    if speaker.blocked_at:
        raise Conflict("you_blocked", "You have blocked this business.", remedy="Unblock it to write again.")
    if speaker.shut_out_at:
        raise NotAllowed("shut_out", "This business takes no messages from you here.", remedy="Reach it another way.")
    if conversation_id:
        await own(tx, speaker.visitor, conversation_id)


async def _check_tap(tx: Tx, speaker: Speaker, writing: Writing) -> None:
    """Refuse a yes to what is no longer offered: the messenger shows as agreed what was taken."""
    tap = tap_of(writing.payload)
    if tap is None or not tap.subscribes or speaker.said:
        return
    topic = await topics.read(tx, tap.topic_id)
    place = writing.conversation_id
    offered = place is not None and await messages.latest_naming(tx, place, tap.topic_id)
    if topic is None or not offered or not topic.goes_on(speaker.visitor.channel_id):
        raise Conflict(
            "not_offered", "This is no longer offered.", field="payload", remedy="Write what you would like."
        )


async def own(tx: Tx, visitor: Visitor, conversation_id: UUID) -> None:
    """Insist that a conversation is the visitor's own and that they have not deleted it."""
    conversation = await conversations.lock(tx, conversation_id)
    if (
        conversation is None
        or conversation["identity_id"] != visitor.identity_id
        or conversation["left_at"] is not None
    ):
        raise missing("conversation")


async def list_conversations(
    system: System, visitor: Visitor, cursor: str | None, limit: int
) -> Page[ContactConversation]:
    """List a visitor's conversations, newest first."""
    async with system.db.people(visitor.workspace_id) as tx:
        before = Cursor.read(cursor)
        ids = await conversations.of_identity(
            tx, visitor.identity_id, before=before.place if before else None, limit=limit + 1
        )
        found = await conversations.contact_views(tx, ids)
    return paged(found, limit, lambda one: Cursor(one.updated_at, one.id))


async def read_thread(
    system: System, visitor: Visitor, conversation_id: UUID, before: UUID | None, limit: int
) -> Page[ContactMessage]:
    """Read a page of a thread, oldest first within the page; `next` leads to older ones."""
    async with system.db.people(visitor.workspace_id) as tx:
        await own(tx, visitor, conversation_id)
        place = await messages.place_in(tx, conversation_id, before) if before else None
        ids = await messages.contact_thread_ids(tx, conversation_id, before=place, limit=limit + 1)
        found = await messages.views(tx, reversed(ids[:limit]))
    shown = [one for one in map(for_contact, found) if one]
    return Page(items=shown, next=str(shown[0].id) if len(ids) > limit and shown else None)


async def see(system: System, visitor: Visitor, conversation_id: UUID, message_id: UUID) -> None:
    """Note that the visitor has seen a conversation up to a message."""
    async with system.db.people(visitor.workspace_id) as tx:
        await own(tx, visitor, conversation_id)
        place = await messages.place_in(tx, conversation_id, message_id)
        if place is None:
            raise missing("message")
        await _seen(system, tx, visitor, conversation_id, place)


async def _seen(system: System, tx: Tx, visitor: Visitor, conversation_id: UUID, place: tuple[datetime, UUID]) -> None:
    ids = await messages.unseen_up_to(tx, conversation_id, place)
    changed = await messages.receipt(tx, conversation_id, ids, "seen")
    if changed:
        await became.arrived(tx, await messages.views(tx, list(changed)), "seen", system.clock())
    await told_already(system, tx, visitor.contact_id, list(changed))
    await conversations.seen_by_contact(tx, conversation_id, system.clock())
    await announce(system, tx, News(conversations=(conversation_id,), updated=tuple(changed)))


async def got(system: System, visitor: Visitor, message_ids: list[UUID]) -> None:
    """Note that messages reached one of the visitor's devices."""
    async with system.db.people(visitor.workspace_id) as tx:
        threads: dict[UUID, list[UUID]] = {}
        for message in await messages.views(tx, message_ids):
            threads.setdefault(message.conversation_id, []).append(message.id)
        for conversation_id, ids in threads.items():
            await own(tx, visitor, conversation_id)
            changed = await messages.receipt(tx, conversation_id, ids, "delivered")
            await announce(system, tx, News(updated=tuple(changed)))
