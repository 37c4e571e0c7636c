import asyncio
from functools import partial
from itertools import chain, repeat
from uuid import UUID

import structlog

from rejoinder.channels.contract import Accepted, Refused
from rejoinder.services.dispatch.claim import LEASE, claim
from rejoinder.services.dispatch.handing import Handing
from rejoinder.services.dispatch.learning import learned
from rejoinder.services.dispatch.ready import Ready
from rejoinder.services.dispatch.settle import Advance, settle
from rejoinder.services.system import System
from rejoinder.store import deliveries

log = structlog.get_logger()

#: How long is waited before settling is tried once more, ever longer up to the last; and until when, from the claim on:
#: then the lease has run out, and the delivery is this process's no more.
SETTLED_AGAIN_AFTER_S = (0.05, 0.5, 2.0)
SETTLED_WITHIN_S = LEASE.total_seconds()
#: How many channels are passed on to at once.
CHANNELS_AT_ONCE = 4


async def dispatch(system: System) -> int:
    """Pass on everything that is due, channel by channel; returns how many deliveries were decided."""
    async with system.db.service() as tx:
        due = await deliveries.channels_due(tx, system.clock())
    return await _pass_on(system, due)


async def dispatch_workspace(system: System, workspace_id: UUID) -> int:
    """Pass on one batch of each channel of one workspace."""
    async with system.db.service(workspace_id) as tx:
        due = await deliveries.channels_due_in(tx, system.clock())
    return await _pass_on(system, [(workspace_id, channel_id) for channel_id in due])


async def _pass_on(system: System, due: list[tuple[UUID, UUID]]) -> int:
    """Pass on a batch of each channel, some at once: a slow provider holds up nobody else's messages."""
    turn = asyncio.Semaphore(CHANNELS_AT_ONCE)

    async def one(workspace_id: UUID, channel_id: UUID) -> int:
        async with turn:
            return await _dispatch_channel(system, workspace_id, channel_id)

    return sum(await asyncio.gather(*(one(*place) for place in due)))


async def _dispatch_channel(system: System, workspace_id: UUID, channel_id: UUID) -> int:
    """Pass on one batch of one channel, so that a large one never starves the small.

    A batch is no larger than what the provider's rate takes within a second, and is handed over right after its claim
    is durable.
    """
    time = asyncio.get_running_loop().time
    began = time()
    batch = await claim(system, workspace_id, channel_id)
    if batch.ready:
        claimed = time()
        await Handing(system, batch, partial(_settled, system, workspace_id, began + SETTLED_WITHIN_S)).run()
        system.speeds.saw(channel_id, len(batch.ready), time() - claimed)
    return batch.taken


async def _settled(
    system: System,
    workspace_id: UUID,
    over: float,
    ready: list[Ready],
    answers: list[Accepted | Refused],
    advance: Advance | None,
) -> bool:
    """Keep what became of messages, again where the database could not: what arrived must not end as unknown.

    A PostgreSQL that was killed needs a while to recover, so this goes on for as long as the lease lasts. Settling
    twice changes nothing: a delivery that was moved is this process's no more.
    """
    for pause in chain(SETTLED_AGAIN_AFTER_S, repeat(SETTLED_AGAIN_AFTER_S[-1])):
        try:
            mine = await settle(system, workspace_id, ready, answers, advance)
        except Exception as error:
            if asyncio.get_running_loop().time() + pause > over:
                raise
            log.warning("what became of messages could not be kept; trying again", error=repr(error))
            await asyncio.sleep(pause)
        else:
            await learned(system, ready, answers)
            return mine
    raise AssertionError  # pragma: no cover - the pauses never end
