"""What is to be sent on a topic has to be something, to read, and to fit on every channel that it goes on."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.content import Block, Blocks, Text
from rejoinder.domain.problem import Invalid
from rejoinder.domain.topic import Topic
from rejoinder.domain.topic_message import TopicMessage, Variant
from rejoinder.services.channels.preview import insist_it_fits
from rejoinder.services.channels.templates import filled_in
from rejoinder.services.system import System
from rejoinder.services.topics.keep import ChannelIds, insist_on_channel
from rejoinder.services.topics.personal import as_example, insist_it_reads, insist_subject_reads
from rejoinder.store import channels
from rejoinder.store.database import Tx


class NewTopicMessage(msgspec.Struct, frozen=True, kw_only=True):
    """Something to be sent on a topic; the same `key` is taken once.

    Words may have variables in Liquid: `contact`, `workspace` and `topic`. A variant says something else on channels of
    a type. Without `begins_at` it begins at once; without `channel_ids` it goes on every channel of the topic, without
    `identity_ids` to everybody who subscribed. What could not go before `expires_at` is dropped. `subject` is for
    channels whose messages have one.
    """

    key: Annotated[str, Meta(min_length=1, max_length=100)]
    blocks: Blocks
    reason: Annotated[str, Meta(min_length=1, max_length=300, pattern=r"\S")]
    channel_ids: ChannelIds = ()
    identity_ids: Annotated[tuple[UUID, ...], Meta(max_length=10_000)] = ()
    variants: Annotated[tuple[Variant, ...], Meta(max_length=20)] = ()
    begins_at: datetime | None = None
    expires_at: datetime | None = None
    subject: Annotated[str, Meta(min_length=1, max_length=200)] | None = None


def insist_on_content(system: System, new: NewTopicMessage) -> None:
    """Refuse what says nothing, cannot be filled in, or is for no type of channel; raises Invalid."""
    types = [one.channel_type for one in new.variants]
    for type_ in types:
        if type_ not in system.channels or types.count(type_) > 1:
            why = f"There is more than one for {type_}." if type_ in system.channels else f"There is no {type_} here."
            raise Invalid("bad_variant", why, field="variants", remedy="Send one variant a type of channel.")
    insist_subject_reads(new.subject)
    for field, blocks in (("blocks", new.blocks), *(("variants", one.blocks) for one in new.variants)):
        _insist_on_words(blocks, field)
        insist_it_reads(blocks, field)
    if new.begins_at and new.expires_at and new.expires_at <= new.begins_at:
        remedy = "Let it begin earlier, or be worth sending for longer."
        raise Invalid("ends_before", "It would end before it begins.", field="expires_at", remedy=remedy)


def _insist_on_words(blocks: tuple[Block, ...], field: str) -> None:
    if all(isinstance(block, Text) and not block.text.strip() for block in blocks):
        raise Invalid("empty", "The message is empty.", field=field, remedy="Write something.")


async def insist_channels_take(system: System, tx: Tx, topic: Topic, message: TopicMessage) -> None:
    """Refuse what a channel would refuse that it is to go on; raises Invalid with the exact excess."""
    known = {one.id: one for one in await channels.every(tx)}
    for id_ in message.channel_ids:
        if id_ not in known:
            raise Invalid("unknown_channel", f"There is no channel {id_}.", field="channel_ids", remedy="Leave it out.")
        insist_on_channel(topic, id_)
    own = {one.channel_type for one in message.variants}
    wanted = message.channel_ids or known
    for one in known.values():
        if topic.goes_on(one.id) and one.id in wanted:
            blocks = message.blocks_on(one.type)
            insist_it_fits(system, one.type, as_example(blocks), "variants" if one.type in own else "blocks")
            await filled_in(system, tx, one.type, one.id, blocks)
