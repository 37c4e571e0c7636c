"""What may be said now, before a word is typed."""

from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import Standing, standing
from rejoinder.domain.problem import missing
from rejoinder.services import policies
from rejoinder.services.system import System
from rejoinder.store import conversations, ledgers
from rejoinder.store.database import Tx


async def read_standing(system: System, actor: Actor, conversation_id: UUID) -> Standing:
    """Tell what the policy would say to a teammate's plain answer, and what comes after."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        conversation = await conversations.view(tx, conversation_id)
        if conversation is None:
            raise missing("conversation")
        return await standing_of(system, tx, conversation)


async def standing_of(system: System, tx: Tx, conversation: Conversation) -> Standing:
    """Tell where a conversation stands."""
    policy = await policies.in_force(tx, conversation.channel.id)
    ledger = await ledgers.read(tx, conversation.identity_id, conversation.contact.id)
    return standing(policy, ledger, system.clock(), zone_of(conversation))


def zone_of(conversation: Conversation) -> str | None:
    """Tell the zone of the place that a conversation is with."""
    return conversation.location.zone if conversation.location else None
