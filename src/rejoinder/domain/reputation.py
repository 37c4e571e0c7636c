"""How contacts take a channel's promotion: seen before the platform restricts the business for it (M6)."""

from datetime import timedelta
from enum import StrEnum

from msgspec import Struct

#: What is counted, and for how long promotion is paused.
WITHIN = timedelta(days=7)
PAUSE_LASTS = timedelta(hours=24)

#: Fewer messages than this say nothing.
ENOUGH = 20
#: Of a hundred who got promotion: how many leaving is too many, and how many reporting or blocking.
MOST_LEAVING = 5.0
MOST_REPORTING = 2.0

_REPORTING = frozenset({"block", "complaint"})


class Mood(StrEnum):
    """How contacts take it."""

    UNKNOWN = "unknown"
    GOOD = "good"
    FALLING = "falling"
    BAD = "bad"


class Reputation(Struct, frozen=True):
    """Who got promotion within seven days and who left; rates are per hundred, and the most are those that pause it."""

    mood: Mood
    reached: int
    left: dict[str, int]
    leaving: float
    reporting: float
    text: str
    most_leaving: float = MOST_LEAVING
    most_reporting: float = MOST_REPORTING
    enough: int = ENOUGH


def reputation(reached: int, left: dict[str, int]) -> Reputation:
    """Judge a channel by how many people it reached with promotion and how many of all left, by how."""
    reporting = sum(count for how, count in left.items() if how in _REPORTING)
    leaving = sum(left.values())
    if reached < ENOUGH:
        return Reputation(Mood.UNKNOWN, reached, left, 0.0, 0.0, f"Too few messages to tell: {reached} of {ENOUGH}.")
    rates = round(100 * leaving / reached, 1), round(100 * reporting / reached, 1)
    return Reputation(_mood(*rates), reached, left, *rates, _text(*rates))


def _mood(leaving: float, reporting: float) -> Mood:
    worst = max(leaving / MOST_LEAVING, reporting / MOST_REPORTING)
    if worst >= 1:
        return Mood.BAD
    return Mood.FALLING if worst >= 0.5 else Mood.GOOD  # noqa: PLR2004 - half way


def _text(leaving: float, reporting: float) -> str:
    return (
        f"In seven days {leaving:g} of 100 left (at most {MOST_LEAVING:g}), "
        f"{reporting:g} of 100 blocked or reported (at most {MOST_REPORTING:g})."
    )
