"""An entry point is opened: found by its slug, counted, and told where it leads on this device."""

from uuid import UUID

import msgspec

from rejoinder.domain.entry import Device, EntryPoint, device_of
from rejoinder.services.brand import Brand, brand
from rejoinder.services.entry_points.arriving import arrive
from rejoinder.services.entry_points.day import own_day
from rejoinder.services.entry_points.keep import address
from rejoinder.services.entry_points.ways import Way, ways
from rejoinder.services.leaving.links import ENTRY, Named, named_by, token
from rejoinder.services.leaving.page import Asker
from rejoinder.services.system import System
from rejoinder.store import channels, contacts, directory, entry_points
from rejoinder.store.database import Tx

#: What is counted for the page on which people choose, and before the channel that they then chose.
PAGE, CHOSEN = "page", "chosen:"


class Door(msgspec.Struct, frozen=True, kw_only=True):
    """An open entry point: whose it is and where it leads; `straight` when there is nothing to choose."""

    entry_point: EntryPoint
    brand: Brand
    ways: list[Way]
    device: Device
    languages: tuple[str | None, ...]
    url: str
    straight: Way | None = None


async def find(system: System, slug: str) -> tuple[UUID, UUID] | None:
    """Find the workspace and the entry point of a slug."""
    async with system.db.lookup() as tx:
        row = await directory.entry_point_by_slug(tx, slug)
    return (row["workspace_id"], row["id"]) if row else None


async def open_entry(
    system: System, slug: str, asker: Asker, lang: str | None, *, key: str | None = None
) -> Door | None:
    """Open an entry point and count it; `key` is a signed link's, which tells who it was sent to."""
    place = await find(system, slug)
    if place is None:
        return None
    workspace_id, id_ = place
    async with system.db.people(workspace_id) as tx:
        door = await _door(system, tx, id_, asker, lang)
        if door is None or door.entry_point.archived_at:
            return door
        led_to = door.straight.type if door.straight else PAGE
        await entry_points.opened(tx, id_, day=await own_day(system, tx), device=door.device.value, led_to=led_to)
        if key and door.device is not Device.ROBOT:
            await _known(system, tx, workspace_id, door.entry_point, key)
        return door


async def choose_way(system: System, slug: str, channel_id: UUID, asker: Asker, lang: str | None) -> Way | None:
    """Count which channel was chosen, and tell where it leads."""
    place = await find(system, slug)
    if place is None:
        return None
    async with system.db.people(place[0]) as tx:
        door = await _door(system, tx, place[1], asker, lang)
        way = next((one for one in door.ways if one.channel_id == channel_id), None) if door else None
        if door is None or way is None or door.entry_point.archived_at:
            return None
        day = await own_day(system, tx)
        await entry_points.opened(tx, place[1], day=day, device=door.device.value, led_to=f"{CHOSEN}{way.type}")
        return way


async def look(system: System, slug: str, asker: Asker, lang: str | None) -> Door | None:
    """Read an entry point without counting it, for its code, its card and its page with the messenger."""
    place = await find(system, slug)
    if place is None:
        return None
    async with system.db.people(place[0]) as tx:
        return await _door(system, tx, place[1], asker, lang)


async def messenger_key(system: System, slug: str) -> str | None:
    """Name the web messenger that an entry point's page shows: one of its channels, else the first there is."""
    place = await find(system, slug)
    if place is None:
        return None
    async with system.db.people(place[0]) as tx:
        one = await entry_points.read(tx, place[1])
        webs = [channel for channel in await channels.every(tx) if channel.type == "web"]
        wanted = [channel for channel in webs if one and channel.id in one.channel_ids]
    return next((channel.key for channel in (*wanted, *webs)), None) if one and one.archived_at is None else None


async def _door(system: System, tx: Tx, id_: UUID, asker: Asker, lang: str | None) -> Door | None:
    one = await entry_points.read(tx, id_)
    if one is None:
        return None
    business = await brand(system, tx)
    languages = tuple(filter(None, (lang, *asker.languages, business.locale)))
    device = device_of(asker.user_agent)
    found = await ways(system, tx, one, device, *languages)
    here = [way for way in found if way.here]
    straight = here[0] if len(found) == 1 and here and here[0].web and device is not Device.ROBOT else None
    return Door(
        entry_point=one,
        brand=business,
        ways=found,
        device=device,
        languages=languages,
        url=address(system, one.slug),
        straight=straight,
    )


async def _known(system: System, tx: Tx, workspace_id: UUID, one: EntryPoint, key: str) -> None:
    """Note with the contact that they followed a link that was sent to them."""
    named = named_by(system, ENTRY, key)
    if named is None or named.workspace_id != workspace_id or named.about != one.id:
        return
    whose = await contacts.whose(tx, named.identity_id)
    if whose:
        await arrive(system, tx, whose, one, system.clock(), signed=True)


def entry_link(system: System, workspace_id: UUID, slug: str, entry_point_id: UUID, identity_id: UUID) -> str:
    """Give the link of an entry point for one contact: who follows it is known to have come."""
    named = Named(workspace_id, identity_id, entry_point_id)
    return f"{address(system, slug)}/{token(system, ENTRY, named)}"
