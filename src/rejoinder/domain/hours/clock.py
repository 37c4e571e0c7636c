"""Opening hours as moments. A place opens when its clock first shows the hour and closes when it last does.

Where clocks jump over an hour, it is the jump; what begins and ends within the jump is not open at all.
"""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import msgspec

from rejoinder.domain.hours.records import MIDNIGHT, Hours, Spell, day_hours
from rejoinder.domain.policy.calendar import DAY, instant, zone_of

#: How far ahead an opening is looked for: a place that is closed for the season opens within a year.
AHEAD = DAY * 370
#: A closing further off than this is none that anybody plans by.
LONG = DAY * 28


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of time, in UTC."""

    start: dt.datetime
    end: dt.datetime


def is_open(hours: Hours, at: dt.datetime) -> bool:
    """Tell whether a place is open at a moment."""
    today = _date(hours, at)
    return any(one.start <= at < one.end for one in stretches(hours, today - DAY, today))


def next_change(hours: Hours, at: dt.datetime) -> dt.datetime | None:
    """Return when a place closes, or when it opens; None where neither comes soon enough to matter."""
    today = _date(hours, at)
    for one in stretches(hours, today - DAY, today + AHEAD):
        if at < one.start:
            return one.start
        if at < one.end:
            return one.end if one.end - at < LONG else None
    return None


def next_opening(hours: Hours, at: dt.datetime) -> dt.datetime | None:
    """Return the first moment from `at` on at which a place is open; None when there is none within a year."""
    return at if is_open(hours, at) else next_change(hours, at)


def stretches(hours: Hours, first: dt.date, last: dt.date) -> Iterator[Stretch]:
    """Return when a place is open by the hours of these dates, in order; what touches is one.

    A stretch longer than LONG by two days is cut, and is the last: the place is open all the time.
    """
    current: Stretch | None = None
    for one in _spells(hours, first, last):
        if current is None or one.start > current.end:
            if current is not None:
                yield current
            current = one
        else:
            current = Stretch(current.start, max(current.end, one.end))
        if current.end - current.start > LONG + 2 * DAY:
            break
    if current is not None:
        yield current


def _spells(hours: Hours, first: dt.date, last: dt.date) -> Iterator[Stretch]:
    zone = zone_of(hours.zone)
    for offset in range((last - first).days + 1):
        date = first + DAY * offset
        for spell in day_hours(hours, date).hours:
            one = _stretch(zone, date, spell)
            if one.start < one.end:
                yield one


def _stretch(zone: ZoneInfo, date: dt.date, spell: Spell) -> Stretch:
    begins, ends = spell
    closing = date + DAY if ends == MIDNIGHT or ends <= begins else date
    return Stretch(
        instant(zone, _wall(date, begins), later=False),
        instant(zone, _wall(closing, "00:00" if ends == MIDNIGHT else ends), later=True),
    )


def _wall(date: dt.date, time: str) -> dt.datetime:
    return dt.datetime.combine(date, dt.time.fromisoformat(time))


def _date(hours: Hours, at: dt.datetime) -> dt.date:
    return at.astimezone(zone_of(hours.zone)).date()
