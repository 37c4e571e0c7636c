"""Whether a stored value meets an operator, in SQL. NULL is no: whoever denies says `IS NOT TRUE`.

No bad value can fail a statement: every cast stands behind a look at the type.
"""

import datetime as dt
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Numeric,
    Text,
    and_,
    any_,
    case,
    cast,
    collate,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TIMESTAMP
from sqlalchemy.types import DateTime

from rejoinder.domain.audience.comparing import EARLIEST, LATEST, exact, type_of
from rejoinder.domain.audience.fields import DENIES, Type
from rejoinder.domain.audience.folding import capitals, folded
from rejoinder.domain.audience.moments import FIRST, MIDNIGHT, PATTERN, canonical, day_in, utc, when
from rejoinder.domain.audience.rule import Op
from rejoinder.store.audiences.zoned import Zones, kept

Test = ColumnElement[bool]
#: How JSON of another type than text begins.
_OTHERS = "-0123456789tfn[{"
_NOTHING: list[ColumnElement[Any]] = [literal_column(f"'{text}'::jsonb") for text in ("null", '""', "[]", "{}")]


class Clock:
    """What time it is, and in which zone whoever the values belong to is."""

    def __init__(self, zones: Zones, now: dt.datetime, zone: ColumnElement[Any]) -> None:
        self.zones, self.now, self.zone = zones, now, zone


class Json:
    """A value of JSON, by its key in an object."""

    def __init__(self, holder: ColumnElement[Any], *path: str) -> None:
        *way, last = path
        for key in way:
            holder = holder.op("->", return_type=JSONB())(literal(key, Text()))
        self.value: ColumnElement[Any] = holder.op("->", return_type=JSONB())(literal(last, Text()))
        self.text: ColumnElement[Any] = holder.op("->>", return_type=Text())(literal(last, Text()))

    def is_a(self, kind: str) -> Test:
        """Return whether the value is of a type of JSON."""
        return func.jsonb_typeof(self.value) == literal_column(f"'{kind}'")

    @property
    def is_set(self) -> Test:
        """Return whether there is anything."""
        return and_(self.value.is_not(None), self.value.not_in(_NOTHING))


class Plain:
    """A column of text."""

    def __init__(self, text: ColumnElement[Any]) -> None:
        self.text = text

    @property
    def is_set(self) -> Test:
        """Return whether there is anything."""
        return self.text != literal_column("''")


class Flag:
    """Something that is either so or not."""

    def __init__(self, so: Test) -> None:
        self.so = so

    @property
    def is_set(self) -> Test:
        """Return whether there is anything."""
        return literal_column("true")


class Moment:
    """A column with a time."""

    def __init__(self, at: ColumnElement[Any]) -> None:
        self.at = at

    @property
    def is_set(self) -> Test:
        """Return whether there is anything."""
        return self.at.is_not(None)


Stored = Json | Plain | Flag | Moment


def test(op: Op, value: Any, stored: Stored, clock: Clock) -> Test:  # noqa: PLR0911 - one for each type
    """Return whether a stored value meets an operator; never NULL when the operator denies."""
    if op in DENIES:
        return test(DENIES[op], value, stored, clock).is_not(literal_column("true"))
    if op is Op.IS_SET:
        return stored.is_set
    match type_of(op, value):
        case Type.TEXT:
            return _text(op, value, stored)
        case Type.NUMBER:
            return _number(op, value, stored)
        case Type.BOOLEAN:
            return _boolean(op is Op.IS_TRUE, stored)
        case Type.LIST:
            return _list(op, value, stored)
        case Type.DATE:
            return _date(op, value, stored, clock)


def _false() -> Test:
    return literal_column("false")


def _fold(text: ColumnElement[Any], *wanted: str) -> ColumnElement[str]:
    """Fold what these texts can meet: ASCII, and the capitals of the letters that they hold."""
    small: ColumnElement[str] = func.lower(collate(text, "C"))
    upper, lower = capitals(*wanted)
    return func.translate(small, literal(upper, Text()), literal(lower, Text())) if upper else small


