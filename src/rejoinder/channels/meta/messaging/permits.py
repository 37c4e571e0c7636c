"""Opt-ins: through a plugin an act, to notifications a right to send, which its stop takes away."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from rejoinder.channels.contract import Event
from rejoinder.channels.events import Acted, CameBack, Entry, Granted, Left
from rejoinder.channels.meta.messaging.page import Page, who
from rejoinder.channels.meta.messaging.profile import profile_of
from rejoinder.channels.meta.messaging.shapes import Item, Optin
from rejoinder.channels.meta.wire import instant, line
from rejoinder.domain.policy import ActKind, Frequency, PermitKind, StopHow

#: What a send names for one notification, and for one of a topic: the field of the recipient and the token.
ONE_TIME = "one_time_notif_token"
NOTIFICATION = "notification_messages_token"
SUBSCRIPTION = "subscription_token"
#: Under what a contact's agreement to marketing messages of every kind is kept.
MARKETING = "marketing"
#: How long a token for one notification is good.
_ONE_TIME_LASTS = timedelta(days=365)
_STOP, _RESUME = "STOP_NOTIFICATIONS", "RESUME_NOTIFICATIONS"


def opted_in(page: Page, item: Item) -> Iterator[Event]:
    """Read an opt-in of any kind."""
    optin = item.optin
    if optin is None:
        return
    address, at = who(item.sender, optin.user_ref), page.when(item)
    if optin.type == "one_time_notif_req" and optin.one_time_notif_token:
        yield _once(address, at, optin)
    elif optin.type == "notification_messages" and optin.notification_messages_token:
        yield from _topic(page, address, at, optin)
    else:
        yield Acted(
            id=f"optin:{address}:{at.timestamp():.3f}",
            address=address,
            at=at,
            kind=ActKind.OPT_IN,
            profile=profile_of(page, address),
            entry=Entry(ref=line(optin.ref), source="plugin") if optin.ref else None,
        )


def _once(address: str, at: datetime, optin: Optin) -> Event:
    """Keep a right to one message under what was asked for, so that a campaign can name it for everybody."""
    return Granted(
        id=f"{ONE_TIME}:{optin.one_time_notif_token}",
        address=address,
        at=at,
        kind=PermitKind.TOKEN,
        key=line(optin.payload) or "one_time",
        uses=1,
        expires_at=at + _ONE_TIME_LASTS,
        payload=line(optin.payload),
        token=f"{ONE_TIME}:{optin.one_time_notif_token}",
    )


def _topic(page: Page, address: str, at: datetime, optin: Optin) -> Iterator[Event]:
    key = f"{NOTIFICATION}:{optin.notification_messages_token}"
    status = (optin.notification_messages_status or "").replace(" ", "_").upper()
    if status == _STOP:
        yield Left(address=address, at=at, how=StopHow.UNSUBSCRIBE, scope=f"topic:{key}")
    elif status == _RESUME:
        yield CameBack(address=address, at=at, scope=f"topic:{key}")
    else:
        yield from _granted(page, address, at, optin, key)


def _granted(page: Page, address: str, at: datetime, optin: Optin, key: str) -> Iterator[Event]:
    payload = line(optin.payload)
    profile = profile_of(page, address)
    if payload == MARKETING:
        token = f"{SUBSCRIPTION}:{optin.notification_messages_token}"
        yield Granted(
            id=token, address=address, at=at, kind=PermitKind.TOKEN, key=MARKETING, token=token, profile=profile
        )
        return
    yield Granted(
        id=key,
        address=address,
        at=at,
        kind=PermitKind.TOPIC,
        key=key,
        expires_at=instant(optin.token_expiry_timestamp),
        frequency=_frequency(optin.notification_messages_frequency),
        title=line(optin.title),
        payload=payload,
        token=key,
        profile=profile,
    )


def _frequency(word: str | None) -> Frequency | None:
    """Read how often; what is not known is as often as the gate allows."""
    try:
        return Frequency((word or "").lower())
    except ValueError:
        return None
