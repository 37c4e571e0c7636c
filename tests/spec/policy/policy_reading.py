"""Reads spec tables: rows of facts, a proposal and a time, and the verdict that they must get.

Times are UTC: `Mon 10:00` is in the week of Monday 5 January 2026, `Mon+2 10:00` two weeks later, and any
other day is written `2026-03-29 01:30`.
"""

import datetime as dt
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy import (
    Act,
    ActKind,
    Author,
    Frequency,
    Ledger,
    Permit,
    PermitKind,
    PersonalData,
    Policy,
    Proposal,
    Purpose,
    Rest,
    Sent,
    Stop,
    StopHow,
    Use,
    Verdict,
    decide,
)

MONDAY = dt.datetime(2026, 1, 5, tzinfo=dt.UTC)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TIME = re.compile(r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:\+(\d+))?|(\d{4}-\d\d-\d\d)) (\d\d):(\d\d)(?::(\d\d))?")
MINE = "this"


class Row(Struct, frozen=True):
    """One line of a table: what is known, what is proposed, when, and what must come of it."""

    case: str
    facts: str
    proposal: str
    now: str
    expected: dict[str, str]


class Table(Struct, frozen=True):
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


class Page(Struct, frozen=True):
    """A spec module: a title, what it says in words, the policy it is decided by, its tables."""

    name: str
    title: str
    text: str
    policy: Policy
    tables: tuple[Table, ...]
    published: bool


def page_of(name: str, module: ModuleType) -> Page:
    """Return the page that a spec module declares."""
    tables = tuple(Table(title, rows_of(text)) for title, text in module.TABLES.items())
    published = getattr(module, "PUBLISHED", True)
    return Page(name, module.TITLE, module.TEXT.strip(), module.POLICY, tables, published)


def rows_of(text: str) -> tuple[Row, ...]:
    """Return the rows of an ASCII table; an empty cell means nothing."""
    lines = [line.strip() for line in text.strip().splitlines()]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]
    head, *body = cells
    rows = []
    for line in body:
        if len(line) != len(head):
            raise ValueError(f"The row {line} has {len(line)} cells; its table has {len(head)}.")
        named = dict(zip(head, line, strict=True))
        asked = [named.pop(column) for column in ("case", "facts", "proposal", "now")]
        rows.append(Row(*asked, named))
    return tuple(rows)


def time_of(text: str) -> dt.datetime:
    """Return the time that a cell names."""
    found = TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no time; write it like 'Mon 10:00'.")
    day, weeks, date, *clock = found.groups(default="0")
    start = MONDAY + dt.timedelta(days=DAYS.index(day), weeks=int(weeks)) if day in DAYS else _date(date)
    hours, minutes, seconds = (int(part) for part in clock)
    return start + dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _date(text: str) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(text), dt.time(), dt.UTC)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _timed(text: str) -> tuple[list[str], dt.datetime]:
    found = TIME.search(text)
    if found is None:
        raise ValueError(f"{text!r} names no time.")
    rest = text[: found.start()] + text[found.end() :]
    return rest.split(), time_of(found.group())


def _options(names: list[str]) -> tuple[list[str], dict[str, str]]:
    plain = [name for name in names if "=" not in name]
    return plain, dict(name.split("=", 1) for name in names if "=" in name)


def ledger_of(text: str) -> Ledger:
    """Return the ledger that a cell of facts describes, built by what happened in its order."""
    ledger = Ledger()
    for number, part in enumerate(_parts(text)):
        ledger = _with_fact(ledger, part, f"earlier-{number}")
    return ledger


def _with_fact(ledger: Ledger, part: str, delivery_id: str) -> Ledger:
    verb, _, rest = part.partition(" ")
    if verb in {"zone", "country"}:
        return replace(ledger, **{verb: rest})
    if verb == "rest":
        return ledger.resting(_rest(rest))
    if verb in {"permit", "asks"}:
        permit = _permit(rest)
        return (ledger.narrowed(permit.granted_at) if verb == "asks" else ledger).granted(permit)
    return _with_timed_fact(ledger, verb, rest, delivery_id)


