"""A tap on a button that subscribes or leaves a topic; the proof is the message that the tap answers."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.consent import ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.content import plain_text
from rejoinder.domain.language import in_language
from rejoinder.domain.topic import SubscriptionState, Tap, Topic
from rejoinder.services.phrases import phrase
from rejoinder.services.remark import remark
from rejoinder.services.system import System
from rejoinder.services.topics.subscribing import Asked, subscribe, unsubscribe
from rejoinder.store import contacts, messages, push_addresses, subscriptions, topics, workspaces
from rejoinder.store.database import Tx


class Tapped(msgspec.Struct, frozen=True):
    """A tap of a contact: what it asks for, what stood on the button, and the row of its conversation."""

    tap: Tap
    identity_id: UUID
    place: Any
    message_id: UUID
    title: str
    at: datetime


async def act_on_tap(system: System, tx: Tx, tapped: Tapped) -> bool:
    """Subscribe or unsubscribe who tapped; False when no message of ours had offered that.

    The caller holds the identity's ledger, and the tap is kept as the message that it is.
    """
    topic = await topics.read(tx, tapped.tap.topic_id)
    whose = await contacts.whose(tx, tapped.identity_id)
    if topic is None or whose is None:
        return False
    offered = await messages.latest_naming(tx, tapped.place["id"], topic.id)
    evidence = {"message_id": str(tapped.message_id), "answer": tapped.title}
    words = tapped.title
    if offered:
        evidence["request_id"], words = str(offered[0]), plain_text(offered[1]) or tapped.title
    proof = Proof(method=ConsentMethod.TAP, words=words, locale=whose.locale, evidence=evidence)
    if not tapped.tap.subscribes:
        had = await unsubscribe(system, tx, whose, topic, proof, at=tapped.at)
        await _in_browsers_too(system, tx, whose, topic, proof, at=tapped.at)
        await _say(system, tx, tapped, whose, topic, "unsubscribed" if had else "declined")
        return True
    if offered is None or not topic.goes_on(whose.channel_id):
        return False
    kept = await subscribe(system, tx, whose, Asked(topic=topic, often=tapped.tap.often, proof=proof, at=tapped.at))
    await _say(system, tx, tapped, whose, topic, "subscribed", often=kept.frequency)
    return True


async def _in_browsers_too(system: System, tx: Tx, whose: Whose, topic: Topic, proof: Proof, *, at: datetime) -> None:
    """End it in the browsers in which they hear of it as well: those were turned on with it, and have no buttons."""
    found = await push_addresses.of_contact(tx, whose.contact_id)
    for browser in (await contacts.whose_many(tx, found)).values():
        before = await subscriptions.lock(tx, browser.identity_id, topic.id, system.clock())
        if before and before.state is SubscriptionState.ACTIVE:
            await unsubscribe(system, tx, browser, topic, proof, at=at)


async def _say(
    system: System, tx: Tx, tapped: Tapped, whose: Whose, topic: Topic, name: str, *, often: str | None = None
) -> None:
    workspace = await workspaces.read(tx)
    business, own = (workspace.name, workspace.locale) if workspace else ("", None)
    languages = (whose.locale, own)
    text = phrase(
        "topics",
        name,
        *languages,
        business=business,
        topic=in_language(topic.names, *languages),
        often=phrase("topics", often, *languages).lower() if often else "",
        stop=phrase("leaving", "stop", *languages),
    )
    key = f"{name}:{tapped.message_id}"
    await remark(system, tx, tapped.place["id"], text, business=business, key=key, automatic="subscription")
