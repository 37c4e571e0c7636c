"""Subscriptions that a provider keeps itself: each is one to a topic of ours, by what was tapped or by its title."""

import re
from datetime import datetime
from uuid import UUID

from rejoinder.channels.events import Granted
from rejoinder.domain.consent import ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.content import plain_text
from rejoinder.domain.language import in_language
from rejoinder.domain.topic import AS_IT_HAPPENS, Tap, Topic, from_frequency, tap_of
from rejoinder.services.system import System
from rejoinder.services.topics.subscribing import Asked, subscribe, unsubscribe
from rejoinder.store import conversations, messages, subscriptions, topics, workspaces
from rejoinder.store.database import Tx

#: What a scope begins with that is about one topic.
TOPIC = "topic:"
_LONGEST_TITLE = 80


async def provided(system: System, tx: Tx, whose: Whose, event: Granted, at: datetime) -> None:
    """Put a subscription in force that the contact gave at the provider; its topic is made where there is none."""
    tap = tap_of(event.payload)
    topic = await _topic(system, tx, event, tap)
    often = from_frequency(event.frequency) if event.frequency or not tap else tap.often
    asked = Asked(
        topic=topic,
        often=often or AS_IT_HAPPENS,
        proof=await _proof(tx, whose, event, topic),
        at=at,
        token=event.token or event.key,
        expires_at=event.expires_at,
    )
    await subscribe(system, tx, whose, asked)


async def _topic(system: System, tx: Tx, event: Granted, tap: Tap | None) -> Topic:
    named = await topics.read(tx, tap.topic_id) if tap else None
    title = (event.title or event.key)[:_LONGEST_TITLE]
    return named or await topics.titled(tx, title) or await _made(system, tx, title, from_frequency(event.frequency))


async def _made(system: System, tx: Tx, title: str, often: str) -> Topic:
    workspace = await workspaces.read(tx)
    id_ = system.new_id()
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40] or "topic"
    topic = Topic(
        id=id_,
        key=f"{slug}-{id_.hex[-6:]}",
        names={workspace.locale if workspace else "en": title},
        frequencies=(often,),
        provider_titles=(title,),
        created_at=system.clock(),
    )
    await topics.add(tx, topic)
    return topic


async def _proof(tx: Tx, whose: Whose, event: Granted, topic: Topic) -> Proof:
    """Take the words of the request that was answered, where it was one of ours; else the provider's title."""
    current = await conversations.current_of_identity(tx, whose.identity_id, closed_too=True)
    offered = await messages.latest_naming(tx, current, topic.id) if current else None
    evidence = {"event": event.id, "title": event.title, "payload": event.payload}
    if offered:
        evidence["request_id"] = str(offered[0])
    words = (plain_text(offered[1]) if offered else "") or event.title or in_language(topic.names, whose.locale)
    known = {name: value for name, value in evidence.items() if value}
    return Proof(method=ConsentMethod.PROVIDER, words=words, locale=whose.locale, evidence=known)


async def topic_of_scope(tx: Tx, whose: Whose, scope: str) -> Topic | None:
    """Find the topic that a provider means by `topic:` and a token, a title, or our own id."""
    key = scope.removeprefix(TOPIC)
    known = await subscriptions.topic_by_token(tx, whose.identity_id, key) or _id(key)
    return (await topics.read(tx, known) if known else None) or await topics.titled(tx, key)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


async def left_topic(system: System, tx: Tx, whose: Whose, topic: Topic, at: datetime) -> None:
    """End a subscription that was ended at the provider."""
    proof = Proof(method=ConsentMethod.PROVIDER, words="", locale=whose.locale)
    await unsubscribe(system, tx, whose, topic, proof, at=at)


async def resumed_topic(system: System, tx: Tx, whose: Whose, topic: Topic, at: datetime) -> None:
    """Put a subscription in force again that was resumed at the provider, as it was."""
    before = await subscriptions.lock(tx, whose.identity_id, topic.id, system.clock())
    proof = Proof(method=ConsentMethod.PROVIDER, words=in_language(topic.names, whose.locale), locale=whose.locale)
    often, token = (before.frequency, before.token) if before else ("", None)
    await subscribe(system, tx, whose, Asked(topic=topic, often=often, proof=proof, at=at, token=token))
