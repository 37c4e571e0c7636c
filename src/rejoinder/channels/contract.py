"""What a channel type is to the rest of the system: five methods, and what it can do as data."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any, Protocol, runtime_checkable
from uuid import UUID

import msgspec

from rejoinder.channels.account import Account, Field, Inspected, Step
from rejoinder.channels.events import Event
from rejoinder.channels.failure import Accepted, Evidence, Failure, KnownFailure, Refused, recognized
from rejoinder.domain.account import ApprovedTemplate, Health, HealthState
from rejoinder.domain.content import Block, Template
from rejoinder.domain.fitting import Limits

__all__ = [
    "Accepted",
    "Account",
    "Answer",
    "ApprovedTemplate",
    "Arrival",
    "Capabilities",
    "Channel",
    "Collects",
    "Event",
    "Evidence",
    "Failure",
    "Field",
    "Health",
    "HealthState",
    "Inspected",
    "KnownFailure",
    "Outbound",
    "Refused",
    "Signal",
    "Step",
    "UncollectedError",
    "recognized",
]


class Capabilities(msgspec.Struct, frozen=True, kw_only=True):
    """What a channel type can show and promise."""

    title: str = ""
    blocks: frozenset[str]
    limits: Limits = Limits()
    #: The provider recognizes a repeated send by our delivery's id, so an interrupted send may be repeated.
    deduplicates: bool = False
    #: A sent message can be taken back.
    retracts: bool = False
    #: Receipts that come later: delivered, seen, failed.
    receipts: frozenset[str] = frozenset()
    #: What can be shown to the contact between messages: typing, seen.
    signals: frozenset[str] = frozenset()
    templates: bool = False
    #: All that a contact says there is one thread, which a new message reopens however old it is.
    one_thread: bool = True
    #: What an address is: `id` of the provider, `phone` (E.164) or `email`; equal ones are the same person.
    addressed_by: str = "id"
    #: A message names those that it answers, as email does.
    threaded: bool = False
    #: All parts travel as one message there, with their files, whose bytes it is given.
    whole: bool = False
    #: An address alone does not do: a browser's keys go with it.
    keyed: bool = False
    #: The business may write to an address that has never written: by phone number or email address.
    reachable_first: bool = False
    #: How a link opens a conversation: `{address}`, `{digits}` of it, `{ref}`, `{text}` and what the account was
    #: connected with, by its fields' names, are filled in.
    link: str = ""
    #: The same for an account that was connected without what `link` names.
    link_without: str = ""
    #: On which devices that link leads anywhere.
    link_on: frozenset[str] = frozenset({"phone", "tablet", "desktop"})
    form: tuple[Field, ...] = ()
    steps: tuple[Step, ...] = ()


class Arrival(msgspec.Struct, frozen=True):
    """One request of a provider, untouched; header names are in lower case."""

    method: str
    url: str
    headers: Mapping[str, str] = {}
    query: Mapping[str, str] = {}
    body: bytes = b""


class Answer(msgspec.Struct, frozen=True):
    """What a provider's request is answered; with `keep` its body is kept first, to be parsed."""

    status: int = 200
    body: str = ""
    media_type: str = "text/plain"
    keep: bool = False
    why: str = ""


class Outbound(msgspec.Struct, frozen=True, kw_only=True):
    """One message on its way out, as a channel gets it.

    `parts_done` parts arrived in an earlier attempt and are not sent again. `ground` is what the verdict rests on and
    `kind` what kind of ground that is: a window, a tag, a template, a token.
    """

    workspace_id: UUID
    delivery_id: UUID
    message_id: UUID
    channel_id: UUID
    address: str
    blocks: tuple[Block, ...]
    purpose: str = "reply"
    author: str = "human"
    ground: str = ""
    kind: str = ""
    tag: str | None = None
    token: str | None = None
    topic: str | None = None
    template: Template | None = None
    parts_done: int = 0
    silent: bool = False
    subject: str | None = None
    #: The provider's ids of what the contact said last, newest last; email threads by them.
    references: tuple[str, ...] = ()
    sender_name: str = ""
    locale: str | None = None
    #: What only the address's owner can read with, where the channel type is keyed: `p256dh` and `auth`.
    keys: Mapping[str, str] = {}
    #: The bytes of the message's files, where the channel type sends a message whole.
    files: Mapping[UUID, bytes] = {}
    #: Where the contact stops such messages with one click; None for answers.
    leave_url: str | None = None
    at: datetime | None = None


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that passes: `typing`, or `seen` up to a message of the contact."""

    kind: str
    address: str
    provider_id: str | None = None


class Channel(Protocol):
    """One channel type; nothing here raises for what a provider says or sends."""

    type: str
    capabilities: Capabilities
    #: The errors that its provider is known to answer; `send` and receipts are read by them.
    failures: tuple[KnownFailure, ...]

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Check whether a request is the provider's, and answer it: a handshake, a refusal, or keep it."""

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
        """Read a body that was kept at `at`; what is unknown or broken becomes Odd beside its neighbours."""

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Hand one message to the provider."""

    async def signal(self, account: Account, signal: Signal) -> None:
        """Show that a teammate is writing or has seen; it may be lost."""

    async def inspect(self, account: Account) -> Inspected:
        """Try the account live and set up what the provider lets us: where to send events, which ones."""


class UncollectedError(Exception):
    """What waits cannot be collected now; `health` says how the account is, and what to do."""

    def __init__(self, health: Health) -> None:
        super().__init__(health.text)
        self.health = health


@runtime_checkable
class Collects(Protocol):
    """A channel type whose messages nobody brings: they are collected, each given as a body for `parse`."""

    def collect(self, account: Account, since: Mapping[str, Any]) -> AsyncIterator[tuple[bytes, Mapping[str, Any]]]:
        """Yield bodies with the place up to which all is collected; ends when nothing is there or it was cancelled.

        An empty body moves the place alone, or says that it waits for more. Raises UncollectedError.
        """
