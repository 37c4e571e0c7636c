"""The contact's own clock: quiet hours and calendar periods as UTC instants, whatever clocks do."""

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from zoneinfo import ZoneInfo

from rejoinder.domain.policy.words import Frequency

DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
ZONES_KEPT = 1000


class UnknownZoneError(ValueError):
    """No such IANA zone."""


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """Return the zone of this IANA name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise UnknownZoneError(f"{name!r} is no IANA time zone; write it like 'Asia/Jakarta'.") from None


def zone_or(name: str, fallback: str) -> ZoneInfo:
    """Return the zone of this name, or of the fallback: a contact's browser may claim any zone."""
    try:
        return zone_of(name)
    except UnknownZoneError:
        return zone_of(fallback)


def instant(zone: ZoneInfo, wall: dt.datetime, *, later: bool) -> dt.datetime:
    """Return when a wall clock in this zone shows `wall`.

    Where clocks are set back and show it twice, `later` chooses; where they jump over it, it is the jump.
    """
    first, second = _utc(zone, wall, fold=0), _utc(zone, wall, fold=1)
    if second < first:
        return _jump(zone, wall, second, first)
    return second if later else first


def _utc(zone: ZoneInfo, wall: dt.datetime, *, fold: int) -> dt.datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(dt.UTC)


def _jump(zone: ZoneInfo, wall: dt.datetime, before: dt.datetime, after: dt.datetime) -> dt.datetime:
    while after - before > SECOND:
        middle = before + (after - before) // 2
        shown = middle.astimezone(zone).replace(tzinfo=None)
        before, after = (middle, after) if shown < wall else (before, middle)
    return after.replace(microsecond=0)


class Span:
    """A stretch of time in which the answer stays the same: `until` for quiet, None for free."""

    __slots__ = ("begin", "end", "until")

    def __init__(self, begin: dt.datetime, end: dt.datetime, until: dt.datetime | None) -> None:
        self.begin = begin
        self.end = end
        self.until = until


def quiet_span(zone: ZoneInfo, start: dt.time, end: dt.time, now: dt.datetime) -> Span:
    """Return the stretch around `now` that is all quiet, or all free."""
    today = now.astimezone(zone).date()
    nights = [_night(zone, start, end, today + DAY * offset) for offset in (-2, -1, 0, 1, 2)]
    begins, ends = min(night for night in nights if night[1] > now)
    if now >= begins:
        return Span(begins, ends, ends)
    return Span(max(over for _, over in nights if over <= now), begins, None)


def _night(zone: ZoneInfo, start: dt.time, end: dt.time, day: dt.date) -> tuple[dt.datetime, dt.datetime]:
    morning = day + DAY if end <= start else day
    return (
        instant(zone, dt.datetime.combine(day, start), later=False),
        instant(zone, dt.datetime.combine(morning, end), later=True),
    )


def quiet_clock(start: dt.time, end: dt.time, fallback: str) -> Callable[[str, dt.datetime], dt.datetime | None]:
    """Return a function that tells until when it is quiet in a zone at a time, or None.

    It remembers the present stretch of each zone, so that a batch asks the time zone database once.
    """
    spans: dict[str, Span] = {}

    def until(zone: str, now: dt.datetime) -> dt.datetime | None:
        span = spans.get(zone)
        if span is None or now < span.begin or now >= span.end:
            if len(spans) >= ZONES_KEPT:
                spans.clear()
            span = spans[zone] = quiet_span(zone_or(zone, fallback), start, end, now)
        return span.until

    return until


def period(frequency: Frequency, zone: ZoneInfo, now: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
    """Return the beginning and the end of the calendar day, week or month of this zone that `now` is in."""
    today = now.astimezone(zone).date()
    first, following = _days(frequency, today)
    return (_midnight(zone, first), _midnight(zone, following))


def _days(frequency: Frequency, today: dt.date) -> tuple[dt.date, dt.date]:
    if frequency is Frequency.DAILY:
        return today, today + DAY
    if frequency is Frequency.WEEKLY:
        monday = today - DAY * today.weekday()
        return monday, monday + DAY * 7
    first = today.replace(day=1)
    return first, (first + DAY * 31).replace(day=1)


def _midnight(zone: ZoneInfo, day: dt.date) -> dt.datetime:
    return instant(zone, dt.datetime.combine(day, dt.time()), later=False)
