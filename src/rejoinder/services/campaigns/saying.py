"""What a campaign says on each channel, made ready once for all who get the same."""

from datetime import datetime
from typing import Self
from uuid import UUID

from msgspec.structs import replace

from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.content import Block, Template, kinds_of, plain_text
from rejoinder.domain.policy import Author, Proposal
from rejoinder.domain.problem import Invalid
from rejoinder.services.channels.templates import filled_in
from rejoinder.services.personal_data import asks_for
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.store.campaign_going import Place, Queued, Said
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded


class Sayings:
    """What was said so far, by what it is made of and the channel that it goes on."""

    def __init__(self, system: System, campaign: Campaign, types: dict[UUID, str], zones: dict[UUID, str]) -> None:
        self._system, self._campaign, self._types, self._zones = system, campaign, types, zones
        self._numbers: dict[tuple[int, UUID | None], int] = {}
        self._proposals: list[Proposal] = []
        self.kept: list[Said] = []

    @classmethod
    async def on(cls, system: System, tx: Tx, campaign: Campaign, zones: dict[UUID, str]) -> Self:
        """Read on which types of channels it goes."""
        known = await channels.several(tx, list(campaign.definition.channel_ids))
        return cls(system, campaign, {id_: one.type for id_, one in known.items()}, zones)

    def about(self, place: Place, talk: Talk) -> tuple[UUID, str | None]:
        """Tell to whom it goes, and what about where messages there have a subject."""
        return place.identity_id or place.contact_id, talk.subject if self._threaded(place.channel_id) else None

    def _threaded(self, channel_id: UUID | None) -> bool:
        type_ = self._types[channel_id] if channel_id else ""
        return type_ in self._system.channels and self._system.channels[type_].capabilities.threaded

    async def number(self, tx: Tx, talk: Talk, channel_id: UUID | None) -> int:
        """Return the number of what is said on a channel; what was said there before is made ready no second time."""
        key = (id(talk), channel_id)
        if key not in self._numbers:
            blocks, category = await self._ready(tx, talk, channel_id)
            text = plain_text(blocks)
            self.kept.append(Said(encoded(blocks), text))
            self._proposals.append(self._proposal(blocks, text, category, channel_id))
            self._numbers[key] = len(self.kept)
        return self._numbers[key]

    async def _ready(self, tx: Tx, talk: Talk, channel_id: UUID | None) -> tuple[tuple[Block, ...], str | None]:
        type_ = self._types[channel_id] if channel_id else ""
        blocks = next((one.blocks for one in talk.on if one.channel_type == type_), talk.blocks)
        if channel_id is None or not any(isinstance(block, Template) for block in blocks):
            return blocks, None
        try:
            ready = await filled_in(self._system, tx, type_, channel_id, blocks)
        except Invalid:
            return blocks, None
        return ready.blocks, ready.category

    def _proposal(
        self, blocks: tuple[Block, ...], text: str, category: str | None, channel_id: UUID | None
    ) -> Proposal:
        said = self._campaign.definition
        return Proposal(
            delivery_id="",
            purpose=said.purpose,
            author=Author.API,
            reason=said.reason,
            key="",
            personal_data=asks_for(text),
            content=kinds_of(blocks),
            expires_at=said.expires_at,
            topic=str(said.topic_id) if said.topic_id else None,
            template=next((block.name for block in blocks if isinstance(block, Template)), None),
            category=category,
            campaign=str(self._campaign.id),
            zone=self._zones.get(channel_id) if channel_id else None,
        )

    def row(self, place: Place, talk: Talk, number: int, spot: UUID | None, key: str, due_at: datetime) -> Queued:
        """Make the row of somebody's message; `spot` is the conversation where it belongs, if there is one."""
        new_id = self._system.new_id
        delivery_id = new_id()
        proposal = _named(self._proposals[number - 1], str(delivery_id), key)
        return Queued(
            contact_id=place.contact_id,
            identity_id=place.identity_id or place.contact_id,
            channel_id=place.channel_id or place.contact_id,
            conversation_id=spot or new_id(),
            fresh=spot is None,
            subject=(talk.subject or None) if self._threaded(place.channel_id) else None,
            message_id=new_id(),
            delivery_id=delivery_id,
            due_at=due_at,
            key=key,
            proposal=proposal,
            said=number,
        )


def _named(general: Proposal, delivery_id: str, key: str) -> str:
    return encoded(replace(general, delivery_id=delivery_id, key=key))
