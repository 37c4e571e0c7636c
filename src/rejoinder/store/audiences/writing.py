"""A rule as one condition over `contact`, and what is joined to it: at most one row for each contact."""

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, false, func, literal_column, or_, select, true

from rejoinder.domain.audience.evaluate import HERE
from rejoinder.domain.audience.fields import DENIES
from rejoinder.domain.audience.needs import Segments
from rejoinder.domain.audience.rule import (
    All,
    Attribute,
    Compared,
    Did,
    Field,
    InSegment,
    Not,
    Online,
    Reachable,
    Received,
    Rule,
    Subject,
    Subscribed,
    Talked,
)
from rejoinder.domain.audience.rule import (
    Any as Either,
)
from rejoinder.store.audiences import around, doing
from rejoinder.store.audiences.scope import Asking, Scope
from rejoinder.store.audiences.stored import Clock, Flag, Json, Moment, Plain, Stored, Test, moment
from rejoinder.store.audiences.values import test
from rejoinder.store.audiences.zoned import Zones
from rejoinder.store.compose import mine
from rejoinder.store.tables import contact

_C = contact.c
_LANGUAGE = func.split_part(func.replace(_C.locale, "_", "-"), "-", 1)

#: Where each field is kept; `came_through` is joined.
_STORED: dict[str, Stored] = {
    **{name: Plain(_C[name]) for name in ("name", "email", "phone", "external_id", "kind", "locale", "zone", "city")},
    "language": Plain(_LANGUAGE),
    "first_seen_at": Moment(_C.first_seen_at),
    "last_seen_at": Moment(_C.last_seen_at),
    **{name: Json(_C.place, name) for name in ("country", "device", "browser", "os", "referrer")},
    "page_url": Json(_C.place, "url"),
    "page_title": Json(_C.place, "title"),
    "blocked": Flag(_C.shut_out_at.is_not(None)),
    "left": Flag(_C.blocked_at.is_not(None)),
}


class Written:
    """A rule being written: its condition comes back, its joins gather."""

    def __init__(self, zones: Zones, now: dt.datetime, segments: Segments, scope: Scope) -> None:
        self._zones, self._now, self._segments, self._scope = zones, now, segments, scope
        self._clock = Clock(zones, now, _C.zone)
        self.source: FromClause = contact
        self._there: dict[int, tuple[Test, ColumnElement[Any]]] = {}

    def of(self, rule: Rule) -> Test:
        """Return the condition of a rule; NULL is no."""
        match rule:
            case All(of):
                return and_(true(), *(self.of(one) for one in of))
            case Either(of):
                return or_(false(), *(self.of(one) for one in of))
            case Not(of):
                return self._not(self.of(of))
            case InSegment(segment_id):
                return self.of(self._segments[segment_id]) if segment_id in self._segments else literal_column("false")
        return self._condition(rule)

    def _condition(self, one: Rule) -> Test:  # noqa: PLR0911, C901 - one for each kind
        match one:
            case Field(name, op, value):
                stored = self._came_through() if name == "came_through" else _STORED[name]
                return test(op, value, stored, self._clock)
            case Attribute(of=Subject.CONTACT):
                return test(one.op, one.value, Json(_C.attributes, one.name), self._clock)
            case Attribute():
                return self._of_company(one)
            case Did():
                return self._counted(*doing.did(one, self._asking()))
            case Compared():
                return self._joined(doing.compared(one, self._asking()))
            case Subscribed():
                return self._joined(around.subscribed(one, self._asking()))
            case Reachable():
                return self._joined(around.reachable(one, self._asking()))
            case Talked():
                return self._counted(*around.talked(one, self._asking()))
            case Received():
                return self._joined(around.received(one, self._asking()))
            case Online():
                return _C.last_seen_at > moment(self._now - HERE)
        raise TypeError(one)

    def _asking(self) -> Asking:
        return Asking(self._zones, self._now, self._scope)

    def _joined(self, found: Select[Any]) -> Test:
        """Join those whom a statement finds, each once; return whether a contact is one of them."""
        part = found.subquery()
        self.source = self.source.outerjoin(part, part.c.contact_id == _C.id)
        met = part.c.contact_id.is_not(None)
        self._there[id(met)] = (met, part.c.contact_id)
        return met

    def _counted(self, found: Select[Any], others: bool) -> Test:  # noqa: FBT001 - a pair that belongs together
        met = self._joined(found)
        return self._not(met) if others else met

    def _not(self, condition: Test) -> Test:
        """Return the opposite; PostgreSQL sees an anti-join where `IS NULL` is asked of what is joined."""
        there = self._there.get(id(condition))
        return there[1].is_(None) if there else condition.is_not(literal_column("true"))

    def _of_company(self, one: Attribute) -> Test:
        met = self._joined(around.company(one, self._asking()))
        return self._not(met) if one.op in DENIES else met

    def _came_through(self) -> Plain:
        part = around.came_through(self._asking()).subquery()
        self.source = self.source.outerjoin(part, part.c.contact_id == _C.id)
        return Plain(part.c.slug)


def chosen(rule: Rule, now: dt.datetime, segments: Segments, zones: Zones, scope: Scope | None = None) -> Select[Any]:
    """Return a statement that finds the ids of the contacts in an audience; it can stand within another."""
    scope = scope or Scope()
    written = Written(zones, now, segments, scope)
    condition = written.of(rule)
    return (
        select(_C.id)
        .select_from(written.source)
        .where(mine(contact), _C.merged_into.is_(None), *scope.on(_C.id), condition)
    )
