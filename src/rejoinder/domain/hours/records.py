import datetime as dt
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from rejoinder.domain.problem import FieldProblem


class Day(StrEnum):
    """A day of the week."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


DAYS = tuple(Day)
MIDNIGHT = "24:00"

#: What a clock on the wall shows; `24:00` is the end of a day.
TimeOfDay = Annotated[str, Meta(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$", examples=["09:00"])]

#: From when to when; a spell that ends no later than it begins goes on past midnight.
Spell = tuple[TimeOfDay, TimeOfDay]
Spells = Annotated[tuple[Spell, ...], Meta(max_length=6)]
Week = dict[Day, Spells]


class SpecialDay(msgspec.Struct, frozen=True):
    """A date with hours of its own; without any it is closed."""

    date: dt.date
    hours: Spells = ()
    name: Annotated[str, Meta(max_length=80)] = ""


class Hours(msgspec.Struct, frozen=True):
    """When a place is open, on its own clock.

    Its week, over that public holidays (closed, by date), over those special days. A place that states no week is
    always open.
    """

    zone: str
    week: Week = {}
    special_days: tuple[SpecialDay, ...] = ()
    holidays: dict[dt.date, str] = {}


class DayHours(msgspec.Struct, frozen=True):
    """What one date's hours are, and why: its `week` day, a `holiday`, a `special` day, or `always` open."""

    date: dt.date
    day: Day
    hours: Spells
    reason: str
    name: str = ""


def day_hours(hours: Hours, date: dt.date) -> DayHours:
    """Return the hours of one date."""
    day = DAYS[date.weekday()]
    for special in hours.special_days:
        if special.date == date:
            return DayHours(date, day, _sorted(special.hours), "special", special.name)
    if date in hours.holidays:
        return DayHours(date, day, (), "holiday", hours.holidays[date])
    if not hours.week:
        return DayHours(date, day, (("00:00", MIDNIGHT),), "always")
    return DayHours(date, day, _sorted(hours.week.get(day, ())), "week")


def _sorted(spells: Spells) -> Spells:
    return tuple(sorted(spells))


def check(week: Week, special_days: tuple[SpecialDay, ...]) -> tuple[FieldProblem, ...]:
    """Find what is wrong with hours that somebody enters, each by its field."""
    found = [problem for day, spells in week.items() for problem in _check_spells(f"hours.{day}", spells)]
    dates: set[dt.date] = set()
    for number, special in enumerate(special_days):
        found += _check_spells(f"special_days.{number}.hours", special.hours)
        if special.date in dates:
            found.append(FieldProblem(f"special_days.{number}.date", f"{special.date} is there twice; keep one."))
        dates.add(special.date)
    return tuple(found)


def _check_spells(field: str, spells: Spells) -> list[FieldProblem]:
    found = []
    last = "00:00"
    for number, (begins, ends) in sorted(enumerate(spells), key=lambda one: one[1]):
        if begins in (MIDNIGHT, ends):
            found.append(FieldProblem(f"{field}.{number}", f"{begins} to {ends} is no stretch of time."))
        if begins < last:
            found.append(FieldProblem(f"{field}.{number}", f"{begins} to {ends} overlaps the one before; join them."))
        last = ends if ends > begins else MIDNIGHT
    return found
