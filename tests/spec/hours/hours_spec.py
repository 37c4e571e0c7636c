"""Opening hours in tables: hours, a moment, and whether the place is open then, until when, and from when on."""
# ruff: noqa: E501 - a table is read as a table

import datetime as dt

from msgspec import Struct

from rejoinder.domain.hours import DAYS, Day, Hours, SpecialDay, is_open, next_change, next_opening

TITLE = "Opening hours"
TEXT = """
A location has a week of hours on its own clock. Public holidays of its country go over the week, and special days over
both. A location that states no hours is always open.

What is open past midnight belongs to the day on which it began. A location opens when its clock first shows the hour
and closes when its clock last shows it: where clocks are set back, the hour that comes twice is open twice; where they
jump, what would begin within the jump begins after it.

Each row is a test. Hours are on the location's clock, the other times are UTC. *Changes* is when it closes, or opens
next; *opens* is the first moment from then on at which it is open.
"""
TABLES = {
    "A week": """
| case                                        | hours                                                       | at               | open | changes          | opens            |
| ------------------------------------------- | ----------------------------------------------------------- | ---------------- | ---- | ---------------- | ---------------- |
| in the morning, before it opens             | Asia/Jakarta; mon-fri 09:00-17:30                           | 2026-01-05 01:59 | no   | 2026-01-05 02:00 | 2026-01-05 02:00 |
| at the minute at which it opens             | Asia/Jakarta; mon-fri 09:00-17:30                           | 2026-01-05 02:00 | yes  | 2026-01-05 10:30 | 2026-01-05 02:00 |
| at the minute at which it closes            | Asia/Jakarta; mon-fri 09:00-17:30                           | 2026-01-05 10:30 | no   | 2026-01-06 02:00 | 2026-01-06 02:00 |
| over the weekend                            | Asia/Jakarta; mon-fri 09:00-17:30                           | 2026-01-09 11:00 | no   | 2026-01-12 02:00 | 2026-01-12 02:00 |
| over lunch                                  | Asia/Jakarta; mon 09:00-12:00 13:00-17:30                   | 2026-01-05 05:30 | no   | 2026-01-05 06:00 | 2026-01-05 06:00 |
| hours entered in another order              | Asia/Jakarta; mon 13:00-17:30 09:00-12:00                   | 2026-01-05 05:30 | no   | 2026-01-05 06:00 | 2026-01-05 06:00 |
| until midnight                              | Asia/Jakarta; mon 18:00-24:00                               | 2026-01-05 16:59 | yes  | 2026-01-05 17:00 | 2026-01-05 16:59 |
| past midnight, before it                    | America/Sao_Paulo; sat 20:00-02:00                          | 2026-01-11 02:30 | yes  | 2026-01-11 05:00 | 2026-01-11 02:30 |
| past midnight, after it, on a closed Sunday | America/Sao_Paulo; sat 20:00-02:00                          | 2026-01-11 04:30 | yes  | 2026-01-11 05:00 | 2026-01-11 04:30 |
| what touches is one                         | Asia/Jakarta; mon 09:00-24:00; tue 00:00-03:00              | 2026-01-05 05:00 | yes  | 2026-01-05 20:00 | 2026-01-05 05:00 |
| what overlaps across midnight is one        | Asia/Jakarta; mon 20:00-04:00; tue 03:00-05:00              | 2026-01-05 14:00 | yes  | 2026-01-05 22:00 | 2026-01-05 14:00 |
| no hours stated: always open                | Asia/Jakarta                                                | 2026-01-05 20:00 | yes  |                  | 2026-01-05 20:00 |
| around the clock                            | Asia/Jakarta; mon-sun 00:00-24:00                           | 2026-01-05 20:00 | yes  |                  | 2026-01-05 20:00 |
| a week without a single hour                | Asia/Jakarta; mon                                           | 2026-01-05 05:00 | no   |                  |                  |
""",
    "Public holidays and special days": """
| case                                        | hours                                                                                          | at               | open | changes          | opens            |
| ------------------------------------------- | ---------------------------------------------------------------------------------------------- | ---------------- | ---- | ---------------- | ---------------- |
| closed on a public holiday                  | Asia/Jakarta; mon-sun 09:00-17:00; holiday 2026-01-06                                          | 2026-01-06 04:00 | no   | 2026-01-07 02:00 | 2026-01-07 02:00 |
| the evening before ends as always           | Asia/Jakarta; mon-sun 20:00-02:00; holiday 2026-01-06                                          | 2026-01-05 18:30 | yes  | 2026-01-05 19:00 | 2026-01-05 18:30 |
| a special day opens a closed one            | Asia/Jakarta; mon-fri 09:00-17:00; special 2026-01-10 10:00-14:00                              | 2026-01-10 04:00 | yes  | 2026-01-10 07:00 | 2026-01-10 04:00 |
| a special day closes an open one            | Asia/Jakarta; mon-fri 09:00-17:00; special 2026-01-06                                          | 2026-01-06 04:00 | no   | 2026-01-07 02:00 | 2026-01-07 02:00 |
| a special day goes over a public holiday    | Asia/Jakarta; mon-sun 09:00-17:00; holiday 2026-01-06; special 2026-01-06 10:00-12:00          | 2026-01-06 04:00 | yes  | 2026-01-06 05:00 | 2026-01-06 04:00 |
| around the clock but for one holiday        | Asia/Jakarta; mon-sun 00:00-24:00; holiday 2026-01-08                                          | 2026-01-05 05:00 | yes  | 2026-01-07 17:00 | 2026-01-05 05:00 |
| closed for the season: opens in spring      | Europe/Berlin; mon; special 2026-04-01 10:00-18:00                                             | 2026-01-05 12:00 | no   | 2026-04-01 08:00 | 2026-04-01 08:00 |
| always open but for one special day         | Asia/Jakarta; special 2026-01-06                                                               | 2026-01-06 04:00 | no   | 2026-01-06 17:00 | 2026-01-06 17:00 |
""",
    "When clocks change": """
| case                                          | hours                             | at               | open | changes          | opens            |
| --------------------------------------------- | --------------------------------- | ---------------- | ---- | ---------------- | ---------------- |
| summer begins: it opens an hour earlier       | Europe/Berlin; mon-sun 09:00-17:00 | 2026-03-29 06:59 | no   | 2026-03-29 07:00 | 2026-03-29 07:00 |
| winter begins: it opens an hour later         | Europe/Berlin; mon-sun 09:00-17:00 | 2026-10-25 07:30 | no   | 2026-10-25 08:00 | 2026-10-25 08:00 |
| a night of 23 hours                           | Europe/Berlin; mon-sun 22:00-06:00 | 2026-03-28 22:00 | yes  | 2026-03-29 04:00 | 2026-03-28 22:00 |
| a night of 25 hours                           | Europe/Berlin; mon-sun 22:00-06:00 | 2026-10-24 21:00 | yes  | 2026-10-25 05:00 | 2026-10-24 21:00 |
| it opens in the hour that does not exist      | Europe/Berlin; sun 02:30-10:00     | 2026-03-29 00:59 | no   | 2026-03-29 01:00 | 2026-03-29 01:00 |
| all of it in the hour that does not exist     | Europe/Berlin; sun 02:15-02:45     | 2026-03-29 00:59 | no   | 2026-04-05 00:15 | 2026-04-05 00:15 |
| it closes in the hour that comes twice        | Europe/Berlin; sun 01:00-02:30     | 2026-10-25 01:15 | yes  | 2026-10-25 01:30 | 2026-10-25 01:15 |
""",
}


