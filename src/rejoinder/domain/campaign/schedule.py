"""When a campaign goes: at first, next, and on each person's own clock.

Hours are hours of a clock on a wall. One that a clock jumps over is the jump; one that it shows twice is the first. A
month without its day has its last day instead.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, takewhile
from zoneinfo import ZoneInfo

from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.policy.calendar import instant

#: What the clock shows first, and last, anywhere: so much after and before UTC.
EARLIEST = timedelta(hours=14)
_DAY = timedelta(days=1)
_HOUR = 60
_LAST_MINUTE = 24 * _HOUR - 1


def begins_at(when: When, now: datetime) -> datetime:
    """Tell when a campaign begins that is started now: at once, at its time, or when that is the time anywhere."""
    if when.begins_at is None:
        return now
    if when.own_zone:
        return max(now, _anywhere(when.begins_at.replace(tzinfo=None)))
    return max(now, when.begins_at.astimezone(UTC))


def next_run(when: When, begun: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Tell when a recurring campaign goes next, after a moment; its days are counted from the day when it begins.

    On everybody's own clock it is when the hour comes first anywhere.
    """
    return next(at for at, _ in _runs(when, begun, zone) if at > after)


def wall_of(when: When, begun: datetime, run_at: datetime, zone: ZoneInfo) -> datetime | None:
    """Tell what a person's clock is to show when they get what goes at a moment; None when that is no matter."""
    if not when.own_zone:
        return None
    if when.mode is Mode.RECURRING:
        runs = _runs(when, begun, zone)
        return [next(runs), *takewhile(lambda one: one[0] <= run_at, runs)][-1][1]
    return when.begins_at.replace(tzinfo=None) if when.begins_at else None


def due_at(wall: datetime | None, zone: ZoneInfo, now: datetime) -> datetime:
    """Tell when somebody in a zone gets it: when their clock shows the time, at once when it has."""
    return now if wall is None else max(now, instant(zone, wall, later=False))


def may_come_again(when: When, last_at: datetime | None, now: datetime) -> bool:
    """Tell whether what somebody did may set it off for them again: never, unless it is said how long after."""
    if when.mode is not Mode.EVENT or when.again_days is None:
        return False
    return last_at is None or now - last_at >= timedelta(days=when.again_days)


def _anywhere(wall: datetime) -> datetime:
    return wall.replace(tzinfo=UTC) - EARLIEST


def _runs(when: When, begun: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Yield every run as a moment and what the clock shows then, without end."""
    hour = time(*divmod(min(round(when.hour * _HOUR), _LAST_MINUTE), _HOUR))

    def on(day: date) -> tuple[datetime, datetime]:
        wall = datetime.combine(day, hour)
        return (_anywhere(wall) if when.own_zone else instant(zone, wall, later=False)), wall

    return map(on, _days(when, begun.astimezone(zone).date()))


def _days(when: When, first: date) -> Iterator[date]:
    if when.unit == "day":
        return _every(first, timedelta(days=when.every))
    return _weekly(when, first) if when.unit == "week" else _monthly(when, first)


def _every(first: date, step: timedelta) -> Iterator[date]:
    while True:
        yield first
        first += step


def _weekly(when: When, first: date) -> Iterator[date]:
    weekdays = sorted(set(when.weekdays)) or [first.weekday()]

    def week(monday: date) -> list[date]:
        return [monday + number * _DAY for number in weekdays]

    return chain.from_iterable(map(week, _every(first - first.weekday() * _DAY, timedelta(weeks=when.every))))


def _monthly(when: When, first: date) -> Iterator[date]:
    month = first.year * 12 + first.month - 1
    while True:
        year, index = divmod(month, 12)
        yield date(year, index + 1, min(when.day, monthrange(year, index + 1)[1]))
        month += when.every
