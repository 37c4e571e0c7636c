"""What became of messages, as WhatsApp tells it: in any order, some states left out."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rejoinder.channels.contract import Event, Failure, Refused
from rejoinder.channels.events import AccountChanged, Odd, Receipt
from rejoinder.channels.meta.errors import error_of, failed
from rejoinder.channels.meta.ours import delivery_of
from rejoinder.channels.meta.wire import moment, odd
from rejoinder.channels.whatsapp.faces import Faces
from rejoinder.channels.whatsapp.line import Line
from rejoinder.channels.whatsapp.shapes import Status

#: A voice note that was played was seen.
_STATES = {"sent": "sent", "delivered": "delivered", "read": "seen", "played": "seen", "failed": "failed"}


def status(line: Line, raw: bytes, faces: Faces) -> Iterator[Event]:
    """Read one status; what it cost and which conversation it was billed in is none of ours."""
    told = msgspec.json.decode(raw, type=Status)
    if told.status not in _STATES:
        yield odd("status", f"The status {told.status!r} is not known.", raw)
        return
    errors = told.errors or []
    failure = failed(errors[0], line.known) if errors else Refused(Failure.GIVE_UP)
    named = told.recipient_id or told.recipient_user_id
    whom = faces.whom(told.recipient_id, told.recipient_user_id) if named else None
    yield Receipt(
        state=_STATES[told.status],
        at=moment(told.timestamp, line.at),
        provider_id=told.id,
        failure=failure if told.status == "failed" else None,
        delivery=delivery_of(told.biz_opaque_callback_data),
        address=whom.address if whom else None,
        also=whom.also if whom else None,
    )


def trouble(line: Line, told: dict[str, Any]) -> Event:
    """Read an error that is about no message: what it tells of the account, or something odd."""
    health = failed(told, line.known).health
    if health is not None:
        return AccountChanged(at=line.at, health=health)
    error = error_of(told)
    return Odd(kind="error", why=f"{error.name} {error.words}".strip(), raw=told)
