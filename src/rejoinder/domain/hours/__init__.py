"""Opening hours: a week, public holidays and special days, on a place's own clock."""

from rejoinder.domain.hours.clock import Stretch, is_open, next_change, next_opening, stretches
from rejoinder.domain.hours.records import (
    DAYS,
    Day,
    DayHours,
    Hours,
    SpecialDay,
    Spells,
    TimeOfDay,
    Week,
    check,
    day_hours,
)

__all__ = [
    "DAYS",
    "Day",
    "DayHours",
    "Hours",
    "SpecialDay",
    "Spells",
    "Stretch",
    "TimeOfDay",
    "Week",
    "check",
    "day_hours",
    "is_open",
    "next_change",
    "next_opening",
    "stretches",
]
