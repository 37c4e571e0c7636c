"""How soon teammates answer: over a time, by day, by channel, teammate or location."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy.calendar import DAY, instant, zone_of
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services.system import System
from rejoinder.store import answers, workspaces

LONGEST = timedelta(days=400)
_USUAL = 30


class By(StrEnum):
    """What a report's lines are about."""

    CHANNEL = "channel"
    TEAMMATE = "teammate"
    LOCATION = "location"


class Figures(msgspec.Struct, frozen=True):
    """Answers of teammates, counted; times in seconds, shares of all answers; None where there are none.

    An answer is for all that a contact wrote since the last one. `waiting` and `overdue` are of now.
    """

    answers: int
    messages: int
    first_answers: int
    median_s: float | None
    p90_s: float | None
    median_first_s: float | None
    within_15_min: float | None
    within_24_h: float | None
    waiting: int = 0
    overdue: int = 0


class Line(msgspec.Struct, frozen=True):
    """One channel's, teammate's or location's figures; without an id those that belong to none."""

    id: UUID | None
    name: str
    figures: Figures


class DayFigures(msgspec.Struct, frozen=True):
    """One day's figures, by the moment at which the contact asked."""

    day: date
    figures: Figures


class AnswersReport(msgspec.Struct, frozen=True):
    """How soon teammates answered from one day to another, both included, in the workspace's zone."""

    first: date = msgspec.field(name="from")
    last: date = msgspec.field(name="to")
    zone: str
    by: By
    summary: Figures
    lines: list[Line]
    series: list[DayFigures]


async def answers_report(
    system: System, actor: Actor, *, first: date | None, last: date | None, by: By
) -> AnswersReport:
    """Report how soon teammates answered; the last thirty days where no days are named."""
    actor.must(Permission.REPORTS)
    now = system.clock()
    async with system.db.people(actor.workspace_id) as tx:
        workspace = await workspaces.read(tx)
        if workspace is None:
            raise missing("workspace")
        end = last or now.astimezone(zone_of(workspace.zone)).date()
        begin = first or end - DAY * (_USUAL - 1)
        since, until = _moments(workspace.zone, begin, end)
        everything = await answers.lines(tx, since, until, "all")
        waiting = await answers.waiting(tx, now, "all")
        lines = await answers.lines(tx, since, until, by)
        waiting_by = await answers.waiting(tx, now, by)
        days = await answers.series(tx, since, until, workspace.zone)
        names = await answers.names(tx)
    return AnswersReport(
        first=begin,
        last=end,
        zone=workspace.zone,
        by=by,
        summary=_figures(everything[0] if everything else None, waiting.get(None)),
        lines=_lines(lines, waiting_by, names),
        series=_series(days, begin, end),
    )


def _moments(zone: str, first: date, last: date) -> tuple[datetime, datetime]:
    if first > last or last - first > LONGEST:
        raise Invalid(
            "invalid_days",
            "The report's days do not fit: it ends no earlier than it begins, and covers 400 days at most.",
            field="from",
            remedy="Choose other days.",
        )
    begin, end = (datetime.combine(day, datetime.min.time()) for day in (first, last + DAY))
    return instant(zone_of(zone), begin, later=False), instant(zone_of(zone), end, later=False)


def _lines(rows: list[Any], waiting: dict[UUID | None, tuple[int, int]], names: dict[UUID, str]) -> list[Line]:
    by_id = {row["id"]: row for row in rows}
    ids = list(dict.fromkeys([*by_id, *waiting]))
    lines = [Line(id_, names.get(id_, "") if id_ else "", _figures(by_id.get(id_), waiting.get(id_))) for id_ in ids]
    return sorted(lines, key=lambda line: (-line.figures.answers, line.name))


def _series(rows: list[Any], first: date, last: date) -> list[DayFigures]:
    by_day = {row["day"]: row for row in rows}
    days = [first + DAY * number for number in range((last - first).days + 1)]
    return [DayFigures(day, _figures(by_day.get(day), None)) for day in days]


def _figures(row: Any, waiting: tuple[int, int] | None) -> Figures:
    now_waiting, overdue = waiting or (0, 0)
    if row is None:
        return Figures(0, 0, 0, None, None, None, None, None, now_waiting, overdue)
    count = row["answers"]
    return Figures(
        answers=count,
        messages=row["messages"],
        first_answers=row["first_answers"],
        median_s=row["median_s"],
        p90_s=row["p90_s"],
        median_first_s=row["median_first_s"],
        within_15_min=row["within_15_min"] / count,
        within_24_h=row["within_24_h"] / count,
        waiting=now_waiting,
        overdue=overdue,
    )
