"""What people do, as `messaging` events of Messenger and Instagram."""

import secrets
from datetime import datetime
from typing import Any

import msgspec

from rejoinder.simulators.deeds import Deed, Edits, Gets, Reacts, Reads, Says, Starts, Taps, Wishes
from rejoinder.simulators.records import Account, Medium, Said, Tap, Thread

GET_STARTED = "GET_STARTED"
YEAR_MS = 365 * 86_400_000
Event = dict[str, Any]


def event_of(account: Account, thread: Thread, at: datetime, what: Event, *, ours: bool = False) -> Event:
    """Make one event; `ours` when the business itself did it."""
    ends = ({"id": account.id}, {"id": thread.address})
    sender, recipient = ends if ours else (ends[1], ends[0])
    return {"sender": sender, "recipient": recipient, "timestamp": millis(at), **what}


def told(account: Account, thread: Thread, at: datetime, deed: Deed, files: str, *, instagram: bool) -> list[Event]:  # noqa: PLR0911
    """Tell of a deed; blocking and typing are told nobody."""
    match deed:
        case Says(said=said):
            return [event_of(account, thread, at, {"message": message(said, files)})]
        case Taps(tap=Tap(kind="optin") as tap):
            return [event_of(account, thread, at, {"optin": _opted_in(thread, tap, at)})]
        case Taps(under=under, tap=tap, said=Said() as said):
            return [event_of(account, thread, at, _tapped(under, tap, said))]
        case Starts(ref=ref, first=first, said=said, ad_id=ad_id):
            return [event_of(account, thread, at, one) for one in _started(account, ref, ad_id, first=first, said=said)]
        case Reacts(to=to, emoji=emoji):
            return [event_of(account, thread, at, {"reaction": _reaction(to, emoji)})]
        case Reads(said=said):
            return [event_of(account, thread, at, one) for one in _read(said, at, instagram=instagram)]
        case Gets(said=said, state="delivered") if not instagram:
            return [event_of(account, thread, at, {"delivery": {"mids": [said.id], "watermark": millis(at)}})]
        case Edits(said=said):
            return [event_of(account, thread, at, _edited(said))]
        case Wishes(stop=stop):
            return [event_of(account, thread, at, {"optin": one}) for one in _wished(thread, stop=stop)]
    return []


def echo(account: Account, thread: Thread, said: Said, app_id: str, files: str) -> Event:
    """Make the echo of what the business itself said, with what its app wanted to know it by."""
    mark = {"metadata": said.raw["metadata"]} if said.raw.get("metadata") else {}
    what = {"message": {**message(said, files), **mark, "is_echo": True, "app_id": int(app_id or 0)}}
    return event_of(account, thread, said.at, what, ours=True)


def message(said: Said, files: str) -> Event:
    """Make what somebody said; `files` is where attachments are fetched."""
    shape: Event = {"mid": said.id, **({"text": said.text} if said.text else {})}
    attachments = [_attachment(one, files) for one in said.media]
    if said.spot:
        where = {"lat": said.spot.latitude, "long": said.spot.longitude}
        attachments.append({"type": "location", "payload": {"coordinates": where}})
    return {
        **shape,
        **({"attachments": attachments} if attachments else {}),
        **({"reply_to": {"mid": said.reply_to}} if said.reply_to else {}),
    }


def millis(at: datetime) -> int:
    """Count milliseconds."""
    return int(at.timestamp() * 1000)


def _attachment(medium: Medium, files: str) -> Event:
    url = medium.url or f"{files}/{medium.id}"
    kind = "audio" if medium.kind == "voice" else medium.kind
    return {"type": kind, "payload": {"url": url}}


def _tapped(under: Said, tap: Tap, said: Said) -> Event:
    buttons = (*under.taps, *(one for card in under.cards for one in card.taps))
    if tap in buttons:
        return {"postback": {"mid": said.id, "title": tap.title, "payload": tap.value}}
    return {"message": {"mid": said.id, "text": said.text, "quick_reply": {"payload": tap.value}}}


def _started(account: Account, ref: str, ad_id: str, *, first: bool, said: Said | None) -> list[Event]:
    source = {"source": "ADS", "ad_id": ad_id} if ad_id else {"source": "SHORTLINK"}
    referral = {"ref": ref, **source, "type": "OPEN_THREAD"} if ref or ad_id else None
    if first and said:
        started = account.notes.get("profile", {}).get("get_started", {}).get("payload", GET_STARTED)
        more = {"referral": referral} if referral else {}
        return [{"postback": {"mid": said.id, "title": said.text, "payload": started, **more}}]
    return [{"referral": referral}] if referral else []


def _reaction(to: Said, emoji: str) -> Event:
    if not emoji:
        return {"mid": to.id, "action": "unreact"}
    return {"mid": to.id, "action": "react", "reaction": "love" if emoji in {"❤", "❤️"} else "other", "emoji": emoji}


def _read(said: tuple[Said, ...], at: datetime, *, instagram: bool) -> list[Event]:
    if instagram:
        return [{"read": {"mid": one.id}} for one in said]
    return [{"read": {"watermark": millis(at)}}]


def _edited(said: Said) -> Event:
    if said.deleted:
        return {"message": {"mid": said.id, "is_deleted": True}}
    return {"message_edit": {"mid": said.id, "text": said.text, "num_edit": 1}}


def _opted_in(thread: Thread, tap: Tap, at: datetime) -> Event:
    """Give a token for one message, or for a topic."""
    asked = msgspec.json.decode(tap.value)
    given, payload = secrets.token_hex(10), str(asked.get("payload", ""))
    if asked.get("template_type") == "one_time_notif_req":
        thread.notes.setdefault("once", []).append(given)
        return {"type": "one_time_notif_req", "payload": payload, "one_time_notif_token": given}
    topic = {
        "type": "notification_messages",
        "payload": payload,
        "notification_messages_token": given,
        "notification_messages_frequency": asked.get("notification_messages_frequency", "DAILY"),
        "notification_messages_timezone": asked.get("notification_messages_timezone", "UTC"),
        "token_expiry_timestamp": millis(at) + YEAR_MS,
        "user_token_status": "NOT_REFRESHED",
        "title": asked.get("title", ""),
    }
    thread.notes.setdefault("topics", {})[given] = topic
    return topic


def _wished(thread: Thread, *, stop: bool) -> list[Event]:
    """Stop or resume every topic."""
    status = "STOP_NOTIFICATIONS" if stop else "RESUME_NOTIFICATIONS"
    topics = thread.notes.get("topics", {})
    thread.notes["stopped"] = sorted(topics) if stop else []
    return [{**one, "notification_messages_status": status} for one in topics.values()]
