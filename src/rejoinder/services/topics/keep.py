"""Topics are made, changed and taken out of use."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Locale
from rejoinder.domain.paging import Cursor, Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.domain.topic import AS_IT_HAPPENS, Counts, Description, Often, Topic, TopicKey, TopicName
from rejoinder.services import audit
from rejoinder.services.system import System
from rejoinder.store import channels, subscriptions, topic_messages, topics
from rejoinder.store.database import Tx

Names = Annotated[dict[Locale, TopicName], Meta(min_length=1, max_length=30)]
Descriptions = Annotated[dict[Locale, Description], Meta(max_length=30)]
Frequencies = Annotated[tuple[Often, ...], Meta(min_length=1, max_length=4)]
ChannelIds = Annotated[tuple[UUID, ...], Meta(max_length=100)]
Titles = Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=80)], ...], Meta(max_length=20)]
Days = Annotated[int, Meta(ge=1, le=3_650)]


class NewTopic(msgspec.Struct, frozen=True, kw_only=True):
    """A topic to make; the first frequency is that of whoever chooses none."""

    key: TopicKey
    names: Names
    descriptions: Descriptions = {}
    frequencies: Frequencies = (AS_IT_HAPPENS,)
    channel_ids: ChannelIds = ()
    provider_titles: Titles = ()
    lasts_days: Days | None = None


class TopicChange(msgspec.Struct, frozen=True, kw_only=True):
    """What is to become of a topic; what is left out stays, each thing sent is replaced as a whole."""

    key: TopicKey | UnsetType = UNSET
    names: Names | UnsetType = UNSET
    descriptions: Descriptions | UnsetType = UNSET
    frequencies: Frequencies | UnsetType = UNSET
    channel_ids: ChannelIds | UnsetType = UNSET
    provider_titles: Titles | UnsetType = UNSET
    lasts_days: Days | UnsetType | None = UNSET


class Counted(msgspec.Struct, frozen=True):
    """A topic with how many subscriptions it has, and when something last went out on it."""

    topic: Topic
    subscriptions: Counts
    last_sent_at: datetime | None = None


async def list_topics(system: System, actor: Actor, *, archived: bool, cursor: str | None, limit: int) -> Page[Counted]:
    """List topics with how many subscribed, the oldest first."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.service(actor.workspace_id) as tx:
        found = await topics.page(tx, archived=archived, after=place.id if place else None, limit=limit + 1)
        shown = await _counted(tx, found[:limit], system.clock())
    last = found[limit - 1] if len(found) > limit else None
    return Page(items=shown, next=Cursor(last.created_at, last.id).write() if last else None)


async def read_topic(system: System, actor: Actor, topic_id: UUID) -> Counted:
    """Read one topic with how many subscribed."""
    actor.must(Permission.READ)
    async with system.db.service(actor.workspace_id) as tx:
        return (await _counted(tx, [await the_topic(tx, topic_id)], system.clock()))[0]


async def make_topic(system: System, actor: Actor, new: NewTopic) -> Counted:
    """Make a topic; its key is its own in the workspace."""
    actor.must(Permission.CAMPAIGNS)
    fields = {name: getattr(new, name) for name in new.__struct_fields__}
    topic = Topic(id=system.new_id(), created_at=system.clock(), **fields)
    async with system.db.people(actor.workspace_id) as tx:
        await _check_channels(tx, topic.channel_ids)
        if not await topics.add(tx, topic):
            raise _taken()
        await audit.note(system, tx, actor, "topic.made", "topic", topic.id, {"key": topic.key})
    return Counted(topic, Counts())


async def change_topic(system: System, actor: Actor, topic_id: UUID, to: TopicChange) -> Counted:
    """Change a topic; who subscribed keeps the frequency that they chose."""
    actor.must(Permission.CAMPAIGNS)
    given = {name: getattr(to, name) for name in to.__struct_fields__ if getattr(to, name) is not UNSET}
    async with system.db.people(actor.workspace_id) as tx:
        topic = msgspec.structs.replace(await the_topic(tx, topic_id), **given)
        await _check_channels(tx, topic.channel_ids)
        if not await topics.put(tx, topic):
            raise _taken()
        detail = {"key": topic.key, "fields": sorted(given)}
        await audit.note(system, tx, actor, "topic.changed", "topic", topic_id, detail)
        return (await _counted(tx, [topic], system.clock()))[0]


async def archive_topic(system: System, actor: Actor, topic_id: UUID, *, archived: bool) -> Counted:
    """Take a topic out of use, or into it again: nothing more is sent on it, and nobody is asked; the proof stays."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        topic = await the_topic(tx, topic_id)
        at = (topic.archived_at or system.clock()) if archived else None
        await topics.archive(tx, topic_id, at)
        action = "topic.archived" if archived else "topic.restored"
        await audit.note(system, tx, actor, action, "topic", topic_id, {"key": topic.key})
        return (await _counted(tx, [msgspec.structs.replace(topic, archived_at=at)], system.clock()))[0]


async def the_topic(tx: Tx, topic_id: UUID, *, in_use: bool = False) -> Topic:
    """Read a topic that must be there, and with `in_use` not be archived."""
    topic = await topics.read(tx, topic_id)
    if topic is None:
        raise missing("topic")
    if in_use and topic.archived_at:
        raise Conflict("archived", "This topic is out of use.", remedy="Restore it first, or choose another.")
    return topic


def insist_on_channel(topic: Topic, channel_id: UUID) -> None:
    """Refuse a topic on a channel that it does not go on."""
    if not topic.goes_on(channel_id):
        raise Invalid(
            "not_on_channel",
            "This topic does not go on this channel.",
            field="channel_id",
            remedy="Add the channel to the topic, or choose another.",
        )


async def _counted(tx: Tx, found: list[Topic], now: datetime) -> list[Counted]:
    counts = await subscriptions.counts(tx, [topic.id for topic in found], now)
    sent = await topic_messages.last_sent(tx, [topic.id for topic in found])
    return [Counted(topic, counts[topic.id], sent.get(topic.id)) for topic in found]


async def _check_channels(tx: Tx, ids: Iterable[UUID]) -> None:
    wanted = list(ids)
    known = await channels.several(tx, wanted) if wanted else {}
    for id_ in wanted:
        if id_ not in known:
            raise Invalid("unknown_channel", f"There is no channel {id_}.", field="channel_ids", remedy="Leave it out.")


def _taken() -> Conflict:
    return Conflict("key_taken", "There is a topic with this key.", field="key", remedy="Use that one, or another key.")
