"""Out: whatever is to be said becomes a message with a delivery; the dispatcher alone passes it on."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block, Template, kinds_of, plain_text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Author, Proposal, Purpose
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services.channels.templates import filled_in
from rejoinder.services.live.announce import News, announce
from rejoinder.services.personal_data import asks_for
from rejoinder.services.system import System
from rejoinder.store import channels, conversations, deliveries, messages
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import NewDelivery
from rejoinder.store.messages import NewMessage


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """One message that somebody wants said in a conversation; `key` names the proposal: one key, one delivery."""

    conversation_id: UUID
    writer: Writer
    author: Author
    purpose: Purpose
    blocks: tuple[Block, ...]
    key: str
    reason: str = ""
    automatic: str | None = None
    client_id: str | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    zone: str | None = None
    tag: str | None = None
    topic: str | None = None
    token: str | None = None
    campaign: str | None = None


async def propose(system: System, tx: Tx, outgoing: Outgoing) -> UUID | None:
    """Write a message and its delivery; None when its key was proposed before. Raises NotFound for whom was erased.

    The caller's transaction makes both durable or neither.
    """
    now = system.clock()
    conversation = await conversations.lock(tx, outgoing.conversation_id)
    if conversation is None:
        raise missing("conversation")
    if await deliveries.proposed(tx, outgoing.key):
        return None
    outgoing, category = await filled(system, tx, outgoing, conversation["channel_id"])
    message_id, delivery_id = system.new_id(), system.new_id()
    if not await messages.add(tx, message_of(outgoing, conversation, message_id, now)):
        return None
    delivery = delivery_of(outgoing, conversation, message_id, delivery_id, category=category, now=now)
    queued = await deliveries.add(tx, delivery, now)
    if not queued:
        await messages.remove(tx, message_id)
        return None
    await conversations.said(
        tx,
        outgoing.conversation_id,
        text=plain_text(outgoing.blocks)[:200],
        kind="out",
        author=outgoing.writer,
        at=now,
    )
    await announce(system, tx, News(conversations=(outgoing.conversation_id,), created=(message_id,)))
    return message_id


def message_of(outgoing: Outgoing, conversation: Any, message_id: UUID, now: datetime) -> NewMessage:
    """Make the message that is to be kept, queued."""
    return NewMessage(
        id=message_id,
        conversation_id=outgoing.conversation_id,
        contact_id=conversation["contact_id"],
        channel_id=conversation["channel_id"],
        kind="out",
        author=outgoing.writer,
        state="queued",
        at=now,
        blocks=outgoing.blocks,
        purpose=outgoing.purpose.value,
        reason=outgoing.reason or None,
        automatic=outgoing.automatic,
        client_id=outgoing.client_id,
        held_until=outgoing.due_at,
    )


async def filled(system: System, tx: Tx, outgoing: Outgoing, channel_id: UUID) -> tuple[Outgoing, str | None]:
    """Fill a template in as the provider approved it.

    Whoever proposes was told before what does not fit. What fits no longer has no category, so the gate lets it rest on
    no template.
    """
    if not any(isinstance(block, Template) for block in outgoing.blocks):
        return outgoing, None
    channel = await channels.read(tx, channel_id)
    try:
        ready = await filled_in(system, tx, channel.type if channel else "", channel_id, outgoing.blocks)
    except Invalid:
        return outgoing, None
    return msgspec.structs.replace(outgoing, blocks=ready.blocks), ready.category


def delivery_of(
    outgoing: Outgoing, conversation: Any, message_id: UUID, delivery_id: UUID, *, category: str | None, now: datetime
) -> NewDelivery:
    """Make the delivery of a message, with what the gate is to be asked."""
    proposal = Proposal(
        delivery_id=str(delivery_id),
        purpose=outgoing.purpose,
        author=outgoing.author,
        reason=outgoing.reason,
        key=outgoing.key,
        personal_data=asks_for(plain_text(outgoing.blocks)),
        content=kinds_of(outgoing.blocks),
        expires_at=outgoing.expires_at,
        tag=outgoing.tag,
        topic=outgoing.topic,
        token=outgoing.token,
        template=next((block.name for block in outgoing.blocks if isinstance(block, Template)), None),
        category=category,
        campaign=outgoing.campaign,
        zone=outgoing.zone or conversation["zone"],
    )
    return NewDelivery(
        id=delivery_id,
        message_id=message_id,
        identity_id=conversation["identity_id"],
        contact_id=conversation["contact_id"],
        channel_id=conversation["channel_id"],
        due_at=outgoing.due_at or now,
        key=outgoing.key,
        proposal=proposal,
    )
