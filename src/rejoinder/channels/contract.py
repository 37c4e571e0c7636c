"""What a channel type is to the rest of the system: at most five methods, and what it can do as data."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block


class Failure(StrEnum):
    """The closed vocabulary of failures; one place decides what follows from each."""

    RETRY_LATER = "retry_later"
    GIVE_UP = "give_up"
    UNREACHABLE = "unreachable"
    OPTED_OUT = "opted_out"
    WINDOW_CLOSED = "window_closed"
    CHANNEL_BROKEN = "channel_broken"
    OUTCOME_UNKNOWN = "outcome_unknown"


class Capabilities(msgspec.Struct, frozen=True):
    """What a channel type can show and promise."""

    blocks: frozenset[str]
    #: The provider recognizes a repeated send by our delivery's id, so an interrupted send may be repeated.
    deduplicates: bool = False
    #: A sent message can be taken back.
    retracts: bool = False
    #: Receipts that come later.
    receipts: frozenset[str] = frozenset()
    typing: bool = False
    longest_text: int = 10_000


class Outbound(msgspec.Struct, frozen=True):
    """One message on its way out, as a channel gets it."""

    workspace_id: UUID
    delivery_id: UUID
    message_id: UUID
    channel_id: UUID
    address: str
    blocks: tuple[Block, ...]
    settings: Mapping[str, Any] = {}


class Accepted(msgspec.Struct, frozen=True):
    """The provider took the message; `provider_id` is its name for it."""

    provider_id: str | None = None


class Refused(msgspec.Struct, frozen=True):
    """The provider did not take it, or nobody knows."""

    failure: Failure
    code: str = ""
    text: str = ""
    retry_after_s: float | None = None


class Channel(Protocol):
    """One channel type."""

    type: str
    capabilities: Capabilities

    async def send(self, outbound: Outbound) -> Accepted | Refused:
        """Hand one message to the provider; never raises for what the provider says."""
