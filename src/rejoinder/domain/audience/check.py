"""Whether a rule makes sense, said before it is kept or counted."""

import math
from collections.abc import Callable
from datetime import datetime
from typing import Any as Anything
from uuid import UUID

from rejoinder.domain.audience.comparing import is_number, type_of
from rejoinder.domain.audience.fields import COUNTING, FIELDS, OPERATORS, Takes, Type
from rejoinder.domain.audience.moments import utc, when
from rejoinder.domain.audience.needs import Segments, conditions
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
    Op,
    Period,
    Property,
    Received,
    Rule,
    Talked,
    Which,
)
from rejoinder.domain.problem import Invalid

DEEPEST, MOST, LONGEST = 8, 200, 36_600
#: Years in which every date of a rule is.
_YEARS = range(1000, 9999)


def check(rule: Rule, path: str = "rule") -> None:
    """Check a rule; raises Invalid with the path of what is wrong, `rule.of[2].value`."""
    if _size(rule, path, 1) > MOST:
        raise Invalid(
            "too_many_conditions",
            f"The rule has more than {MOST} conditions.",
            field=path,
            remedy="Keep a part of it as a segment of its own, and name that.",
        )


def check_circles(segments: Segments) -> None:
    """Check that no segment comes back to itself by way of others, nor grows beyond measure; raises Invalid."""
    sizes: dict[UUID, int] = {}
    for id_ in segments:
        _grown(id_, segments, (), sizes)


def _grown(id_: UUID, segments: Segments, above: tuple[UUID, ...], sizes: dict[UUID, int]) -> int:
    """Return how many conditions a segment has with those that it names."""
    if id_ in above:
        raise Invalid(
            "circle",
            "A segment would be made of itself.",
            field="rule",
            remedy="Take out the segment that leads back to this one.",
        )
    if id_ in segments and id_ not in sizes:
        own = list(conditions(segments[id_], {}))
        named = [one.segment_id for one in own if isinstance(one, InSegment)]
        sizes[id_] = len(own) + sum(_grown(one, segments, (*above, id_), sizes) for one in named)
        if sizes[id_] > 5 * MOST:
            why = f"With the segments that it names the rule has {sizes[id_]} conditions; it may have {5 * MOST}."
            raise Invalid("too_many_conditions", why, field="rule", remedy="Name fewer or smaller segments.")
    return sizes.get(id_, 0)


def _size(rule: Rule, path: str, depth: int) -> int:
    """Check a rule and what is in it, and count its conditions."""
    if depth > DEEPEST:
        why = f"Conditions stand in one another more than {DEEPEST} levels deep."
        raise Invalid("too_deep", why, field=path, remedy="Take a level out, or keep this part as a segment.")
    match rule:
        case All(of) | Any(of):
            return sum(_size(one, f"{path}.of[{n}]", depth + 1) for n, one in enumerate(of))
        case Not(of):
            return _size(of, f"{path}.of", depth + 1)
        case Field():
            _field(rule, path)
        case Attribute() | Property():
            _value(rule.op, rule.value, path)
        case Did() | Talked():
            _counted(rule, path)
        case Compared():
            _where(rule.where, path)
        case Received():
            _period(rule.period, path)
    _named(rule, path)
    return 1


def _named(rule: Rule, path: str) -> None:
    for name in ("name", "event", "channel_type"):
        if "\0" in (getattr(rule, name, "") or ""):
            raise _wrong("invalid", "A name holds a NUL character.", f"{path}.{name}", "Send it without U+0000.")


def _field(rule: Field, path: str) -> None:
    if rule.name not in FIELDS:
        why = f"Rejoinder keeps no field “{rule.name}”."
        raise _wrong("unknown_field", why, f"{path}.name", f"Use one of {', '.join(FIELDS)}, or an attribute.")
    type_ = FIELDS[rule.name].type
    if rule.op not in OPERATORS[type_]:
        raise _unfit(rule.op, type_, path)
    _value(rule.op, rule.value, path)
    if rule.op is Op.BETWEEN and type_of(rule.op, rule.value) is not type_:
        raise _wrong("invalid_value", "Two dates are needed.", f"{path}.value", _REMEDIES[Takes.DATES])


def _unfit(op: Op, type_: Type, path: str) -> Invalid:
    remedy = f"Use one of {', '.join(OPERATORS[type_])}."
    return _wrong("operator_unfit", f"“{op}” is not for a {type_}.", f"{path}.op", remedy)


def _counted(rule: Did | Talked, path: str) -> None:
    if rule.op not in COUNTING:
        remedy = f"Use one of {', '.join(sorted(COUNTING))}."
        raise _wrong("operator_unfit", f"“{rule.op}” is not for a count.", f"{path}.op", remedy)
    _period(rule.period, path)
    if isinstance(rule, Did):
        _where(rule.where, path)
        _alone(rule, path)


