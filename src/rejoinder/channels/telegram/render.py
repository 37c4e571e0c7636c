"""Parts of a message as calls of the Bot API."""

from typing import Any

from rejoinder.domain.content import Audio, File, Image, Video
from rejoinder.domain.fitting import Part

_METHODS = {
    Image: ("sendPhoto", "photo"),
    Video: ("sendVideo", "video"),
    Audio: ("sendAudio", "audio"),
    File: ("sendDocument", "document"),
}
_LONGEST_DATA = 64


def call(part: Part) -> tuple[str, dict[str, Any]]:
    """Name the method and its parameters for one part."""
    if part.place:
        where = {"latitude": part.place.latitude, "longitude": part.place.longitude}
        named = {"title": part.place.name, "address": part.place.name} if part.place.name else {}
        return ("sendVenue" if named else "sendLocation"), {**where, **named, **_markup(part)}
    if part.media:
        method, name = _METHODS[type(part.media)]
        caption = {"caption": part.text} if part.text else {}
        return method, {name: part.media.file.url, **caption, **_markup(part)}
    return "sendMessage", {"text": part.text, **_markup(part)}


def _markup(part: Part) -> dict[str, Any]:
    if part.buttons:
        keys = [[_key(one.kind, one.title, one.value)] for one in part.buttons]
        return {"reply_markup": {"inline_keyboard": keys}}
    if part.replies:
        keys = [[_key("reply", one.title, one.payload or one.title)] for one in part.replies]
        return {"reply_markup": {"inline_keyboard": keys}}
    return {}


def _key(kind: str, title: str, value: str) -> dict[str, str]:
    """Make one key; data that is too long for Telegram is cut at a character."""
    if kind == "url":
        return {"text": title, "url": value}
    return {"text": title, "callback_data": value.encode()[:_LONGEST_DATA].decode(errors="ignore")}
