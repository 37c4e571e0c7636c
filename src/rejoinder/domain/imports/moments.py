"""Moments as people and programs write them, each way of writing chosen once for a file."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

FIRST_YEAR = 2000
#: A number from here on counts milliseconds.
_MILLISECONDS = 1e11
_NUMBER = re.compile(r"\d{9,14}(\.\d+)?", re.ASCII)
_PARTED = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII)


class Written(StrEnum):
    """How a file writes its times."""

    ISO = "iso"
    UNIX = "unix"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def moment_of(text: str, written: Written, zone: ZoneInfo) -> datetime | None:
    """Read a moment, in UTC; where the text names no zone of its own it is that of the file. None where it is none."""
    try:
        found = _READ[written](text.strip())
        return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC) if found else None
    except (ValueError, OverflowError, OSError):
        return None


def _iso(text: str) -> datetime:
    return datetime.fromisoformat(_YEAR_FIRST.sub(lambda it: f"{it[1]}-{it[2]:0>2}-{it[3]:0>2}", text, count=1))


def _unix(text: str) -> datetime | None:
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return datetime.fromtimestamp(number / 1000 if number >= _MILLISECONDS else number, UTC)


def _parted(text: str, *, day_first: bool) -> datetime | None:
    found = _PARTED.fullmatch(text)
    if not found:
        return None
    first, second, year, hour, minute, seconds = (int(one or 0) for one in found.groups())
    day, month = (first, second) if day_first else (second, first)
    return datetime(year, month, day, hour, minute, seconds)  # noqa: DTZ001 - the file's zone is put in by whoever asks


_READ: dict[Written, Callable[[str], datetime | None]] = {
    Written.ISO: _iso,
    Written.UNIX: _unix,
    Written.DAY_FIRST: lambda text: _parted(text, day_first=True),
    Written.MONTH_FIRST: lambda text: _parted(text, day_first=False),
}


def written_as(samples: list[str]) -> Written | None:
    """Tell how all of some samples are written; None where they are no times, or not all alike."""
    told = [one for one in samples if one]
    zone = ZoneInfo("UTC")
    for way in Written if told else ():
        found = [moment_of(one, way, zone) for one in told]
        if all(one and one.year >= FIRST_YEAR - 100 for one in found):
            return way
    return None
