"""What may be said now, before a word is typed."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Identity
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import Ledger, Standing, standing
from rejoinder.domain.problem import missing
from rejoinder.services import policies
from rejoinder.services.system import System
from rejoinder.store import channels, contacts, conversations, ledgers, locations
from rejoinder.store.database import Tx


class ChannelStanding(Struct, frozen=True):
    """What may be said on one channel, at the address where the contact was last heard there."""

    channel_id: UUID
    channel_type: str
    channel_name: str
    identity_id: UUID
    standing: Standing


class ContactStanding(Struct, frozen=True):
    """What may be said to a contact on each of their channels, the one they spoke on last first; none: no address."""

    channels: tuple[ChannelStanding, ...] = ()


async def read_standing(system: System, actor: Actor, conversation_id: UUID) -> Standing:
    """Tell what the policy would say to a teammate's plain answer, and what comes after."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        conversation = await conversations.view(tx, conversation_id)
        if conversation is None:
            raise missing("conversation")
        return await standing_of(system, tx, conversation)


async def read_standings(system: System, actor: Actor, contact_id: UUID) -> ContactStanding:
    """Tell what the policies would say to a teammate's plain answer on each of a contact's channels."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        found = await contacts.several(tx, [contact_id])
        if not found:
            raise missing("contact")
        return ContactStanding(await _standings(system, tx, found[0].identities))


async def _standings(system: System, tx: Tx, identities: Sequence[Identity]) -> tuple[ChannelStanding, ...]:
    known = {one.id: one for one in await channels.every(tx)}
    zones = {one.id: one.zone for one in await locations.every(tx)}
    facts = await ledgers.read_many(tx, [one.id for one in identities])
    heard = [(facts[one.id], one) for one in identities]
    told: dict[UUID, ChannelStanding] = {}
    for ledger, one in sorted(heard, key=_spoke_last):
        channel = known.get(one.channel_id)
        if channel is not None and channel.id not in told:
            zone = zones.get(channel.location_id) if channel.location_id else None
            now = standing(policies.of_channel(channel), ledger, system.clock(), zone)
            told[channel.id] = ChannelStanding(channel.id, channel.type, channel.name, one.id, now)
    return tuple(told.values())


def _spoke_last(heard: tuple[Ledger, Identity]) -> float:
    at = heard[0].last()
    return -at.timestamp() if at else 0.0


async def standing_of(system: System, tx: Tx, conversation: Conversation) -> Standing:
    """Tell where a conversation stands."""
    policy = await policies.in_force(tx, conversation.channel.id)
    ledger = await ledgers.read(tx, conversation.identity_id, conversation.contact.id)
    return standing(policy, ledger, system.clock(), zone_of(conversation))


def zone_of(conversation: Conversation) -> str | None:
    """Tell the zone of the place that a conversation is with."""
    return conversation.location.zone if conversation.location else None
