"""From rows to records. A record is only made here and in its noun's module."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def decoded(value: str | None, type_: type[T]) -> T | None:
    """Read a JSONB value that may be missing."""
    return None if value is None else msgspec.json.decode(value, type=type_)


def encoded(value: object) -> str:
    """Write a value for a JSONB column."""
    return msgspec.json.encode(value).decode()


def page(rows: list[Any], limit: int) -> tuple[list[Any], bool]:
    """Split rows read with one more than `limit` into the page and whether more follow."""
    return rows[:limit], len(rows) > limit


def ids(rows: Iterable[Any], column: str = "id") -> list[Any]:
    """Collect one column."""
    return [row[column] for row in rows]


def columns_of(type_: type[msgspec.Struct], records: Sequence[msgspec.Struct]) -> list[list[Any]]:
    """Turn records into one list a field, as `unnest` takes them."""
    return [[getattr(one, name) for one in records] for name in type_.__struct_fields__]
