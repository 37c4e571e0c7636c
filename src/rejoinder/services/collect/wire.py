"""What Segment's clients send, and in which form it is kept until it is taken in."""

from datetime import datetime
from typing import Any

import msgspec

from rejoinder.services.collect.collector import Sender

Id = str | int | float | None


class Wire(msgspec.Struct, frozen=True, rename="camel", gc=False):
    """One call, as a client sends it; what is not read here is let go."""

    type: str | None = None
    message_id: str | None = None
    user_id: Id = None
    anonymous_id: Id = None
    event: str | None = None
    name: str | None = None
    category: str | None = None
    properties: dict[str, Any] | None = None
    traits: dict[str, Any] | None = None
    context: dict[str, Any] | None = None
    timestamp: str | int | float | None = None
    original_timestamp: str | int | float | None = None
    sent_at: str | int | float | None = None
    group_id: Id = None
    previous_id: Id = None


class Batch(msgspec.Struct, frozen=True, rename="camel"):
    """Several calls, each read by itself, so that one that is wrong does not spoil the others."""

    batch: list[msgspec.Raw]
    sent_at: str | int | float | None = None
    context: dict[str, Any] | None = None


class Item(msgspec.Struct, array_like=True, gc=False):
    """One call as it is kept: checked, its time put right.

    `what` is the event's name, a group's or a previous id; `data` are its properties or traits, as JSON.
    """

    kind: str
    message_id: str
    at: datetime
    user_id: str | None
    anonymous_id: str | None
    what: str
    data: msgspec.Raw
    place: dict[str, str]
    locale: str | None
    zone: str | None


class Kept(msgspec.Struct, array_like=True):
    """A request as it is kept."""

    trusted: bool
    items: list[Item]


class Rejected(msgspec.Struct, frozen=True):
    """A call that was refused, by its place in the batch, and why."""

    index: int
    message_id: str | None
    code: str
    detail: str


class Taken(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer: what is not among the rejected is kept."""

    success: bool
    rejected: tuple[Rejected, ...] = ()


_KEPT = msgspec.json.Decoder(Kept)


def kept(sender: Sender, items: list[Item]) -> bytes:
    """Write a request as it is kept."""
    return msgspec.json.encode(Kept(sender.trusted, items))


def opened(body: bytes) -> Kept:
    """Read a request that was kept."""
    return _KEPT.decode(body)
