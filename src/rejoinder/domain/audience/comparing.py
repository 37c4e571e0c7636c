"""Whether a value that is known meets an operator. A value of another type is not known."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from rejoinder.domain.audience.fields import DENIES, OPERATORS, Type
from rejoinder.domain.audience.folding import folded
from rejoinder.domain.audience.moments import MIDNIGHT, canonical, day_in, is_date, kept_on, midnight, today, utc, when
from rejoinder.domain.audience.rule import Op
from rejoinder.domain.policy.calendar import DAY, zone_of

#: Between these any moment can be moved onto any clock.
EARLIEST, LATEST = "0002", "9999"
#: As good as nothing said.
NOTHING: tuple[object, ...] = (None, "", [], {})

_TYPES: dict[Op, Type] = {op: type_ for type_, operators in OPERATORS.items() for op in operators}


def type_of(op: Op, value: Any) -> Type:
    """Tell of which type a value must be for an operator; `between` goes by what it is given."""
    if op is Op.BETWEEN:
        return Type.DATE if isinstance(value[0], str) else Type.NUMBER
    return _TYPES[op]


def meets(op: Op, value: Any, known: Any, zone: str, now: dt.datetime) -> bool:
    """Tell whether what is known meets an operator with its value, at a time, on the clock of a zone."""
    if op in DENIES:
        return not meets(DENIES[op], value, known, zone, now)
    if op is Op.IS_SET:
        return known not in NOTHING
    match type_of(op, value):
        case Type.TEXT:
            return isinstance(known, str) and known != "" and _text(op, value, folded(known))
        case Type.NUMBER:
            return is_number(known) and _number(op, value, exact(known))
        case Type.BOOLEAN:
            return known is (op is Op.IS_TRUE)
        case Type.LIST:
            return isinstance(known, list) and _list(op, value, known)
        case Type.DATE:
            read = dated(known)
            return read is not None and _date(op, value, read, Clock(zone, now, floats(known)))


def is_number(known: Any) -> bool:
    """Tell whether it is a number of JSON."""
    return isinstance(known, int | float | Decimal) and not isinstance(known, bool)


def exact(number: Any) -> Decimal:
    """Return a number as it is written, as PostgreSQL keeps it."""
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


def _text(op: Op, value: Any, known: str) -> bool:
    match op:
        case Op.IS:
            return known == folded(value)
        case Op.ONE_OF:
            return any(known == folded(one) for one in value)
        case Op.CONTAINS:
            return folded(value) in known
        case Op.STARTS_WITH:
            return known.startswith(folded(value))
    return known.endswith(folded(value))


_NUMBERS: dict[Op, Callable[[Decimal, Decimal], bool]] = {
    Op.EQ: Decimal.__eq__,
    Op.GT: Decimal.__gt__,
    Op.GTE: Decimal.__ge__,
    Op.LT: Decimal.__lt__,
    Op.LTE: Decimal.__le__,
}


def _number(op: Op, value: Any, known: Decimal) -> bool:
    if op is Op.BETWEEN:
        return exact(value[0]) <= known <= exact(value[1])
    return _NUMBERS[op](known, exact(value))


def counts(op: Op, wanted: float, count: int) -> bool:
    """Tell whether a count is as wanted."""
    return count != wanted if op is Op.NE else _number(op, wanted, Decimal(count))


def _list(op: Op, value: Any, known: list[Any]) -> bool:
    found = (any(_same(wanted, one) for one in known) for wanted in value)
    return all(found) if op is Op.HAS_ALL else any(found)


def _same(wanted: Any, one: Any) -> bool:
    if isinstance(wanted, str):
        return isinstance(one, str) and folded(one) == folded(wanted)
    return is_number(one) and exact(one) == exact(wanted)


class Clock:
    """What time it is for whom, and whether the date that is looked at is a day without a time."""

    def __init__(self, zone: str, now: dt.datetime, floating: bool) -> None:  # noqa: FBT001 - it is what it says
        self.zone, self.now, self.floating = zone, now, floating

    def begins(self, text: str) -> str:
        """Return the moment that a rule names, or the first one of the day that it names."""
        return self._edges(text)[0]

    def past(self, text: str, known: str) -> bool:
        """Tell whether a date is after the moment that a rule names, or after the day that it names."""
        first, over = self._edges(text)
        return known >= over if over else known > first

    def _edges(self, text: str) -> tuple[str, str]:
        one = when(text)
        if isinstance(one, dt.datetime):
            return canonical(one), ""
        return day_in("UTC" if self.floating else self.zone, one)

    def month_and_day(self, known: str) -> str:
        """Return the month and the day of a date."""
        if self.floating:
            return known[5:10]
        return f"{utc(known).astimezone(zone_of(self.zone)):%m-%d}" if EARLIEST <= known < LATEST else ""


def dated(known: Any) -> str | None:
    """Read a date as it is kept."""
    if isinstance(known, dt.datetime):
        return canonical(known)
    return known if isinstance(known, str) and is_date(known) else None


def floats(known: Any) -> bool:
    """Tell whether a date is a day without a time, the same everywhere."""
    return isinstance(known, str) and known.endswith(MIDNIGHT)


def _date(op: Op, value: Any, known: str, clock: Clock) -> bool:
    match op:
        case Op.WITHIN_LAST:
            return canonical(clock.now - dt.timedelta(days=value)) < known <= canonical(clock.now)
        case Op.WITHIN_NEXT:
            return canonical(clock.now) < known <= canonical(clock.now + dt.timedelta(days=value))
        case Op.BEFORE:
            return known < clock.begins(value)
        case Op.AFTER:
            return clock.past(value, known)
        case Op.ANNIVERSARY:
            return clock.month_and_day(known) in kept_on(today(clock.zone, clock.now))
    first, last = value if op is Op.BETWEEN else (value, value)
    return clock.begins(first) <= known and not clock.past(last, known)


def turns_by_itself(op: Op) -> bool:
    """Tell whether an operator's answer changes with time alone."""
    return op in _TURNING


_TURNING = frozenset({Op.WITHIN_LAST, Op.NOT_WITHIN_LAST, Op.WITHIN_NEXT, Op.ANNIVERSARY})
#: How many years ahead an anniversary is looked for: this year's may be over.
_YEARS = 2


def turning(op: Op, value: Any, known: Any, zone: str, now: dt.datetime) -> Iterator[dt.datetime]:
    """Yield the moments at which the answer may turn, of which those after now count."""
    read = dated(known)
    if op not in _TURNING or read is None or not EARLIEST <= read < LATEST:
        return
    if op is Op.ANNIVERSARY:
        yield from _anniversaries(read, Clock(zone, now, floats(known)))
        return
    at, days = utc(read), dt.timedelta(days=value)
    yield at
    try:
        yield at - days if op is Op.WITHIN_NEXT else at + days
    except OverflowError:
        return


def _anniversaries(known: str, clock: Clock) -> Iterator[dt.datetime]:
    """Yield the beginning and the end of each of the next anniversaries."""
    month_and_day, day = clock.month_and_day(known), today(clock.zone, clock.now)
    for year in range(day.year, day.year + _YEARS):
        kept = _kept(year, month_and_day)
        yield from (midnight(zone_of(clock.zone), one) for one in (kept, kept + DAY))


def _kept(year: int, month_and_day: str) -> dt.date:
    try:
        return dt.date.fromisoformat(f"{year:04}-{month_and_day}")
    except ValueError:
        return dt.date(year, 2, 28)
