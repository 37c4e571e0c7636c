"""A campaign sent to oneself: through the gate like everything else, and counted as nothing of the campaign's."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.channel import Channel
from rejoinder.domain.consent import ConsentKind, ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import Author, Purpose
from rejoinder.domain.problem import FieldProblem, Invalid, missing
from rejoinder.services import audit
from rejoinder.services.campaigns.keep import the_campaign
from rejoinder.services.campaigns.preview import blocks_on
from rejoinder.services.channels.preview import insist_it_fits
from rejoinder.services.consents.agree import agree
from rejoinder.services.contacts.reach import reach
from rejoinder.services.conversations.events import author_of
from rejoinder.services.personalize import Filled, Person, fill
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.services.topics.place import place_for
from rejoinder.store import channels, teammates
from rejoinder.store.database import Tx

_MARK = "[Test] "
_LONGEST_SUBJECT = 200


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """Which words to send to oneself: by default on the first channel of email, to one's own address."""

    variant: Annotated[str, Meta(max_length=100)]
    locale: Annotated[str, Meta(max_length=35)] | None = None
    channel_id: UUID | None = None
    address: Annotated[str, Meta(min_length=1, max_length=300)] | None = None


class Tried(msgspec.Struct, frozen=True):
    """Where a test went; its message tells what the gate and the channel made of it."""

    message_id: UUID
    conversation_id: UUID
    channel_id: UUID
    address: str


async def send_test(system: System, actor: Actor, campaign_id: UUID, asked: Trial) -> Tried:
    """Send a campaign to oneself; raises Invalid where something is missing for it, or it is not for channels."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.service(actor.workspace_id) as tx:
        campaign = await the_campaign(tx, campaign_id)
        channel = await _channel(tx, asked)
        whose, own = await _whose(system, tx, actor, channel, asked)
        filled = await _filled(system, tx, campaign, asked, whose)
        sent = await _propose(system, tx, actor, campaign, filled=filled, whose=whose, own=own)
        detail = {"name": campaign.definition.name, "channel": channel.name}
        await audit.note(system, tx, actor, "campaign.tested", "campaign", campaign_id, detail)
        tx.wake("due")
    return sent


async def _channel(tx: Tx, asked: Trial) -> Channel:
    known = await channels.every(tx)
    found = [one for one in known if (one.id == asked.channel_id if asked.channel_id else one.type == "email")]
    if asked.channel_id and not found:
        raise missing("channel")
    if not found:
        why = "There is no channel of email to send it on."
        raise Invalid("no_channel", why, field="channel_id", remedy="Choose a channel, and your address on it.")
    return found[0]


async def _whose(system: System, tx: Tx, actor: Actor, channel: Channel, asked: Trial) -> tuple[Whose, bool]:
    """Reach oneself; one's own address is the one that one signs in with."""
    myself = await teammates.read(tx, actor.id)
    mine = myself.email if myself else None
    address = asked.address or (mine if channel.type == "email" else None)
    if not address:
        raise Invalid("no_address", "Where to?", field="address", remedy="Give your own address on this channel.")
    whose = await reach(system, tx, channel.id, address, name=actor.name)
    own = channel.type == "email" and mine is not None and whose.address.lower() == mine.lower()
    if own:
        words = f"{actor.name} had a test of a campaign sent to their own address."
        proof = Proof(method=ConsentMethod.TEAMMATE.value, words=words, evidence={"actor_id": str(actor.id)})
        await agree(system, tx, whose, ConsentKind.SERVICE, proof, at=system.clock(), own=False)
    return whose, own


async def _filled(system: System, tx: Tx, campaign: Campaign, asked: Trial, whose: Whose) -> Filled:
    person = Person(
        contact_id=whose.contact_id,
        locale=asked.locale or whose.locale,
        channel_id=whose.channel_id,
        identity_id=whose.identity_id,
    )
    filled = (await fill(system, tx, campaign.definition, asked.variant, [person]))[whose.contact_id]
    if filled.missing:
        gaps = tuple(FieldProblem(one.where, f"There is no {one.variable} of you.") for one in filled.missing)
        why, remedy = gaps[0].message, "Give it a default, or look at it in the preview as somebody made up."
        raise Invalid("missing_value", why, field=gaps[0].field, fields=gaps, remedy=remedy)
    return filled


async def _propose(
    system: System, tx: Tx, actor: Actor, campaign: Campaign, *, filled: Filled, whose: Whose, own: bool
) -> Tried:
    """Propose it; to one's own address for the asking, elsewhere for what the campaign is for."""
    content, said = filled.content, campaign.definition
    if not isinstance(content, Talk):
        why = "It is shown in the messenger, and cannot be sent."
        raise Invalid("not_on_channels", why, field="channel_id", remedy="Look at it in the preview.")
    blocks = blocks_on(content, whose.channel_type)
    insist_it_fits(system, whose.channel_type, blocks)
    conversation_id = await place_for(system, tx, whose, f"{_MARK}{content.subject or said.name}"[:_LONGEST_SUBJECT])
    message_id = await propose(
        system,
        tx,
        Outgoing(
            conversation_id=conversation_id,
            writer=author_of(actor),
            author=Author.HUMAN,
            purpose=Purpose.TRANSACTIONAL if own else said.purpose,
            blocks=blocks,
            key=f"test:{campaign.id}:{system.new_id()}",
            reason=f"A test of “{said.name}” that {actor.name} asked for.",
            topic=str(said.topic_id) if said.topic_id and not own else None,
        ),
    )
    assert message_id is not None  # noqa: S101 - nobody else has this key
    return Tried(message_id, conversation_id, whose.channel_id, whose.address)
