"""Stretches of time that rules look at: from after one moment until and with another."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

import msgspec

from rejoinder.domain.audience.moments import MICROSECOND, utc
from rejoinder.domain.audience.rule import Between, Days, Period

EVER = dt.datetime.min.replace(tzinfo=dt.UTC)


class Window(msgspec.Struct, frozen=True):
    """After a moment, until and with another: what is exactly so many days old has just left."""

    after: dt.datetime
    until: dt.datetime

    def __contains__(self, at: dt.datetime) -> bool:
        return self.after < at <= self.until


def window(period: Period | None, now: dt.datetime) -> Window:
    """Return the window of a period at a time; what lies ahead is in none."""
    match period:
        case Days(last, until):
            return Window(now - dt.timedelta(days=last), now - dt.timedelta(days=until))
        case Between(since, before):
            first = utc(since) - MICROSECOND if since else EVER
            return Window(first, min(now, utc(before) - MICROSECOND) if before else now)
    return Window(EVER, now)


def turns(period: Period | None, at: dt.datetime) -> Iterator[dt.datetime]:
    """Yield when something that happens at a moment begins and ceases to be in a period's window."""
    if isinstance(period, Days):
        yield at + dt.timedelta(days=period.until)
        yield at + dt.timedelta(days=period.last)
    else:
        yield at


def first_change(
    moments: Iterable[dt.datetime], now: dt.datetime, answer: Callable[[dt.datetime], object]
) -> dt.datetime | None:
    """Return the first of these moments after now at which the answer is another one."""
    before = answer(now)
    return next((one for one in sorted(set(moments)) if one > now and answer(one) != before), None)
