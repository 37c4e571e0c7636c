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

    Without `key` the permit's key is what the proposal names: its token, topic or template. With `token` it has to
    carry what the provider wants named.
    """

    kind: PermitKind
    key: str | None = None
    token: bool = False


class Ground(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something that a message may rest on; every condition that is given must hold.

    A window has `opened_by` and `length_s`; a follow-up has `uses`, counted since the contact's last act of
    `opened_by`; the proposal must name a tag, template or token; a topic, token or consent is a permit. With
    `answers` the last thing that the contact did is one of these.
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
    categories: tuple[str, ...] = ()  # of the template; empty: any
    answers: tuple[ActKind, ...] = ()
    permit: Needs | None = None
    source: Source | None = None


class Cap(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """At most `count` messages of `purposes` in any `per_s` seconds, or of those that rest on `grounds`."""

    id: str
    count: int
    per_s: int
    purposes: tuple[Purpose, ...]
    scope: Scope = Scope.CONTACT
    grounds: tuple[str, ...] = ()  # empty: whatever they rest on
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
    """What a message may not ask for or carry: kinds of content, tags, categories of template.

    With `countries` it holds for telephone numbers of these alone.
    """

    id: str
    reason: str
    remedy: str
    asks_for: tuple[PersonalData, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = tuple(Purpose)
    authors: tuple[Author, ...] = EVERYONE
    source: Source | None = None


class RestRule(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What waits when the provider asks to leave somebody alone; a later act of `lifted_by` ends it."""

    id: str
    codes: tuple[str, ...]
    purposes: tuple[Purpose, ...]
    lifted_by: tuple[ActKind, ...] = ()
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
    """How fast a provider takes messages; the dispatcher paces itself by it.

    `setting` names what the account's form says instead, where that differs from account to account.
    """

    id: str
    count: int
    per_s: int
    scope: Scope
    kinds: tuple[str, ...] = ()  # content kinds; empty: all
    grounds: tuple[str, ...] = ()  # empty: whatever the messages rest on
    setting: str = ""
    source: Source | None = None


class Reach(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How many different people a provider lets an account write to in a moving time, once their window is over.

    `window` names the ground by whose window that is told. Who was counted already may be written to again.
    `setting` names what the account's form says instead, and what its provider tells.
    """

    id: str
    count: int
    per_s: int
    scope: Scope
    window: str
    kinds: tuple[str, ...] = ()  # content kinds; empty: all
    setting: str = ""
    source: Source | None = None


class Pause(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Messages of `purposes` wait until a time, because too many contacts leave."""

    purposes: tuple[Purpose, ...]
    until: dt.datetime


class Signal(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How a contact's wish to leave, to come back, or to be told what this is, looks on the channel."""

    kind: str  # word, help, event, error, link
    values: tuple[str, ...]
    scope: str = "all"
    how: StopHow | None = None  # None: the contact comes back
    source: Source | None = None
