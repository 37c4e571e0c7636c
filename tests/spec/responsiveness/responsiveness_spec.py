"""“Very responsive” in tables: questions and their answers, a moment, and whether the badge is earned then."""
# ruff: noqa: E501 - a table is read as a table

import datetime as dt
import re

from msgspec import Struct

from rejoinder.domain.responsiveness import Exchange, Responsiveness, responsiveness

TITLE = "Very responsive"
TEXT = """
A business is *very responsive* when teammates answered nine in ten questions within 15 minutes, over the last 7 days.
A question is everything that a contact writes until a teammate answers, and its clock runs from its first message.
Automatic replies are no answers. A question that has waited for longer than 15 minutes is missed; one that has not
waited so long is not counted yet. The badge is counted for the whole workspace, and for each channel, teammate and
location: what waits counts for the teammate to whom the conversation is assigned.

Each row is a test, in the week of Monday 5 January 2026 (`Mon+1` is a week later). *Questions* tells when a contact
asked and how long the answer took; `-` was not answered, `9x` is nine of the same. *Quick* is how many of how many were
answered in time; *missing* how many quick answers in a row would earn the badge, *may miss* how many late ones it would
survive. It comes *by itself* when so many late answers are older than 7 days.
"""
TABLES = {
    "Earning it": """
| case                                        | questions                          | now        | quick | earned | missing | may miss | by itself          |
| ------------------------------------------- | ---------------------------------- | ---------- | ----- | ------ | ------- | -------- | ------------------ |
| nobody asked anything                       |                                    | Tue 10:00  | 0/0   | no     | 1       | 0        |                    |
| one quick answer                            | Mon 10:00 5m                       | Tue 10:00  | 1/1   | yes    | 0       | 0        |                    |
| one late answer                             | Mon 10:00 2h                       | Tue 10:00  | 0/1   | no     | 9       | 0        |                    |
| nine in ten                                 | 9x Mon 10:00 5m; Mon 12:00 2h      | Tue 10:00  | 9/10  | yes    | 0       | 0        |                    |
| eight in nine is not enough                 | 8x Mon 10:00 5m; Mon 12:00 2h      | Tue 10:00  | 8/9   | no     | 1       | 0        |                    |
| in fifteen minutes to the second            | Mon 10:00 15m                      | Tue 10:00  | 1/1   | yes    | 0       | 0        |                    |
| a minute later                              | Mon 10:00 16m                      | Tue 10:00  | 0/1   | no     | 9       | 0        |                    |
| room for one more late answer               | 19x Mon 10:00 5m; Mon 12:00 2h     | Tue 10:00  | 19/20 | yes    | 0       | 1        |                    |
| half of four                                | 2x Mon 10:00 5m; 2x Mon 12:00 2h   | Tue 10:00  | 2/4   | no     | 16      | 0        |                    |
""",
    "What waits": """
| case                                        | questions                          | now        | quick | earned | missing | may miss | by itself          |
| ------------------------------------------- | ---------------------------------- | ---------- | ----- | ------ | ------- | -------- | ------------------ |
| not counted yet                             | Mon 10:00 5m; Tue 09:50 -          | Tue 10:00  | 1/1   | yes    | 0       | 0        |                    |
| still not, after fifteen minutes            | Mon 10:00 5m; Tue 09:45 -          | Tue 10:00  | 1/1   | yes    | 0       | 0        |                    |
| missed, a minute after that                 | Mon 10:00 5m; Tue 09:44 -          | Tue 10:00  | 1/2   | no     | 8       | 0        |                    |
| two that wait since the same minute         | Mon 10:00 5m; 2x Tue 09:50 -       | Tue 10:00  | 1/1   | yes    | 0       | 0        |                    |
""",
    "Seven days": """
| case                                        | questions                          | now         | quick | earned | missing | may miss | by itself        |
| ------------------------------------------- | ---------------------------------- | ----------- | ----- | ------ | ------- | -------- | ---------------- |
| the last minute of the seven days           | Mon 10:00 2h; 9x Tue 10:00 5m      | Mon+1 09:59 | 9/10  | yes    | 0       | 0        |                  |
| a late answer of eight days ago is forgotten | Mon 10:00 2h; Tue 10:00 5m        | Tue+1 09:00 | 1/1   | yes    | 0       | 0        |                  |
| exactly seven days is over                  | Mon 10:00 2h; Tue 10:00 5m         | Mon+1 10:00 | 1/1   | yes    | 0       | 0        |                  |
| what comes later does not count             | Mon 10:00 5m; Wed 10:00 2h         | Tue 10:00   | 1/1   | yes    | 0       | 0        |                  |
| two late ones must age                      | Mon 10:00 2h; Mon 12:00 2h; 8x Tue 10:00 5m | Wed 10:00 | 8/10 | no  | 10      | 0        | 2 at Mon+1 12:00 |
| one of two late ones must age               | Mon 10:00 2h; Mon 12:00 2h; 9x Tue 10:00 5m | Wed 10:00 | 9/11 | no  | 9       | 0        | 1 at Mon+1 10:00 |
| a quick and a late one of one moment        | Mon 10:00 2h; Mon 10:00 5m; Tue 10:00 2h | Wed 10:00 | 1/3 | no | 17      | 0        |                  |
| quick ones age too                          | 9x Mon 10:00 5m; 2x Tue 10:00 2h; Wed 10:00 5m | Wed 12:00 | 10/12 | no | 8   | 0        | 2 at Tue+1 10:00 |
""",
}
_ASKED = re.compile(r"(?:(\d+)x )?(\w{3}(?:\+\d+)? \d\d:\d\d) (-|\d+[mh])")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONDAY = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)