class Row(Struct, frozen=True):
    """One line of a table."""

    case: str
    hours: str
    at: str
    expected: dict[str, str]


def rows() -> list[Row]:
    """Return the rows of every table."""
    found = []
    for table in TABLES.values():
        lines = [line for line in table.strip().splitlines() if "---" not in line]
        head, *body = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        for line in body:
            named = dict(zip(head, line, strict=True))
            found.append(Row(named.pop("case"), named.pop("hours"), named.pop("at"), named))
    return found


def answer(row: Row) -> dict[str, str]:
    """Return what the code says to a row, as a table writes it."""
    hours, at = hours_of(row.hours), time_of(row.at)
    return {
        "open": "yes" if is_open(hours, at) else "no",
        "changes": told(next_change(hours, at)),
        "opens": told(next_opening(hours, at)),
    }


def hours_of(text: str) -> Hours:
    """Return the hours that a cell describes."""
    zone, *parts = (part.strip() for part in text.split(";"))
    week: dict[Day, tuple[tuple[str, str], ...]] = {}
    special, holidays = [], {}
    for part in parts:
        word, *rest = part.split()
        if word == "holiday":
            holidays[dt.date.fromisoformat(rest[0])] = "A public holiday"
        elif word == "special":
            special.append(SpecialDay(dt.date.fromisoformat(rest[0]), spells(rest[1:])))
        else:
            first, _, last = word.partition("-")
            days = DAYS[DAYS.index(Day(first)) : DAYS.index(Day(last or first)) + 1]
            week |= dict.fromkeys(days, spells(rest))
    return Hours(zone, week, tuple(special), holidays)


def spells(texts: list[str]) -> tuple[tuple[str, str], ...]:
    """Read `09:00-12:00 13:00-18:00`."""
    return tuple((text[:5], text[6:]) for text in texts)


def time_of(text: str) -> dt.datetime:
    """Read a time in UTC."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def told(at: dt.datetime | None) -> str:
    """Write a time as a table does."""
    return f"{at:%Y-%m-%d %H:%M}" if at else ""
