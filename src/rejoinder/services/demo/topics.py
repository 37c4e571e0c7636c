"""What the demo's customers asked to hear about, what they heard, and who left again."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.topic import Topic
from rejoinder.services.consents.given import Given
from rejoinder.services.consents.importing import NewImport, take_over
from rejoinder.services.contacts.read import list_contacts
from rejoinder.services.demo.story import standing
from rejoinder.services.dispatch import dispatch_workspace
from rejoinder.services.system import System
from rejoinder.services.topics.content import NewTopicMessage
from rejoinder.services.topics.going import send_on_topics
from rejoinder.services.topics.keep import NewTopic, archive_topic, make_topic
from rejoinder.services.topics.sending import send_on_topic
from rejoinder.services.topics.subscribers import NewSubscriber, add_subscriber, end_subscription

_FORM = "https://kopikita.example/coffee"
#: How much later it is mid-morning in the far west.
_WEST = timedelta(hours=12)


class _Asked(msgspec.Struct, frozen=True, array_like=True):
    name: str
    topic: str
    often: str
    words: str


class _Left(msgspec.Struct, frozen=True, array_like=True):
    name: str
    topic: str
    words: str


class _Plot(msgspec.Struct, frozen=True):
    """Which topics there are, who asked for what, who left, what was said, and the list that was brought along."""

    topics: tuple[NewTopic, ...]
    archived: tuple[str, ...]
    people: tuple[_Asked, ...]
    left: _Left
    said: NewTopicMessage
    coming: NewTopicMessage
    list: str


async def play_topics(system: System, owner: Actor, mailbox: UUID | None, source: bytes) -> None:
    """Let customers ask for topics, hear of one a day later, and have another one stand ready for tomorrow."""
    plot = msgspec.json.decode(source, type=_Plot)
    sent = _last_morning(system.clock())
    before = _at(system, sent - timedelta(hours=5))
    topics = {one.key: (await make_topic(before, owner, one)).topic for one in plot.topics}
    await _subscribed(before, owner, plot, topics)
    if mailbox:
        content = plot.list.replace("{day}", f"{sent - timedelta(days=30):%Y-%m-%d}")
        listed = NewImport(name="market.csv", content=content, channel_id=mailbox, topic_id=topics["new-beans"].id)
        await take_over(before, owner, listed)
    for key in plot.archived:
        await archive_topic(before, owner, topics[key].id, archived=True)
    await _say(system, owner, topics["new-beans"], plot.said, sent)
    days = (system.clock() - sent).days + 1
    coming = msgspec.structs.replace(plot.coming, begins_at=sent + timedelta(days=days))
    await send_on_topic(system, owner, topics["deal-of-the-day"].id, coming)


def _last_morning(now: datetime) -> datetime:
    """Return the last time that it was mid-morning in Bandung, and since then in the west, too."""
    morning = now.replace(hour=3, minute=30, second=0, microsecond=0)
    return morning - timedelta(days=0 if now - morning > _WEST else 1)


async def _subscribed(system: System, owner: Actor, plot: _Plot, topics: dict[str, Topic]) -> None:
    known = (await list_contacts(system, owner, q=None, cursor=None, limit=200)).items
    people = {one.name: one.identities[0] for one in known}
    for number, asked in enumerate(plot.people):
        at = system.clock() - timedelta(minutes=23 * number)
        proof = Given(words=asked.words, at=at, method="form", page_url=_FORM)
        new = NewSubscriber(identity_id=people[asked.name].id, frequency=asked.often, proof=proof)
        await add_subscriber(system, owner, topics[asked.topic].id, new)
    left = plot.left
    await end_subscription(system, owner, topics[left.topic].id, people[left.name].id, left.words)


async def _say(system: System, owner: Actor, topic: Topic, said: NewTopicMessage, at: datetime) -> None:
    await send_on_topic(_at(system, at), owner, topic.id, said)
    for moment in (at, at + _WEST):
        then = _at(system, moment)
        while await send_on_topics(then):
            pass
        await dispatch_workspace(then, owner.workspace_id)


def _at(system: System, moment: datetime) -> System:
    return replace(system, clock=standing(moment))
