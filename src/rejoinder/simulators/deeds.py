"""What a person can do on a thread, in one vocabulary; each provider tells it in its own events."""

from typing import Annotated

import msgspec
from msgspec import Meta

from rejoinder.simulators.records import Said, Tap


class Says(msgspec.Struct, frozen=True):
    """They said something; it stands on the thread already."""

    said: Said


class Taps(msgspec.Struct, frozen=True):
    """They tapped something under a message; what that says, if anything, stands on the thread already."""

    under: Said
    tap: Tap
    said: Said | None = None


class Reacts(msgspec.Struct, frozen=True):
    """They put an emoji on a message, or took it away when it is empty."""

    to: Said
    emoji: Annotated[str, Meta(max_length=16)] = ""


class Starts(msgspec.Struct, frozen=True):
    """They opened the thread through a link, a code or a button, perhaps with a `ref`."""

    ref: str = ""
    #: The thread is new to them.
    first: bool = False
    said: Said | None = None
    #: Through an ad.
    ad_id: str = ""


class Blocks(msgspec.Struct, frozen=True):
    """They blocked the business, or let it in again."""

    on: bool


class Reads(msgspec.Struct, frozen=True):
    """They read messages of the business."""

    said: tuple[Said, ...]


class Types(msgspec.Struct, frozen=True):
    """They are writing."""


class Edits(msgspec.Struct, frozen=True):
    """They changed what they had said, or took it back."""

    said: Said


class Wishes(msgspec.Struct, frozen=True):
    """They told the provider itself to stop promotion, or to let it come again."""

    stop: bool


class Gets(msgspec.Struct, frozen=True):
    """Something became of a message of the business: `sent`, `delivered`, or `failed` with a reason of ours."""

    said: Said
    state: str
    why: str = ""


Deed = Says | Taps | Reacts | Starts | Blocks | Reads | Types | Edits | Wishes | Gets
