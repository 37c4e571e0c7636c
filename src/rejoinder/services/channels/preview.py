"""A message as a channel would show it, and what is too much for it: before the gate, to the character."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.content import Block, Blocks
from rejoinder.domain.fitting import Excess, Part, Segments, excess, fit, segments
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import FieldProblem, Invalid
from rejoinder.services.channels.keep import found
from rejoinder.services.system import System
from rejoinder.services.uploads import kept_files

#: What each thing that can be too much is called.
_CALLED = {
    "text": "The text",
    "buttons": "The number of buttons",
    "replies": "The number of suggested answers",
    "button_title": "The button “{title}”",
    "reply_title": "The suggested answer “{title}”",
    "cards": "The number of cards",
    "card_title": "The card title “{title}”",
    "card_subtitle": "The card's line “{title}”",
    "card_buttons": "The number of buttons on “{title}”",
    "file": "The file {title}",
}
_UNITS = {"characters": "characters", "utf16": "characters", "bytes": "bytes", "pieces": ""}


class Asked(msgspec.Struct, frozen=True):
    """A message to be shown as channels would."""

    blocks: Blocks


class TooMuch(msgspec.Struct, frozen=True):
    """One thing that a channel would refuse: what it is, how much over, in words."""

    what: str
    part: int
    got: int
    limit: int
    over: int
    unit: str
    text: str


class Preview(msgspec.Struct, frozen=True):
    """The parts that a message becomes on a channel, each a message there, and what is too much.

    `segments` tells of each part in how many short messages it is carried and billed, where the channel does that.
    """

    channel_id: UUID | None
    channel_type: str
    parts: tuple[Part, ...]
    excess: list[TooMuch]
    segments: list[Segments] = []


async def preview(system: System, actor: Actor, channel_id: UUID, asked: Asked) -> Preview:
    """Show what a message becomes on a channel."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
        blocks = await kept_files(system, tx, asked.blocks)
    return previewed(system, channel_id, channel.type, blocks)


def previewed(system: System, channel_id: UUID | None, type_: str, blocks: tuple[Block, ...]) -> Preview:
    """Make the preview of blocks on a type of channel."""
    can = system.channels[type_].capabilities
    parts = fit(blocks, can.blocks, can.limits)
    return Preview(
        channel_id=channel_id,
        channel_type=type_,
        parts=parts,
        excess=[_told(one) for one in excess(blocks, can.blocks, can.limits)],
        segments=[segments(part.text) for part in parts] if can.limits.segmented else [],
    )


def insist_it_fits(system: System, type_: str, blocks: tuple[Block, ...], field: str = "blocks") -> None:
    """Refuse a message that its channel would refuse; raises Invalid with the exact excess."""
    if type_ not in system.channels:
        return
    can = system.channels[type_].capabilities
    over = [_told(one) for one in excess(blocks, can.blocks, can.limits)]
    if over:
        raise Invalid(
            "too_long",
            over[0].text,
            field=field,
            fields=tuple(FieldProblem(field, one.text) for one in over),
            remedy=f"Shorten it for {can.title or type_}.",
        )


def _told(one: Excess) -> TooMuch:
    what = _CALLED[one.what].format(title=one.title)
    unit = _UNITS[one.unit]
    amount = f"{one.over} {unit}".strip()
    text = f"{what} is {amount} over: {one.got} of {one.limit}."
    return TooMuch(one.what, one.part, one.got, one.limit, one.over, one.unit, text)
