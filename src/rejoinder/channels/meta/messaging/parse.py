"""Bodies of Messenger's and Instagram's webhooks as events."""

from collections.abc import Callable, Iterator

import msgspec

from rejoinder.channels.contract import Event
from rejoinder.channels.events import ForAnother
from rejoinder.channels.meta.messaging.changes import changed
from rejoinder.channels.meta.messaging.notices import (
    controlled,
    delivered,
    edited,
    enforced,
    linked,
    marketed,
    read,
)
from rejoinder.channels.meta.messaging.page import Page
from rejoinder.channels.meta.messaging.permits import opted_in
from rejoinder.channels.meta.messaging.said import reacted, referred, said, tapped
from rejoinder.channels.meta.messaging.shapes import Entry, Item, Marketing
from rejoinder.channels.meta.wire import body_of, each, first_unknown, odd

#: What a webhook calls the product, and the type of channel that it is for.
TYPES = {"page": "messenger", "instagram": "instagram"}
_ALWAYS = frozenset({"sender", "recipient", "timestamp"})
_MARKETING = (
    "marketing_message_echoes",
    "marketing_message_deliveries",
    "marketing_message_delivery_failed",
)

Reader = Callable[[Page, Item], Iterator[Event]]
_READERS: dict[str, Reader] = {
    "message": said,
    "postback": tapped,
    "referral": referred,
    "optin": opted_in,
    "delivery": delivered,
    "read": read,
    "reaction": reacted,
    "pass_thread_control": controlled,
    "take_thread_control": controlled,
    "request_thread_control": controlled,
    "policy_enforcement": enforced,
    "account_linking": linked,
    "message_edit": edited,
}


def parse(body: bytes, page: Page) -> tuple[Event, ...]:
    """Read a body, entry by entry and event by event."""
    try:
        outer = body_of(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        return (odd("body", f"It could not be read: {error!r}", body),)
    type_ = TYPES.get(outer.object)
    if type_ is None:
        return (odd(outer.object or "object", "This product is not known.", body),)
    return tuple(each(outer.entry, "entry", lambda raw: _entry(raw, type_, page)))


def _entry(raw: bytes, type_: str, page: Page) -> Iterator[Event]:
    entry = msgspec.json.decode(raw, type=Entry)
    if type_ != page.type or (page.id and str(entry.id) != page.id):
        yield ForAnother(type=type_, setting=page.setting_of(type_), value=str(entry.id), body=_alone(raw, type_))
        return
    yield from each(entry.messaging, "messaging", lambda one: item(one, page))
    aside = msgspec.structs.replace(page, elsewhere=True)
    yield from each(entry.standby, "standby", lambda one: item(one, aside))
    yield from each(entry.changes, "change", lambda one: changed(one, page, item))


def item(raw: bytes, page: Page) -> Iterator[Event]:
    """Read one event of a thread."""
    found = msgspec.json.decode(raw, type=Item)
    kind = next((name for name in _READERS if getattr(found, name) is not None), None)
    if kind is not None:
        yield from _READERS[kind](page, found)
        return
    unknown = first_unknown(raw, _ALWAYS)
    if unknown in _MARKETING:
        carried = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])[unknown]
        yield from marketed(page, msgspec.json.decode(carried, type=Marketing), unknown)
        return
    yield odd(unknown, "This kind of event is not known.", raw)


def _alone(raw: bytes, type_: str) -> bytes:
    """Make a body of one entry alone."""
    product = next(name for name, one in TYPES.items() if one == type_)
    return msgspec.json.encode({"object": product, "entry": [msgspec.Raw(raw)]})
