"""A message as one mail: plain words and HTML, its files with it, and the headers that mail programs go by."""

from collections.abc import Mapping
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from uuid import UUID

from rejoinder.channels.contract import Account, Outbound
from rejoinder.channels.email.capabilities import CAPABILITIES, reads
from rejoinder.channels.email.headers import clean
from rejoinder.channels.email.markup import Sheet, page, words
from rejoinder.channels.email.parse import UNSUBSCRIBE
from rejoinder.domain.content import Audio, Card, File, FileRef, Image, Video
from rejoinder.domain.fitting import Part, fit

#: What answers somebody or tells them of their own order carries no way out; see RFC 8058 and the senders' guidelines.
_ASKED_FOR = frozenset({"reply", "transactional"})
_MACHINES = frozenset({"bot", "system"})
#: Files that are longer are linked to: many servers take no more than 25 MB, and encoding adds a third.
LONGEST_FILE = 5_000_000
LONGEST_ALL = 15_000_000
_LONGEST_SUBJECT = 150
_LONGEST_NAME = 60
_SHORT = 70


def compose(account: Account, outbound: Outbound) -> tuple[str, bytes]:
    """Return a mail's name and the whole mail, as it goes to the server."""
    parts = fit(outbound.blocks, CAPABILITIES.blocks, CAPABILITIES.limits)
    files = _carried(parts, outbound.files)
    name = message_id(account, outbound)
    sheet = _sheet(account, outbound, parts, files)
    mail = EmailMessage(policy=SMTP)
    mail.set_content(words(parts, sheet), cte="quoted-printable")
    mail.add_alternative(page(parts, sheet), subtype="html", cte="quoted-printable")
    html = mail.get_payload()[1]  # type: ignore[index]
    for file in files:
        _carry(mail, html, file, sheet, outbound.files[file.id])  # type: ignore[arg-type]
    head = "".join(f"{title}: {value}\r\n" for title, value in headers(account, outbound, name, sheet.title))
    return name, head.encode("ascii") + mail.as_bytes()


def message_id(account: Account, outbound: Outbound) -> str:
    """Name the mail by its delivery, so that one sent twice is known as the same by who gets it."""
    domain = str(account.settings["from_address"]).rpartition("@")[2]
    return f"<{outbound.delivery_id}@{domain}>"


def headers(account: Account, outbound: Outbound, name: str, subject: str) -> list[tuple[str, str]]:
    """Give the headers in their order, each as it is written.

    We write them ourselves: the library breaks names of mails and links that are longer than a line.
    """
    settings = account.settings
    called = clean(str(settings.get("from_name", "")))[:_LONGEST_NAME]
    found = [
        ("From", formataddr((called, str(settings["from_address"])))),
        ("To", clean(outbound.address)),
        ("Subject", _encoded(f"Re: {subject}" if outbound.references else subject)),
        ("Message-ID", name),
    ]
    if outbound.at:
        found.append(("Date", format_datetime(outbound.at)))
    if settings.get("reply_to"):
        found.append(("Reply-To", clean(str(settings["reply_to"]))))
    if outbound.references:
        named = [one for one in map(clean, outbound.references) if one.isascii()]
        found += [("In-Reply-To", named[-1]), ("References", "\r\n ".join(named))] if named else []
    return [*found, *_automatic(outbound), *_way_out(account, outbound)]


def _encoded(words: str) -> str:
    """Write words so that every mail program reads them again."""
    plain = words.isascii() and len(words) <= _SHORT and "=?" not in words
    return words if plain else Header(words, "utf-8", header_name="Subject").encode(linesep="\r\n")


def _automatic(outbound: Outbound) -> list[tuple[str, str]]:
    """Say that a machine wrote it, so that no other machine answers."""
    if outbound.author not in _MACHINES and outbound.purpose in _ASKED_FOR:
        return []
    kind = "auto-replied" if outbound.purpose == "reply" else "auto-generated"
    return [("Auto-Submitted", kind), ("X-Auto-Response-Suppress", "OOF, AutoReply")]


def _way_out(account: Account, outbound: Outbound) -> list[tuple[str, str]]:
    """Say how a reader leaves: with one click, or by a mail to us where we read it."""
    if outbound.purpose in _ASKED_FOR:
        return []
    by_mail = f"<mailto:{account.settings['from_address']}?subject={UNSUBSCRIBE}>" if reads(account) else ""
    ways = [f"<{clean(outbound.leave_url)}>" if outbound.leave_url else "", by_mail]
    found = [("List-Unsubscribe", ",\r\n ".join(filter(None, ways)))] if any(ways) else []
    if outbound.leave_url and outbound.leave_url.startswith("https://"):
        found.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    return found


def _sheet(account: Account, outbound: Outbound, parts: tuple[Part, ...], files: tuple[FileRef, ...]) -> Sheet:
    shown = {one.id for one in _pictures(parts)}
    return Sheet(
        title=_subject(account, outbound, parts),
        lang=outbound.locale or "en",
        answer_to=str(account.settings.get("reply_to") or account.settings["from_address"]),
        inside={one.id: f"{one.id}@cid" for one in files if one.id in shown},
        attached=frozenset(one.id for one in files if one.id not in shown),
    )


def _subject(account: Account, outbound: Outbound, parts: tuple[Part, ...]) -> str:
    """Give the conversation's subject, else the beginning of what is said, else who says it."""
    if outbound.subject:
        return clean(outbound.subject)[:_LONGEST_SUBJECT]
    title = next((part.cards[0].title for part in parts if part.cards), "")
    said = next((clean(part.text.strip().split("\n")[0]) for part in parts if part.text.strip()), title)
    short = said if len(said) <= _SHORT else said[:_SHORT].rsplit(" ", 1)[0] + "…"
    return short or clean(str(account.settings.get("from_name") or account.settings["from_address"]))


def _pictures(parts: tuple[Part, ...]) -> list[FileRef]:
    found = [part.media.file for part in parts if isinstance(part.media, Image)]
    return found + [card.image for card in _cards(parts) if card.image]


def _cards(parts: tuple[Part, ...]) -> list[Card]:
    return [card for part in parts for card in part.cards]


def _carried(parts: tuple[Part, ...], held: Mapping[UUID, bytes]) -> tuple[FileRef, ...]:
    """Choose the files that travel with the mail: those that are here, and not too long, one by one or together."""
    others = [part.media.file for part in parts if isinstance(part.media, Audio | Video | File)]
    room, chosen = LONGEST_ALL, {}
    for file in (*_pictures(parts), *others):
        length = len(held.get(file.id, b""))
        if file.id not in chosen and 0 < length <= min(LONGEST_FILE, room):
            chosen[file.id] = file
            room -= length
    return tuple(chosen.values())


def _carry(mail: EmailMessage, html: EmailMessage, file: FileRef, sheet: Sheet, content: bytes) -> None:
    main, _, sub = (file.media_type or "application/octet-stream").partition("/")
    name = clean(file.name) or "file"
    if file.id in sheet.inside:
        cid = f"<{sheet.inside[file.id]}>"
        html.add_related(content, maintype=main, subtype=sub, cid=cid, filename=name, disposition="inline")
    else:
        mail.add_attachment(content, maintype=main, subtype=sub or "octet-stream", filename=name)
