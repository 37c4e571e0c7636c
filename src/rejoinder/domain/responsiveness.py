"""“Very responsive”, as the platforms count it (M4): nine in ten questions answered within 15 minutes, over 7 days.

A question is what a contact writes until a teammate answers. Automatic replies are no answers.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby

import msgspec

QUICK = timedelta(minutes=15)
OVER = timedelta(days=7)
#: Nine in ten.
WANTED, OF = 9, 10


class Exchange(msgspec.Struct, frozen=True):
    """A question and when a teammate answered it, if anybody has."""

    asked_at: datetime
    answered_at: datetime | None = None

    def quick(self) -> bool:
        """Tell whether it was answered in time."""
        return self.answered_at is not None and self.answered_at - self.asked_at <= QUICK


class AgesOut(msgspec.Struct, frozen=True):
    """The badge comes by itself, if all else stays, when so many late answers are older than 7 days."""

    late: int
    at: datetime


class Responsiveness(msgspec.Struct, frozen=True):
    """How many questions were answered within 15 minutes, and what is missing to be very responsive.

    `waiting` are younger than 15 minutes and not yet counted. `quick_answers_missing` is how many quick answers in a
    row would earn the badge today; `may_miss` how many late ones it would survive.
    """

    asked: int
    quick: int
    late: int
    unanswered: int
    waiting: int
    share: float | None
    earned: bool
    quick_answers_missing: int
    may_miss: int
    ages_out: AgesOut | None


def responsiveness(exchanges: Iterable[Exchange], now: datetime) -> Responsiveness:
    """Count the questions of the last 7 days."""
    recent = sorted((one for one in exchanges if now - OVER < one.asked_at <= now), key=lambda one: one.asked_at)
    counted = [one for one in recent if one.answered_at is not None or now - one.asked_at > QUICK]
    asked, quick = len(counted), sum(one.quick() for one in counted)
    earned = _enough(quick, asked)
    return Responsiveness(
        asked=asked,
        quick=quick,
        late=asked - quick,
        unanswered=sum(one.answered_at is None for one in counted),
        waiting=len(recent) - len(counted),
        share=quick / asked if asked else None,
        earned=earned,
        quick_answers_missing=0 if earned else max(WANTED * asked - OF * quick, 1),
        may_miss=max((OF * quick - WANTED * asked) // WANTED, 0),
        ages_out=None if earned else _ages_out(counted),
    )


def _enough(quick: int, asked: int) -> bool:
    return asked > 0 and OF * quick >= WANTED * asked


def _ages_out(counted: Sequence[Exchange]) -> AgesOut | None:
    """Let the oldest questions leave the 7 days, those of one moment together, until what is left is enough."""
    asked, quick, late = len(counted), sum(one.quick() for one in counted), 0
    for asked_at, group in groupby(counted, key=lambda one: one.asked_at):
        leaving = [one.quick() for one in group]
        asked -= len(leaving)
        quick -= sum(leaving)
        late += leaving.count(False)
        if _enough(quick, asked):
            return AgesOut(late, asked_at + OVER)
    return None
