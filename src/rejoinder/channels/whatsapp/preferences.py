"""Whether somebody wants to hear of marketing, as they chose in WhatsApp itself."""

from collections.abc import Iterator

import msgspec

from rejoinder.channels.contract import Event
from rejoinder.channels.events import CameBack, Granted, Left, Paired
from rejoinder.channels.meta.wire import moment, odd
from rejoinder.channels.whatsapp.line import Line, address_of
from rejoinder.channels.whatsapp.shapes import Preference
from rejoinder.domain.policy import PermitKind, StopHow

_CATEGORY, _SCOPE, _CONSENT = "marketing_messages", "promotional", "marketing"


def preference(line: Line, raw: bytes) -> Iterator[Event]:
    """Read one wish: to hear no more of it, to hear of it again, to hear of it at all."""
    told = msgspec.json.decode(raw, type=Preference)
    if told.category != _CATEGORY or told.value not in {"stop", "resume", "signup"}:
        yield odd("user_preference", f"{told.category} {told.value} is not known.", raw)
        return
    address, at = address_of(told.wa_id, told.user_id), moment(told.timestamp, line.at)
    if told.user_id and told.user_id != address:
        yield Paired(address=address, also=told.user_id, at=at)
    if told.value == "stop":
        yield Left(address=address, at=at, how=StopHow.UNSUBSCRIBE, scope=_SCOPE)
        return
    yield CameBack(address=address, at=at, scope=_SCOPE, hows=(StopHow.UNSUBSCRIBE, StopHow.PROVIDER))
    if told.value == "signup":
        yield Granted(id=f"signup:{address}", address=address, at=at, kind=PermitKind.CONSENT, key=_CONSENT)
