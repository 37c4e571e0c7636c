"""Messages that did not arrive or wait, all in one list, and why each one is where it is."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.message import FailureNote, Message
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.domain.told import Told, told
from rejoinder.services.conversations import outbound
from rejoinder.services.conversations.listing import shown
from rejoinder.services.conversations.outbound import Sure
from rejoinder.services.system import System
from rejoinder.store import conversations, deliveries, messages
from rejoinder.store.database import Tx

STATES = ("failed", "unknown", "held", "dropped", "queued", "sending")


class Delivery(msgspec.Struct, frozen=True):
    """A message on its way, with what became of it."""

    id: UUID
    state: str
    at: datetime
    attempts: int
    message: Message
    conversation: Conversation
    failure: FailureNote | None = None


async def list_deliveries(
    system: System, actor: Actor, states: list[str], *, cursor: UUID | None, limit: int
) -> Page[Delivery]:
    """List deliveries in these states, newest first."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        rows = await deliveries.trouble(tx, states, cursor, limit + 1)
        said = {one.id: one for one in await messages.views(tx, [row["message_id"] for row in rows[:limit]])}
        talks = {one.id: one for one in await shown(system, tx, list({one.conversation_id for one in said.values()}))}
    items = [
        Delivery(
            id=row["id"],
            state=row["state"],
            at=row["settled_at"] or row["created_at"],
            attempts=row["attempt"],
            message=said[row["message_id"]],
            conversation=talks[row["conversation_id"]],
            failure=said[row["message_id"]].failure,
        )
        for row in rows[:limit]
    ]
    return Page(items=items, next=str(rows[limit - 1]["id"]) if len(rows) > limit else None)


async def retry_delivery(system: System, actor: Actor, delivery_id: UUID, sure: Sure) -> Message:
    """Send a delivery's message again."""
    return await outbound.retry(system, actor, await _message_of(system, actor, delivery_id), sure)


async def drop_delivery(system: System, actor: Actor, delivery_id: UUID) -> Message:
    """Give a delivery's message up."""
    return await outbound.drop(system, actor, await _message_of(system, actor, delivery_id))


async def _message_of(system: System, actor: Actor, delivery_id: UUID) -> UUID:
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        found = await deliveries.message_of(tx, delivery_id)
    if found is None:
        raise missing("delivery")
    return found


async def read_verdicts(system: System, actor: Actor, message_id: UUID) -> Page[Told]:
    """Read every answer that the gate gave for a message, the newest first, in plain words."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        if await messages.place(tx, message_id) is None:
            raise missing("message")
        rows = await deliveries.verdicts_of_message(tx, message_id)
        zone = await _zone(tx, message_id)
    return Page(items=[told(msgspec.json.decode(row["body"], type=Told), zone) for row in reversed(rows)])


async def _zone(tx: Tx, message_id: UUID) -> str | None:
    message = await messages.view(tx, message_id)
    conversation = await conversations.view(tx, message.conversation_id) if message else None
    return conversation.location.zone if conversation and conversation.location else None
