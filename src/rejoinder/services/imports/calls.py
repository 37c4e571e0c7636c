"""Rows as the calls that a trusted sender of events would make: so they do what such calls do, and no more."""

import hashlib
from datetime import datetime
from typing import Any

import msgspec

from rejoinder.domain.imports.row import Said
from rejoinder.services.collect.people import Call
from rejoinder.services.collect.wire import Item

_HASH = 16


def identify(said: Said, now: datetime) -> Call:
    """Tell of a contact what a row says."""
    known = {"email": said.email, "phone": said.phone, "company": said.company}
    traits = said.traits | {name: value for name, value in known.items() if value}
    return _call("identify", said, said.at or now, "", traits)


def track(said: Said, now: datetime) -> Call:
    """Tell what a contact did."""
    return _call("track", said, said.at or now, said.event, said.properties)


def _call(kind: str, said: Said, at: datetime, what: str, data: dict[str, Any]) -> Call:
    item = Item(
        kind=kind,
        message_id=said.message_id or "",
        at=at,
        user_id=said.external_id,
        anonymous_id=None,
        what=what,
        data=msgspec.Raw(msgspec.json.encode(data)),
        place={"country": said.country} if said.country else {},
        locale=None,
        zone=said.zone,
    )
    return Call(said.row, item, True, None, hash_of(said.message_id))  # noqa: FBT003 - a call is trusted or not


def hash_of(message_id: str | None) -> bytes:
    """Tell by what a message that comes again is recognized; nothing where it has no id."""
    return hashlib.blake2b(message_id.encode(), digest_size=_HASH).digest() if message_id else b""


def difference(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Tell what is not as it was: each such value as it was, and as it is; null where there is none."""
    names = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    return {name: before.get(name) for name in names}, {name: after.get(name) for name in names}
