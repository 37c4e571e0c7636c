"""What a simulated provider is to the rest of the simulators."""

from collections.abc import Mapping
from typing import Any, Protocol, runtime_checkable

import msgspec

from rejoinder.simulators.deeds import Deed
from rejoinder.simulators.records import Account, Person, Thread
from rejoinder.simulators.wire import Answer, Asked


class Post(msgspec.Struct, frozen=True):
    """One request to a business's webhook, signed as the vendor signs it."""

    url: str
    headers: dict[str, str]
    body: bytes


class Abilities(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a person can do in this app, and what they are shown."""

    title: str
    #: Of: picture, file, voice, location, reaction, edit, block, start, typing, wish, subject.
    deeds: frozenset[str]
    #: What a business's message and one's own show of their way: sent, delivered, seen.
    ticks: frozenset[str] = frozenset()
    #: For how many hours after a person's last word the business may say anything; 0 where there is no such window.
    window_h: int = 0
    #: A tap on a button under a message says its title.
    taps_speak: bool = True
    #: How often a webhook that was not answered 2xx is brought, and how many events travel together at most.
    attempts: int = 8
    batch: int = 1


@runtime_checkable
class Judges(Protocol):
    """A provider that tells a business when it judges its account anew."""

    def judged(self, account: Account, before: Mapping[str, Any]) -> None:
        """Tell of what is noted of an account now and was not `before`."""


class Provider(Protocol):
    """One provider: its API, its events, its errors."""

    name: str
    abilities: Abilities

    async def answer(self, asked: Asked) -> Answer:
        """Answer a request to its API."""

    async def hooked(self, account: Account, url: str, word: str) -> bool:
        """Take the address for events as it is set on the provider's own pages, after whatever handshake it has."""

    def unavailable(self) -> Answer:
        """Answer that it cannot do anything now."""

    def throttled(self, retry_after_s: float) -> Answer:
        """Answer that it was asked too often."""

    def new_id(self, thread: Thread) -> str:
        """Make the id of the next message on a thread."""

    def opening(self, account: Account, ref: str, *, first: bool) -> str:
        """Tell what opening a thread through a link makes a person say; empty where it says nothing."""

    def told(self, account: Account, person: Person, thread: Thread, deed: Deed) -> list[Any]:
        """Tell the business's webhook about a deed, as events in the vendor's shape."""

    def pack(self, account: Account, events: list[Any]) -> Post:
        """Put events into one signed request."""
