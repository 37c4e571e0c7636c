"""What a link can open: each channel with the devices on which it opens there, or what it lacks."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.entry import Device
from rejoinder.domain.permissions import Permission
from rejoinder.services.entry_points.ways import WEB, is_page, link_of
from rejoinder.services.system import System
from rejoinder.store import channels

_EVERY = (Device.PHONE, Device.TABLET, Device.DESKTOP)
_LINK, _ADDRESS = "link", "address"


class Reach(msgspec.Struct, frozen=True):
    """A channel, and the devices on which a link opens it; a browser goes to a `page` by itself.

    `lacks` says why it opens nowhere: `link`, its type has none; `address`, its account was never checked.
    """

    channel_id: UUID
    type: str
    name: str
    page: bool = False
    opens_on: tuple[Device, ...] = ()
    lacks: str | None = None


async def list_reach(system: System, actor: Actor) -> list[Reach]:
    """List the channels in use, with what a link can open."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        found = await channels.every(tx)
    return [_reach(system, one) for one in found if one.state == "active" and one.type in system.channels]


def _reach(system: System, channel: Channel) -> Reach:
    can = system.channels[channel.type].capabilities
    if channel.type == WEB:
        return Reach(channel.id, channel.type, channel.name, page=True, opens_on=_EVERY)
    link = link_of(system, channel)
    if not link:
        lacks = _ADDRESS if can.link or can.link_without else _LINK
        return Reach(channel.id, channel.type, channel.name, lacks=lacks)
    opens_on = tuple(device for device in _EVERY if device.value in can.link_on)
    return Reach(channel.id, channel.type, channel.name, page=is_page(link), opens_on=opens_on)