def _text(op: Op, value: Any, stored: Stored) -> Test:
    if isinstance(stored, Flag | Moment):
        return _false()
    wanted = [folded(one) for one in ([value] if isinstance(value, str) else value)]
    met = _texts(op, wanted, _fold(stored.text, *wanted))
    sure = op not in {Op.CONTAINS, Op.ENDS_WITH} and not any(one.startswith(tuple(_OTHERS)) for one in wanted)
    return met if isinstance(stored, Plain) or sure else and_(met, stored.is_a("string"))


def _texts(op: Op, wanted: list[str], known: ColumnElement[str]) -> Test:
    text = literal(wanted[0], Text())
    match op:
        case Op.IS:
            return known == text
        case Op.ONE_OF:
            return known == any_(literal(wanted, ARRAY(Text())))
        case Op.CONTAINS:
            return func.strpos(known, text) > 0
        case Op.STARTS_WITH:
            return func.starts_with(known, text)
    return func.right(known, literal_column(str(len(wanted[0])))) == text


def _number(op: Op, value: Any, stored: Stored) -> Test:
    if not isinstance(stored, Json):
        return _false()
    known = case((stored.is_a("number"), cast(stored.value, Numeric)))
    if op is Op.BETWEEN:
        return and_(known >= _exact(value[0]), known <= _exact(value[1]))
    return compared(op, known, _exact(value))


def _exact(value: Any) -> ColumnElement[Any]:
    return literal(exact(value), Numeric())


def compared(op: Op, known: ColumnElement[Any], wanted: ColumnElement[Any]) -> Test:
    """Compare two numbers."""
    match op:
        case Op.EQ:
            return known == wanted
        case Op.NE:
            return known != wanted
        case Op.GT:
            return known > wanted
        case Op.GTE:
            return known >= wanted
        case Op.LT:
            return known < wanted
    return known <= wanted


def _boolean(wanted: bool, stored: Stored) -> Test:  # noqa: FBT001 - it is the value
    if isinstance(stored, Flag):
        return stored.so if wanted else stored.so.is_not(literal_column("true"))
    if not isinstance(stored, Json):
        return _false()
    return stored.value == literal_column(f"'{'true' if wanted else 'false'}'::jsonb")


def _list(op: Op, value: Any, stored: Stored) -> Test:
    if not isinstance(stored, Json):
        return _false()
    if op is Op.HAS_ALL:
        return and_(*(_has([one], stored) for one in value))
    return _has(value, stored)


def _has(value: Any, stored: Json) -> Test:
    items = case((stored.is_a("array"), stored.value), else_=literal_column("'[]'::jsonb"))
    item = func.jsonb_array_elements(items).column_valued()
    kind = func.jsonb_typeof(item)
    texts = [folded(one) for one in value if isinstance(one, str)]
    numbers = [exact(one) for one in value if not isinstance(one, str)]
    written = _fold(item.op("#>>", return_type=Text())(literal_column("'{}'")), *texts)
    number = case((kind == literal_column("'number'"), cast(item, Numeric)))
    return exists(
        select(1).where(
            or_(
                and_(kind == literal_column("'string'"), written == any_(literal(texts, ARRAY(Text())))),
                number == any_(literal(numbers, ARRAY(Numeric()))),
            )
        )
    )


def _date(op: Op, value: Any, stored: Stored, clock: Clock) -> Test:
    if isinstance(stored, Moment):
        return _of_moment(op, value, stored.at, clock)
    if isinstance(stored, Flag):
        return _false()
    known = collate(stored.text, "C")
    floating = stored.text.like(f"%{MIDNIGHT}")
    shape = and_(known >= FIRST, known.op("~")(literal(PATTERN, Text())))
    is_date = and_(shape, stored.is_a("string")) if isinstance(stored, Json) else shape
    if op is Op.ANNIVERSARY:
        return _anniversary(stored.text, is_date, floating, clock)
    return and_(_dates(op, value, known, Days(clock, floating)), is_date)


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


def moment(at: dt.datetime) -> ColumnElement[Any]:
    """Bind a time."""
    return literal(at, DateTime(timezone=True))
