"""Puts up the demo's entry points: a code on the counter, a link in a profile, a box at the checkout."""

from datetime import timedelta
from itertools import zip_longest

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.entry import Device, EntryPoint
from rejoinder.services.demo.story import Stage
from rejoinder.services.entry_points.day import own_day
from rejoinder.services.entry_points.keep import NewEntryPoint, make_entry_point
from rejoinder.services.system import System
from rejoinder.store import entry_points


class Opened(msgspec.Struct, frozen=True):
    """How often it was opened on each of the last days, today last, and what it led to."""

    led_to: str
    phone: tuple[int, ...] = ()
    tablet: tuple[int, ...] = ()
    desktop: tuple[int, ...] = ()


class Put(msgspec.Struct, frozen=True):
    """An entry point with where it stands, the messenger that it opens where it opens one alone, and its openings."""

    at: str
    new: NewEntryPoint
    opened: Opened
    alone: bool = False


async def put_up(system: System, then: System, owner: Actor, stage: Stage, source: bytes) -> dict[str, EntryPoint]:
    """Make the entry points as they were made `then`, and count their openings up to now; returns them by slug."""
    found: dict[str, EntryPoint] = {}
    for one in msgspec.json.decode(source, type=list[Put]):
        channel = stage.channels[one.at]
        new = msgspec.structs.replace(
            one.new, location_id=channel.location_id, channel_ids=(channel.id,) if one.alone else ()
        )
        made = (await make_entry_point(then, owner, new)).entry_point
        await _count(system, stage, made, one.opened)
        found[made.slug] = made
    return found


async def _count(system: System, stage: Stage, made: EntryPoint, opened: Opened) -> None:
    async with system.db.service(stage.workspace_id) as tx:
        today = await own_day(system, tx)
        devices = (Device.PHONE, Device.TABLET, Device.DESKTOP)
        by_day = zip_longest(*(reversed(getattr(opened, device.value)) for device in devices), fillvalue=0)
        for ago, counted in enumerate(by_day):
            for device, times in zip(devices, counted, strict=True):
                if times:
                    day = today - timedelta(days=ago)
                    about = {"day": day, "device": device.value, "led_to": opened.led_to, "times": times}
                    await entry_points.opened(tx, made.id, **about)
