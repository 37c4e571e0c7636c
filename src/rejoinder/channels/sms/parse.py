"""Twilio's form-encoded requests as events: a message that came in, or how one of ours fares."""

import base64
from datetime import datetime
from urllib.parse import parse_qsl

from rejoinder.channels.contract import Account, Event
from rejoinder.channels.events import CameBack, Left, Media, Odd, Profile, Receipt, Spoke
from rejoinder.channels.sms.failures import failed
from rejoinder.domain.content import Block, Text, Unsupported
from rejoinder.domain.policy import ActKind, StopHow

MOST_FIELDS = 500
MOST_MEDIA = 10
_LONGEST = 200
_STATES = {"sent": "sent", "delivered": "delivered", "read": "seen", "undelivered": "failed", "failed": "failed"}
_ON_ITS_WAY = frozenset({"accepted", "scheduled", "queued", "sending"})
_FAMILIES = {"image", "audio", "video"}


def fields_of(body: bytes) -> list[tuple[str, str]]:
    """Read a form's fields in their order; raises ValueError for what is none."""
    return parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")


def parse(account: Account, body: bytes, at: datetime, base: str) -> tuple[Event, ...]:
    """Read one request that came at `at`; Twilio's have no time of their own."""
    try:
        form = {name: value.replace("\0", "") for name, value in fields_of(body)}
    except ValueError as error:
        return (Odd(kind="request", why=f"It is no form: {error}", raw=body.decode(errors="replace")),)
    if "From" in form and ("Body" in form or "NumMedia" in form) and "MessageSid" in form:
        return _heard(account, form, at, base)
    if "MessageStatus" in form and "MessageSid" in form:
        return _fared(form, at)
    return (Odd(kind="request", why="It is neither a message nor a status.", raw=form),)


def _heard(account: Account, form: dict[str, str], at: datetime, base: str) -> tuple[Event, ...]:
    address = form["From"].strip()
    if ":" in address or not address:
        return (Odd(kind="message", why="It came from no phone number.", raw=form),)
    tapped = form.get("ButtonPayload") or form.get("ButtonText")
    said = Spoke(
        id=form["MessageSid"],
        address=address,
        at=at,
        blocks=(*_media(account, form, base), *_words(form)) or (Unsupported(kind="sms"),),
        act=ActKind.POSTBACK if tapped else ActKind.MESSAGE,
        profile=Profile(phone=address),
        payload=tapped,
    )
    return (said, *_left_or_back(form.get("OptOutType", ""), address, at))


def _left_or_back(opted: str, address: str, at: datetime) -> tuple[Event, ...]:
    """Read what Twilio itself took for a wish to leave or to come back."""
    if opted == "STOP":
        return (Left(address=address, at=at, how=StopHow.STOP_WORD),)
    if opted == "START":
        hows = (StopHow.STOP_WORD, StopHow.UNSUBSCRIBE, StopHow.PROVIDER)
        return (CameBack(address=address, at=at, hows=hows),)
    return ()


def _words(form: dict[str, str]) -> tuple[Block, ...]:
    text = form.get("Body", "").strip()
    return (Text(text),) if text else ()


def _media(account: Account, form: dict[str, str], base: str) -> tuple[Media, ...]:
    count = form.get("NumMedia", "0")
    many = min(int(count), MOST_MEDIA) if count.isascii() and count.isdigit() and len(count) < _LONGEST else 0
    return tuple(
        _file(account, form[f"MediaUrl{number}"], form.get(f"MediaContentType{number}", ""), base)
        for number in range(many)
        if form.get(f"MediaUrl{number}")
    )


def _file(account: Account, url: str, media_type: str, base: str) -> Media:
    """Describe a file to fetch; the account's name and token go to Twilio alone."""
    family = media_type.partition("/")[0]
    headers = authorization(account) if url.startswith(f"{base}/") else {}
    return Media(
        kind=family if family in _FAMILIES else "file", url=url, headers=headers, media_type=media_type[:_LONGEST]
    )


def authorization(account: Account) -> dict[str, str]:
    """Say who we are, as Twilio wants it said."""
    pair = f"{account.settings['account_sid']}:{account.secrets['auth_token']}"
    return {"authorization": "Basic " + base64.b64encode(pair.encode()).decode()}


def _fared(form: dict[str, str], at: datetime) -> tuple[Event, ...]:
    status = form["MessageStatus"]
    if status in _ON_ITS_WAY:
        return ()
    if status not in _STATES:
        return (Odd(kind="status", why=f"The status {status!r} is not known.", raw=form),)
    state = _STATES[status]
    failure = failed(form.get("ErrorCode", "")) if state == "failed" else None
    return (Receipt(state=state, at=at, provider_id=form["MessageSid"], failure=failure),)
