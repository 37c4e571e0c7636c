"""When people come: more of them each month, on weekdays and in the evening, and hardly at night."""

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random

DAYS, DAY_S, HOUR_S = 365, 86_400, 3_600

#: From Monday on, and from midnight on.
_WEEK = (1.0, 1.02, 1.05, 1.1, 1.2, 0.85, 0.7)
_HOURS = (2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 11, 13, 11, 9, 9, 9, 10, 12, 15, 17, 16, 11, 5)
#: How much more comes at the end of the year than at its beginning, and on a day of sales.
_GROWN, _SALE = 0.7, 2.2


class Rhythm:
    """A year until a moment, in seconds from the midnight with which it begins."""

    def __init__(self, until: datetime) -> None:
        first = (until - timedelta(days=DAYS)).replace(hour=0, minute=0, second=0, microsecond=0)
        self.begins = first.astimezone(UTC)
        self.epoch = int(self.begins.timestamp())
        self.length = int((until - self.begins).total_seconds())
        hours = range(self.length // HOUR_S + 1)
        self._passed = [0.0, *accumulate(self._weight(hour) for hour in hours)]
        #: How a day, and a time of day, is written.
        self.days = [f"{self.begins + timedelta(days=day):%Y-%m-%d}" for day in range(DAYS + 2)]
        self.times = [f" {s // HOUR_S:02}:{s // 60 % 60:02}:{s % 60:02}+00" for s in range(DAY_S)]

    def _weight(self, hour: int) -> float:
        at = self.begins + timedelta(hours=hour)
        sale = _SALE if at.day == at.month else 1.0
        return _WEEK[at.weekday()] * _HOURS[at.hour] * sale * (1 + _GROWN * hour * HOUR_S / self.length)

    def come(self, some: Random, after: int, before: int, ahead: int) -> int:
        """Choose when somebody comes between two moments, by their own clock, which is some hours ahead."""
        low, high = self._passed[max(0, after // HOUR_S)], self._passed[min(before, self.length) // HOUR_S + 1]
        place = bisect_right(self._passed, low + some.random() * (high - low)) - 1
        at = int((place - ahead + some.random()) * HOUR_S)
        return min(max(at, after, 0), before, self.length - 1)

    def text(self, at: int) -> str:
        """Write a moment of this year."""
        return self.days[at // DAY_S] + self.times[at % DAY_S]
