"""Every channel type that is shipped: adding one is its folder and a line here."""

from collections.abc import Mapping

from rejoinder.channels.contract import Channel
from rejoinder.channels.email.channel import EmailChannel
from rejoinder.channels.instagram.channel import InstagramChannel
from rejoinder.channels.messenger.channel import MessengerChannel
from rejoinder.channels.net import Http, Pusher
from rejoinder.channels.rcs.channel import RcsChannel
from rejoinder.channels.sms.channel import SmsChannel
from rejoinder.channels.telegram.channel import TelegramChannel
from rejoinder.channels.web.channel import WebChannel
from rejoinder.channels.webpush.channel import WebPushChannel
from rejoinder.channels.whatsapp.channel import WhatsAppChannel


def catalogue(http: Http, bases: Mapping[str, str], pusher: Pusher | None = None) -> list[Channel]:
    """Make one of each; `bases` are addresses of providers that the installation has set itself."""
    return [
        WebChannel(),
        MessengerChannel(http, bases.get("messenger", "")),
        InstagramChannel(http, bases.get("instagram", "")),
        WhatsAppChannel(http, bases.get("whatsapp", "")),
        TelegramChannel(http, bases.get("telegram", "")),
        RcsChannel(http, bases.get("rcs", "")),
        EmailChannel(http, bases.get("smtp", ""), bases.get("imap", "")),
        SmsChannel(http, bases.get("sms", "")),
        WebPushChannel(pusher or Pusher(bytes(32))),
    ]
