"""Values as they are stored, and what is asked of them: whether there is anything, and of which type it is."""

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, func, literal, literal_column
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import DateTime

from rejoinder.store.audiences.zoned import Zones

Test = ColumnElement[bool]
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


def moment(at: dt.datetime) -> ColumnElement[Any]:
    """Bind a time."""
    return literal(at, DateTime(timezone=True))
