"""The lines of the contact panel: each fact that the rules look at, and whether it stands in the way."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from rejoinder.domain.policy.calendar import quiet_span, zone_or
from rejoinder.domain.policy.caps import fills
from rejoinder.domain.policy.grounds import opening, uses_since
from rejoinder.domain.policy.leaving import leaving
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Cap, Ground
from rejoinder.domain.policy.sentences import LINES, REASONS, told
from rejoinder.domain.policy.verdict import NOTHING, Params
from rejoinder.domain.policy.words import Author, GroundKind, Purpose

NOBODY = ""  # no delivery has this id, so nothing counts as the question's own


class Line(Struct, frozen=True, omit_defaults=True):
    """One fact, whether it is in order, and how it is told."""

    ok: bool
    rule: str
    code: str
    params: Params
    sentence: str


class Window(Struct, frozen=True, omit_defaults=True):
    """The window that a teammate's reply rests on, or the last one."""

    rule: str
    opened_at: dt.datetime
    closes_at: dt.datetime | None
    length_s: int | None
    open: bool


class CapUse(Struct, frozen=True, omit_defaults=True):
    """How much of a cap is used, and when the next message leaves it."""

    rule: str
    used: int
    limit: int
    per_s: int
    purposes: tuple[Purpose, ...]
    resets_at: dt.datetime | None = None


def tag_for(policy: Policy, author: Author, purpose: Purpose) -> str | None:
    """Return the tag that the policy has for such a message, so that nobody has to know it by heart."""
    carrying = (one for one in policy.grounds if one.tag and purpose in one.purposes and author in one.authors)
    return next((one.tag for one in carrying), None)


def reply_to(policy: Policy, zone: str | None) -> Proposal:
    """Return the plain answer by a teammate that the composer asks about."""
    tag = tag_for(policy, Author.HUMAN, Purpose.REPLY)
    return Proposal(delivery_id=NOBODY, purpose=Purpose.REPLY, author=Author.HUMAN, zone=zone, tag=tag)


def window_of(policy: Policy, ledger: Ledger, now: dt.datetime) -> Window | None:
    """Return the window for a teammate's reply that closes last, open or not."""
    windows = [
        window
        for ground in policy.grounds
        if ground.kind is GroundKind.WINDOW and Purpose.REPLY in ground.purposes and Author.HUMAN in ground.authors
        if (window := _window(ground, ledger, now)) is not None
    ]
    return max(windows, key=lambda one: (one.closes_at is None, one.closes_at or now), default=None)


def _window(ground: Ground, ledger: Ledger, now: dt.datetime) -> Window | None:
    at = opening(ground)(ledger)
    if at is None:
        return None
    closes = None if ground.length_s is None else at + dt.timedelta(seconds=ground.length_s)
    return Window(ground.id, at, closes, ground.length_s, closes is None or now < closes)


class FollowUps(Struct, frozen=True):
    """How many follow-ups went out since the contact's last act, and how many may still go."""

    used: int = 0
    left: int = 0


def follow_ups(policy: Policy, ledger: Ledger, now: dt.datetime) -> FollowUps:
    """Return the follow-ups used and left until the contact answers."""
    used = left = 0
    for ground in policy.grounds:
        at = opening(ground)(ledger)
        if ground.kind is GroundKind.FOLLOW_UP and ground.uses is not None and at is not None:
            count = len(uses_since(ledger, ground.id, at, NOBODY))
            over = ground.length_s is not None and now >= at + dt.timedelta(seconds=ground.length_s)
            used += count
            left += 0 if over else max(0, ground.uses - count)
    return FollowUps(used, left)


def cap_uses(policy: Policy, ledger: Ledger, now: dt.datetime) -> tuple[CapUse, ...]:
    """Return how much of each cap is used; a cap on each topic of its own has no one figure."""
    return tuple(_cap_use(cap, ledger, now) for cap in policy.caps if not cap.by_topic)


def _cap_use(cap: Cap, ledger: Ledger, now: dt.datetime) -> CapUse:
    times = fills(cap, ledger, now)
    resets = times[0] + dt.timedelta(seconds=cap.per_s) if times else None
    return CapUse(cap.id, len(times), cap.count, cap.per_s, cap.purposes, resets)


def lines_of(policy: Policy, ledger: Ledger, now: dt.datetime, zone: str) -> tuple[Line, ...]:
    """Return the lines of the contact panel, in the order in which the rules are asked."""
    return tuple(
        Line(ok, rule, code, params, told((LINES.get(code) or REASONS[code]), params, now, zone))
        for ok, rule, code, params in (
            *_left(policy, ledger, zone),
            *_started(ledger),
            *_windows(policy, ledger, now),
            *_caps(policy, ledger, now),
            *_quiet(policy, now, zone),
        )
    )


Fact = tuple[bool, str, str, Params]


def _left(policy: Policy, ledger: Ledger, zone: str) -> Iterator[Fact]:
    stop = leaving(policy.stops, ledger, reply_to(policy, zone)).barred
    if stop is None:
        yield True, "stop", "stays", NOTHING
    else:
        yield False, "stop", f"left_{stop.how}", Params(stop.at, key=stop.scope)


def _started(ledger: Ledger) -> Iterator[Fact]:
    last = ledger.last()
    if last is None:
        yield False, "started", "wrote_never", NOTHING
    else:
        yield True, "started", "wrote_first", Params(last)


def _windows(policy: Policy, ledger: Ledger, now: dt.datetime) -> Iterator[Fact]:
    window = window_of(policy, ledger, now)
    if window is None:
        yield False, "window", "window_never", NOTHING
        return
    code = "window_closed" if not window.open else "window_open" if window.closes_at else "always_open"
    yield window.open, window.rule, code, Params(window.opened_at, window.closes_at)
    followed = follow_ups(policy, ledger, now)
    if followed.left:
        yield True, "follow_up", "follow_ups_left", Params(count=followed.left)
    elif followed.used:
        yield False, "follow_up", "follow_up_used", Params(count=0)


def _caps(policy: Policy, ledger: Ledger, now: dt.datetime) -> Iterator[Fact]:
    for use in cap_uses(policy, ledger, now):
        facts = Params(None, use.resets_at, use.used, use.limit, use.per_s, use.rule, use.purposes)
        yield use.used < use.limit, use.rule, "cap_room", facts


def _quiet(policy: Policy, now: dt.datetime, zone: str) -> Iterator[Fact]:
    for quiet in policy.quiet:
        span = quiet_span(zone_or(zone, policy.zone), quiet.start, quiet.end, now)
        code = "quiet" if span.until else "awake"
        yield span.until is None, quiet.id, code, Params(until=span.until, key=zone)
