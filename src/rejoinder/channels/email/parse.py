"""A raw mail as events: something that a contact said, or a report about a mail of ours."""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import Message

from rejoinder.channels.contract import Account, Event
from rejoinder.channels.email import headers
from rejoinder.channels.email.bodies import body_of
from rejoinder.channels.email.reports import report
from rejoinder.channels.events import Left, Media, Odd, Profile, Spoke
from rejoinder.domain.content import Block, Text, Unsupported
from rejoinder.domain.policy import StopHow

#: What our own collecting puts before a mail: when the mailbox got it, and that it was too long to be taken whole.
RECEIVED = "X-Rejoinder-Received"
LEFT_OUT = "X-Rejoinder-Left-Out"
#: What a mail program that follows List-Unsubscribe sends to us.
UNSUBSCRIBE = "unsubscribe"

_LONGEST_TEXT = 9_900
MOST_TEXTS = 8
_LONGEST_SUBJECT = 300
MOST_REFERENCES = 100
_ANSWER = re.compile(
    r"^(?:\s*(?:re|fwd?|aw|wg|sv|vs|enc|res|rv|tr|bls|balas|trs|teruskan|отв|пересл|ha|ตอบ(?:กลับ)?|ส่งต่อ"
    r"|回复|答复|转发|回覆|轉寄)"
    r"(?:\[\d+\])?\s*[:：])+\s*",
    re.IGNORECASE,
)
_MACHINES = re.compile(r"^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+\-=].*)?@", re.IGNORECASE)
_BULK = frozenset({"bulk", "junk", "list", "auto_reply"})
_SAYS_SO = (
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "list-id",
    "list-unsubscribe",
    "x-auto-response-suppress",
)
#: A time before this is a wrong clock.
_OLDEST = timedelta(days=30)


def parse(account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
    """Read one mail that was kept at `at`."""
    try:
        mail = message_from_bytes(body)
        return _read(account, mail, body, _when(mail, at))
    except Exception as error:  # noqa: BLE001 - the library has no list of what it raises for mails that are none
        return (Odd(kind="mail", why=f"It could not be read: {error!r}", raw=body[:5_000].decode(errors="replace")),)


def _when(mail: Message, at: datetime) -> datetime:
    found = headers.moment(mail, RECEIVED)
    return found if found and at - _OLDEST <= found <= at else at


def _read(account: Account, mail: Message, body: bytes, at: datetime) -> tuple[Event, ...]:
    told = report(mail, at)
    if told is not None:
        return told
    sender = _sender(account, mail)
    if sender is None:
        return (Odd(kind="mail", why="It does not say who sent it.", raw=headers.text(mail, "subject")),)
    name, address = sender
    if address == str(account.settings.get("from_address", "")).lower():
        return ()  # our own mail, come back
    subject = _ANSWER.sub("", headers.text(mail, "subject"))[:_LONGEST_SUBJECT]
    if subject.casefold() == UNSUBSCRIBE:
        return (Left(address=address, at=at, how=StopHow.UNSUBSCRIBE, scope="promotional"),)
    return (
        Spoke(
            id=_id(mail, body),
            address=address,
            at=at,
            blocks=tuple(_blocks(mail)),
            profile=Profile(name=name or None, email=address),
            subject=subject or None,
            references=_references(mail),
            automatic=_automatic(mail, address),
        ),
    )


def _sender(account: Account, mail: Message) -> tuple[str, str] | None:
    """Find who is to be answered: whom the mail names for that, or who sent it."""
    own = str(account.settings.get("from_address", "")).lower()
    author = next(headers.people(mail, "from"), None) or next(headers.people(mail, "sender"), None)
    wanted = [one for one in headers.people(mail, "reply-to") if one[1] != own]
    if len(wanted) == 1 and "list-id" not in mail:
        name, address = wanted[0]
        return name or (author[0] if author else ""), address
    return author


def _id(mail: Message, body: bytes) -> str:
    """Name a mail; one without a name of its own is named by all that it holds."""
    given = headers.ids(mail, "message-id")
    return given[0] if given else f"<{hashlib.sha256(body).hexdigest()}@unnamed>"


def _references(mail: Message) -> tuple[str, ...]:
    named = (*headers.ids(mail, "references"), *headers.ids(mail, "in-reply-to"))
    return tuple(dict.fromkeys(named))[-MOST_REFERENCES:]


def _automatic(mail: Message, address: str) -> bool:
    """Tell whether a machine wrote it: such mail gets no automatic answer, so that no two machines talk forever."""
    submitted = headers.text(mail, "auto-submitted").lower().partition(";")[0].strip()
    if submitted not in {"", "no"} or headers.text(mail, "precedence").lower().strip() in _BULK:
        return True
    empty_path = headers.text(mail, "return-path").strip() == "<>"
    return empty_path or any(name in mail for name in _SAYS_SO) or bool(_MACHINES.match(address))


def _blocks(mail: Message) -> Iterator[Block | Media]:
    if LEFT_OUT in mail:
        size = headers.text(mail, LEFT_OUT)
        note = f"It has {size[:20]} bytes, too many to be taken here: read it in the mailbox."
        yield Unsupported(kind="mail", note=note)
        return
    found = body_of(mail)
    yield from found.files
    yield from (Text(piece) for piece in _pieces(found.words))
    if not found.files and not found.words:
        yield Unsupported(kind="mail", note="It is empty.")


def _pieces(words: str) -> list[str]:
    """Divide long words so that each piece is no longer than a text may be; the rest of a book is left out."""
    pieces = [words[start : start + _LONGEST_TEXT] for start in range(0, len(words), _LONGEST_TEXT)]
    return pieces if len(pieces) <= MOST_TEXTS else [*pieces[: MOST_TEXTS - 1], pieces[MOST_TEXTS - 1] + " …"]
