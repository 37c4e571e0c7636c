"""What the gate would say of a draft, and what a careful colleague would."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.content import Blocks, Template, kinds_of, plain_text
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.fitting import Segments
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import REMEDIES, Author, PersonalData, Proposal, Purpose, decide, tag_for
from rejoinder.domain.problem import Invalid, missing
from rejoinder.domain.told import Told, told
from rejoinder.services import policies
from rejoinder.services.channels.preview import TooMuch, previewed
from rejoinder.services.channels.templates import Ready, filled_in
from rejoinder.services.conversations.standing import zone_of
from rejoinder.services.personal_data import asks_for, find
from rejoinder.services.reaching import Room, foreseen
from rejoinder.services.readability import Hint, hints
from rejoinder.services.system import System
from rejoinder.services.uploads import kept_files
from rejoinder.store import channels, contacts, conversations, ledgers
from rejoinder.store.database import Tx


class Draft(msgspec.Struct, frozen=True):
    """What somebody is about to say."""

    blocks: Blocks
    purpose: Purpose = Purpose.REPLY
    reason: str = ""


class Warning_(msgspec.Struct, frozen=True):  # noqa: N801 - `Warning` is Python's own
    """What is wrong with a draft; `stops` when it would not be sent."""

    code: str
    text: str
    remedy: str
    stops: bool


class Checked(msgspec.Struct, frozen=True):
    """The verdict for a draft, with warnings and hints, and what is too much for the channel.

    `segments` are as in the preview: in how many short messages each part is carried and billed. `room` is told where
    the message takes one of the places that a provider lets the account have.
    """

    verdict: Told
    warnings: list[Warning_]
    hints: list[Hint]
    excess: list[TooMuch] = []
    segments: list[Segments] = []
    room: Room | None = None


#: What each kind is called in a sentence.
_CALLED = {
    PersonalData.CARD_NUMBER: "a card number",
    PersonalData.CARD_CODE: "a card's security code",
    PersonalData.BANK_ACCOUNT: "bank details",
    PersonalData.ID_DOCUMENT: "an identity document",
    PersonalData.ID_NUMBER: "an identity number",
    PersonalData.PASSWORD: "a password",
    PersonalData.ONE_TIME_CODE: "a one-time code",
    PersonalData.HEALTH: "health records",
}


async def check(system: System, actor: Actor, conversation_id: UUID, draft: Draft) -> Checked:
    """Tell what would become of a draft, without sending it."""
    actor.must(Permission.REPLY)
    text = plain_text(draft.blocks)
    asked = asks_for(text)
    async with system.db.people(actor.workspace_id) as tx:
        conversation = await conversations.view(tx, conversation_id)
        if conversation is None:
            raise missing("conversation")
        ready, misfits = await _filled_in(system, tx, conversation, draft)
        verdict, room = await _verdict(
            system, tx, actor, conversation, draft=draft, asked=asked, category=ready.category
        )
        blocks = await kept_files(system, tx, draft.blocks)
    fits = previewed(system, conversation.channel.id, conversation.channel.type, blocks)
    warnings = [*misfits, *_asks(asked), *_tells(text)]
    return Checked(
        verdict=verdict,
        warnings=warnings,
        hints=list(hints(text)),
        excess=fits.excess,
        segments=fits.segments,
        room=room,
    )


def author_in_policy(actor: Actor) -> Author:
    """Tell what the policy calls an actor: a person, or a program."""
    return Author.HUMAN if actor.kind == "teammate" else Author.API


async def _verdict(
    system: System,
    tx: Tx,
    actor: Actor,
    conversation: Conversation,
    *,
    draft: Draft,
    asked: tuple[PersonalData, ...],
    category: str | None,
) -> tuple[Told, Room | None]:
    zone = zone_of(conversation)
    author = author_in_policy(actor)
    channel = (await channels.several(tx, [conversation.channel.id]))[conversation.channel.id]
    policy = policies.of_channel(channel)
    proposal = Proposal(
        delivery_id="",
        purpose=draft.purpose,
        author=author,
        reason=draft.reason,
        personal_data=asked,
        content=kinds_of(draft.blocks),
        tag=tag_for(policy, author, draft.purpose),
        template=next((block.name for block in draft.blocks if isinstance(block, Template)), None),
        category=category,
        zone=zone,
    )
    ledger = await ledgers.read(tx, conversation.identity_id, conversation.contact.id)
    verdict = decide(policy, ledger, proposal, system.clock())
    address = (await contacts.identity(tx, conversation.identity_id))["address"]
    verdict, room = await foreseen(tx, channel, policy, verdict, proposal, ledger, address)
    return told(verdict, zone), room


async def _filled_in(system: System, tx: Tx, conversation: Conversation, draft: Draft) -> tuple[Ready, list[Warning_]]:
    """Fill templates in; what does not fit is told instead of raised."""
    channel = conversation.channel
    try:
        return await filled_in(system, tx, channel.type, channel.id, draft.blocks), []
    except Invalid as error:
        return Ready(draft.blocks), [Warning_(error.code, error.detail, error.remedy or "", stops=True)]


def _asks(asked: tuple[PersonalData, ...]) -> list[Warning_]:
    return [
        Warning_(f"asks_{kind.value}", f"This asks for {_CALLED[kind]}.", REMEDIES["ask_securely"], stops=True)
        for kind in asked
    ]


def _tells(text: str) -> list[Warning_]:
    kinds = sorted({one.kind for one in find(text)})
    return [
        Warning_(
            f"tells_{kind}",
            f"This contains {_CALLED[PersonalData(kind)]}.",
            "Leave it out, or make sure that it is meant for them.",
            stops=False,
        )
        for kind in kinds
    ]