def _with_timed_fact(ledger: Ledger, verb: str, rest: str, delivery_id: str) -> Ledger:
    names, at = _timed(rest)
    plain, options = _options(names)
    if verb == "stop":
        return _with_stop(ledger, Stop(plain[0], at, StopHow(plain[1])), everywhere="everywhere" in plain)
    if verb == "resume":
        return ledger.resumed(plain[0], at)
    if verb != "sent":
        return ledger.after_act(Act(ActKind(verb), at, options.get("entry")))
    one = Sent(options.get("id", delivery_id), at, Purpose(plain[0]), Author.API, "")
    return _with_sent(ledger, plain, options, one)


def _rest(text: str) -> Rest:
    """Read `131049 Mon 12:00 until Tue 12:00`."""
    code, _, times = text.partition(" ")
    since, _, until = times.partition(" until ")
    return Rest(code, time_of(since), time_of(until))


def _with_stop(ledger: Ledger, stop: Stop, *, everywhere: bool) -> Ledger:
    return ledger.beside(ledger.contact.stopped(stop)) if everywhere else ledger.stopped(stop)


def _with_sent(ledger: Ledger, plain: list[str], options: dict[str, str], sent: Sent) -> Ledger:
    sent = replace(sent, topic=options.get("topic"), ground=options.get("on", "window"))
    if "on" in options:
        ledger = replace(ledger, uses=(*ledger.uses, Use(sent.delivery_id, sent.at, options["on"])))
    if "elsewhere" not in plain:
        ledger = replace(ledger, sent=(*ledger.sent, sent))
    return ledger.beside(ledger.contact.after_send(sent))


def _permit(text: str) -> Permit:
    """Read `topic:deals daily uses=1 since Mon 09:00 until Tue 09:00`."""
    named, _, times = text.partition(" since ")
    since, _, until = times.partition(" until ")
    names, options = _options(named.split())
    kind, _, key = names[0].partition(":")
    return Permit(
        PermitKind(kind),
        key,
        time_of(since),
        time_of(until) if until else None,
        int(options["uses"]) if "uses" in options else None,
        Frequency(names[1]) if len(names) > 1 else None,
        options.get("token", ""),
    )


def proposal_of(text: str) -> Proposal:
    """Return the proposal that a cell describes: `promotional api; topic=deals; expires Tue 10:00`."""
    first, *rest = _parts(text)
    purpose, author = first.split()
    fields: dict[str, object] = {"reason": "" if purpose == "reply" else "They asked to hear of it"}
    for part in rest:
        fields.update(_field(part))
    return Proposal(**{"delivery_id": MINE, "purpose": Purpose(purpose), "author": Author(author), **fields})


def _field(part: str) -> dict[str, object]:
    if part == "no reason":
        return {"reason": "  "}
    if part.startswith("expires "):
        return {"expires_at": time_of(part.removeprefix("expires "))}
    name, _, value = part.partition("=")
    if name == "asks":
        return {"personal_data": tuple(PersonalData(kind) for kind in value.split(","))}
    if name == "content":
        return {"content": tuple(value.split(","))}
    if name == "id":
        return {"delivery_id": value}
    return {name: value}


def verdict_of(row: Row, policy: Policy) -> Verdict:
    """Return what the gate says to a row."""
    return decide(policy, ledger_of(row.facts), proposal_of(row.proposal), time_of(row.now))


def said(verdict: Verdict, column: str) -> str:
    """Return a field of a verdict as a table writes it."""
    value = getattr(verdict, column)
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)


def expected(row: Row, column: str) -> str:
    """Return what a row expects in a column, times written in full."""
    text = row.expected[column]
    return time_of(text).strftime("%Y-%m-%d %H:%M") if column == "until" and text else text


def pages() -> list[Page]:
    """Return all spec pages of this folder, in the order of their numbers."""
    found = []
    for path in sorted((Path(__file__).parent / "pages").glob("*.py")):
        spec = spec_from_file_location(f"policy_page_{path.stem}", path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} cannot be read as a spec page.")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        found.append(page_of(path.stem, module))
    return found
