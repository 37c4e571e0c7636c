"""What a mail carries: its words, however they are encoded, and its files."""

import re
from collections.abc import Iterator
from email.message import Message

import msgspec

from rejoinder.channels.email import headers
from rejoinder.channels.email.quoted import said_anew
from rejoinder.channels.email.unmarked import words_of
from rejoinder.channels.events import Media

MOST_FILES = 20
MOST_PARTS = 200
DEEPEST = 20
#: Pictures smaller than this are counters and rules of signatures.
SMALLEST_PICTURE = 500
_LONGEST_NAME = 120
_FAMILIES = frozenset({"image", "audio", "video"})
_HALF = re.compile("[\ud800-\udfff]")


class Body(msgspec.Struct, frozen=True):
    """The words of a mail, without what it quotes, and its files."""

    words: str
    files: tuple[Media, ...]


def body_of(mail: Message) -> Body:
    """Read what a mail says itself."""
    leaves = list(_leaves(mail, 0))[:MOST_PARTS]
    plain = _first(leaves, "text/plain")
    marked = _first(leaves, "text/html")
    said = said_anew(decoded(plain)) if plain is not None else ""
    if not said and marked is not None:
        html = decoded(marked)
        said = said_anew(words_of(html) or words_of(html, quotes=True))
    taken = {id(one) for one in (plain, marked) if one is not None}
    files = tuple(file for one in leaves if id(one) not in taken and (file := _file(one)) is not None)
    return Body(said, files[:MOST_FILES])


def decoded(part: Message) -> str:
    """Read a part's words; a character that cannot be read is shown as such."""
    raw = part.get_payload(decode=True)
    content = raw if isinstance(raw, bytes) else b""
    charset = str(part.get_content_charset() or "utf-8")
    try:
        said = content.decode(charset, "replace")
    except LookupError:
        said = content.decode("utf-8", "replace")
    return _HALF.sub("\ufffd", said.replace("\0", ""))


def _leaves(part: Message, depth: int) -> Iterator[Message]:
    """Yield what holds no other parts; a mail inside of a mail is one file."""
    inner = part.get_payload()
    if isinstance(inner, list) and part.get_content_maintype() == "multipart" and depth < DEEPEST:
        for one in inner:
            if isinstance(one, Message):
                yield from _leaves(one, depth + 1)
    else:
        yield part


def _first(leaves: list[Message], kind: str) -> Message | None:
    return next(
        (one for one in leaves if one.get_content_type() == kind and one.get_content_disposition() != "attachment"),
        None,
    )


def _file(part: Message) -> Media | None:
    """Make a file of a part; another version of the words is none."""
    kind, disposition = part.get_content_type(), part.get_content_disposition()
    name = _name(part)
    if kind.startswith("text/") and disposition != "attachment" and not name:
        return None
    content = _bytes(part)
    family = kind.partition("/")[0]
    if not content or (family == "image" and disposition != "attachment" and len(content) < SMALLEST_PICTURE):
        return None
    shown = name or f"{kind.replace('/', '.')}"
    return Media(kind=family if family in _FAMILIES else "file", name=shown, media_type=kind[:200], content=content)


def _bytes(part: Message) -> bytes:
    inner = part.get_payload()
    if isinstance(inner, list):  # a mail inside of a mail
        return b"\n".join(one.as_bytes() for one in inner if isinstance(one, Message))
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _name(part: Message) -> str:
    try:
        given = part.get_filename()
    except (ValueError, LookupError, TypeError, UnicodeError):
        return ""
    return headers.decoded(str(given))[-_LONGEST_NAME:] if given else ""