def _alone(rule: Did, path: str) -> None:
    if rule.which is not Which.ANY and (rule.op, rule.times) not in {(Op.GTE, 1), (Op.EQ, 1), (Op.EQ, 0)}:
        why = f"There is only one {rule.which} event."
        raise _wrong("invalid_value", why, f"{path}.times", "Ask for at least 1, or for exactly 0.")


def _where(where: tuple[Property, ...], path: str) -> None:
    for n, one in enumerate(where):
        _value(one.op, one.value, f"{path}.where[{n}]")
        if "\0" in one.name:
            why = "A name holds a NUL character."
            raise _wrong("invalid", why, f"{path}.where[{n}].name", "Send it without U+0000.")


def _period(period: Period | None, path: str) -> None:
    if isinstance(period, Days) and period.until >= period.last:
        why = "The period ends before it begins."
        raise _wrong("invalid_period", why, f"{path}.period.until", "Let it be less than `last`.")
    if isinstance(period, Between):
        _dates(period, path)


def _dates(period: Between, path: str) -> None:
    found = {}
    for name in ("since", "before"):
        text = getattr(period, name)
        if text is not None and not _date(text):
            raise _wrong("invalid_date", f"“{text}” is no date.", f"{path}.period.{name}", _REMEDIES[Takes.DATE])
        found[name] = utc(text) if text else None
    if found["since"] and found["before"] and found["since"] >= found["before"]:
        why = "The period ends before it begins."
        raise _wrong("invalid_period", why, f"{path}.period.before", "Let it be later than `since`.")


def _value(op: Op, value: Anything, path: str) -> None:
    takes = {takes for operators in OPERATORS.values() for one, takes in operators.items() if one is op}
    if not any(_TAKEN[one](value) for one in takes):
        remedy = " ".join(_REMEDIES[one] for one in sorted(takes))
        raise _wrong("invalid_value", f"This value is not for “{op}”.", f"{path}.value", remedy)


def _wrong(code: str, why: str, field: str, remedy: str) -> Invalid:
    return Invalid(code, why, field=field, remedy=remedy)


def _text(value: Anything) -> bool:
    return isinstance(value, str) and value != "" and "\0" not in value


def _number(value: Anything) -> bool:
    return is_number(value) and math.isfinite(value)


def _date(value: Anything) -> bool:
    try:
        return isinstance(value, str) and when(value).year in _YEARS
    except ValueError:
        return False


def _day(value: Anything) -> bool:
    return _date(value) and not isinstance(when(value), datetime)


def _several(value: Anything, fits: Callable[[Anything], bool]) -> bool:
    return isinstance(value, tuple) and value != () and all(fits(one) for one in value)


def _pair(value: Anything, fits: Callable[[Anything], bool]) -> bool:
    return _several(value, fits) and len(value) == 2 and _ordered(value)  # noqa: PLR2004 - from and to


def _ordered(value: tuple[Anything, Anything]) -> bool:
    if isinstance(value[0], str):
        first, last = (utc(one) for one in value)
        return first <= last
    return bool(value[0] <= value[1])


_TAKEN: dict[Takes, Callable[[Anything], bool]] = {
    Takes.NOTHING: lambda value: value is None,
    Takes.TEXT: _text,
    Takes.TEXTS: lambda value: _several(value, _text),
    Takes.NUMBER: _number,
    Takes.NUMBERS: lambda value: _pair(value, _number),
    Takes.DAY: _day,
    Takes.DATE: _date,
    Takes.DATES: lambda value: _pair(value, _date),
    Takes.DAYS: lambda value: _number(value) and 0 < value <= LONGEST,
    Takes.VALUES: lambda value: _several(value, lambda one: _text(one) or _number(one)),
}

_REMEDIES: dict[Takes, str] = {
    Takes.NOTHING: "Give no value.",
    Takes.TEXT: "Give a text.",
    Takes.TEXTS: "Give a list of texts.",
    Takes.NUMBER: "Give a number.",
    Takes.NUMBERS: "Give two numbers, the smaller one first.",
    Takes.DAY: "Give a day, like 2026-03-29.",
    Takes.DATE: "Give a day or a moment, like 2026-03-29 or 2026-03-29T10:00:00Z, from the year 1000 on.",
    Takes.DATES: "Give two dates, the earlier one first.",
    Takes.DAYS: f"Give a number of days, more than 0 and at most {LONGEST}.",
    Takes.VALUES: "Give a list of texts or numbers.",
}
