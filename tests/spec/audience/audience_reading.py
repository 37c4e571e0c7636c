"""Reads spec tables of audiences: what is known of a contact, a rule, a time, and whether they are in and why.

The workspace is in Jakarta. Times are UTC. Facts are separated by semicolons, the parts of a rule by `&`.
"""

import datetime as dt
import json
import re
from collections import defaultdict
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec
from msgspec import Struct, field

from rejoinder.domain.audience import CampaignFact, Event, Facts, InForce, Rule, Thread, canonical, doings
from rejoinder.domain.audience.moments import zone_or_else

WORKSPACE_ZONE = "Asia/Jakarta"
TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d(?:\.\d+)?)?")
TOKEN = re.compile(r'\[[^\]]*\]|"(?:[^"\\]|\\.)*"|\S+')


class Row(Struct, frozen=True):
    """One line of a table."""

    case: str
    facts: str
    rule: str
    now: str
    members: str
    because: str


class Page(Struct, frozen=True):
    """A spec module: a title, what it says in words, its tables, and the segments that its rules name."""

    name: str
    title: str
    text: str
    tables: dict[str, tuple[Row, ...]]
    segments: dict[UUID, Rule]


class Known(Struct):
    """What a cell of facts says, before it is made into facts or into rows of a database."""

    fields: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, Any] = field(default_factory=dict)
    companies: list[dict[str, Any]] = field(default_factory=list)
    events: list[tuple[str, dt.datetime, dict[str, Any]]] = field(default_factory=list)
    #: Channel types, and whether everything was left there.
    identities: dict[str, bool] = field(default_factory=dict)
    subscriptions: list[InForce] = field(default_factory=list)
    talks: list[Thread] = field(default_factory=list)
    campaigns: list[CampaignFact] = field(default_factory=list)
    zone: str | None = None


def id_of(name: str) -> UUID:
    """Return the id of a topic, a tag, a campaign or a segment by its name in a table."""
    return uuid5(NAMESPACE_URL, name)


