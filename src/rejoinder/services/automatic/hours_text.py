"""Opening hours in a contact's language and on the contact's own clock."""

from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from itertools import groupby
from zoneinfo import ZoneInfo

import msgspec

from rejoinder.domain.hours import Hours, stretches
from rejoinder.domain.policy.calendar import zone_or

_DAY = timedelta(days=1)
_WEEK = 7


class Calendar(msgspec.Struct, frozen=True):
    """How a language writes days and dates."""

    days: tuple[str, ...]
    months: tuple[str, ...]
    date: str
    list: str
    closed: str
    always: str


@cache
def _calendars() -> dict[str, Calendar]:
    source = files("rejoinder.services.automatic").joinpath("calendar.json").read_bytes()
    return msgspec.json.decode(source, type=dict[str, Calendar])


def calendar_of(locale: str) -> Calendar:
    """Return how a locale's language writes days and dates; English where it is none of ours."""
    known = _calendars()
    plain = locale.partition("-")[0]
    return next((known[one] for one in known if one == locale or one.partition("-")[0] == plain), known["en"])


def week_text(hours: Hours, now: datetime, locale: str, zone: str | None) -> str:
    """Say when a place is open in the coming week: `Mon–Fri 09:00–18:00, Sat–Sun closed (WIB)`."""
    words, shown_in = calendar_of(locale), zone_or(zone or hours.zone, hours.zone)
    today = now.astimezone(shown_in).date()
    spells = _spells(hours, shown_in, today)
    week = sorted((today + _DAY * number for number in range(_WEEK)), key=date.weekday)
    told = [(one.weekday(), ", ".join(spells.get(one, ())) or words.closed) for one in week]
    if all(text == "00:00–24:00" for _, text in told):
        return words.always
    parts = []
    for text, run in groupby(told, key=lambda one: one[1]):
        days = [words.days[number] for number, _ in run]
        parts.append(f"{days[0] if len(days) == 1 else f'{days[0]}–{days[-1]}'} {text}")
    return f"{words.list.join(parts)} ({_zone_name(shown_in, now)})"


def _spells(hours: Hours, zone: ZoneInfo, today: date) -> dict[date, list[str]]:
    """Tell a week's spells by the date on which they begin here; what goes on past a midnight ends the next day."""
    found: dict[date, list[str]] = {}
    for one in stretches(hours, today - _DAY, today + _DAY * (_WEEK + 1)):
        begin, end = one.start.astimezone(zone), one.end.astimezone(zone)
        while end - begin >= _DAY:
            midnight = datetime.combine(begin.date() + _DAY, datetime.min.time(), zone)
            found.setdefault(begin.date(), []).append(f"{begin:%H:%M}–24:00")
            begin = midnight
        if begin < end:
            closing = "24:00" if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"
            found.setdefault(begin.date(), []).append(f"{begin:%H:%M}–{closing}")
    return found


def moment_text(hours: Hours, at: datetime, now: datetime, locale: str, zone: str | None) -> str:
    """Say when something is: `Tue 09:00`, or with the date when it is a week away or more."""
    words, shown_in = calendar_of(locale), zone_or(zone or hours.zone, hours.zone)
    here = at.astimezone(shown_in)
    day = words.days[here.weekday()]
    if here.date() - now.astimezone(shown_in).date() >= _DAY * _WEEK:
        day = words.date.format(day=here.day, month=words.months[here.month - 1])
    return f"{day} {here:%H:%M} ({_zone_name(shown_in, at)})"


def _zone_name(zone: ZoneInfo, at: datetime) -> str:
    here = at.astimezone(zone)
    name, offset = here.tzname() or "", f"{here:%z}"
    return name if name.isalpha() else f"UTC{offset[:3]}:{offset[3:]}"
