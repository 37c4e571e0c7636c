"""Headers of a mail, read so that nothing that somebody put into them raises."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

_ID = re.compile(r"<[^<>\s]{1,900}>")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
LONGEST = 2_000
#: An address as it is kept and compared.
_ADDRESS = re.compile(r"^[^\s@<>\"(),:;]{1,64}@[^\s@<>\"(),:;]{1,190}$")


def text(mail: Message, name: str) -> str:
    """Read a header as words, whatever it was encoded in."""
    given = raw(mail, name)
    return decoded(given[0]) if given else ""


def raw(mail: Message, name: str) -> list[str]:
    """Read all headers of a name as they came; letters that nobody encoded are taken for UTF-8."""
    found = (str(value) for key, value in mail.raw_items() if key.lower() == name.lower())
    return [one.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for one in found]


def decoded(said: str) -> str:
    """Read encoded words; what cannot be decoded stays as it is."""
    try:
        read = str(make_header(decode_header(said[:LONGEST])))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        read = said[:LONGEST]
    return clean(_CONTROL.sub(" ", read))


def clean(words: str) -> str:
    """Return words that every database and browser takes: no half characters, no NUL."""
    return " ".join(words.replace("\0", "").encode("utf-8", "replace").decode().split())


def people(mail: Message, name: str) -> Iterator[tuple[str, str]]:
    """Yield each name and address of a header, lower-cased as addresses are compared."""
    try:
        found = getaddresses([one[: 10 * LONGEST] for one in raw(mail, name)])
    except (ValueError, IndexError, TypeError):
        found = []
    for called, address in found:
        plain = clean(address).lower()
        if _ADDRESS.match(plain):
            yield decoded(called), plain


def ids(mail: Message, name: str) -> tuple[str, ...]:
    """Read the message ids of a header, in their order."""
    return tuple(clean(one) for one in _ID.findall(" ".join(raw(mail, name))[: 20 * LONGEST]))


def moment(mail: Message, name: str) -> datetime | None:
    """Read a time, where it is one."""
    try:
        found = parsedate_to_datetime(next(iter(raw(mail, name)), ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
