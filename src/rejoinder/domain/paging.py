"""Pages of long lists, resumed by an opaque cursor."""

import base64
import binascii
from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID

import msgspec

from rejoinder.domain.problem import Invalid

T = TypeVar("T")


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Some items of a list, and where the next page begins."""

    items: list[T]
    next: str | None = None


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """A place in a list that is ordered by a time and an id, or by a deadline before them."""

    at: datetime
    id: UUID
    due: datetime | None = None

    @property
    def place(self) -> tuple[datetime, UUID]:
        """The place as a pair."""
        return self.at, self.id

    def write(self) -> str:
        """Write the cursor as an opaque text."""
        return _written(self)

    @staticmethod
    def read(text: str | None) -> "Cursor | None":
        """Read a cursor; raises Invalid when it is none of ours."""
        return _read(text, Cursor)


class Ids(msgspec.Struct, frozen=True, array_like=True):
    """A place in a list that is ordered by two ids."""

    first: UUID
    second: UUID

    def write(self) -> str:
        """Write the place as an opaque text."""
        return _written(self)

    @staticmethod
    def read(text: str | None) -> "Ids | None":
        """Read a place; raises Invalid when it is none of ours."""
        return _read(text, Ids)


def _written(place: msgspec.Struct) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=")


def _read(text: str | None, type_: type[T]) -> T | None:
    if not text:
        return None
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        return msgspec.json.decode(raw, type=type_)
    except (ValueError, binascii.Error) as error:
        raise Invalid(
            "invalid_cursor", "This cursor is not one of ours.", field="cursor", remedy="Begin at the first page."
        ) from error


def paged(found: list[T], limit: int, cursor: Callable[[T], Cursor]) -> Page[T]:
    """Cut a list that was read with one item more than `limit` into a page."""
    items = found[:limit]
    more = len(found) > limit
    return Page(items=items, next=cursor(items[-1]).write() if more else None)
