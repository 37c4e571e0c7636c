"""Collects what nobody brings: each mail is kept as an arrival before the mailbox's place moves on."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import structlog

from rejoinder.channels.contract import Account, Collects, Health, HealthState, UncollectedError
from rejoinder.services.channels.accounts import opened
from rejoinder.services.channels.keep import announce_channel
from rejoinder.services.system import System
from rejoinder.store import arrivals, channels, collecting
from rejoinder.store.collecting import Turn

log = structlog.get_logger()

#: How long a process may be silent about a mailbox before another reads it.
LEASE = timedelta(seconds=90)
#: How long a mailbox that cannot tell of new mail is left alone.
PAUSE = timedelta(seconds=20)
MOST = 100
#: After a failure the next try waits, twice as long each time, up to this.
_LONGEST_WAIT = timedelta(minutes=15)
_FIRST_WAIT = timedelta(seconds=5)
#: So often something may fail before it is shown; a wrong password is shown at once.
_PATIENCE = 3
_OURS = "imap_"


class Reading(msgspec.Struct, frozen=True):
    """A mailbox whose turn it is, opened."""

    account: Account
    turn: Turn
    health: Health


class Collecting:
    """The mailboxes that this process reads, each by a task of its own; they end with it."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._tasks: set[asyncio.Task[None]] = set()

    async def look(self) -> int:
        """Begin to read every mailbox whose turn it is; returns how many were begun."""
        found = await _due(self._system, MOST - len(self._tasks))
        for one in found:
            task = asyncio.create_task(_read(self._system, one), name=f"collect {one.account.channel_id}")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return len(found)

    async def stop(self) -> None:
        """Leave every mailbox."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def collect(system: System) -> int:
    """Read every mailbox whose turn it is to its end, and return; how many there were."""
    found = await _due(system, MOST)
    await asyncio.gather(*(_read(system, one) for one in found))
    return len(found)


async def _due(system: System, room: int) -> list[Reading]:
    types = [name for name in system.channels.types if isinstance(system.channels[name], Collects)]
    if not types or room <= 0:
        return []
    async with system.db.service() as tx:
        workspaces = await collecting.workspaces_due(tx, types, system.clock())
    found: list[Reading] = []
    for workspace_id in workspaces:
        found += await _taken(system, workspace_id, types, room - len(found))
    return found


async def _taken(system: System, workspace_id: UUID, types: list[str], room: int) -> list[Reading]:
    async with system.db.service(workspace_id) as tx:
        now = system.clock()
        turns = await collecting.claim(tx, types, now, now + LEASE, max(room, 0))
        found = await channels.connected(tx, [one.channel_id for one in turns]) if turns else {}
    return [
        Reading(opened(system, workspace_id, found[one.channel_id]), one, found[one.channel_id].channel.health)
        for one in turns
    ]


async def _read(system: System, reading: Reading) -> None:
    """Read one mailbox until it ends, fails, or is somebody else's."""
    turn = reading.turn
    channel = system.channels[reading.account.type]
    try:
        async with aclosing(channel.collect(reading.account, turn.place)) as mails:  # type: ignore[attr-defined]
            async for body, place in mails:
                kept = await _kept(system, reading, turn, body, place)
                if kept is None:
                    return
                turn = kept
                reading = await _well(system, reading)
        await _rest(system, reading.account, turn, PAUSE, failures=0)
    except UncollectedError as error:
        await _failed(system, reading, turn, error.health)
    except Exception:
        log.exception("a mailbox could not be read now", channel=str(reading.account.channel_id))
        await _failed(system, reading, turn, None)


async def _kept(system: System, reading: Reading, turn: Turn, body: bytes, place: Mapping[str, Any]) -> Turn | None:
    """Keep a mail and move on, both or neither; None when the mailbox is no longer ours to read."""
    account, now = reading.account, system.clock()
    lease = now + LEASE
    async with system.db.service(account.workspace_id) as tx:
        if not await collecting.moved(tx, turn, place, lease, now):
            return None
        if body:
            await arrivals.add(tx, [(system.new_id(), account.channel_id, body)], now)
    return Turn(turn.channel_id, place, 0, lease)


async def _well(system: System, reading: Reading) -> Reading:
    """Take back what was said of a mailbox that could not be read."""
    if not reading.health.code.startswith(_OURS):
        return reading
    good = Health(HealthState.GOOD)
    await _judged(system, reading.account, good)
    return msgspec.structs.replace(reading, health=good)


async def _failed(system: System, reading: Reading, turn: Turn, health: Health | None) -> None:
    failures = turn.failures + 1
    wait = min(_FIRST_WAIT * 2 ** min(failures - 1, 10), _LONGEST_WAIT)
    await _rest(system, reading.account, turn, wait, failures=failures)
    log.info("a mailbox could not be read", channel=str(turn.channel_id), why=health and health.code, failures=failures)
    shown = health is not None and (health.state is HealthState.BROKEN or failures >= _PATIENCE)
    if health and shown and reading.health != health:
        await _judged(system, reading.account, health)


async def _rest(system: System, account: Account, turn: Turn, wait: timedelta, *, failures: int) -> None:
    async with system.db.service(account.workspace_id) as tx:
        await collecting.rests(tx, turn, system.clock() + wait, failures)


async def _judged(system: System, account: Account, health: Health) -> None:
    async with system.db.people(account.workspace_id) as tx:
        await channels.set_health(tx, account.channel_id, health)
        await announce_channel(system, tx, account.channel_id)
