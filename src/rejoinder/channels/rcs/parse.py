"""Events of an agent's webhook: what somebody said or tapped, what became of a message, how the agent is."""

import base64
import binascii
from datetime import UTC, datetime
from typing import Any

import msgspec

from rejoinder.channels.contract import Account, Event, Health, HealthState
from rejoinder.channels.events import (
    AccountChanged,
    Acted,
    CameBack,
    Left,
    Media,
    Odd,
    Profile,
    Receipt,
    Spoke,
    Typing,
)
from rejoinder.channels.rcs.failures import EXPIRED, expired
from rejoinder.domain.content import Block, Place, Text, Unsupported
from rejoinder.domain.policy import ActKind, StopHow

#: A message may have been delivered, or not: neither is known by this, and one of the other events tells.
_SAYS_NOTHING = frozenset({"TTL_EXPIRATION_REVOKE_FAILED"})
_FAMILIES = frozenset({"image", "audio", "video"})
_LAUNCH = "agent_launch_event"
_HEALTH = {
    "LAUNCHED": HealthState.GOOD,
    "PENDING": HealthState.LIMITED,
    "REJECTED": HealthState.LIMITED,
    "SUSPENDED": HealthState.BROKEN,
    "UNLAUNCHED": HealthState.BROKEN,
}
_LONGEST = 200


def decoded(body: bytes) -> tuple[bytes, dict[str, Any]]:
    """Read what an envelope carries, as it was signed, and its attributes; raises for what is none."""
    envelope = msgspec.json.decode(body)
    message = envelope["message"] if isinstance(envelope, dict) else None
    if not isinstance(message, dict) or not isinstance(message.get("data"), str):
        raise TypeError("it is no envelope")
    attributes = message.get("attributes")
    return base64.b64decode(message["data"], validate=True), attributes if isinstance(attributes, dict) else {}


def parse(account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:
    """Read one request that came at `at`."""
    try:
        data, attributes = decoded(body)
        event = msgspec.json.decode(data)
        return _read(account, event, attributes, at)
    except (msgspec.DecodeError, binascii.Error, KeyError, TypeError, ValueError, AttributeError) as error:
        return (Odd(kind="event", why=f"It could not be read: {error!r}", raw=body.decode(errors="replace")),)


def _read(account: Account, event: dict[str, Any], attributes: dict[str, Any], at: datetime) -> tuple[Event, ...]:
    if attributes.get("type") == _LAUNCH or "newLaunchState" in event:
        return _launched(event, at)
    if event.get("agentId", account.settings["agent_id"]) != account.settings["agent_id"]:
        return (Odd(kind="elsewhere", why=f"It is for another agent, {event['agentId']}.", raw=event),)
    when = _when(event, at)
    if "eventType" in event:
        return _happened(event, when)
    if "messageId" in event:
        return _said(event, when)
    return (Odd(kind="event", why="It is neither a message nor an event.", raw=event),)


def _when(event: dict[str, Any], at: datetime) -> datetime:
    try:
        found = datetime.fromisoformat(str(event["sendTime"]))
    except (KeyError, ValueError):
        return at
    return min(found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC), at)


def _said(event: dict[str, Any], when: datetime) -> tuple[Event, ...]:
    address = event["senderPhoneNumber"]
    tap = event.get("suggestionResponse")
    if isinstance(tap, dict):
        return (_tapped(event, tap, address, when),)
    return (
        Spoke(
            id=str(event["messageId"]),
            address=address,
            at=when,
            blocks=_blocks(event) or (Unsupported(kind=_kind(event)),),
            profile=Profile(phone=address),
        ),
    )


def _tapped(event: dict[str, Any], tap: dict[str, Any], address: str, when: datetime) -> Event:
    """Read a tap: one that answers says its words, one that opened something is an act alone."""
    id_, words, payload = str(event["messageId"]), _clean(tap.get("text", "")), _clean(tap.get("postbackData", ""))
    if tap.get("type") == "ACTION":
        return Acted(id=id_, address=address, at=when, kind=ActKind.POSTBACK, note=words or payload)
    return Spoke(
        id=id_,
        address=address,
        at=when,
        blocks=(Text(words or payload or "…"),),
        act=ActKind.POSTBACK,
        profile=Profile(phone=address),
        payload=payload or None,
    )


def _blocks(event: dict[str, Any]) -> tuple[Block | Media, ...]:
    if "text" in event:
        words = _clean(event["text"])
        return (Text(words[:9_900]),) if words.strip() else ()
    if "userFile" in event:
        file = event["userFile"]["payload"]
        kind = str(file.get("mimeType", ""))
        family = kind.partition("/")[0]
        name = _clean(file.get("fileName", ""))[:_LONGEST]
        shape = family if family in _FAMILIES else "file"
        return (Media(kind=shape, url=str(file["fileUri"]), name=name, media_type=kind[:_LONGEST]),)
    if "location" in event:
        where = event["location"]
        return (Place(float(where.get("latitude", 0)), float(where.get("longitude", 0))),)
    return ()


def _happened(event: dict[str, Any], when: datetime) -> tuple[Event, ...]:
    kind = str(event["eventType"])
    address = str(event.get("senderPhoneNumber") or event.get("phoneNumber", ""))
    named = str(event.get("messageId", ""))
    if kind in _SAYS_NOTHING:
        return ()
    reader = _READERS.get(kind)
    if reader is None:
        return (Odd(kind=kind[:100], why="This kind of event is not known.", raw=event),)
    return (reader(address, named, when),)


_READERS: dict[str, Any] = {
    "DELIVERED": lambda _, named, when: Receipt(state="delivered", at=when, provider_id=named),
    "READ": lambda _, named, when: Receipt(state="seen", at=when, provider_id=named),
    "IS_TYPING": lambda address, _, when: Typing(address=address, at=when),
    "UNSUBSCRIBE": lambda address, _, when: Left(address=address, at=when, how=StopHow.UNSUBSCRIBE),
    "SUBSCRIBE": lambda address, _, when: CameBack(
        address=address, at=when, hows=(StopHow.UNSUBSCRIBE, StopHow.STOP_WORD)
    ),
    EXPIRED: lambda _, named, when: Receipt(state="failed", at=when, provider_id=named, failure=expired()),
}


def _launched(event: dict[str, Any], at: datetime) -> tuple[Event, ...]:
    """Read how a carrier judged the agent."""
    state = str(event.get("newLaunchState", ""))
    where, comment = _clean(event.get("regionId", "")), _clean(event.get("comment", ""))
    health = _HEALTH.get(state.removeprefix("LAUNCH_STATE_"))
    if health is None:
        return (Odd(kind=_LAUNCH, why=f"The launch state {state!r} is not known.", raw=event),)
    text = " ".join(filter(None, (f"{where}:" if where else "", state.lower(), comment)))
    remedy = "" if health is HealthState.GOOD else "See in the Business Communications console what the carrier wants."
    return (AccountChanged(at=at, health=Health(health, state.lower(), text[:500], remedy)),)


def _kind(event: dict[str, Any]) -> str:
    known = {"senderPhoneNumber", "messageId", "sendTime", "agentId", "eventId"}
    return next((name for name in event if name not in known), "message")[:_LONGEST]


def _clean(words: object) -> str:
    return str(words).replace("\0", "")
