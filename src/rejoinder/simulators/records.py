"""What was said on a thread, as a person sees it: one shape for every provider."""

from datetime import datetime
from typing import Any

import msgspec


class Tap(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to tap: it answers with `value`, opens a URL, calls a number, or asks to share a place."""

    title: str
    kind: str = "reply"
    value: str = ""
    detail: str = ""


class Medium(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file: kept here under `id`, or only named by its `url`."""

    kind: str
    id: str = ""
    url: str = ""
    name: str = ""
    media_type: str = ""
    size: int = 0


class Spot(msgspec.Struct, frozen=True, omit_defaults=True):
    """A point on the map."""

    latitude: float
    longitude: float
    name: str = ""


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """One card of a message, with what can be tapped on it."""

    title: str = ""
    subtitle: str = ""
    picture: Medium | None = None
    taps: tuple[Tap, ...] = ()


class Menu(msgspec.Struct, frozen=True, omit_defaults=True):
    """A list behind a button, in named sections."""

    label: str
    sections: tuple[tuple[str, tuple[Tap, ...]], ...] = ()


class Saying(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What somebody says: words, a file, a place, cards, and what can be tapped under them."""

    text: str = ""
    media: tuple[Medium, ...] = ()
    spot: Spot | None = None
    taps: tuple[Tap, ...] = ()
    #: Suggested answers, gone once something else is said.
    quick: tuple[Tap, ...] = ()
    cards: tuple[Card, ...] = ()
    menu: Menu | None = None
    header: str = ""
    footer: str = ""
    subject: str = ""
    #: The name of an approved template, where it is one.
    template: str = ""
    #: What the provider itself calls this kind of message, where that is worth showing.
    kind: str = ""
    reply_to: str = ""
    #: Where one click ends such mail.
    leave_url: str = ""
    silent: bool = False


class Said(Saying, kw_only=True, omit_defaults=True):
    """Something that was said; `id` is the provider's, `state` what is known of its way."""

    id: str
    mine: bool
    at: datetime
    state: str = "sent"
    why: str = ""
    reaction: str = ""
    reaction_back: str = ""
    edited: bool = False
    deleted: bool = False
    #: What the provider needs to know of it later.
    raw: dict[str, Any] = {}


class Thread(msgspec.Struct, kw_only=True, omit_defaults=True):
    """All that one person and one account said to each other, and what its provider knows about the two."""

    account: str
    address: str
    said: list[Said] = []
    #: When the person last did something that opens the provider's window.
    heard_at: datetime | None = None
    started: bool = False
    blocked: bool = False
    opted_out: bool = False
    typing_until: datetime | None = None
    unread: int = 0
    count: int = 0
    #: How often it has changed: the later of two views is known by it.
    version: int = 0
    #: What the provider remembers besides: tokens, topics, who owns the thread.
    notes: dict[str, Any] = {}

    def find(self, id_: str) -> Said | None:
        """Find what was said under an id of the provider."""
        return next((one for one in reversed(self.said) if one.id == id_), None)


class Person(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody who does not exist, with an address at each provider."""

    id: str
    name: str
    addresses: dict[str, str] = {}
    locale: str = "en"
    city: str = ""
    #: Reads what comes by itself, a moment later.
    reads: bool = False
    #: Is named to businesses by a name of the provider's alone, where it has such names.
    hides_number: bool = False

    @property
    def first_name(self) -> str:
        """The first of the names."""
        return self.name.partition(" ")[0]

    @property
    def last_name(self) -> str:
        """What follows the first name."""
        return self.name.partition(" ")[2]


class Hook(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where an account's events go, and what was agreed on for them."""

    url: str
    secret: str = ""
    kinds: tuple[str, ...] = ()


class Account(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One business's account at a provider."""

    provider: str
    id: str
    name: str
    address: str = ""
    secrets: dict[str, str] = {}
    settings: dict[str, str] = {}
    hook: Hook | None = None
    #: Its token has run out.
    expired: bool = False
    #: The provider lets it send nothing for now.
    restricted: bool = False
    #: What its provider remembers besides: templates, a profile, how many updates there were.
    notes: dict[str, Any] = {}

    @property
    def key(self) -> str:
        """Name it among all."""
        return f"{self.provider}:{self.id}"
