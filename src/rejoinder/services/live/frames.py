"""The frames of the live protocol, as JSON text."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

_encode = msgspec.json.Encoder().encode


def hello(cursor: str, now: datetime) -> str:
    """Greet a socket: what comes after is live."""
    return _encode({"type": "hello", "cursor": cursor, "now": now}).decode()


def reset() -> str:
    """Tell a client that its cursor is too old: reload, then go on."""
    return '{"type":"reset"}'


def mark(cursor: str) -> str:
    """Tell a client that everything before this cursor was sent."""
    return _encode({"type": "mark", "cursor": cursor}).decode()


def pong() -> str:
    """Answer a ping."""
    return '{"type":"pong"}'


def changed(row: Mapping[str, Any], kind: str, data: object) -> str:
    """Show one change of the log; a change that shows two things gives each a frame with an id of its own."""
    return _encode(
        {
            "type": "change",
            "id": f"{row['id']}:{kind}",
            "kind": kind,
            "conversation_id": row["conversation_id"],
            "contact_id": row["contact_id"],
            "at": row["at"],
            "data": data,
        }
    ).decode()


def told(row: Mapping[str, Any]) -> str:
    """Show a change that carries its own record."""
    return changed(row, row["kind"], msgspec.Raw(row["data"].encode()))


def saying(**fields: Any) -> str:
    """Say something that need not be kept: typing, presence."""
    return _encode(fields).decode()
