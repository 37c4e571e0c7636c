"""Reads what a client sends, call by call; one that cannot be taken is refused with its reason."""

import re
from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec

from rejoinder.domain.time import NewId
from rejoinder.services.collect.agent import device_of
from rejoinder.services.collect.times import Said, UnreadableTime, when
from rejoinder.services.collect.wire import Id, Item, Rejected, Wire

LARGEST_ITEM = 32_768
_LONGEST_ID = 200
_LONGEST_NAME = 100
_LONGEST_TEXT = 2_000
_LONGEST_LOCALE = 35
_LONGEST_ZONE = 60
_KINDS = frozenset({"track", "identify", "page", "screen", "group", "alias"})
#: U+0000, which PostgreSQL keeps in no text; an even number of backslashes before it makes it something else.
_NUL = re.compile(rb"(?<!\\)((?:\\\\)*)\\u0000")
_WIRE = msgspec.json.Decoder(Wire)


class Refused(Exception):  # noqa: N818 - a decision about one call, not a fault
    """A call cannot be taken."""

    def __init__(self, code: str, detail: str, message_id: str | None = None) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.message_id = message_id


class Around(msgspec.Struct, frozen=True):
    """What holds for every call of a request: its kind where the path says it, when it was sent, and who sends."""

    kind: str | None
    sent_at: Said
    context: dict[str, Any]
    now: datetime
    new_id: NewId


def read_all(raws: list[bytes], around: Around) -> tuple[list[Item], list[Rejected]]:
    """Read calls one by one."""
    items, rejected = [], []
    for index, raw in enumerate(raws):
        try:
            items.append(read(raw, around))
        except Refused as why:
            rejected.append(Rejected(index, why.message_id, why.code, why.detail))
    return items, rejected


def read(raw: bytes, around: Around) -> Item:
    """Read one call; raises Refused."""
    if len(raw) > LARGEST_ITEM:
        raise Refused("too_large", "A call has 32 kB at most.")
    wire = _decoded(raw)
    try:
        return _item(wire, around)
    except Refused as why:
        raise Refused(why.code, why.detail, wire.message_id) from why
    except UnreadableTime as error:
        raise Refused("invalid_time", "Its timestamp cannot be read; write ISO 8601.", wire.message_id) from error


def _decoded(raw: bytes) -> Wire:
    try:
        return _WIRE.decode(_NUL.sub(rb"\1", raw) if b"\\u0000" in raw else raw)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError, ValueError) as error:
        raise Refused("invalid", f"It cannot be read: {error}"[:300]) from error


def _item(wire: Wire, around: Around) -> Item:
    kind = around.kind or wire.type
    if kind not in _KINDS:
        raise Refused("unknown_type", f"There is no call of the type {str(kind)[:40]!r}.")
    user_id, anonymous_id = _id("userId", wire.user_id), _id("anonymousId", wire.anonymous_id)
    if not user_id and not anonymous_id:
        raise Refused("nobody", "It names neither a userId nor an anonymousId.")
    context = wire.context or around.context
    return Item(
        kind=kind,
        message_id=_text(wire.message_id, _LONGEST_ID) or str(around.new_id()),
        at=when(wire.timestamp or wire.original_timestamp, wire.sent_at or around.sent_at, around.now),
        user_id=user_id,
        anonymous_id=anonymous_id,
        what=_what(kind, wire, user_id),
        data=msgspec.Raw(msgspec.json.encode(_data(kind, wire, context))),
        place=_place(kind, wire, context),
        locale=_text(context.get("locale"), _LONGEST_LOCALE),
        zone=_text(context.get("timezone"), _LONGEST_ZONE),
    )


def _id(field: str, value: Id) -> str | None:
    if value is None or value == "":
        return None
    text = str(value).strip()
    if len(text) > _LONGEST_ID:
        raise Refused("invalid_id", f"A {field} has {_LONGEST_ID} characters at most.")
    return text or None


def _what(kind: str, wire: Wire, user_id: str | None) -> str:
    if kind in {"page", "screen"}:
        return kind
    if kind == "track":
        name = (wire.event or "").strip()
        if not 0 < len(name) <= _LONGEST_NAME:
            raise Refused("invalid_event", f"An event has a name of 1 to {_LONGEST_NAME} characters.")
        return name
    if kind == "group":
        return _needed("groupId", wire.group_id)
    if kind == "alias":
        if not user_id:
            raise Refused("nobody", "An alias names the userId that counts from now on.")
        return _needed("previousId", wire.previous_id if wire.previous_id is not None else wire.anonymous_id)
    return ""


def _needed(field: str, value: Id) -> str:
    found = _id(field, value)
    if not found:
        raise Refused("invalid_id", f"It has no {field}.")
    return found


def _data(kind: str, wire: Wire, context: dict[str, Any]) -> dict[str, Any]:
    if kind in {"identify", "group"}:
        return wire.traits or {}
    data = dict(wire.properties or {})
    if kind in {"page", "screen"}:
        for key, value in (("name", wire.name), ("category", wire.category)):
            if value and key not in data:
                data[key] = value
        for key, value in _page(context).items():
            data.setdefault(key, value)
    campaign = context.get("campaign")
    if isinstance(campaign, dict) and campaign and kind != "alias":
        data.setdefault("campaign", campaign)
    return data


def _page(context: dict[str, Any]) -> dict[str, str]:
    page = context.get("page")
    if not isinstance(page, dict):
        return {}
    found = {key: _text(page.get(key), _LONGEST_TEXT) for key in ("url", "title", "referrer")}
    return {key: value for key, value in found.items() if value}


def _place(kind: str, wire: Wire, context: dict[str, Any]) -> dict[str, str]:
    """Tell where they are: the page itself only where they have just come to it."""
    place = dict(_device(str(context.get("userAgent") or "")[:500]))
    location = context.get("location")
    country = _text(location.get("country"), _LONGEST_NAME) if isinstance(location, dict) else None
    if country:
        place["country"] = country
    if kind == "page":
        place |= _page(context)
        said = wire.properties or {}
        own = {key: _text(said.get(key), _LONGEST_TEXT) for key in ("url", "title", "referrer")}
        place |= {key: value for key, value in own.items() if value}
    return place


@lru_cache(maxsize=2_000)
def _device(agent: str) -> dict[str, str]:
    return device_of(agent)


def _text(value: object, longest: int) -> str | None:
    return value.strip()[:longest] or None if isinstance(value, str) else None