class Row(Struct, frozen=True):
    """One line of a table."""

    case: str
    questions: str
    now: str
    expected: dict[str, str]


def rows() -> list[Row]:
    """Return the rows of every table."""
    found = []
    for table in TABLES.values():
        lines = [line for line in table.strip().splitlines() if "---" not in line]
        head, *body = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        for line in body:
            named = dict(zip(head, line, strict=True))
            found.append(Row(named.pop("case"), named.pop("questions"), named.pop("now"), named))
    return found


def answer(row: Row) -> dict[str, str]:
    """Return what the code says to a row, as a table writes it."""
    found = responsiveness(exchanges(row.questions), time_of(row.now))
    return {
        "quick": f"{found.quick}/{found.asked}",
        "earned": "yes" if found.earned else "no",
        "missing": str(found.quick_answers_missing),
        "may miss": str(found.may_miss),
        "by itself": by_itself(found),
    }


def by_itself(found: Responsiveness) -> str:
    """Write when the badge comes by itself."""
    if found.ages_out is None:
        return ""
    passed = found.ages_out.at - _MONDAY
    weeks, day = divmod(passed.days, 7)
    return f"{found.ages_out.late} at {_DAYS[day]}{f'+{weeks}' if weeks else ''} {found.ages_out.at:%H:%M}"


def exchanges(text: str) -> list[Exchange]:
    """Read `9x Mon 10:00 5m; Tue 09:00 -`."""
    found = []
    for part in filter(None, text.split("; ")):
        read = _ASKED.fullmatch(part)
        if read is None:
            raise ValueError(f"{part!r} is no question; write it like 'Mon 10:00 5m'.")
        count, asked, took = read.groups()
        at = time_of(asked)
        found += [Exchange(at, None if took == "-" else at + _length(took))] * int(count or 1)
    return found


def _length(text: str) -> dt.timedelta:
    return dt.timedelta(**{{"m": "minutes", "h": "hours"}[text[-1]]: int(text[:-1])})


def time_of(text: str) -> dt.datetime:
    """Read `Mon+1 10:00`."""
    day, _, clock = text.partition(" ")
    name, _, weeks = day.partition("+")
    hours, minutes = clock.split(":")
    return _MONDAY + dt.timedelta(days=_DAYS.index(name), weeks=int(weeks or 0), hours=int(hours), minutes=int(minutes))
