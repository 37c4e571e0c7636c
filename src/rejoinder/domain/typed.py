"""Values that a business tells, each of a type that stays: text, number, boolean, date, list."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import msgspec

#: A longer text is no value that a rule would compare.
LONGEST_TEXT = 2_000
LONGEST_LIST = 200

Scalar = str | bool | int | float
Value = Scalar | list[Scalar]

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,10})?", re.ASCII)
#: Numbers from here on are moments: seconds since 1970, or milliseconds.
_FIRST_SECONDS, _FIRST_MILLISECONDS = 1e8, 1e11


class Type(StrEnum):
    """What a value is compared as."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"


class Unfit(ValueError):  # noqa: N818 - a decision about a value, not a fault
    """A value cannot be had as it is, or not as this type."""


def type_of(value: object) -> Type:
    """Tell of which type a value is that was never seen before; raises Unfit."""
    if isinstance(value, bool):
        return Type.BOOLEAN
    if isinstance(value, int | float):
        return Type.NUMBER
    if isinstance(value, str):
        return Type.TEXT if _moment(value) is None else Type.DATE
    if isinstance(value, list):
        return Type.LIST
    raise Unfit("It is an object; tell its parts one by one.")


def fitted(value: object, type_: Type) -> Value:
    """Give a value as a type, where that loses nothing; raises Unfit."""
    if isinstance(value, float) and not math.isfinite(value):
        raise Unfit("It is no finite number.")
    if type_ is Type.LIST:
        return _list(value)
    if isinstance(value, list | dict) or value is None:
        raise Unfit(f"It is a {type_.value}, and this is none.")
    found = _AS[type_](value)
    if found is None:
        raise Unfit(f"It is a {type_.value}, and {str(value)[:60]!r} is none.")
    return found


def flattened(told: Mapping[str, Any]) -> dict[str, Any]:
    """Take objects apart, one level deep: `{"address": {"city": 1}}` becomes `{"address.city": 1}`."""
    found: dict[str, Any] = {}
    for name, value in told.items():
        found |= {f"{name}.{key}": one for key, one in value.items()} if isinstance(value, dict) else {name: value}
    return found


def canonical(moment: datetime) -> str:
    """Write a moment as all dates are written, so that their order is that of their texts."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")


def _list(value: object) -> list[Scalar]:
    items = value if isinstance(value, list) else [value]
    if len(items) > LONGEST_LIST:
        raise Unfit(f"A list has {LONGEST_LIST} items at most.")
    found: list[Scalar] = []
    for one in items:
        if not isinstance(one, str | bool | int | float):
            raise Unfit("A list has texts, numbers and booleans only.")
        found.append(_text(one) if isinstance(one, str) else one)
    return found


def _text(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if len(text) > LONGEST_TEXT:
        raise Unfit(f"A text has {LONGEST_TEXT} characters at most.")
    return text


def _number(value: object) -> int | float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return float(value) if "." in value else int(value)
    return None


def _boolean(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(value.strip().lower()) if isinstance(value, str) else None


def _date(value: object) -> str | None:
    at = _moment(value) if isinstance(value, str) else _instant(value)
    return canonical(at) if at else None


def _moment(text: str) -> datetime | None:
    text = text.strip()
    if not _DATE.fullmatch(text):
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except OverflowError:
        return None


def _instant(value: object) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or value < _FIRST_SECONDS:
        return None
    try:
        return datetime.fromtimestamp(value / 1000 if value >= _FIRST_MILLISECONDS else value, UTC)
    except (OverflowError, ValueError, OSError):
        return None


_AS = {Type.TEXT: _text, Type.NUMBER: _number, Type.BOOLEAN: _boolean, Type.DATE: _date}


class Known(msgspec.Struct):
    """What is known of an attribute or a property: its type, and the texts seen as long as they are few."""

    type: Type
    values: list[str] = []
    many: bool = False

    def see(self, value: object, most: int, longest: int = 60) -> bool:
        """Note a value; tells whether there was anything new in it."""
        if self.many or self.type not in {Type.TEXT, Type.LIST}:
            return False
        new = {one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)}
        new -= set(self.values)
        if not new:
            return False
        if len(self.values) + len(new) > most or any(len(one) > longest for one in new):
            self.values, self.many = [], True
        else:
            self.values = [*self.values, *sorted(new)]
        return True
