"""What a rule looks at: what has to be loaded to decide it, and what makes it worth looking at again."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import TypeAlias
from uuid import UUID

import msgspec

from rejoinder.domain.audience.fields import FIELDS
from rejoinder.domain.audience.rule import (
    All,
    Any,
    Attribute,
    Between,
    Compared,
    Days,
    Did,
    Field,
    InSegment,
    Not,
    Online,
    Period,
    Reachable,
    Received,
    Rule,
    Subject,
    Subscribed,
    Talked,
    Which,
)

Segments: TypeAlias = Mapping[UUID, Rule]
Condition: TypeAlias = (
    Field | Attribute | Did | Compared | InSegment | Subscribed | Reachable | Online | Talked | Received
)


class Look(msgspec.Struct, frozen=True):
    """How far rules look into the events of one name.

    Its counters always; `days` is how far back single events are needed: None for none, 0 for every one.
    `properties` are needed of those, too; with `ends` the first and the last are needed.
    """

    days: float | None = None
    properties: bool = False
    ends: bool = False

    def __or__(self, other: "Look") -> "Look":
        both = [one for one in (self.days, other.days) if one is not None]
        days = None if not both else 0.0 if 0 in both else max(both)
        return Look(days, self.properties or other.properties, self.ends or other.ends)

    @property
    def span(self) -> timedelta | None:
        """Return how far back single events are needed; None when it is as far as they go, or not at all."""
        return timedelta(days=self.days) if self.days else None


class Needs(msgspec.Struct, frozen=True):
    """What must be loaded of a contact, and `touches`: on which changes to look at it again."""

    touches: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    events: Mapping[str, Look] = {}
    campaigns: frozenset[UUID] = frozenset()

    def touched_by(self, what: str) -> bool:
        """Tell whether the answer may change with something.

        That is `event:<name>`, `attribute`, `company`, `place`, `contact`, `subscription`, `reach`, `conversation`,
        `campaign:<id>` or `presence`.
        """
        return what in self.touches

    def __or__(self, other: "Needs") -> "Needs":
        events = dict(self.events)
        for name, look in other.events.items():
            events[name] = events.get(name, Look()) | look
        return Needs(self.touches | other.touches, self.fields | other.fields, events, self.campaigns | other.campaigns)


def together(needs: Iterable[Needs]) -> Needs:
    """Return what several rules need between them."""
    found = Needs()
    for one in needs:
        found |= one
    return found


def needs(rule: Rule, segments: Segments) -> Needs:
    """Return what a rule looks at, the segments that it names taken in."""
    return together(_of(one) for one in conditions(rule, segments))


def conditions(rule: Rule, segments: Segments) -> Iterator[Condition]:
    """Yield every condition of a rule and of the segments that it names, once for each time that it stands there."""
    match rule:
        case All(of) | Any(of):
            for one in of:
                yield from conditions(one, segments)
        case Not(of):
            yield from conditions(of, segments)
        case InSegment(segment_id):
            yield rule
            if segment_id in segments:
                yield from conditions(segments[segment_id], segments)
        case _:
            yield rule


def _of(condition: Condition) -> Needs:
    match condition:
        case Field(name):
            return Needs(frozenset({FIELDS[name].touched_by, "contact"}), frozenset({name}))
        case Attribute(of=Subject.COMPANY):
            return Needs(frozenset({"company", "contact"}))
        case Attribute():
            return Needs(frozenset({"attribute", "contact"}))
        case Did() | Compared():
            return Needs(frozenset({f"event:{condition.event}"}), events={condition.event: _look(condition)})
        case Received():
            campaigns = frozenset({condition.campaign_id})
            return Needs(frozenset({f"campaign:{condition.campaign_id}"}), campaigns=campaigns)
    return Needs(_PLAIN[type(condition)])


_PLAIN: dict[type, frozenset[str]] = {
    InSegment: frozenset(),
    Subscribed: frozenset({"subscription"}),
    Reachable: frozenset({"reach"}),
    Online: frozenset({"presence"}),
    Talked: frozenset({"conversation"}),
}


def _look(condition: Did | Compared) -> Look:
    properties = bool(condition.where)
    if isinstance(condition, Compared):
        return Look(2 * condition.days, properties)
    if condition.which is not Which.ANY:
        return Look(properties=properties, ends=True)
    if condition.period is None:
        return Look(0.0, properties=True) if properties else Look()
    return Look(_days(condition.period), properties)


def _days(period: Period) -> float:
    match period:
        case Days(last):
            return last
        case Between():
            return 0.0
