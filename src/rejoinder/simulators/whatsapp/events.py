"""What people do and what became of messages, as changes of the WhatsApp webhook."""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from rejoinder.simulators.deeds import Deed, Gets, Reacts, Reads, Says, Starts, Taps, Wishes
from rejoinder.simulators.media import Media
from rejoinder.simulators.records import Account, Medium, Person, Said, Tap, Thread

Shape = dict[str, Any]
#: Failures that come later: code, title, message, details. [V]
FAILURES = {
    "closed": (
        131047,
        "Re-engagement message",
        "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
    ),
    "undeliverable": (131026, "Message undeliverable", "Message Undeliverable."),
    "capped": (
        131049,
        "This message was not delivered to maintain healthy ecosystem engagement.",
        "In order to maintain a healthy ecosystem engagement, the message failed to be delivered.",
    ),
    "stopped": (
        131050,
        "User's marketing messages preference",
        "User has stopped marketing messages of this business.",
    ),
}


def told(account: Account, person: Person, thread: Thread, at: datetime, deed: Deed, media: Media) -> list[Shape]:  # noqa: PLR0911 - one case each
    """Tell of a deed; blocking is told nobody."""
    match deed:
        case Says(said=said):
            return [_heard(account, person, thread, said, _content(said, media))]
        case Taps(under=under, tap=tap, said=Said() as said):
            return [_heard(account, person, thread, said, _tapped(under, tap))]
        case Starts(said=Said() as said, ad_id=ad_id):
            came = {"referral": _referral(ad_id)} if ad_id else {}
            return [_heard(account, person, thread, said, {**_content(said, media), **came})]
        case Reacts(to=to, emoji=emoji):
            return [_reaction(account, person, thread, at, to, emoji)]
        case Reads(said=said):
            return [_status(account, person, thread, one, "read", at) for one in said]
        case Gets(said=said, state=state, why=why):
            return [_status(account, person, thread, said, state, at, why)]
        case Wishes(stop=stop):
            return [_preference(account, person, thread, at, stop=stop)]
    return []


def change(field: str, value: Shape) -> Shape:
    """Make one change of the account."""
    return {"field": field, "value": value}


def user_id(thread: Thread) -> str:
    """Give the id by which people are known since 2026, beside their number or without it."""
    return f"GB.{thread.address}"


def _heard(account: Account, person: Person, thread: Thread, said: Said, content: Shape) -> Shape:
    message = {
        **({} if person.hides_number else {"from": thread.address}),
        "id": said.id,
        "timestamp": str(int(said.at.timestamp())),
        **content,
        **_answers(account, thread, said),
        "from_user_id": user_id(thread),
    }
    value = {**_head(account), "contacts": [_contact(person, thread)], "messages": [message]}
    return change("messages", value)


def _contact(person: Person, thread: Thread) -> Shape:
    number = {} if person.hides_number else {"wa_id": thread.address}
    return {"profile": {"name": person.name}, **number, "user_id": user_id(thread)}


def _answers(account: Account, thread: Thread, said: Said) -> Shape:
    answered = thread.find(said.reply_to) if said.reply_to else None
    if answered is None:
        return {}
    sender = thread.address if answered.mine else account.address.removeprefix("+")
    return {"context": {"from": sender, "id": answered.id}}


def _head(account: Account) -> Shape:
    numbers = {"display_phone_number": account.address.removeprefix("+"), "phone_number_id": account.id}
    return {"messaging_product": "whatsapp", "metadata": numbers}


def _content(said: Said, media: Media) -> Shape:
    if said.spot:
        where = {"latitude": said.spot.latitude, "longitude": said.spot.longitude}
        return {"type": "location", "location": {**where, **({"name": said.spot.name} if said.spot.name else {})}}
    if said.media:
        return _file(said, said.media[0], media)
    return {"type": "text", "text": {"body": said.text}}


def _file(said: Said, medium: Medium, media: Media) -> Shape:
    kind = {"file": "document", "voice": "audio"}.get(medium.kind, medium.kind)
    shape = {"id": medium.id, "mime_type": medium.media_type}
    shape["sha256"] = hashlib.sha256(media.content(medium.id) or b"").hexdigest()
    if kind == "document":
        shape["filename"] = medium.name
    if medium.kind == "voice":
        return {"type": "audio", "audio": {**shape, "voice": True}}
    return {"type": kind, kind: {**shape, **({"caption": said.text} if said.text else {})}}


def _tapped(under: Said, tap: Tap) -> Shape:
    if under.template:
        return {"type": "button", "button": {"payload": tap.value, "text": tap.title}}
    if under.menu:
        row = {"id": tap.value, "title": tap.title, **({"description": tap.detail} if tap.detail else {})}
        return {"type": "interactive", "interactive": {"type": "list_reply", "list_reply": row}}
    reply = {"id": tap.value, "title": tap.title}
    return {"type": "interactive", "interactive": {"type": "button_reply", "button_reply": reply}}


def _referral(ad_id: str) -> Shape:
    words = {"headline": "Kopi Kita", "body": "Coffee from small farms"}
    return {"source_url": f"https://fb.example/{ad_id}", "source_id": ad_id, "source_type": "ad", **words}


def _reaction(account: Account, person: Person, thread: Thread, at: datetime, to: Said, emoji: str) -> Shape:
    shape = {"message_id": to.id, **({"emoji": emoji} if emoji else {})}
    reacted = Said(id=f"{to.id}-{int(at.timestamp() * 1000)}", mine=True, at=at)
    return _heard(account, person, thread, reacted, {"type": "reaction", "reaction": shape})


def _status(
    account: Account, person: Person, thread: Thread, said: Said, state: str, at: datetime, why: str = ""
) -> Shape:
    shape: Shape = {
        "id": said.id,
        "status": state,
        "timestamp": str(int(at.timestamp())),
        **({} if person.hides_number else {"recipient_id": thread.address}),
        "recipient_user_id": user_id(thread),
    }
    if said.raw.get("opaque"):
        shape["biz_opaque_callback_data"] = said.raw["opaque"]
    if state == "failed":
        code, title, message = FAILURES[why]
        shape["errors"] = [{"code": code, "title": title, "message": title, "error_data": {"details": message}}]
    else:
        kind = said.kind if said.template else "service"
        until = str(int((at + timedelta(hours=24)).timestamp()))
        shape["conversation"] = {"id": said.id[-32:], "origin": {"type": kind}, "expiration_timestamp": until}
        shape["pricing"] = {"billable": kind != "service", "pricing_model": "PMP", "category": kind, "type": "regular"}
    return change("messages", {**_head(account), "contacts": [_contact(person, thread)], "statuses": [shape]})


def _preference(account: Account, person: Person, thread: Thread, at: datetime, *, stop: bool) -> Shape:
    shape = {
        **({} if person.hides_number else {"wa_id": thread.address}),
        "user_id": user_id(thread),
        "detail": f"User requested to {'stop' if stop else 'resume'} marketing messages",
        "category": "marketing_messages",
        "value": "stop" if stop else "resume",
        "timestamp": int(at.timestamp()),
    }
    value = {**_head(account), "contacts": [_contact(person, thread)], "user_preferences": [shape]}
    return change("user_preferences", value)
