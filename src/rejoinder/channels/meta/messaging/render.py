"""Parts of a message as the Send API takes them."""

from typing import Any

from rejoinder.channels.meta.components import template
from rejoinder.domain.content import Audio, Button, Card, File, Image, OptInRequest, QuickReply, Video
from rejoinder.domain.fitting import Part

_FILES = {Image: "image", Video: "video", Audio: "audio", File: "file"}
#: The most that a payload holds. [K]
_MOST_PAYLOAD = 1_000
#: The one frequency that asks for a single notification.
ONCE = "once"


def message(part: Part) -> dict[str, Any]:
    """Make one message of a part."""
    return {**_content(part), **_quick(part.replies)}


def _content(part: Part) -> dict[str, Any]:
    if part.template is not None:
        return {"template": template(part.template)}  # in WhatsApp's shape: [K], not verified
    if part.request is not None:
        return _attached("template", _request(part.request))
    if part.media is not None:
        return _attached(_FILES[type(part.media)], {"url": part.media.file.url, "is_reusable": False})
    if part.cards:
        return _attached("template", {"template_type": "generic", "elements": [_element(one) for one in part.cards]})
    if part.buttons:
        buttons = [_button(one) for one in part.buttons]
        return _attached("template", {"template_type": "button", "text": part.text, "buttons": buttons})
    return {"text": part.text}


def _attached(kind: str, payload: dict[str, Any]) -> dict[str, Any]:
    return {"attachment": {"type": kind, "payload": payload}}


def _quick(replies: tuple[QuickReply, ...]) -> dict[str, Any]:
    found = [
        {"content_type": "text", "title": one.title, "payload": (one.payload or one.title)[:_MOST_PAYLOAD]}
        for one in replies
    ]
    return {"quick_replies": found} if found else {}


def _element(card: Card) -> dict[str, Any]:
    picture = card.image.url if card.image else card.image_url
    return {
        "title": card.title,
        **({"subtitle": card.subtitle} if card.subtitle else {}),
        **({"image_url": picture} if picture else {}),
        **({"buttons": [_button(one) for one in card.buttons]} if card.buttons else {}),
    }


def _button(button: Button) -> dict[str, str]:
    if button.kind == "url":
        return {"type": "web_url", "title": button.title, "url": button.value}
    if button.kind == "phone":
        return {"type": "phone_number", "title": button.title, "payload": button.value.removeprefix("tel:")}
    return {"type": "postback", "title": button.title, "payload": button.value[:_MOST_PAYLOAD]}


def _request(asked: OptInRequest) -> dict[str, Any]:
    """Ask for a topic, or once for one message; the answer's payload says what was agreed to."""
    often = asked.frequencies[0] if asked.frequencies else ""
    if often == ONCE:
        return {"template_type": "one_time_notif_req", "title": asked.title, "payload": str(asked.topic_id)}
    return {
        "template_type": "notification_messages",
        "title": asked.title,
        **({"image_url": asked.image.url, "image_aspect_ratio": "HORIZONTAL"} if asked.image else {}),
        "payload": f"subscribe:{asked.topic_id}:{often}",
        **({"notification_messages_frequency": often.upper()} if often else {}),
        "notification_messages_reoptin": "ENABLED",
        "notification_messages_cta_text": "FREQUENCY" if often else "OPT_IN",
    }
