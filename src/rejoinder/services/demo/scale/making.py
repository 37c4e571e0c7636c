"""Fills a workspace with a made-up year, a slice of its people in each transaction."""

import asyncio
import time
from collections.abc import Callable
from uuid import UUID

import msgspec

from rejoinder.domain.problem import Conflict, Invalid
from rejoinder.services.demo.scale.asked import MOST, SETTING, Asked, Made, MadeUp
from rejoinder.services.demo.scale.beginning import email_of, opened, owner_of, prepared
from rejoinder.services.demo.scale.ending import finish
from rejoinder.services.demo.scale.lines import COLUMNS, Business, Slice
from rejoinder.services.demo.scale.people import Crowd
from rejoinder.services.demo.scale.rhythm import Rhythm
from rejoinder.services.demo.scale.visits import Shelf
from rejoinder.services.system import System
from rejoinder.store import bulk, channels, directory

#: How many people are written in one transaction. It belongs to what a seed means.
SLICE = 5_000

Say = Callable[[MadeUp, float], None]


async def make(system: System, asked: Asked, say: Say) -> Made:
    """Make up a year of a business, or go on with one that was interrupted; `say` is told of each slice.

    Raises Conflict where there is a workspace of that name which holds something else, or is finished.
    """
    if not 1 <= asked.contacts <= MOST:
        raise Invalid("scale", f"Ask for 1 to {MOST:,} contacts.", remedy="Name another --scale.")
    workspace_id, one = await _found(system, asked)
    rhythm, shelf = Rhythm(one.until), Shelf(one.seed)
    owner = await owner_of(system, workspace_id, asked.name)
    business = await prepared(system, owner, one, rhythm, shelf)
    one = await _filled(system, workspace_id, one, _Maker(business, rhythm, shelf, one), say)
    await finish(system, owner)
    await _noted(system, workspace_id, msgspec.structs.replace(one, finished=True))
    return Made(workspace_id, email_of(asked.name), one.events)


async def _found(system: System, asked: Asked) -> tuple[UUID, MadeUp]:
    """Make the workspace, or find the one that an interrupted run left."""
    async with system.db.service() as tx:
        there = await directory.workspaces_by_name(tx, asked.name)
    for workspace_id in there:
        async with system.db.service(workspace_id) as tx:
            known = await channels.workspace_setting(tx, SETTING, MadeUp)
        if known and not known.finished and _same(known, asked):
            return workspace_id, known
    if there:
        raise Conflict(
            "already_there",
            f"There is a workspace “{asked.name}” already, with something else in it or all of this.",
            remedy="Name another with --name, or go on with the same --scale and --seed where a run was interrupted.",
        )
    workspace_id = await opened(system, asked.name)
    until = (asked.until or system.clock()).replace(microsecond=0)
    one = MadeUp(asked.contacts, asked.seed, until)
    await _noted(system, workspace_id, one)
    return workspace_id, one


def _same(known: MadeUp, asked: Asked) -> bool:
    at = asked.until is None or asked.until.replace(microsecond=0) == known.until
    return at and (known.contacts, known.seed) == (asked.contacts, asked.seed)


async def _noted(system: System, workspace_id: UUID, one: MadeUp) -> None:
    async with system.db.service(workspace_id) as tx:
        await channels.set_workspace_setting(tx, SETTING, one)


class _Maker:
    """Makes slices: the same one gives the same lines, whenever it is asked for."""

    def __init__(self, business: Business, rhythm: Rhythm, shelf: Shelf, one: MadeUp) -> None:
        self._parts = (business, rhythm, shelf)
        self._crowd = Crowd(one.contacts, rhythm)
        self._count = one.contacts

    def slice(self, first: int) -> Slice:
        made = Slice(*self._parts)
        made.write(self._crowd, range(first, min(first + SLICE, self._count)))
        return made


async def _filled(system: System, workspace_id: UUID, one: MadeUp, maker: _Maker, say: Say) -> MadeUp:
    """Write slice after slice; the next is made while one is written."""
    began, before = time.monotonic(), one.done
    coming = asyncio.create_task(asyncio.to_thread(maker.slice, one.done))
    while one.done < one.contacts:
        made = await coming
        done = min(one.done + SLICE, one.contacts)
        coming = asyncio.create_task(asyncio.to_thread(maker.slice, done))
        one = msgspec.structs.replace(one, done=done, events=one.events + len(made.lines["event"]))
        await _write(system, workspace_id, made, one)
        passed = time.monotonic() - began
        say(one, passed * (one.contacts - done) / max(1, done - before))
    await coming
    return one


async def _write(system: System, workspace_id: UUID, made: Slice, one: MadeUp) -> None:
    async with system.db.service(workspace_id) as tx:
        await bulk.begin(tx)
        for table, columns in COLUMNS.items():
            await bulk.copy(tx, table, columns.split(), made.lines[table])
        await channels.set_workspace_setting(tx, SETTING, one)
