"""Reading what Meta sends: pieces of bodies one by one, so that a broken one never takes its neighbours along."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import msgspec

from rejoinder.channels.events import Event, Media, Odd
from rejoinder.domain.content import Block, Place, Text, Unsupported

Wire = TypeVar("Wire")
Stamp = int | float | str | None
Id = int | str

#: The most that one block of text holds, and that a line does.
_MOST_TEXT, _MOST_LINE = 10_000, 200
#: A count above this is one of milliseconds: the year 5138 in seconds.
_MILLISECONDS_FROM = 100_000_000_000
_NO_EARLIER = datetime(2005, 1, 1, tzinfo=UTC)
_LATENESS = timedelta(minutes=5)


class Raws(msgspec.Struct, frozen=True):
    """A body: which product it is of, and its entries, unread."""

    object: str = ""
    entry: list[msgspec.Raw] = []


def each(pieces: list[msgspec.Raw], kind: str, read: Callable[[bytes], Iterator[Event]]) -> Iterator[Event]:
    """Read pieces one by one; one that cannot be read becomes Odd beside the others."""
    for piece in pieces:
        raw = bytes(piece)
        try:
            found = tuple(read(raw))
        except Exception as error:  # noqa: BLE001 - whatever its shape is, it must not hold up its neighbours
            yield odd(kind, f"It could not be read: {error!r}", raw)
        else:
            yield from found


def body_of(body: bytes) -> Raws:
    """Read a body's outermost shape; raises msgspec.MsgspecError."""
    return msgspec.json.decode(body, type=Raws)


def odd(kind: str, why: str, raw: bytes) -> Odd:
    """Keep something for a teammate to see, as it was sent."""
    try:
        return Odd(kind=kind[:100], why=why[:500], raw=msgspec.json.decode(raw))
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return Odd(kind=kind[:100], why=why[:500], raw=raw.decode(errors="replace"))


def first_unknown(raw: bytes, known: frozenset[str]) -> str:
    """Name what a piece carries that we do not know."""
    found = msgspec.json.decode(raw)
    names = [name for name in found if name not in known] if isinstance(found, dict) else []
    return names[0] if names else "nothing"


def moment(stamp: Stamp, at: datetime) -> datetime:
    """Read when something happened: the time of arrival where it is told no time, or one that cannot be."""
    found = instant(stamp)
    return found if found is not None and found <= at + _LATENESS else at


def instant(stamp: Stamp) -> datetime | None:
    """Read a time in seconds or milliseconds, as a number or in words; None where it is none."""
    try:
        count = float(stamp) if stamp is not None else 0.0
        found = datetime.fromtimestamp(count / 1000 if count >= _MILLISECONDS_FROM else count, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return found if found >= _NO_EARLIER else None


def words(text: str | None) -> tuple[Text, ...]:
    """Make blocks of a text of any length; a NUL, which no database takes, is left out."""
    clean = (text or "").replace("\0", "")
    return tuple(Text(clean[begin : begin + _MOST_TEXT]) for begin in range(0, len(clean), _MOST_TEXT))


def line(text: object) -> str:
    """Cut a text to a line."""
    return str(text or "").replace("\0", "")[:_MOST_LINE]


def spot(latitude: float, longitude: float, name: str = "") -> Block:
    """Make a point on the map; one that is on no map is named instead."""
    if abs(latitude) <= 90 and abs(longitude) <= 180:  # noqa: PLR2004 - degrees
        return Place(latitude, longitude, line(name))
    return Unsupported(kind="location", note=line(f"{name} {latitude}, {longitude}".strip()))


def file(kind: str, url: str, **more: Any) -> Media:
    """Name a file that is fetched from where Meta keeps it."""
    return Media(kind=kind, url=url, **more)
