"""Whether a stored date meets an operator, in SQL. Text is compared with text; nothing is cast before it is known."""

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, any_, case, cast, collate, func, literal, literal_column, or_
from sqlalchemy.dialects.postgresql import ARRAY, TIMESTAMP

from rejoinder.domain.audience.comparing import EARLIEST, LATEST
from rejoinder.domain.audience.moments import FIRST, MIDNIGHT, PATTERN, canonical, day_in, utc, when
from rejoinder.domain.audience.rule import Op
from rejoinder.store.audiences.stored import Clock, Flag, Json, Moment, Stored, Test, moment
from rejoinder.store.audiences.zoned import kept

_HOURS, _SIXTY = (literal([f"{one:02}" for one in range(many)], ARRAY(Text())) for many in (24, 60))
#: Every day of a year that is no leap year.
_DAYS = literal([f"{dt.date(2001, 1, 1) + dt.timedelta(days=day):%m-%d}" for day in range(365)], ARRAY(Text()))


def date(op: Op, value: Any, stored: Stored, clock: Clock) -> Test:
    """Return whether a stored date meets an operator; NULL is no."""
    if isinstance(stored, Moment):
        return _of_moment(op, value, stored.at, clock)
    if isinstance(stored, Flag):
        return literal_column("false")
    known = collate(stored.text, "C")
    floating = stored.text.like(f"%{MIDNIGHT}")
    shape = written_right(known)
    is_date = and_(shape, stored.is_a("string")) if isinstance(stored, Json) else shape
    if op is Op.ANNIVERSARY:
        return _anniversary(stored.text, is_date, floating, clock)
    return and_(_dates(op, value, known, Days(clock, floating)), is_date)


def written_right(known: ColumnElement[Any]) -> Test:
    """Return whether a text is a date as we write them, as PATTERN says it, which takes four times as long.

    Each piece is looked up among those that there are; only a leap day asks for the pattern itself.
    """
    digits = func.ltrim(func.left(known, 4).op("||")(func.substr(known, 21, 6)), "0123456789") == ""
    pieces = [func.substr(known, 12, 2) == any_(_HOURS)]
    pieces += [func.substr(known, start, 2) == any_(_SIXTY) for start in (15, 18)]
    day = or_(func.substr(known, 6, 5) == any_(_DAYS), known.op("~")(literal(PATTERN, Text())))
    return and_(known >= FIRST, known.like("____-__-__T__:__:__.______Z"), digits, *pieces, day)


class Days:
    """When a day of a rule begins and is over for a value: on the contact's clock, or in UTC for one without a time."""

    def __init__(self, clock: Clock, floating: Test | None) -> None:
        self.clock, self.floating = clock, floating

    def edge(self, day: dt.date, which: int) -> ColumnElement[Any]:
        """Return the beginning of a day (0) or its end (1)."""
        zoned = self.clock.zones.each(lambda zone: day_in(zone, day)[which], self.clock.zone)
        if self.floating is None:
            return collate(zoned, "C")
        return collate(case((self.floating, literal(day_in("UTC", day)[which], Text())), else_=zoned), "C")


def _dates(op: Op, value: Any, known: ColumnElement[Any], days: Days) -> Test:
    now = days.clock.now
    match op:
        case Op.WITHIN_LAST:
            return and_(known > _at(now - dt.timedelta(days=value)), known <= _at(now))
        case Op.WITHIN_NEXT:
            return and_(known > _at(now), known <= _at(now + dt.timedelta(days=value)))
        case Op.BEFORE:
            return known < _begins(value, days)
        case Op.AFTER:
            return _past(value, known, days)
    first, last = value if op is Op.BETWEEN else (value, value)
    return and_(known >= _begins(first, days), _past(last, known, days).is_(literal_column("false")))


def _at(moment: dt.datetime) -> ColumnElement[Any]:
    return literal(canonical(moment), Text())


def _begins(text: str, days: Days) -> ColumnElement[Any]:
    one = when(text)
    return _at(one) if isinstance(one, dt.datetime) else days.edge(one, 0)


def _past(text: str, known: ColumnElement[Any], days: Days) -> Test:
    one = when(text)
    return known > _at(one) if isinstance(one, dt.datetime) else known >= days.edge(one, 1)


def _anniversary(text: ColumnElement[Any], is_date: Test, floating: Test, clock: Clock) -> Test:
    written = func.substr(text, 6, 5)
    local = func.to_char(
        func.timezone(clock.zones.known(clock.zone), cast(text, TIMESTAMP(timezone=True))), literal_column("'MM-DD'")
    )
    known = case(
        (is_date.is_not(literal_column("true")), None),
        (floating, written),
        (and_(collate(text, "C") >= EARLIEST, collate(text, "C") < LATEST), local),
    )
    near = written == any_(literal(clock.zones.near(clock.now), ARRAY(Text())))
    return and_(near, known == any_(func.string_to_array(_kept(clock), literal_column("','"))))


def _kept(clock: Clock) -> ColumnElement[Any]:
    return clock.zones.each(lambda zone: kept(zone, clock.now), clock.zone)


def _of_moment(op: Op, value: Any, at: ColumnElement[Any], clock: Clock) -> Test:
    if op is Op.ANNIVERSARY:
        local = func.to_char(func.timezone(clock.zones.known(clock.zone), at), literal_column("'MM-DD'"))
        return local == any_(func.string_to_array(_kept(clock), literal_column("','")))
    if _on_a_clock(op, value):
        written = func.to_char(
            func.timezone(literal_column("'UTC'"), at), literal_column("""'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'""")
        )
        return _dates(op, value, collate(written, "C"), Days(clock, None))
    return _moments(op, value, at, clock.now)


def _on_a_clock(op: Op, value: Any) -> bool:
    texts = value if isinstance(value, tuple) else (value,)
    return op not in {Op.WITHIN_LAST, Op.WITHIN_NEXT} and any(not isinstance(when(one), dt.datetime) for one in texts)


def _moments(op: Op, value: Any, at: ColumnElement[Any], now: dt.datetime) -> Test:
    match op:
        case Op.WITHIN_LAST:
            return and_(at > moment(now - dt.timedelta(days=value)), at <= moment(now))
        case Op.WITHIN_NEXT:
            return and_(at > moment(now), at <= moment(now + dt.timedelta(days=value)))
        case Op.BEFORE:
            return at < moment(utc(value))
        case Op.AFTER:
            return at > moment(utc(value))
    return and_(at >= moment(utc(value[0])), at <= moment(utc(value[1])))
