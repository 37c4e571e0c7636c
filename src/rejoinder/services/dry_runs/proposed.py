"""What a dry run would propose on each channel: the same message, with what its provider and its place add to it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.channel import Channel
from rejoinder.domain.content import Blocks, Template, Text, kinds_of, plain_text
from rejoinder.domain.policy import Author, Proposal, Purpose
from rejoinder.services.personal_data import asks_for
from rejoinder.store import locations, templates
from rejoinder.store.database import Tx


class Asked(msgspec.Struct, frozen=True, omit_defaults=True):
    """What to rehearse: a message of a purpose on some channels, to all whom they know or to a topic's subscribers.

    Without `channel_ids` every channel is asked; `at` is when it would be sent, now when it is left out.
    An `estimate` is shown beside something else and not listed. With a `campaign_id` all else is the campaign's.
    """

    purpose: Purpose = Purpose.PROMOTIONAL
    reason: Annotated[str, Meta(max_length=300)] = ""
    blocks: Blocks = (Text(""),)
    channel_ids: Annotated[tuple[UUID, ...], Meta(max_length=50)] = ()
    topic_id: UUID | None = None
    subscribers_only: bool = False
    tag: Annotated[str, Meta(max_length=60)] | None = None
    author: Author = Author.API
    at: datetime | None = None
    estimate: bool = False
    campaign_id: UUID | None = None


async def proposed(tx: Tx, asked: Asked, wanted: list[Channel]) -> dict[UUID, Proposal]:
    """Make the proposal of each channel, as sending would make it."""
    zones = {one.id: one.zone for one in await locations.every(tx)}
    template = next((block for block in asked.blocks if isinstance(block, Template)), None)
    return {
        one.id: _proposal(
            asked,
            template,
            category=await _category(tx, one.id, template),
            zone=zones.get(one.location_id) if one.location_id else None,
        )
        for one in wanted
    }


def _proposal(asked: Asked, template: Template | None, *, category: str | None, zone: str | None) -> Proposal:
    return Proposal(
        delivery_id="",
        purpose=asked.purpose,
        author=asked.author,
        reason=asked.reason,
        topic=str(asked.topic_id) if asked.topic_id else None,
        tag=asked.tag,
        template=template.name if template else None,
        category=category,
        personal_data=asks_for(plain_text(asked.blocks)),
        content=kinds_of(asked.blocks),
        zone=zone,
    )


async def _category(tx: Tx, channel_id: UUID, template: Template | None) -> str | None:
    """Tell what the provider approved a template as: the rules let no other one rest on it."""
    if template is None:
        return None
    approved = await templates.one(tx, channel_id, template.name, template.language)
    return approved.category if approved and approved.usable else None
