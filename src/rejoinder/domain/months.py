"""Months of UTC, by which what happens is kept apart."""

from datetime import datetime, timedelta

_LONGER_THAN_A_MONTH = timedelta(days=32)


def month_of(moment: datetime) -> datetime:
    """Tell when the month of a moment in UTC began."""
    return moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def next_month(month: datetime) -> datetime:
    """Tell when the month after begins."""
    return month_of(month + _LONGER_THAN_A_MONTH)


def months_around(now: datetime, *, before: int, after: int) -> list[datetime]:
    """List so many months before this one, this one, and so many after."""
    month = month_of(now)
    for _ in range(before):
        month = month_of(month - timedelta(days=1))
    found = [month]
    for _ in range(before + after):
        found.append(next_month(found[-1]))
    return found