def time_of(text: str) -> dt.datetime:
    """Read a time."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def known_of(text: str) -> Known:
    """Read a cell of facts."""
    known = Known()
    for part in filter(None, (part.strip() for part in text.split(";"))):
        word, _, rest = part.partition(" ")
        _READ.get(word, _field)(known, part if word not in _READ else rest)
    return known


def _field(known: Known, part: str) -> None:
    name, _, text = part.partition(" = ")
    known.fields[name] = time_of(text) if TIME.fullmatch(text) else json.loads(text)


def _attribute(known: Known, part: str) -> None:
    name, _, text = part.partition(" = ")
    known.attributes[name] = canonical(time_of(text)) if TIME.fullmatch(text) else json.loads(text)


def _did(known: Known, part: str) -> None:
    found = TIME.search(part)
    if found is None:
        raise ValueError(f"{part!r} names no time.")
    properties = json.loads(part[found.end() :] or "{}")
    known.events.append((part[: found.start()].removesuffix(" at "), time_of(found.group()), properties))


def _subscribed(known: Known, part: str) -> None:
    topic, _, type_, *until = part.split(maxsplit=4)
    known.identities.setdefault(type_, False)
    known.subscriptions.append(InForce(id_of(topic), type_, time_of(until[-1]) if until else None))


def _reach(known: Known, part: str) -> None:
    type_, *left = part.split()
    known.identities[type_] = bool(left)


def _talk(known: Known, part: str) -> None:
    """Read `open on web at 2026-01-04 10:00 theirs tag vip`."""
    found = TIME.search(part)
    if found is None:
        raise ValueError(f"{part!r} names no time.")
    status, _, type_, *_ = part.split()
    more = part[found.end() :].split()
    tags = frozenset(id_of(one) for one in more if one not in {"theirs", "tag"})
    known.identities.setdefault(type_, False)
    known.talks.append(Thread(status, type_, time_of(found.group()), "theirs" in more, tags))


def _campaign(known: Known, part: str) -> None:
    name, what, _, at = part.split(maxsplit=3)
    known.campaigns.append(CampaignFact(id_of(name), what, time_of(at)))


_READ: dict[str, Any] = {
    "attribute": _attribute,
    "company": lambda known, part: known.companies.append(json.loads(part)),
    "did": _did,
    "subscribed": _subscribed,
    "identity": _reach,
    "talk": _talk,
    "campaign": _campaign,
    "zone": lambda known, part: setattr(known, "zone", part),
}


def facts_of(known: Known) -> Facts:
    """Make facts of what is known."""
    events: dict[str, list[Event]] = defaultdict(list)
    for name, at, properties in known.events:
        events[name].append(Event(at, properties))
    fields = {"kind": "visitor", "blocked": False, "left": False, **known.fields}
    if known.zone:
        fields["zone"] = known.zone
    return Facts(
        fields=fields,
        attributes=known.attributes,
        companies=tuple(known.companies),
        events={name: doings(each) for name, each in events.items()},
        subscriptions=tuple(known.subscriptions),
        reach=frozenset(type_ for type_, left in known.identities.items() if not left),
        last_seen_at=known.fields.get("last_seen_at"),
        conversations=tuple(known.talks),
        campaigns=tuple(known.campaigns),
        zone=zone_or_else(known.zone, WORKSPACE_ZONE),
    )


def rule_of(text: str) -> Rule:
    """Read a cell with a rule."""
    return msgspec.convert(_rule(text.strip()), Rule)


def _rule(text: str) -> dict[str, Any]:
    found = re.fullmatch(r"(all|any|not)\((.*)\)", text)
    if found is None:
        word, *tokens = TOKEN.findall(text)
        return _CONDITIONS[word](tokens)
    parts = [_rule(part) for part in _split(found[2])]
    return {"type": found[1], "of": parts[0] if found[1] == "not" else parts}


def _split(text: str) -> list[str]:
    parts, depth = [""], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == "&" and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts if part.strip()]


def _value(tokens: list[str]) -> dict[str, Any]:
    name, op, *value = tokens
    return {"name": name, "op": op} | ({"value": json.loads(value[0])} if value else {})


def _event(tokens: list[str]) -> dict[str, Any]:
    """Read `Ordered gte 3 last=30 where total gt 5`."""
    plain, where = _until(tokens, "where")
    rule: dict[str, Any] = {"type": "did", "event": plain[0]}
    named = dict(token.split("=", 1) for token in plain[1:] if "=" in token)
    words = [token for token in plain[1:] if "=" not in token]
    if words and words[-1] in {"first", "latest"}:
        rule["which"] = {"first": "first", "latest": "last"}[words.pop()]
    if words:
        rule |= {"op": words[0], "times": int(words[1])}
    return rule | _period(named) | _where(where)


def _until(tokens: list[str], word: str) -> tuple[list[str], list[str]]:
    place = tokens.index(word) if word in tokens else len(tokens)
    return tokens[:place], tokens[place:]


def _period(named: dict[str, str]) -> dict[str, Any]:
    if "last" in named:
        last, _, until = named["last"].partition("..")
        return {"period": {"type": "days", "last": float(last), "until": float(until or 0)}}
    dates = {name: named[name] for name in ("since", "before") if name in named}
    return {"period": {"type": "dates", **dates}} if dates else {}


def _where(tokens: list[str]) -> dict[str, Any]:
    where = []
    while tokens:
        one, tokens = _until(tokens[1:], "where")
        where.append(_value(one))
    return {"where": where} if where else {}


def _compared(tokens: list[str]) -> dict[str, Any]:
    (event, change, percent, days), where = _until(tokens, "where")
    named = {"change": change, "percent": float(percent), "days": float(days.removeprefix("days="))}
    return {"type": "compared", "event": event, **named, **_where(where)}


def _talked(tokens: list[str]) -> dict[str, Any]:
    """Read `open gte 2 on=web tag=vip last=7`."""
    named = dict(token.split("=", 1) for token in tokens if "=" in token)
    words = [token for token in tokens if "=" not in token]
    rule: dict[str, Any] = {"type": "conversation", "status": words[0]}
    if words[1:]:
        rule |= {"op": words[1], "times": int(words[2])}
    if "on" in named:
        rule["channel_type"] = named["on"]
    if "tag" in named:
        rule["tag_id"] = str(id_of(named["tag"]))
    return rule | _period(named)


def _received(tokens: list[str]) -> dict[str, Any]:
    named = dict(token.split("=", 1) for token in tokens[2:])
    return {"type": "campaign", "campaign_id": str(id_of(tokens[0])), "what": tokens[1], **_period(named)}


def _on_type(tokens: list[str]) -> dict[str, Any]:
    return {"channel_type": tokens[-1].removeprefix("on=")} if tokens else {}


_CONDITIONS: dict[str, Any] = {
    "field": lambda tokens: {"type": "field", **_value(tokens)},
    "attribute": lambda tokens: {"type": "attribute", **_value(tokens)},
    "company": lambda tokens: {"type": "attribute", "of": "company", **_value(tokens)},
    "did": _event,
    "compared": _compared,
    "segment": lambda tokens: {"type": "segment", "segment_id": str(id_of(tokens[0]))},
    "subscribed": lambda tokens: {"type": "subscribed", "topic_id": str(id_of(tokens[0])), **_on_type(tokens[1:])},
    "reachable": lambda tokens: {"type": "reachable", **_on_type(tokens)},
    "online": lambda _: {"type": "online"},
    "talked": _talked,
    "campaign": _received,
}


def rows_of(text: str) -> tuple[Row, ...]:
    """Return the rows of an ASCII table; an empty cell means nothing."""
    lines = [line for line in text.strip().splitlines() if "---" not in line]
    _, *body = [[cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")] for line in lines]
    return tuple(Row(*line) for line in body)


def pages() -> list[Page]:
    """Return all spec pages of this folder, in the order of their numbers."""
    return [_page(path) for path in sorted((Path(__file__).parent / "pages").glob("*.py"))]


def _page(path: Path) -> Page:
    spec = spec_from_file_location(f"audience_page_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be read as a spec page.")
    module: ModuleType = module_from_spec(spec)
    spec.loader.exec_module(module)
    tables = {title: rows_of(text) for title, text in module.TABLES.items()}
    named = getattr(module, "SEGMENTS", {})
    segments = {id_of(name): rule_of(text) for name, text in named.items()}
    return Page(path.stem, module.TITLE, module.TEXT.strip(), tables, segments)
