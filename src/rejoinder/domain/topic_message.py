"""One message to all who subscribed to a topic, or to some of them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.content import Block, Blocks

ChannelType = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]{0,29}$", examples=["sms"])]


class Variant(msgspec.Struct, frozen=True):
    """What is said in place of the general content on channels of one type."""

    channel_type: ChannelType
    blocks: Blocks


class TopicMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A message to subscribers: `going` while it is proposed to one after the other, then `done`; or `cancelled`.

    One that begins later is `scheduled` until then. `variants` stand in for `blocks` on channels of their type.
    `proposed` counts to whom so far, `passed_over` those that it could not be proposed to. `deliveries` counts by
    state what became of it, `rules` what was held or dropped by which rule.
    """

    id: UUID
    topic_id: UUID
    key: str
    state: str
    blocks: tuple[Block, ...]
    reason: str
    by_name: str
    created_at: datetime
    subject: str | None = None
    variants: tuple[Variant, ...] = ()
    begins_at: datetime | None = None
    channel_ids: tuple[UUID, ...] = ()
    proposed: int = 0
    passed_over: int = 0
    deliveries: dict[str, int] = {}
    rules: dict[str, int] = {}
    expires_at: datetime | None = None
    finished_at: datetime | None = None

    def blocks_on(self, channel_type: str) -> tuple[Block, ...]:
        """Return what is said on channels of a type."""
        return next((one.blocks for one in self.variants if one.channel_type == channel_type), self.blocks)
