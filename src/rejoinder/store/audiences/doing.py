"""Who did something so often: from counters where they say enough, and from single events where they do not."""

import datetime as dt
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    ColumnElement,
    Integer,
    Numeric,
    Select,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.types import Date

from rejoinder.domain.audience.comparing import counts, exact
from rejoinder.domain.audience.moments import DAY, MICROSECOND
from rejoinder.domain.audience.rule import Change, Compared, Did, Op, Property, Which
from rejoinder.domain.audience.windows import EVER, Window, window
from rejoinder.store.audiences.scope import Asking
from rejoinder.store.audiences.stored import Json, Test, moment
from rejoinder.store.audiences.values import compared as as_wanted
from rejoinder.store.audiences.values import test
from rejoinder.store.compose import mine
from rejoinder.store.tables import event, event_count, event_day

_COUNT, _DAY = event_count.c, event_day.c
NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)

#: The opposite of each comparison.
_OTHERWISE = {Op.EQ: Op.NE, Op.NE: Op.EQ, Op.GT: Op.LTE, Op.LTE: Op.GT, Op.GTE: Op.LT, Op.LT: Op.GTE}


def did(one: Did, asking: Asking) -> tuple[Select[Any], bool]:
    """Return a statement that finds whom a condition is about; True beside it when it is met by all others."""
    op, others = wanted(one.op, one.times)
    if one.which is not Which.ANY:
        return _alone(one, op, asking), others
    stretch = window(one.period, asking.now)
    if one.where:
        return _with_properties(one, op, stretch, asking), others
    if one.period is None:
        return _ever(one, op, asking), others
    if at_all(op, one.times) and stretch.until == asking.now:
        return _lately(one, stretch, asking), others
    return _in_window(one, op, stretch, asking), others


def wanted(op: Op, times: int) -> tuple[Op, bool]:
    """Return how to look for a count among those who have any, and whether everybody else is meant."""
    return (_OTHERWISE[op], True) if counts(op, times, 0) else (op, False)


def at_all(op: Op, times: int) -> bool:
    """Tell whether any count but none is wanted."""
    return (op, times) in {(Op.GTE, 1), (Op.GT, 0), (Op.NE, 0)}


def enough(op: Op, times: int, count: ColumnElement[Any]) -> Test:
    """Return whether a count is as wanted."""
    return as_wanted(op, count, literal(times, BigInteger()))


def _counters(name: str, asking: Asking) -> Select[Any]:
    return select(_COUNT.contact_id).where(mine(event_count), _COUNT.name == name, *asking.scope.on(_COUNT.contact_id))


def _ever(one: Did, op: Op, asking: Asking) -> Select[Any]:
    """Count all of them, but those that lie ahead."""
    found, conditions = _events(one.event, Window(asking.now, NEVER), _COUNT.contact_id)
    ahead = select(func.count()).where(*conditions).correlate_except(found).scalar_subquery()
    number = case((_COUNT.last_at <= moment(asking.now), _COUNT.count), else_=_COUNT.count - ahead)
    begun = _COUNT.first_at <= moment(asking.now)
    sure = (begun,) if at_all(op, one.times) else (begun, enough(op, one.times, number))
    return _counters(one.event, asking).where(*sure)


def _lately(one: Did, stretch: Window, asking: Asking) -> Select[Any]:
    """Find who did it in a window that ends now: the last time tells, unless it lies ahead."""
    found, conditions = _events(one.event, stretch, _COUNT.contact_id)
    there = exists(select(1).where(*conditions).correlate_except(found))
    return _counters(one.event, asking).where(
        _COUNT.last_at > moment(stretch.after), or_(_COUNT.last_at <= moment(asking.now), there)
    )


def _events(name: str, stretch: Window, of: ColumnElement[Any] | None = None) -> tuple[Any, list[Test]]:
    """Return the events of a name as a table, and which of them are in a window: of everybody, or of one contact."""
    found = event.alias()
    conditions = [mine(found), found.c.name == name]
    if of is not None:
        conditions.append(found.c.contact_id == of)
    if stretch.after > EVER:
        conditions.append(found.c.at > moment(stretch.after))
    if stretch.until < NEVER:
        conditions.append(found.c.at <= moment(stretch.until))
    return found, conditions


def _with_properties(one: Did, op: Op, stretch: Window, asking: Asking) -> Select[Any]:
    found, conditions = _events(one.event, stretch)
    asked = (*conditions, *asking.scope.on(found.c.contact_id), *_properties(one.where, found, asking))
    each = select(found.c.contact_id).where(*asked).group_by(found.c.contact_id)
    return each if at_all(op, one.times) else each.having(enough(op, one.times, func.count()))


def _properties(where: tuple[Property, ...], found: Any, asking: Asking) -> list[Test]:
    clock = asking.clock_of(found.c.contact_id)
    return [test(one.op, one.value, Json(found.c.properties, *one.name.split(".")), clock) for one in where]


