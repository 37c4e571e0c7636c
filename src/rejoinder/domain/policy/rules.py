"""The rules that a policy is made of, each readable data with its source."""

import datetime as dt

from msgspec import Struct

from rejoinder.domain.policy.words import (
    ActKind,
    Author,
    Counted,
    GroundKind,
    PermitKind,
    PersonalData,
    Purpose,
    Scope,
    StopHow,
)

EVERYONE = tuple(Author)
MACHINES = (Author.BOT, Author.SYSTEM, Author.API)
MARKETING = (Purpose.TOPIC, Purpose.PROMOTIONAL, Purpose.SURVEY, Purpose.OPT_IN_REQUEST)
STARTED_BY_BUSINESS = (Purpose.FOLLOW_UP, Purpose.TRANSACTIONAL, *MARKETING)


class Source(Struct, frozen=True):
    """Where a rule was read, and when."""

    title: str
    date: dt.date


class Needs(Struct, frozen=True, omit_defaults=True):
    """A permit that a ground asks for.

    Without `key` the permit's key is what the proposal names: its token, topic or template.
    """

    kind: PermitKind
    key: str | None = None


class Ground(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something that a message may rest on; every condition that is given must hold.

    A window has `opened_by` and `length_s`; a follow-up has `uses`, counted since the contact's last act of
    `opened_by`; the proposal must name a tag, template or token; a topic, token or consent is a permit.
    """

    id: str
    kind: GroundKind
    title: str
    purposes: tuple[Purpose, ...]
    authors: tuple[Author, ...] = EVERYONE
    opened_by: tuple[ActKind, ...] = ()
    length_s: int | None = None  # None: open until the contact leaves
    counted: Counted = Counted.LAST
    uses: int | None = None
    tag: str | None = None
    template: bool = False
    permit: Needs | None = None
    source: Source | None = None


class Cap(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """At most `count` messages of `purposes` in any `per_s` seconds."""

    id: str
    count: int
    per_s: int
    purposes: tuple[Purpose, ...]
    scope: Scope = Scope.CONTACT
    by_topic: bool = False  # count each topic on its own
    earns: int = 0  # extra messages that an act of the contact earns for `per_s`; they do not pile up
    earned_by: tuple[ActKind, ...] = (ActKind.MESSAGE, ActKind.POSTBACK)
    source: Source | None = None


class Spare(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Who is not kept waiting by quiet hours: these authors, answering an act at most `within_s` old."""

    authors: tuple[Author, ...]
    purposes: tuple[Purpose, ...]
    within_s: int


class Quiet(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """From `start` to `end`, in the contact's own zone, messages of `purposes` wait."""

    id: str
    start: dt.time
    end: dt.time
    purposes: tuple[Purpose, ...]
    spares: tuple[Spare, ...] = ()
    source: Source | None = None


class ContentRule(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a message may not ask for or carry."""

    id: str
    reason: str
    remedy: str
    asks_for: tuple[PersonalData, ...] = ()
    kinds: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = tuple(Purpose)
    authors: tuple[Author, ...] = EVERYONE
    source: Source | None = None


class StopRule(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What one way of leaving means; a way without a rule stops everything until it is taken back."""

    how: StopHow
    still: tuple[Purpose, ...] = ()  # may be sent all the same
    silent: bool = False  # what is still sent must not notify
    lifted_by: tuple[ActKind, ...] = ()  # a later act of these kinds lifts it ...
    lifted_for: tuple[Purpose, ...] = ()  # ... for these purposes
    farewells: int = 0  # confirmations that the system may send after it
    source: Source | None = None


class Starts(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Who may start: a contact by one of these acts, or one who gave the business this permit."""

    acts: tuple[ActKind, ...]
    permits: tuple[PermitKind, ...] = ()
    source: Source | None = None


class Rate(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How fast a provider takes messages; the dispatcher paces itself by it."""

    id: str
    count: int
    per_s: int
    scope: Scope
    kinds: tuple[str, ...] = ()  # content kinds; empty: all
    source: Source | None = None


class Signal(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How a contact's wish to leave, or to come back, looks on the channel."""

    kind: str  # word, event, error, link
    values: tuple[str, ...]
    scope: str = "all"
    how: StopHow | None = None  # None: the contact comes back
    source: Source | None = None
