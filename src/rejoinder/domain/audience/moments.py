"""Dates in rules and in what is known, and days on a contact's clock.

A date that is known is text, `2026-03-29T01:30:00.000000Z`; any other text is no date. One at midnight of UTC, to the
microsecond, is a day without a time: it is that day everywhere.
"""

import datetime as dt
import re
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from rejoinder.domain.policy.calendar import instant, zone_of

_LEAP_YEARS = "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
_DAYS = (
    "[0-9]{4}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    "|[0-9]{4}-(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|[0-9]{4}-02-(0[1-9]|1[0-9]|2[0-8])"
    f"|({_LEAP_YEARS})-02-29"
)
#: What a date looks like that is known; Python and PostgreSQL read it alike.
PATTERN = f"^({_DAYS})T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9]{{6}}Z$"
#: How a day without a time ends.
MIDNIGHT = "T00:00:00.000000Z"
#: Years that every calendar and clock here can reckon with.
FIRST, LAST = "0001", "9999"
_CANONICAL = re.compile(PATTERN)
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
DAY = dt.timedelta(days=1)
MICROSECOND = dt.timedelta(microseconds=1)


def when(text: str) -> dt.date | dt.datetime:
    """Read a date of a rule, a day or a moment in UTC unless it says otherwise; raises ValueError when it is none."""
    return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else utc(text)


def utc(text: str) -> dt.datetime:
    """Read a moment, in UTC unless it says otherwise; raises ValueError when it is none."""
    at = dt.datetime.fromisoformat(text)
    try:
        return at.astimezone(dt.UTC) if at.tzinfo else at.replace(tzinfo=dt.UTC)
    except OverflowError as error:
        raise ValueError(text) from error


def canonical(at: dt.datetime) -> str:
    """Write a moment as it is kept."""
    return at.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def is_date(text: str) -> bool:
    """Tell whether a text is a date as it is kept."""
    return text >= FIRST and _CANONICAL.fullmatch(text) is not None


@cache
def zones() -> frozenset[str]:
    """Name every time zone that there is."""
    return frozenset(available_timezones())


def zone_or_else(name: str | None, fallback: str) -> str:
    """Return the zone of this name, or else the fallback, or else UTC: a browser may claim anything."""
    return next((one for one in (name, fallback) if one and one in zones()), "UTC")


@lru_cache(maxsize=65_536)
def day_in(zone: str, day: dt.date) -> tuple[str, str]:
    """Return when a day begins and when it is over on a zone's clock, as dates are kept."""
    return _begins(zone_of(zone), day), _begins(zone_of(zone), day + DAY)


def _begins(zone: ZoneInfo, day: dt.date) -> str:
    return canonical(midnight(zone, day))


def midnight(zone: ZoneInfo, day: dt.date) -> dt.datetime:
    """Return the first moment of a day."""
    return instant(zone, dt.datetime.combine(day, dt.time()), later=False).astimezone(dt.UTC)


def today(zone: str, now: dt.datetime) -> dt.date:
    """Return which day it is on a zone's clock."""
    return now.astimezone(zone_of(zone)).date()


def kept_on(day: dt.date) -> tuple[str, ...]:
    """Return the months and days whose anniversary is on a day: 29 February is kept on the 28th in other years."""
    itself = f"{day:%m-%d}"
    return (itself, "02-29") if itself == "02-28" and (day + DAY).month != day.month else (itself,)
