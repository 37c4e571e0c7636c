"""What the gate would say of a draft, and what a careful colleague would."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.content import Blocks, plain_text
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import REMEDIES, Author, PersonalData, Proposal, Purpose, decide
from rejoinder.domain.problem import missing
from rejoinder.domain.told import Told, told
from rejoinder.services import policies
from rejoinder.services.conversations.standing import zone_of
from rejoinder.services.personal_data import asks_for, find
from rejoinder.services.readability import Hint, hints
from rejoinder.services.system import System
from rejoinder.store import conversations, ledgers
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
    """The verdict for a draft, with warnings and hints."""

    verdict: Told
    warnings: list[Warning_]
    hints: list[Hint]


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
        verdict = await _verdict(system, tx, actor, conversation, draft=draft, asked=asked)
    return Checked(verdict=verdict, warnings=[*_asks(asked), *_tells(text)], hints=list(hints(text)))


async def _verdict(
    system: System,
    tx: Tx,
    actor: Actor,
    conversation: Conversation,
    *,
    draft: Draft,
    asked: tuple[PersonalData, ...],
) -> Told:
    zone = zone_of(conversation)
    proposal = Proposal(
        delivery_id="",
        purpose=draft.purpose,
        author=Author.HUMAN if actor.kind == "teammate" else Author.API,
        reason=draft.reason,
        personal_data=asked,
        zone=zone,
    )
    policy = await policies.in_force(tx, conversation.channel.id)
    ledger = await ledgers.read(tx, conversation.identity_id, conversation.contact.id)
    return told(decide(policy, ledger, proposal, system.clock()), zone)


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
