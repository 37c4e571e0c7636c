"""Asks, under an address that was typed in somewhere, whether a sign-up was meant."""

from rejoinder.domain.contact import Whose
from rejoinder.domain.content import Block, QuickReplies, QuickReply, Text
from rejoinder.domain.language import in_language
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Act, ActKind, Author, Purpose
from rejoinder.domain.topic import SUBSCRIBE, SubscriptionState, Topic
from rejoinder.services.consents.keep import addressed_by
from rejoinder.services.leaving.links import Named, confirm_url
from rejoinder.services.phrases import phrase
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.services.topics.place import place_for
from rejoinder.services.topics.subscribing import Asked, ask_for
from rejoinder.store import ledgers, workspaces
from rejoinder.store.database import Tx
from rejoinder.store.subscriptions import Kept


def doubtful(system: System, whose: Whose) -> bool:
    """Whether an address shows nothing by what is sent from it: an email's sender can be made up."""
    return addressed_by(system, whose.channel_type) == "email"


async def sign_up(system: System, tx: Tx, whose: Whose, asked: Asked) -> Kept:
    """Keep a sign-up under an address that was typed in, and ask there whether it was meant."""
    kept = await ask_for(system, tx, whose, asked)
    if kept.state is SubscriptionState.PENDING:
        await _ask(system, tx, whose, asked.topic, kept)
    return kept


async def _ask(system: System, tx: Tx, whose: Whose, topic: Topic, waiting: Kept) -> None:
    """Propose the question once for each sign-up; the policy keeps anybody from being asked again and again."""
    now = system.clock()
    ledger = await ledgers.lock(tx, whose.identity_id)
    again = ledger.resumed(f"topic:{topic.id}", now)
    await ledgers.put(tx, whose.identity_id, again.after_act(Act(ActKind.OPT_IN, now)))
    workspace = await workspaces.read(tx)
    business, own = (workspace.name, workspace.locale) if workspace else ("", None)
    languages = (whose.locale, own)
    subject = phrase("topics", "confirm_subject", *languages, topic=in_language(topic.names, *languages))
    place = await place_for(system, tx, whose, subject)
    outgoing = Outgoing(
        conversation_id=place,
        writer=Writer(kind="bot", name=business),
        author=Author.SYSTEM,
        purpose=Purpose.OPT_IN_REQUEST,
        topic=str(topic.id),
        blocks=_blocks(system, tx, whose, topic, waiting, languages=languages, business=business),
        key=f"confirm:{waiting.consent_id}",
        reason="They signed up, and the address has yet to be confirmed.",
        automatic="subscription",
    )
    await propose(system, tx, outgoing)


def _blocks(
    system: System,
    tx: Tx,
    whose: Whose,
    topic: Topic,
    waiting: Kept,
    *,
    languages: tuple[str | None, ...],
    business: str,
) -> tuple[Block, ...]:
    facts = {"business": business, "topic": in_language(topic.names, *languages)}
    if doubtful(system, whose):
        link = confirm_url(system, Named(tx.workspace_id, whose.identity_id, topic.id, waiting.consent_id))
        return (Text(phrase("topics", "confirm", *languages, link=link, **facts)),)
    start = phrase("leaving", "start", *languages)
    tap = QuickReply(phrase("topics", "yes", *languages), f"{SUBSCRIBE}{topic.id}:{waiting.frequency}")
    return (Text(phrase("topics", "confirm_by_word", *languages, start=start, **facts)), QuickReplies((tap,)))
