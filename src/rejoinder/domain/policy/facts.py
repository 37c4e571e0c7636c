"""What is known of an identity: acts, messages sent, permits, stops."""

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy.words import ActKind, Author, Frequency, PermitKind, Purpose, StopHow

RUN_ENDS_AFTER = dt.timedelta(days=7)
TAKERS_KEPT = 8
#: Ways of leaving that end, for one topic, when the contact asks for that topic afterwards.
NARROWED = (StopHow.DELETE, StopHow.STOP_WORD, StopHow.UNSUBSCRIBE)


class Act(Struct, frozen=True, omit_defaults=True):
    """Something that the contact did; `entry` names the click or link that it came through."""

    kind: ActKind
    at: dt.datetime
    entry: str | None = None


class Trace(Struct, frozen=True, omit_defaults=True):
    """The first act of the present run and the last act of one kind.

    A run ends when its kind was not seen for seven days, or when the contact came through another entry.
    """

    kind: ActKind
    first: dt.datetime
    last: dt.datetime
    entry: str | None = None

    def after(self, act: Act) -> "Trace":
        """Return this trace with one more act of its kind, in whatever order acts arrive."""
        if act.at >= self.last and self._ended_by(act):
            return Trace(act.kind, act.at, act.at, act.entry)
        if self.first - act.at >= RUN_ENDS_AFTER:
            return self
        return replace(self, first=min(self.first, act.at), last=max(self.last, act.at))

    def merged(self, other: "Trace") -> "Trace":
        """Return one trace of two identities that are one: their acts in one run, or the later run."""
        earlier, later = sorted((self, other), key=lambda trace: trace.last)
        apart = earlier.entry != later.entry or later.first - earlier.last >= RUN_ENDS_AFTER
        return later if apart else replace(later, first=min(earlier.first, later.first))

    def _ended_by(self, act: Act) -> bool:
        return act.at - self.last >= RUN_ENDS_AFTER or (act.entry is not None and act.entry != self.entry)


class Sent(Struct, frozen=True, omit_defaults=True):
    """A message to the contact that counts against a quota."""

    delivery_id: str
    at: dt.datetime
    purpose: Purpose
    author: Author
    ground: str
    topic: str | None = None


class Permit(Struct, frozen=True, omit_defaults=True):
    """Something that allows more: a token, a topic subscription, a template opt-in, a consent, a credit."""

    kind: PermitKind
    key: str
    granted_at: dt.datetime
    expires_at: dt.datetime | None = None
    uses_left: int | None = None
    frequency: Frequency | None = None
    token: str = ""  # what a send that rests on it has to name at the provider
    taken_by: tuple[str, ...] = ()  # deliveries that hold a use, newest last

    @property
    def name(self) -> str:
        """The permit's name in what a verdict takes."""
        return f"{self.kind}:{self.key}"

    def good(self, delivery_id: str, now: dt.datetime) -> bool:
        """Whether this delivery may use the permit now; a use that it took already is its own."""
        if self.expires_at is not None and self.expires_at <= now:
            return False
        return self.uses_left is None or self.uses_left > 0 or delivery_id in self.taken_by

    def taken(self, delivery_id: str) -> "Permit":
        """Return the permit with one use less."""
        if self.uses_left is None or delivery_id in self.taken_by:
            return self
        return replace(self, uses_left=self.uses_left - 1, taken_by=(*self.taken_by, delivery_id)[-TAKERS_KEPT:])

    def returned(self, delivery_id: str) -> "Permit":
        """Return the permit with the use given back that this delivery took."""
        if self.uses_left is None or delivery_id not in self.taken_by:
            return self
        others = tuple(taker for taker in self.taken_by if taker != delivery_id)
        return replace(self, uses_left=self.uses_left + 1, taken_by=others)


class Stop(Struct, frozen=True, omit_defaults=True):
    """An opt-out or a block. `scope` is `all`, `promotional` or `topic:<key>`."""

    scope: str
    at: dt.datetime
    how: StopHow


def merge_stop(stops: tuple[Stop, ...], stop: Stop) -> tuple[Stop, ...]:
    """Return the stops with one more; of the same scope and way only the latest is kept."""
    same = [one for one in stops if one.scope == stop.scope and one.how == stop.how]
    if any(one.at >= stop.at for one in same):
        return stops
    return (*(one for one in stops if one not in same), stop)


def lift_stops(stops: tuple[Stop, ...], scope: str, at: dt.datetime, hows: tuple[StopHow, ...]) -> tuple[Stop, ...]:
    """Return the stops without those of this scope and these ways that are no later than `at`.

    No way named means every way of the contact's own; what the business did, only the business takes back.
    """
    return tuple(stop for stop in stops if stop.scope != scope or stop.at > at or not _named(stop.how, hows))


def narrow_stops(stops: tuple[Stop, ...], at: dt.datetime) -> tuple[Stop, ...]:
    """Return the stops of a contact who had left altogether and asked for a topic at this time.

    What they left of their own accord becomes a stop of promotion alone, which the newer subscription outranks; for
    any other topic or offer they stay gone.
    """
    kept: tuple[Stop, ...] = ()
    for stop in stops:
        whole = stop.scope == "all" and stop.how in NARROWED and stop.at <= at
        kept = merge_stop(kept, replace(stop, scope="promotional") if whole else stop)
    return kept


def lasting(*several: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """Return the stops that outlive a contact who is erased, put together: their own, and no block by the business."""
    kept: tuple[Stop, ...] = ()
    for stop in (stop for stops in several for stop in stops if stop.how is not StopHow.BUSINESS):
        kept = merge_stop(kept, stop)
    return kept


def _named(how: StopHow, hows: tuple[StopHow, ...]) -> bool:
    return how in hows if hows else how is not StopHow.BUSINESS


class Rest(Struct, frozen=True):
    """The provider asked to leave an identity alone for a while; `code` is its word for why."""

    code: str
    at: dt.datetime
    until: dt.datetime


class Use(Struct, frozen=True):
    """A delivery that used up something counted since the contact's last act: a follow-up, a farewell."""

    delivery_id: str
    at: dt.datetime
    of: str
