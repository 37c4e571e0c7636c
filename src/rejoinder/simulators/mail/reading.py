"""A business's mail as its reader's program shows it."""

import re
from email.header import decode_header, make_header
from email.message import Message
from html import unescape

import msgspec

from rejoinder.simulators.media import Media
from rejoinder.simulators.records import Medium, Saying, Tap

_ANCHOR = re.compile(r'<a class="b" href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_WAY = re.compile(r"<(https?://[^>\s]+)>")


class Shown(msgspec.Struct, frozen=True):
    """What a reader sees, with what their program goes by."""

    saying: Saying
    name: str
    references: tuple[str, ...]


def shown(mail: Message, media: Media) -> Shown:
    """Read a mail: its words, its files, its buttons, and the way out that a reader's program offers."""
    words, html = _words(mail, "text/plain"), _words(mail, "text/html")
    taps = tuple(_tap(unescape(link), unescape(title)) for link, title in _ANCHOR.findall(html))
    way = _WAY.search(str(mail.get("List-Unsubscribe", "")))
    saying = Saying(
        text=words.strip(),
        subject=str(make_header(decode_header(str(mail.get("Subject", ""))))),
        media=tuple(_files(mail, media)),
        taps=taps,
        leave_url=way[1] if way else "",
    )
    return Shown(saying, str(mail.get("Message-ID", "")), tuple(str(mail.get("References", "")).split()))


def _words(mail: Message, kind: str) -> str:
    for part in mail.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            content = part.get_payload(decode=True)
            return (
                content.decode(part.get_content_charset() or "utf-8", "replace") if isinstance(content, bytes) else ""
            )
    return ""


def _tap(link: str, title: str) -> Tap:
    if link.startswith("tel:"):
        return Tap(title=title, kind="phone", value=link.removeprefix("tel:"))
    return Tap(title=title) if link.startswith("mailto:") else Tap(title=title, kind="url", value=link)


def _files(mail: Message, media: Media) -> list[Medium]:
    found = []
    for part in mail.walk():
        content = part.get_payload(decode=True)
        if not part.is_multipart() and part.get_content_maintype() != "text" and isinstance(content, bytes):
            found.append(media.keep(content, part.get_filename() or "file"))
    return found
