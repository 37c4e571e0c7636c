"""Reads the rows of an import and finds what is wrong with each, before anything is kept."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.channel import Channel
from rejoinder.domain.consent import BadRow, ConsentKind, ConsentMethod, Proof
from rejoinder.domain.problem import Invalid, TooLarge
from rejoinder.domain.topic import OFTEN, Topic
from rejoinder.services.consents.agree import KINDS
from rejoinder.services.contacts.addresses import normal_address
from rejoinder.services.system import System

#: What the columns are called; whatever else a row holds is kept as evidence.
COLUMNS = (
    "address",
    "channel",
    "kind",
    "topic",
    "frequency",
    "at",
    "words",
    "method",
    "locale",
    "name",
    "page_url",
    "ip",
    "user_agent",
)
MOST_ROWS = 5_000
_LONGEST = {"words": 2_000, "address": 300, "page_url": 2_000, "user_agent": 500}


class Good(msgspec.Struct, frozen=True):
    """A row that can be kept: whose it is, what they agreed to, and the proof."""

    channel: Channel
    address: str
    kind: ConsentKind
    topic: Topic | None
    often: str
    at: datetime
    name: str | None
    proof: Proof


class Wrong(Exception):  # noqa: N818 - it is said of one row, and caught at once
    """Something is wrong with one field of a row."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class Known(msgspec.Struct, frozen=True):
    """What rows may name: channels and topics, and what is meant where a row names none."""

    channels: list[Channel]
    topics: dict[str, Topic]
    countries: dict[UUID, str | None]
    now: datetime
    channel_id: UUID | None = None
    topic_id: UUID | None = None


def rows_in(content: str, as_csv: bool) -> list[dict[str, Any]]:  # noqa: FBT001 - there are two formats
    """Read the rows of a file; raises Invalid for one that is no such file at all."""
    found = _csv(content) if as_csv else _json(content)
    if len(found) > MOST_ROWS:
        raise TooLarge("too_many_rows", f"An import has {MOST_ROWS} rows at most.", remedy="Split the file.")
    if not found:
        raise Invalid("no_rows", "The file has no rows.", field="content", remedy="Put one consent into each row.")
    return found


def _csv(content: str) -> list[dict[str, Any]]:
    text = content.removeprefix("\ufeff")
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    try:
        return [{(name or "").strip().lower(): value for name, value in row.items()} for row in reader]
    except csv.Error as error:
        raise Invalid("invalid_csv", f"This is no CSV: {error}.", field="content", remedy="Export it anew.") from error


def _json(content: str) -> list[dict[str, Any]]:
    try:
        return msgspec.json.decode(content, type=list[dict[str, Any]])
    except msgspec.MsgspecError as error:
        remedy = "Send a list of objects, one a consent."
        raise Invalid("invalid_json", f"This is no such JSON: {error}.", field="content", remedy=remedy) from error


def checked(system: System, rows: list[dict[str, Any]], known: Known) -> tuple[list[tuple[int, Good]], list[BadRow]]:
    """Tell good rows from bad ones, each by its number; a bad row says which field and why."""
    good, bad = [], []
    for number, row in enumerate(rows, 1):
        try:
            good.append((number, _good(system, row, known)))
        except Wrong as wrong:
            bad.append(BadRow(number, wrong.field, str(wrong)))
    return good, bad


def _good(system: System, row: dict[str, Any], known: Known) -> Good:
    said = {name: _text(row, name) for name in COLUMNS}
    channel = _channel(said["channel"], known)
    kind = _kind(said["kind"])
    topic = _topic(said["topic"], known, channel) if kind is ConsentKind.TOPIC else None
    if not said["words"]:
        raise Wrong("words", "The words that they agreed to are missing.")
    if said["frequency"] and said["frequency"] not in OFTEN:
        raise Wrong("frequency", f"“{said['frequency']}” is none of {', '.join(OFTEN)}.")
    return Good(
        channel=channel,
        address=_address(system, said["address"], channel, known),
        kind=kind,
        topic=topic,
        often=said["frequency"],
        at=_at(said["at"], known.now),
        name=said["name"] or None,
        proof=Proof(
            method=said["method"] or ConsentMethod.IMPORT,
            words=said["words"],
            locale=said["locale"] or None,
            page_url=said["page_url"] or None,
            ip=said["ip"] or None,
            user_agent=said["user_agent"] or None,
            evidence=dict(_others(row)),
        ),
    )


def _text(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    text = "" if value is None else str(value).strip()
    if len(text) > _LONGEST.get(name, 200):
        raise Wrong(name, f"It is longer than {_LONGEST.get(name, 200)} characters.")
    return text


def _others(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if name and name not in COLUMNS and value:
            yield str(name)[:60], str(value)[:500]


def _channel(named: str, known: Known) -> Channel:
    for one in known.channels:
        if (not named and one.id == known.channel_id) or (named and named in {str(one.id), one.name, one.key}):
            return one
    raise Wrong("channel", f"There is no channel “{named}”." if named else "No channel is named.")


def _kind(named: str) -> ConsentKind:
    if named and named not in {ConsentKind.TOPIC, *KINDS}:
        raise Wrong("kind", f"“{named}” is none of topic, service, marketing.")
    return ConsentKind(named or "topic")


def _topic(named: str, known: Known, channel: Channel) -> Topic:
    for topic in known.topics.values():
        if (named and named in {topic.key, str(topic.id)}) or (not named and topic.id == known.topic_id):
            if not topic.goes_on(channel.id):
                raise Wrong("topic", f"“{topic.key}” does not go on {channel.name}.")
            return topic
    raise Wrong("topic", f"There is no topic “{named}”." if named else "No topic is named.")


def _address(system: System, address: str, channel: Channel, known: Known) -> str:
    if not address:
        raise Wrong("address", "The address is missing.")
    by = system.channels[channel.type].capabilities.addressed_by if channel.type in system.channels else "id"
    try:
        return normal_address(by, address, known.countries.get(channel.id))
    except Invalid as invalid:
        raise Wrong("address", invalid.detail) from invalid


def _at(text: str, now: datetime) -> datetime:
    if not text:
        raise Wrong("at", "When they agreed is missing.")
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise Wrong("at", f"“{text}” is no time; write it like 2026-11-20T08:15:00Z.") from None
    if at.tzinfo is None:
        raise Wrong("at", f"“{text}” has no time zone; write it like 2026-11-20T08:15:00Z.")
    if at > now:
        raise Wrong("at", f"“{text}” is yet to come.")
    return at
