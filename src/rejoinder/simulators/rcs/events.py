"""What people do, as events that an agent's webhook gets."""

import secrets
from datetime import datetime
from typing import Any

from rejoinder.simulators.deeds import Deed, Gets, Reads, Says, Starts, Taps, Types, Wishes
from rejoinder.simulators.records import Account, Said, Thread

Event = dict[str, Any]


def told(account: Account, thread: Thread, at: datetime, deed: Deed, files: str) -> list[Event]:  # noqa: PLR0911 - one case each
    """Tell of a deed; blocking is told nobody."""
    match deed:
        case Says(said=said) | Starts(said=Said() as said):
            return [_message(account, thread, said, _content(said, files))]
        case Taps(tap=tap, said=Said() as said):
            answer = {"postbackData": tap.value, "text": tap.title, "type": "REPLY"}
            return [_message(account, thread, said, {"suggestionResponse": answer})]
        case Reads(said=said):
            return [_event(account, thread, at, "READ", one.id) for one in said]
        case Gets(said=said, state="delivered"):
            return [_event(account, thread, at, "DELIVERED", said.id)]
        case Types():
            return [_event(account, thread, at, "IS_TYPING")]
        case Wishes(stop=stop):
            return _wished(account, thread, at, stop=stop)
    return []


def _wished(account: Account, thread: Thread, at: datetime, *, stop: bool) -> list[Event]:
    """Tell of a stop as it comes [V]: an event, and the keyword as if it had been said."""
    word = Said(id=secrets.token_hex(12), mine=True, at=at, text="STOP" if stop else "START")
    return [
        _event(account, thread, at, "UNSUBSCRIBE" if stop else "SUBSCRIBE"),
        _message(account, thread, word, {"text": word.text}),
    ]


def _message(account: Account, thread: Thread, said: Said, content: Event) -> Event:
    return {
        "senderPhoneNumber": thread.address,
        "messageId": said.id,
        "agentId": account.id,
        "sendTime": _stamp(said.at),
        **content,
    }


def _content(said: Said, files: str) -> Event:
    if said.spot:
        return {"location": {"latitude": said.spot.latitude, "longitude": said.spot.longitude}}
    if said.media:
        medium = said.media[0]
        payload = {
            "mimeType": medium.media_type,
            "fileSizeBytes": medium.size,
            "fileUri": f"{files}/{medium.id}",
            "fileName": medium.name,
        }
        return {"userFile": {"payload": payload}}
    return {"text": said.text}


def _event(account: Account, thread: Thread, at: datetime, kind: str, message_id: str = "") -> Event:
    return {
        "senderPhoneNumber": thread.address,
        "eventType": kind,
        "eventId": secrets.token_hex(12),
        "agentId": account.id,
        "sendTime": _stamp(at),
        **({"messageId": message_id} if message_id else {}),
    }


def _stamp(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
