"""The parts of a message as simple HTML: plain, readable in the dark, and made of our own tags alone."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import quote
from uuid import UUID

import msgspec

from rejoinder.domain.content import Audio, Button, Card, File, FileRef, Image, Place, QuickReply, Video
from rejoinder.domain.fitting import Part

_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]}'»”]")
_OPENS = ("https://", "http://")

_FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif"
_BUTTON = (
    "display:inline-block;padding:10px 16px;margin:0 8px 8px 0;border-radius:8px;background:#0d766e;color:#ffffff;"
    "text-decoration:none;font-weight:600"
)
_CARD = "border:1px solid #c9ccd1;border-radius:12px;padding:16px;margin:0 0 12px"
_DARK = (
    "@media (prefers-color-scheme:dark){body,.r{background:#14181c!important;color:#e8eaed!important}"
    "a{color:#5fd0c5!important}.b{background:#5fd0c5!important;color:#0b1512!important}.c{border-color:#3a4048!important}}"
)
_PAGE = """\
<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{title}</title>
<style>{dark}</style>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#1c1f23">
<div class="r" style="max-width:600px;margin:0 auto;padding:24px 16px;{font};font-size:16px;line-height:1.5">
{body}
</div>
</body>
</html>
"""


class Sheet(msgspec.Struct, frozen=True):
    """What a mail is written with: its title and language, where a tap answers to, and which files came along."""

    title: str
    lang: str
    answer_to: str
    inside: Mapping[UUID, str]
    attached: frozenset[UUID]


def page(parts: tuple[Part, ...], sheet: Sheet) -> str:
    """Write parts as one page."""
    body = "\n".join(piece for part in parts for piece in _part(part, sheet))
    return _PAGE.format(lang=escape(sheet.lang), title=escape(sheet.title), dark=_DARK, font=_FONT, body=body)


def words(parts: tuple[Part, ...], sheet: Sheet) -> str:
    """Write parts as plain text."""
    return "\n\n".join(piece for part in parts for piece in _said(part, sheet) if piece) + "\n"


def _part(part: Part, sheet: Sheet) -> Iterator[str]:
    if part.media:
        yield _media(part.media, sheet)
    if part.text:
        yield from (f'<p style="margin:0 0 16px">{_linked(one)}</p>' for one in part.text.split("\n\n"))
    if part.place:
        link = escape(_map(part.place))
        yield f'<p style="margin:0 0 16px"><a href="{link}">{escape(part.place.name) or link}</a></p>'
    yield from (_card(card, sheet) for card in part.cards)
    taps = [_button(one, sheet) for one in part.buttons] + [_answer(one, sheet) for one in part.replies]
    if taps:
        yield f'<p style="margin:0 0 16px">{"".join(taps)}</p>'


def _linked(text: str) -> str:
    """Escape words, and make links of what looks like one."""
    pieces, end = [], 0
    for found in _LINK.finditer(text):
        pieces.append(escape(text[end : found.start()]))
        pieces.append(f'<a href="{escape(found.group())}">{escape(found.group())}</a>')
        end = found.end()
    return "".join([*pieces, escape(text[end:])]).replace("\n", "<br>\n")


def _media(media: Image | Audio | Video | File, sheet: Sheet) -> str:
    if isinstance(media, Image):
        return _picture(media.file, media.alt, sheet)
    if media.file.id in sheet.attached:
        return f'<p style="margin:0 0 16px">📎 {escape(media.file.name)}</p>'
    return f'<p style="margin:0 0 16px">📎 <a href="{escape(media.file.url)}">{escape(media.file.name or "…")}</a></p>'


def _picture(file: FileRef, alt: str, sheet: Sheet) -> str:
    source = f"cid:{sheet.inside[file.id]}" if file.id in sheet.inside else file.url
    style = "max-width:100%;height:auto;border-radius:8px"
    return (
        f'<p style="margin:0 0 16px"><img src="{escape(source)}" alt="{escape(alt or file.name)}" style="{style}"></p>'
    )


def _card(card: Card, sheet: Sheet) -> str:
    picture = _picture(card.image, card.title, sheet) if card.image else ""
    if not picture and card.image_url and card.image_url.startswith(_OPENS):
        picture = f'<p><img src="{escape(card.image_url)}" alt="{escape(card.title)}" style="max-width:100%"></p>'
    under = f"<p>{_linked(card.subtitle)}</p>" if card.subtitle else ""
    taps = "".join(_button(one, sheet) for one in card.buttons)
    return f'<div class="c" style="{_CARD}">{picture}<p><strong>{escape(card.title)}</strong></p>{under}{taps}</div>'


def _button(button: Button, sheet: Sheet) -> str:
    return _tap(button.title, _target(button, sheet))


def _answer(reply: QuickReply, sheet: Sheet) -> str:
    return _tap(reply.title, _mail(reply.title, sheet))


def _tap(title: str, target: str) -> str:
    if not target:
        return f"{escape(title)} "
    return f'<a class="b" href="{escape(target)}" style="{_BUTTON}">{escape(title)}</a>'


def _target(button: Button, sheet: Sheet) -> str:
    """Say where a tap leads: a page, a number, or a mail that answers; never anything that runs."""
    if button.kind == "url":
        return button.value if button.value.startswith(_OPENS) else ""
    if button.kind == "phone":
        digits = re.sub(r"[^\d+]", "", button.value)
        return f"tel:{digits}" if digits else ""
    return _mail(button.title, sheet)


def _mail(said: str, sheet: Sheet) -> str:
    subject = quote(f"Re: {sheet.title}", safe="")
    return f"mailto:{quote(sheet.answer_to, safe='@')}?subject={subject}&body={quote(said, safe='')}"


def _map(place: Place) -> str:
    return f"https://www.openstreetmap.org/?mlat={place.latitude}&mlon={place.longitude}"


def _said(part: Part, sheet: Sheet) -> Iterator[str]:
    if part.media:
        yield _named(part.media, sheet)
    yield part.text
    if part.place:
        yield "\n".join(filter(None, (part.place.name, _map(part.place))))
    for card in part.cards:
        picture = card.image.url if card.image and card.image.id not in sheet.inside else card.image_url or ""
        taps = [_line(one) for one in card.buttons]
        yield "\n".join(filter(None, (card.title, card.subtitle, picture, *taps)))
    yield "\n".join([*(_line(one) for one in part.buttons), *(f"• {one.title}" for one in part.replies)])


def _named(media: Image | Audio | Video | File, sheet: Sheet) -> str:
    name = media.alt if isinstance(media, Image) and media.alt else media.file.name
    came = media.file.id in sheet.attached or media.file.id in sheet.inside
    return f"[{name}]" if came else "\n".join(filter(None, (name, media.file.url)))


def _line(button: Button) -> str:
    return f"• {button.title}" if button.kind == "reply" else f"{button.title}: {button.value}"
