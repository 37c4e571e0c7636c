"""Parts of a message as content of an agent's message, and what kind of traffic it is."""

from typing import Any
from uuid import uuid5

from rejoinder.channels.contract import Account, Outbound
from rejoinder.channels.rcs.capabilities import MULTI_USE
from rejoinder.domain.content import Button, Card, Place, QuickReply
from rejoinder.domain.fitting import Part

#: What a purpose is to the carriers. An answer is a service that the contact asked for.
TRAFFIC = {
    "reply": "SERVICEREQUEST",
    "follow_up": "SERVICEREQUEST",
    "transactional": "TRANSACTION",
    "topic": "PROMOTION",
    "promotional": "PROMOTION",
    "survey": "PROMOTION",
    "opt_in_request": "PROMOTION",
}
_LONGEST_TITLE = 25
_LONGEST_DATA = 2_048
_FEWEST_CARDS = 2


def message(account: Account, outbound: Outbound, part: Part) -> dict[str, Any]:
    """Make the body of one message."""
    kept = f"{int(account.settings['keep_hours']) * 3_600}s"
    return {
        "contentMessage": content(part),
        **({"messageTrafficType": TRAFFIC[outbound.purpose]} if account.settings["use_case"] == MULTI_USE else {}),
        **({} if outbound.purpose == "reply" else {"ttl": kept}),
    }


def message_id(outbound: Outbound, number: int) -> str:
    """Name a part of a delivery: the same one always gets the same name."""
    return str(uuid5(outbound.delivery_id, f"rcs:{number}"))


def content(part: Part) -> dict[str, Any]:
    """Make what is shown."""
    taps = [*map(_tap, part.buttons), *map(_reply, part.replies)]
    if part.cards:
        return {"richCard": _cards(part.cards), **({"suggestions": taps} if taps else {})}
    if part.place:
        return {"text": part.place.name or _where(part.place), "suggestions": [_view(part.place), *taps]}
    if part.media:
        shown: dict[str, Any] = {"contentInfo": {"fileUrl": part.media.file.url, "forceRefresh": False}}
    else:
        shown = {"text": part.text}
    return {**shown, **({"suggestions": taps} if taps else {})}


def _cards(cards: tuple[Card, ...]) -> dict[str, Any]:
    if len(cards) < _FEWEST_CARDS:
        return {"standaloneCard": {"cardOrientation": "VERTICAL", "cardContent": _card(cards[0])}}
    return {"carouselCard": {"cardWidth": "MEDIUM", "cardContents": [_card(one) for one in cards]}}


def _card(card: Card) -> dict[str, Any]:
    url = card.image.url if card.image else card.image_url
    picture = {"media": {"height": "MEDIUM", "contentInfo": {"fileUrl": url, "forceRefresh": False}}} if url else {}
    under = {"description": card.subtitle} if card.subtitle else {}
    taps = {"suggestions": [_tap(one) for one in card.buttons]} if card.buttons else {}
    return {"title": card.title, **under, **picture, **taps}


def _tap(button: Button) -> dict[str, Any]:
    title, data = button.title[:_LONGEST_TITLE], _data(button.value)
    if button.kind == "url":
        return {"action": {"text": title, "postbackData": data, "openUrlAction": {"url": button.value}}}
    if button.kind == "phone":
        return {"action": {"text": title, "postbackData": data, "dialAction": {"phoneNumber": button.value}}}
    return {"reply": {"text": title, "postbackData": data}}


def _reply(reply: QuickReply) -> dict[str, Any]:
    return {"reply": {"text": reply.title[:_LONGEST_TITLE], "postbackData": _data(reply.payload or reply.title)}}


def _view(place: Place) -> dict[str, Any]:
    where = {"latitude": place.latitude, "longitude": place.longitude}
    label = {"label": place.name} if place.name else {}
    action = {"text": "🗺️", "postbackData": _where(place), "viewLocationAction": {"latLong": where, **label}}
    return {"action": action}


def _where(place: Place) -> str:
    return f"{place.latitude}, {place.longitude}"


def _data(value: str) -> str:
    """Cut what is too long at a character."""
    return value.encode()[:_LONGEST_DATA].decode(errors="ignore")
