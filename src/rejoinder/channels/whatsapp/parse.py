"""Bodies of WhatsApp's webhooks as events."""

from collections.abc import Callable, Iterator

import msgspec

from rejoinder.channels.contract import Event
from rejoinder.channels.events import ForAnother
from rejoinder.channels.meta.wire import body_of, each, odd
from rejoinder.channels.whatsapp.faces import Faces
from rejoinder.channels.whatsapp.judged import account_update, capability, phone_quality, template
from rejoinder.channels.whatsapp.line import Line
from rejoinder.channels.whatsapp.preferences import preference
from rejoinder.channels.whatsapp.said import said
from rejoinder.channels.whatsapp.shapes import Change, Entry, Preferences, Talk
from rejoinder.channels.whatsapp.statuses import status, trouble

_PRODUCT = "whatsapp_business_account"

Reader = Callable[[Line, bytes], Iterator[Event]]
_NOTICES: dict[str, Reader] = {
    "message_template_status_update": template,
    "message_template_quality_update": template,
    "template_category_update": template,
    "phone_number_quality_update": phone_quality,
    "account_update": account_update,
    "business_capability_update": capability,
}


def parse(body: bytes, line: Line) -> tuple[Event, ...]:
    """Read a body, change by change and message by message."""
    try:
        outer = body_of(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        return (odd("body", f"It could not be read: {error!r}", body),)
    if outer.object != _PRODUCT:
        return (odd(outer.object or "object", "This product is not known.", body),)
    return tuple(each(outer.entry, "entry", lambda raw: _entry(raw, line)))


def _entry(raw: bytes, line: Line) -> Iterator[Event]:
    entry = msgspec.json.decode(raw, type=Entry)
    yield from each(entry.changes, "change", lambda one: _change(one, str(entry.id), line))


def _change(raw: bytes, account_id: str, line: Line) -> Iterator[Event]:
    change = msgspec.json.decode(raw, type=Change)
    if change.field == "messages":
        yield from _talk(raw, change, account_id, line)
    elif change.field == "user_preferences":
        found = msgspec.json.decode(change.value, type=Preferences)
        yield from each(found.user_preferences, "user_preference", lambda one: preference(line, one))
    elif change.field in _NOTICES:
        yield from _NOTICES[change.field](line, bytes(change.value))
    else:
        yield odd(change.field or "change", "This kind of change is not known.", raw)


def _talk(raw: bytes, change: Change, account_id: str, line: Line) -> Iterator[Event]:
    talk = msgspec.json.decode(change.value, type=Talk)
    number = talk.metadata.phone_number_id
    if line.number and number and number != line.number:
        alone = {"object": _PRODUCT, "entry": [{"id": account_id, "changes": [msgspec.Raw(raw)]}]}
        body = msgspec.json.encode(alone)
        yield ForAnother(type="whatsapp", setting="phone_number_id", value=number, body=body)
        return
    faces = Faces(talk.contacts)
    yield from each(talk.messages, "message", lambda one: said(line, one, faces))
    yield from each(talk.statuses, "status", lambda one: status(line, one, faces))
    for told in talk.errors:
        yield trouble(line, told)
