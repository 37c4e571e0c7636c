"""Parts of a message as the Cloud API takes them."""

from collections.abc import Iterator
from typing import Any

from rejoinder.channels.meta.components import template
from rejoinder.domain.content import Audio, Button, File, Image, QuickReply, Video
from rejoinder.domain.fitting import Part

_FILES = {Image: "image", Video: "video", Audio: "audio", File: "document"}
#: What WhatsApp takes: three buttons, ten rows. [K]
_MOST_BUTTONS, _MOST_ID, _MOST_ROW_ID = 3, 256, 200
_CHOOSE = "☰"
_POINTER = "👇"
_LINK = "http"


def contents(part: Part) -> Iterator[dict[str, Any]]:
    """Make the one or two messages of a part, each its type and what it is."""
    if part.template is not None:
        yield {"type": "template", "template": template(part.template)}
        return
    taps = (*(_tap(one) for one in part.replies), *(_of_button(one) for one in part.buttons if one.kind == "reply"))
    links = tuple(one for one in part.buttons if one.kind == "url")
    if not taps and not links:
        yield _plain(part)
    elif not taps and len(links) == 1:
        yield _linked(part, links[0])
    else:
        yield from _tappable(part, taps, links)


def _plain(part: Part) -> dict[str, Any]:
    if part.media is not None:
        return _media(part)
    if part.place is not None:
        where = {"latitude": part.place.latitude, "longitude": part.place.longitude}
        return {"type": "location", "location": {**where, **({"name": part.place.name} if part.place.name else {})}}
    return {"type": "text", "text": {"body": part.text, "preview_url": _LINK in part.text}}


def _media(part: Part) -> dict[str, Any]:
    media = part.media
    if media is None:
        return {}
    kind = _FILES[type(media)]
    caption = {"caption": part.text} if part.text and kind != "audio" else {}
    name = {"filename": media.file.name} if kind == "document" and media.file.name else {}
    return {"type": kind, kind: {"link": media.file.url, **caption, **name}}


def _linked(part: Part, link: Button) -> dict[str, Any]:
    action = {"name": "cta_url", "parameters": {"display_text": link.title, "url": link.value}}
    return _interactive({"type": "cta_url", "body": {"text": part.text or _POINTER}, "action": action})


def _tappable(part: Part, taps: tuple[dict[str, str], ...], links: tuple[Button, ...]) -> Iterator[dict[str, Any]]:
    """Ask with up to three buttons or a list; links beside them stand in the words, what fits no head goes before."""
    words = "\n".join(filter(None, (part.text, *(f"{one.title}: {one.value}" for one in links)))) or _POINTER
    few = len(taps) <= _MOST_BUTTONS
    head: dict[str, Any] = {}
    if part.media is not None and few and not isinstance(part.media, Audio):
        kind = _FILES[type(part.media)]
        head = {"header": {"type": kind, kind: {"link": part.media.file.url}}}
    elif part.media is not None or part.place is not None:
        yield _plain(Part(media=part.media, place=part.place))
    if few and taps:
        buttons = [{"type": "reply", "reply": {**one, "id": one["id"][:_MOST_ID]}} for one in taps]
        shape: dict[str, Any] = {"type": "button", **head, "body": {"text": words}, "action": {"buttons": buttons}}
        yield _interactive(shape)
    elif taps:
        rows = [{**one, "id": one["id"][:_MOST_ROW_ID]} for one in taps]
        action = {"button": _CHOOSE, "sections": [{"rows": rows}]}
        yield _interactive({"type": "list", "body": {"text": words}, "action": action})
    else:
        yield {"type": "text", "text": {"body": words, "preview_url": True}}


def _interactive(shape: dict[str, Any]) -> dict[str, Any]:
    return {"type": "interactive", "interactive": shape}


def _tap(reply: QuickReply) -> dict[str, str]:
    return {"id": reply.payload or reply.title, "title": reply.title}


def _of_button(button: Button) -> dict[str, str]:
    return {"id": button.value or button.title, "title": button.title}
