"""What mail servers report: that a mail did not arrive (RFC 3464), was read (RFC 8098) or taken for spam (RFC 5965)."""

from collections.abc import Iterator
from datetime import datetime
from email import message_from_string
from email.message import Message

from rejoinder.channels.contract import Event
from rejoinder.channels.email import headers
from rejoinder.channels.email.bodies import decoded
from rejoinder.channels.email.failures import bounced
from rejoinder.channels.events import Left, Odd, Receipt
from rejoinder.domain.policy import StopHow

_FAILED = "failed"
_ARRIVED = frozenset({"delivered", "relayed", "expanded"})
MOST_PARTS = 50


def report(mail: Message, at: datetime) -> tuple[Event, ...] | None:
    """Read a report; None where a mail is none."""
    if mail.get_content_type() != "multipart/report":
        return None
    kind = str(mail.get_param("report-type", "")).lower()
    found: tuple[Event, ...] = ()
    if kind == "delivery-status":
        found = tuple(_deliveries(mail, at))
    elif kind == "disposition-notification":
        found = tuple(_read(mail, at))
    elif kind == "feedback-report":
        found = tuple(_complaints(mail, at))
    else:
        return (Odd(kind="report", why=f"Reports of type {kind!r} are not known.", raw=headers.text(mail, "subject")),)
    return found or (Odd(kind=kind, why="It names no mail of ours.", raw=headers.text(mail, "subject")),)


def _deliveries(mail: Message, at: datetime) -> Iterator[Event]:
    ours = next(iter(headers.ids(_original(mail), "message-id")), None)
    for fields in _fields(mail, "message/delivery-status"):
        action = headers.text(fields, "action").lower()
        if not ours or not action:
            continue
        if action == _FAILED:
            status = headers.text(fields, "status").split(" ")[0]
            said = headers.text(fields, "diagnostic-code").partition(";")[2] or status
            yield Receipt(state="failed", at=at, provider_id=ours, failure=bounced(status, said))
        elif action in _ARRIVED:
            yield Receipt(state="delivered", at=at, provider_id=ours)
        else:
            yield Receipt(state="sent", at=at, provider_id=ours)


def _read(mail: Message, at: datetime) -> Iterator[Event]:
    for fields in _fields(mail, "message/disposition-notification"):
        for ours in headers.ids(fields, "original-message-id"):
            if "displayed" in headers.text(fields, "disposition").lower():
                yield Receipt(state="seen", at=at, provider_id=ours)


def _complaints(mail: Message, at: datetime) -> Iterator[Event]:
    """Read who took a mail of ours for spam: named in the report, or the one to whom it was sent."""
    original = _original(mail)
    for fields in _fields(mail, "message/feedback-report"):
        if headers.text(fields, "feedback-type").lower() == "not-spam":
            continue
        named = [address for _, address in headers.people(fields, "original-rcpt-to")]
        sent_to = [address for _, address in headers.people(original, "to")]
        for address in named or sent_to[:1]:
            yield Left(address=address, at=at, how=StopHow.COMPLAINT)


def _original(mail: Message) -> Message:
    """Find the mail that a report is about, or the headers that are left of it."""
    for part in parts(mail):
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], Message):
                return inner[0]
        if part.get_content_type() in {"text/rfc822-headers", "message/rfc822-headers"}:
            return message_from_string(decoded(part))
    return Message()


def _fields(mail: Message, kind: str) -> Iterator[Message]:
    """Yield the groups of fields of a report's part: about the mail, then about each of its readers."""
    for part in parts(mail):
        if part.get_content_type() != kind:
            continue
        inner = part.get_payload()
        if isinstance(inner, list):
            yield from (one for one in inner if isinstance(one, Message))
        else:
            yield message_from_string(decoded(part).lstrip())


def parts(mail: Message) -> Iterator[Message]:
    """Yield the direct parts of a mail, of which there are never many."""
    inner = mail.get_payload()
    yield from [one for one in inner if isinstance(one, Message)][:MOST_PARTS] if isinstance(inner, list) else ()
