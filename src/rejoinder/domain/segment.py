"""A saved audience whose members are always known."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.audience.rule import (
    All,
    Any,
    Attribute,
    Compared,
    Did,
    Field,
    InSegment,
    Not,
    Online,
    Op,
    Received,
    Rule,
    Subscribed,
    Talked,
)

SegmentName = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"\S")]
Description = Annotated[str, Meta(max_length=500)]

#: What a contact is noted to have done when they begin, or cease, to be in a segment.
ENTERED, LEFT = "segment_entered", "segment_left"

#: Operators that look at how long ago, or ahead, something is.
_BY_TIME = frozenset({Op.WITHIN_LAST, Op.NOT_WITHIN_LAST, Op.WITHIN_NEXT, Op.ANNIVERSARY})


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """An audience with a name; `filling` until each contact was looked at, then `live`.

    `progress` is the part of the contacts that was looked at, from 0 to 1; `count` how many are in it at this moment.
    """

    id: UUID
    name: str
    description: str
    rule: Rule
    state: str
    progress: float
    count: int
    version: int
    created_at: datetime
    updated_at: datetime
    filled_at: datetime | None = None
    archived_at: datetime | None = None


class Shown(msgspec.Struct, frozen=True):
    """A contact, as lists of an audience show them."""

    id: UUID
    name: str
    email: str | None
    kind: str
    last_seen_at: datetime


class Member(msgspec.Struct, frozen=True):
    """Who is in a segment, and since when."""

    contact: Shown
    entered_at: datetime


class Membership(msgspec.Struct, frozen=True):
    """A segment that a contact is in, and since when."""

    id: UUID
    name: str
    entered_at: datetime


def parts(rule: Rule) -> Iterator[Rule]:
    """Walk over a rule and everything in it."""
    yield rule
    match rule:
        case All(of=inner) | Any(of=inner):
            for one in inner:
                yield from parts(one)
        case Not(of=one):
            yield from parts(one)


def named_in(rule: Rule) -> frozenset[UUID]:
    """Name the segments that a rule names itself."""
    return frozenset(one.segment_id for one in parts(rule) if isinstance(one, InSegment))


def campaigns_in(rule: Rule) -> frozenset[UUID]:
    """Name the campaigns that a rule names itself."""
    return frozenset(one.campaign_id for one in parts(rule) if isinstance(one, Received))


def looks_at_membership(rule: Rule) -> bool:
    """Tell whether a rule asks who entered or left a segment: live, it could change what it asks for."""
    return any(isinstance(one, Did | Compared) and one.event in {ENTERED, LEFT} for one in parts(rule))


def behind(rule: Rule, rules: Mapping[UUID, Rule]) -> frozenset[UUID]:
    """Name every segment that a rule rests on, however far away."""
    found: set[UUID] = set()
    open_ = list(named_in(rule))
    while open_:
        id_ = open_.pop()
        if id_ not in found:
            found.add(id_)
            open_ += named_in(rules[id_]) if id_ in rules else ()
    return frozenset(found)


def resting_on(id_: UUID, rules: Mapping[UUID, Rule]) -> list[UUID]:
    """Name the segments whose rules rest on one, in the order of their ids."""
    return sorted(other for other, rule in rules.items() if other != id_ and id_ in behind(rule, rules))


def _every(rule: Rule, rules: Mapping[UUID, Rule]) -> Iterator[Rule]:
    """Walk over a rule, everything in it, and the segments that it rests on."""
    for one in [rule, *(rules[id_] for id_ in behind(rule, rules) if id_ in rules)]:
        yield from parts(one)


def moves_by_itself(rule: Rule, rules: Mapping[UUID, Rule]) -> bool:
    """Tell whether time alone may flip a rule, other than by an event that was dated ahead."""
    return any(_moves(one) for one in _every(rule, rules))


def _moves(one: Rule) -> bool:
    match one:
        case Field(op=op) | Attribute(op=op):
            return op in _BY_TIME
        case Did(period=period) | Talked(period=period) | Received(period=period):
            return period is not None
    return isinstance(one, Compared | Online | Subscribed)


def happens_in(rule: Rule, rules: Mapping[UUID, Rule]) -> list[str]:
    """Name the events that a rule looks at."""
    return sorted({one.event for one in _every(rule, rules) if isinstance(one, Did | Compared)})
