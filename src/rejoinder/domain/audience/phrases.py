"""Values, operators and periods in words."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from rejoinder.domain.audience.comparing import dated, is_number
from rejoinder.domain.audience.moments import MIDNIGHT, utc
from rejoinder.domain.audience.rule import Between, Days, Op, Period, Property, Value
from rejoinder.domain.policy.calendar import zone_of

_OPERATORS: dict[Op, str] = {
    Op.IS_SET: "anything",
    Op.IS_NOT_SET: "nothing",
    Op.IS: "{}",
    Op.IS_NOT: "not {}",
    Op.ONE_OF: "one of {}",
    Op.NONE_OF: "none of {}",
    Op.CONTAINS: "something with {}",
    Op.NOT_CONTAINS: "nothing with {}",
    Op.STARTS_WITH: "something that starts with {}",
    Op.ENDS_WITH: "something that ends with {}",
    Op.EQ: "{}",
    Op.NE: "not {}",
    Op.GT: "more than {}",
    Op.GTE: "at least {}",
    Op.LT: "less than {}",
    Op.LTE: "at most {}",
    Op.BETWEEN: "between {}",
    Op.BEFORE: "before {}",
    Op.AFTER: "after {}",
    Op.ON: "on {}",
    Op.WITHIN_LAST: "within the last {}",
    Op.NOT_WITHIN_LAST: "not within the last {}",
    Op.WITHIN_NEXT: "within the next {}",
    Op.ANNIVERSARY: "an anniversary today",
    Op.IS_TRUE: "yes",
    Op.IS_FALSE: "no",
    Op.HAS: "a list with one of {}",
    Op.HAS_ALL: "a list with all of {}",
    Op.HAS_NONE: "no list with any of {}",
}
_IN_DAYS = frozenset({Op.WITHIN_LAST, Op.NOT_WITHIN_LAST, Op.WITHIN_NEXT})
_DATES = frozenset({Op.BEFORE, Op.AFTER, Op.ON})
#: How much of a long value is shown.
_SHOWN = 100


def wanted(op: Op, value: Value | None) -> str:
    """Say what an operator wants with its value."""
    if op in _IN_DAYS:
        return _OPERATORS[op].format(plenty(value, "day"))
    if op in _DATES:
        return _OPERATORS[op].format(value)
    return _OPERATORS[op].format(_several(op, value))


def _several(op: Op, value: Any) -> str:
    if not isinstance(value, tuple):
        return shown(value, "UTC")
    if op is Op.BETWEEN:
        return " and ".join(one if isinstance(one, str) else number(one) for one in value)
    return ", ".join(shown(one, "UTC") for one in value)


def shown(value: Any, zone: str) -> str:
    """Show a value that is known; a date on the clock of a zone."""
    if value in (None, "", [], {}):
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_number(value):
        return number(value)
    if isinstance(value, list):
        return f"a list of {', '.join(shown(one, zone) for one in value)}"[:_SHOWN]
    date = dated(value)
    return _date(date, zone) if date else f"“{' '.join(str(value).split())[:_SHOWN]}”"


def number(value: Any) -> str:
    """Write a number without what says nothing."""
    text = f"{value:f}" if isinstance(value, Decimal) else repr(value)
    return text.removesuffix(".0")


def _date(date: str, zone: str) -> str:
    return date[:10] if date.endswith(MIDNIGHT) else moment(utc(date), zone)


def moment(at: datetime, zone: str) -> str:
    """Write a moment on the clock of a zone."""
    try:
        return f"{at.astimezone(zone_of(zone)):%Y-%m-%d %H:%M} ({zone})"
    except OverflowError:
        return f"{at:%Y-%m-%d %H:%M} (UTC)"


def plenty(count: Any, noun: str) -> str:
    """Say how many of a thing."""
    return f"{number(count)} {noun}" if count == 1 else f"{number(count)} {noun}s"


def times(count: int) -> str:
    """Say how often."""
    return {0: "never", 1: "once"}.get(count, f"{count} times")


def period(one: Period | None) -> str:
    """Say in which time, after what happened in it."""
    match one:
        case Days(last, 0):
            return f" in the last {plenty(last, 'day')}"
        case Days(last, until):
            return f" between {number(last)} and {plenty(until, 'day')} ago"
        case Between(since, before):
            parts = [f" from {since} on" if since else "", f" before {before}" if before else ""]
            return "".join(parts)
    return ""


def having(where: tuple[Property, ...]) -> str:
    """Say with which properties."""
    return f" with {', '.join(f'{one.name}: {wanted(one.op, one.value)}' for one in where)}" if where else ""
