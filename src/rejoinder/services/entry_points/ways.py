"""Where an entry point leads: a link into each channel that the device at hand can open."""

import re
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
from uuid import UUID

import msgspec

from rejoinder.domain.channel import Channel
from rejoinder.domain.entry import Device, EntryPoint
from rejoinder.domain.language import in_language
from rejoinder.services.entry_points.keep import address
from rejoinder.services.leaving.page import channel_title
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.store.database import Tx

_NAMED = re.compile(r"\{(\w+)\}")
#: What stays as it is in a link: in words a plus would be read as a blank, in a number it is one.
_SAFE = {"text": "", "ref": "", "address": "+@"}
#: What a page of the business is told in its address, for the messenger on it to hand on.
REF_PARAMETER = "rejoinder_ref"


#: The channel type that is a page with the messenger on it.
WEB = "web"


class Way(msgspec.Struct, frozen=True):
    """One way in: `here` when this device opens it, else it is for a phone; `web` when it is a page."""

    channel_id: UUID
    type: str
    title: str
    url: str
    here: bool = True

    @property
    def web(self) -> bool:
        """Whether a browser may be sent there without a tap."""
        return is_page(self.url)


async def ways(system: System, tx: Tx, one: EntryPoint, device: Device, *languages: str | None) -> list[Way]:
    """List the ways in, the preferred first; a channel that is gone, or has no address yet, is left out.

    The page with the messenger is one way in, whatever the number of messengers.
    """
    known = {channel.id: channel for channel in await channels.every(tx) if channel.state == "active"}
    wanted = [known[id_] for id_ in one.channel_ids if id_ in known] if one.channel_ids else list(known.values())
    page = next((channel.id for channel in wanted if channel.type == WEB), None)
    wanted = [channel for channel in wanted if channel.type != WEB or channel.id == page]
    found = [_way(system, one, channel, device, languages) for channel in wanted]
    return [way for way in found if way]


def _way(
    system: System, one: EntryPoint, channel: Channel, device: Device, languages: tuple[str | None, ...]
) -> Way | None:
    if channel.type not in system.channels:
        return None
    title = channel_title(system, channel.type)
    if channel.type == WEB:
        return Way(channel.id, channel.type, title, _page(system, one))
    link = link_of(system, channel)
    if not link:
        return None
    greeting = in_language(one.greetings, *languages)
    url = filled(link, {**_known(channel), "ref": one.ref, "text": f"{greeting} #{one.ref}".strip()})
    can = system.channels[channel.type].capabilities
    return Way(channel.id, channel.type, title, url, device.value in can.link_on or device is Device.ROBOT)


def is_page(url: str) -> bool:
    """Tell an address that a browser opens from one that is handed to a program."""
    return url.startswith(("https://", "http://", "/"))


def link_of(system: System, channel: Channel) -> str:
    """Choose how a link leads into a channel: as its type says, as far as the account knows what that names."""
    can = system.channels[channel.type].capabilities
    has = {name for name, value in _known(channel).items() if value} | {"ref", "text"}
    return next((link for link in (can.link, can.link_without) if link and has.issuperset(_NAMED.findall(link))), "")


def filled(link: str, values: dict[str, str]) -> str:
    """Fill in what a link names."""
    return _NAMED.sub(lambda named: quote(values[named[1]], safe=_SAFE.get(named[1], "+")), link)


def _known(channel: Channel) -> dict[str, str]:
    address = channel.address or ""
    digits = "".join(digit for digit in address if digit.isdigit())
    return {**channel.settings.account, "address": address, "digits": digits}


def _page(system: System, one: EntryPoint) -> str:
    """Give the page with the messenger: the business's own, or ours."""
    parts = urlsplit(one.site_url or f"{address(system, one.slug)}/chat")
    query = "&".join(filter(None, (parts.query, urlencode({REF_PARAMETER: one.ref}))))
    return urlunsplit(parts._replace(query=query))