def _in_window(one: Did, op: Op, stretch: Window, asking: Asking) -> Select[Any]:
    found = _parts(one.event, stretch, asking).subquery()
    each = select(found.c.contact_id).group_by(found.c.contact_id)
    return each if at_all(op, one.times) else each.having(enough(op, one.times, func.sum(found.c.count)))


def _parts(name: str, stretch: Window, asking: Asking) -> Any:
    """Count by days of UTC what is whole days of a window, and by single events what is left at its edges."""
    begins, ends = _midnight(stretch.after) + DAY if stretch.after > EVER else EVER, _midnight(stretch.until)
    if begins >= ends:
        return _singly(name, stretch, asking)
    days = [mine(event_day), _DAY.name == name, _DAY.day < literal(ends.date(), Date())]
    if begins > EVER:
        days.append(_DAY.day >= literal(begins.date(), Date()))
    whole = select(_DAY.contact_id, _DAY.count).where(*days, *asking.scope.on(_DAY.contact_id))
    edges = [Window(ends - MICROSECOND, stretch.until)]
    if begins > EVER and begins - MICROSECOND > stretch.after:
        edges.append(Window(stretch.after, begins - MICROSECOND))
    return union_all(whole, *(_singly(name, edge, asking) for edge in edges))


def _midnight(at: dt.datetime) -> dt.datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def _singly(name: str, stretch: Window, asking: Asking) -> Select[Any]:
    found, conditions = _events(name, stretch)
    one = literal_column("1", Integer()).label("count")
    return select(found.c.contact_id, one).where(*conditions, *asking.scope.on(found.c.contact_id))


def _alone(one: Did, op: Op, asking: Asking) -> Select[Any]:
    """Look at the first event alone, or at the last until now."""
    counters = _counters(one.event, asking)
    if not as_one(op, one.times):
        return counters.where(false())
    at = _COUNT.first_at if one.which is Which.FIRST else _last_at(one, asking)
    stretch = window(one.period, asking.now)
    asked = [at <= moment(stretch.until)]
    if stretch.after > EVER:
        # What the last time tells anyway lets the index narrow it down.
        asked += [at > moment(stretch.after), _COUNT.last_at > moment(stretch.after)]
    if one.where:
        asked.append(_fits(one, at, asking))
    return counters.where(*asked)


def as_one(op: Op, times: int) -> bool:
    """Tell whether a single one is as many as wanted."""
    return counts(op, times, 1)


def _last_at(one: Did, asking: Asking) -> ColumnElement[Any]:
    found, conditions = _events(one.event, Window(EVER, asking.now), _COUNT.contact_id)
    before = select(func.max(found.c.at)).where(*conditions).correlate_except(found).scalar_subquery()
    return case((_COUNT.last_at <= moment(asking.now), _COUNT.last_at), else_=before)


def _fits(one: Did, at: ColumnElement[Any], asking: Asking) -> Test:
    """Whether the event at a moment has the properties; of several at once the first, or the last, by their ids."""
    ever = Window(EVER, NEVER)
    found, conditions = _events(one.event, ever, _COUNT.contact_id)
    other, others = _events(one.event, ever, _COUNT.contact_id)
    nearer = other.c.id < found.c.id if one.which is Which.FIRST else other.c.id > found.c.id
    rival = exists(select(1).where(*others, other.c.at == found.c.at, nearer).correlate_except(other))
    asked = (*conditions, found.c.at == at, ~rival, *_properties(one.where, found, asking))
    return exists(select(1).where(*asked).correlate_except(found))


def compared(one: Compared, asking: Asking) -> Select[Any]:
    """Find whose count moved as much as wanted against as many days before."""
    length = dt.timedelta(days=one.days)
    turn = asking.now - length
    before, lately = Window(turn - length, turn), Window(turn, asking.now)
    both = union_all(
        *(
            select(part.c.contact_id, part.c.count, literal_column(side, Boolean()).label("lately"))
            for side, stretch in (("true", lately), ("false", before))
            for part in [_pieces(one, stretch, asking).subquery()]
        )
    ).subquery()
    now_ = func.coalesce(func.sum(both.c.count).filter(both.c.lately), 0)
    then = func.sum(both.c.count).filter(~both.c.lately)
    percent = literal(exact(one.percent), Numeric())
    more, less = now_ * 100 >= then * (100 + percent), now_ * 100 <= then * (100 - percent)
    moved = more if one.change is Change.MORE else less
    return select(both.c.contact_id).group_by(both.c.contact_id).having(and_(then > 0, moved))


def _pieces(one: Compared, stretch: Window, asking: Asking) -> Any:
    if not one.where:
        return _parts(one.event, stretch, asking)
    found, conditions = _events(one.event, stretch)
    asked = (*conditions, *asking.scope.on(found.c.contact_id), *_properties(one.where, found, asking))
    return select(found.c.contact_id, literal_column("1", Integer()).label("count")).where(*asked)
