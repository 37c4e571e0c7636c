"""Counts as variables (I8): how often somebody did something in the last days, and against as many days before."""

import re
from datetime import datetime, timedelta

from msgspec import Struct

from rejoinder.domain.audience.counting import within
from rejoinder.domain.audience.facts import Doings
from rejoinder.domain.audience.needs import Look
from rejoinder.domain.audience.windows import Window

MOST_DAYS = 366
#: Of how many days `change_percent` is, where none are named.
MONTH = 30
_KEY = re.compile(r"(?:(last|previous)|change_percent)(?:_([1-9][0-9]{0,2})_days)?")


class Span(Struct, frozen=True):
    """What is counted under a key: the `last` days, as many `previous` ones before them, or the `change` between."""

    what: str
    days: int
    key: str

    @property
    def look(self) -> Look:
        """How far back single events are needed."""
        return Look(self.days if self.what == "last" else 2 * self.days)


def span(key: str) -> Span | None:
    """Read `last_30_days`, `previous_30_days`, `change_percent` and `change_percent_7_days`; None for all else."""
    found = _KEY.fullmatch(key)
    if found is None or (found[1] and not found[2]):
        return None
    days = int(found[2] or MONTH)
    return Span(found[1] or "change", days, key) if days <= MOST_DAYS else None


def ever(known: Doings | None, now: datetime) -> int:
    """Count how often something was done at all; what lies ahead was not done yet."""
    if known is None:
        return 0
    return known.count - sum(one.at > now for one in known.events)


def counted(one: Span, known: Doings | None, now: datetime) -> int | None:
    """Count in a span; a change is in whole percent, and None where there was nothing before."""
    moments = _moments(known)
    turn = now - timedelta(days=one.days)
    last = within(moments, Window(turn, now))
    if one.what == "last":
        return last
    before = within(moments, Window(turn - timedelta(days=one.days), turn))
    if one.what == "previous":
        return before
    return round((last - before) * 100 / before) if before else None


def lately(known: Doings | None, now: datetime) -> datetime | None:
    """Tell when something was done last."""
    if known is None:
        return None
    return known.last_at if known.last_at <= now else max((at for at in _moments(known) if at <= now), default=None)


def _moments(known: Doings | None) -> list[datetime]:
    return [one.at for one in known.events] if known else []
