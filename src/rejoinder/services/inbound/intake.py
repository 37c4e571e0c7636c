"""Reads kept requests in the order in which they came; one that cannot be read never holds up its neighbours."""

import asyncio
from datetime import timedelta
from uuid import UUID

import structlog

from rejoinder.channels.contract import Account, Event, Signal
from rejoinder.channels.events import Odd, Spoke
from rejoinder.channels.net import UnreachedError
from rejoinder.services.channels.accounts import opened
from rejoinder.services.channels.keep import announce_channel
from rejoinder.services.inbound.handle import handle
from rejoinder.services.inbound.known import TooEarly
from rejoinder.services.inbound.odd import keep_odd
from rejoinder.services.system import System
from rejoinder.store import arrivals, channels
from rejoinder.store.arrivals import Kept

log = structlog.get_logger()

#: How long a process may read what it took before another takes over.
LEASE = timedelta(seconds=120)
BATCH = 100
SIGNAL_TIMEOUT_S = 5
#: After so many turns a request that ends in an error every time is put aside.
MOST_ATTEMPTS = 5


async def take_in(system: System) -> int:
    """Read what waits, workspace by workspace; returns how many requests were read."""
    async with system.db.service() as tx:
        waiting = await arrivals.workspaces_waiting(tx, system.clock())
    done = [await _workspace(system, workspace_id) for workspace_id in waiting]
    return sum(done)


async def _workspace(system: System, workspace_id: UUID) -> int:
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        kept = await arrivals.claim(tx, now, now + LEASE, BATCH)
        found = await channels.connected(tx, list({one.channel_id for one in kept})) if kept else {}
    accounts = {id_: opened(system, workspace_id, one) for id_, one in found.items()}
    for one in kept:
        await _read(system, accounts[one.channel_id], one)
    return len(kept)


async def _read(system: System, account: Account, kept: Kept) -> None:
    """Handle every event of one request, then forget it; a failure of ours leaves it for another turn."""
    try:
        for event in _parsed(system, account, kept):
            await _handled(system, account, kept, event)
    except TooEarly:
        await _later(system, account, kept)
        return
    except Exception:
        log.exception("a kept request could not be read now; it stays", channel=account.type, arrival=str(kept.id))
        await _later(system, account, kept)
        return
    async with system.db.service(account.workspace_id) as tx:
        if await channels.heard(tx, account.channel_id, kept.received_at):
            await announce_channel(system, tx, account.channel_id)
        await arrivals.done(tx, [kept.id])


async def _acknowledged(system: System, account: Account, event: Event) -> None:
    """Tell the provider that a message was heard, where it wants to know; it may be lost."""
    channel = system.channels[account.type]
    if isinstance(event, Spoke) and "heard" in channel.capabilities.signals:
        try:
            async with asyncio.timeout(SIGNAL_TIMEOUT_S):
                await channel.signal(account, Signal(kind="heard", address=event.address, provider_id=event.id))
        except (TimeoutError, UnreachedError) as error:
            log.info("the provider was not told that a message was heard", channel=account.type, error=str(error))


async def _later(system: System, account: Account, kept: Kept) -> None:
    async with system.db.service(account.workspace_id) as tx:
        await arrivals.let_go(tx, [kept.id], system.clock() + timedelta(seconds=2 ** min(kept.attempt, 6) / 2))


def _parsed(system: System, account: Account, kept: Kept) -> tuple[Event, ...]:
    try:
        return system.channels[account.type].parse(account, kept.body, kept.received_at)
    except Exception as error:
        log.exception("a channel broke its promise not to raise", channel=account.type)
        return (Odd(kind="unreadable", why=repr(error), raw=kept.body.decode(errors="replace")),)


async def _handled(system: System, account: Account, kept: Kept, event: Event) -> None:
    """Handle one event; one that fails every time is kept as odd, so that those after it are heard."""
    try:
        await handle(system, account, event)
        await _acknowledged(system, account, event)
    except TooEarly:
        raise
    except Exception as error:
        if kept.attempt < MOST_ATTEMPTS:
            raise
        log.exception("an event failed every time and was put aside", channel=account.type)
        await keep_odd(system, account, Odd(kind=type(event).__name__, why=repr(error), raw=repr(event)))
