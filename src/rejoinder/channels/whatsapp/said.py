"""What somebody said or tapped on WhatsApp."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rejoinder.channels.contract import Event
from rejoinder.channels.events import Acted, Entry, Media, Moved, Noted, Paired, Profile, Spoke
from rejoinder.channels.meta.errors import error_of
from rejoinder.channels.meta.wire import line as cut
from rejoinder.channels.meta.wire import moment, spot, words
from rejoinder.channels.whatsapp.faces import Faces
from rejoinder.channels.whatsapp.line import Line, address_of
from rejoinder.channels.whatsapp.shapes import Interactive, Message, Referral
from rejoinder.domain.content import Block, Unsupported
from rejoinder.domain.policy import ActKind

_FILES = {
    "image": "image",
    "audio": "audio",
    "voice": "audio",
    "video": "video",
    "document": "file",
    "sticker": "image",
}
_TAPS = frozenset({"button", "interactive"})


def said(line: Line, raw: bytes, faces: Faces) -> Iterator[Event]:
    """Read one message; a change of number and a reaction say nothing."""
    message = msgspec.json.decode(raw, type=Message)
    whom = faces.whom(message.sender, message.from_user_id)
    address, at = whom.address, moment(message.timestamp, line.at)
    profile = faces.profile(whom, message.sender, message.from_user_id)
    yield from _through_ad(message, address, line, profile)
    if message.type == "system" and message.system is not None:
        if whom.also:
            yield Paired(address=address, also=whom.also, at=at)
        yield from _system(message, address, line)
    elif message.type == "reaction" and message.reaction is not None:
        yield from _reacted(message, address, line, profile)
    else:
        yield Spoke(
            id=message.id,
            address=address,
            at=at,
            blocks=blocks(line, message) or (_unsupported(message),),
            act=ActKind.POSTBACK if message.type in _TAPS else ActKind.MESSAGE,
            profile=profile,
            payload=_payload(message),
            reply_to=message.context.id if message.context else None,
        )


def blocks(line: Line, message: Message) -> tuple[Block | Media, ...]:  # noqa: PLR0911 - one case a kind
    """Make blocks of whatever a message is."""
    if message.type in _FILES and (kept := getattr(message, message.type)) is not None:
        return (line.media(_FILES[message.type], kept), *words(kept.caption))
    if message.text is not None and message.type == "text":
        return words(message.text.body)
    if message.location is not None:
        where = message.location
        name = ", ".join(filter(None, (where.name, where.address)))
        return (spot(where.latitude, where.longitude, name),)
    if message.button is not None:
        return words(message.button.text or message.button.payload)
    if message.interactive is not None:
        return _chosen(message.interactive)
    if message.contacts is not None:
        return words("\n\n".join(filter(None, (_card(one) for one in message.contacts))))
    return words(_order(message.order)) if message.order is not None else ()


def _chosen(tap: Interactive) -> tuple[Block, ...]:
    if tap.nfm_reply is not None:
        form = tap.nfm_reply
        return words("\n".join(filter(None, (form.body or form.name, _answers(form.response_json)))))
    choice = tap.button_reply or tap.list_reply
    return words(choice.title or choice.id) if choice is not None else ()


def _payload(message: Message) -> str | None:
    if message.button is not None:
        return message.button.payload
    if message.interactive is None:
        return None
    choice = message.interactive.button_reply or message.interactive.list_reply
    return choice.id if choice is not None else None


def _answers(told: str | None) -> str:
    """Say what was filled into a form, a line each."""
    try:
        found = msgspec.json.decode(told or "{}")
    except msgspec.MsgspecError:
        return told or ""
    if not isinstance(found, dict):
        return told or ""
    return "\n".join(f"{name}: {value}" for name, value in found.items() if name != "flow_token")


def _card(card: dict[str, Any]) -> str:
    """Say whom a contact card names, and how they are reached."""
    name = card.get("name")
    lines = [name.get("formatted_name") if isinstance(name, dict) else None]
    for kind, key in (("phones", "phone"), ("emails", "email")):
        found = card.get(kind)
        lines += [one.get(key) for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    return "\n".join(str(one) for one in lines if one)


def _order(order: dict[str, Any]) -> str:
    """Say what was ordered, a line each."""
    items = order.get("product_items")
    found = [one for one in items if isinstance(one, dict)] if isinstance(items, list) else []
    lines = [
        f"{one.get('quantity', 1)} × {one.get('product_retailer_id', '')}"
        + (f" ({one['item_price']} {one.get('currency', '')})".rstrip(" )") + ")" if one.get("item_price") else "")
        for one in found
    ]
    return "\n".join(filter(None, (str(order.get("text") or ""), *lines)))


def _unsupported(message: Message) -> Block:
    if message.errors:
        return Unsupported(kind=cut(message.type or "message"), note=cut(error_of(message.errors[0]).words))
    return Unsupported(kind=cut(message.type or "message"))


def _reacted(message: Message, address: str, line: Line, profile: Profile) -> Iterator[Event]:
    at, reaction = moment(message.timestamp, line.at), message.reaction
    about = cut(reaction.message_id if reaction else None)
    if reaction is None or not reaction.emoji:
        yield Noted(address=address, at=at, kind="reaction_taken_back", properties={"about": about})
        return
    yield Acted(
        id=message.id,
        address=address,
        at=at,
        kind=ActKind.REACTION,
        profile=profile,
        note=cut(reaction.emoji),
        about=about or None,
    )


def _system(message: Message, address: str, line: Line) -> Iterator[Event]:
    """Read what WhatsApp tells of a contact: a new number is the same person's."""
    told, at = message.system, moment(message.timestamp, line.at)
    if told is None:
        return
    new = told.new_wa_id or told.wa_id
    now = address_of(new, None) if new else address
    if now != address:
        yield Moved(address=address, to=now, at=at)
    yield Noted(address=now, at=at, kind=cut(told.type or "system"), properties={"text": cut(told.body)})


def _entry(referral: Referral | None) -> Entry | None:
    if referral is None:
        return None
    ad = referral.source_id if referral.source_type == "ad" else None
    return Entry(ref=cut(referral.ctwa_clid), source=cut(referral.source_type or "ad"), ad_id=cut(ad) or None)


def _through_ad(message: Message, address: str, line: Line, profile: Profile) -> Iterator[Event]:
    """Tell of the click before the message that it led to."""
    if message.referral is not None:
        yield Acted(
            id=f"ad:{message.id}",
            address=address,
            at=moment(message.timestamp, line.at),
            kind=ActKind.AD_CLICK,
            profile=profile,
            entry=_entry(message.referral),
            note=cut(message.referral.headline),
        )
