import asyncio
from uuid import UUID

import structlog

from rejoinder.channels.contract import Accepted, Failure, Refused
from rejoinder.services.dispatch.claim import Ready, claim
from rejoinder.services.dispatch.settle import settle
from rejoinder.services.system import System
from rejoinder.store import deliveries

log = structlog.get_logger()

#: The longest that one send may take; past it nobody knows whether it arrived.
SEND_TIMEOUT_S = 30


async def dispatch(system: System) -> int:
    """Pass on everything that is due, workspace by workspace; returns how many deliveries were decided."""
    async with system.db.service() as tx:
        waiting = await deliveries.workspaces_due(tx, system.clock())
    done = [await dispatch_workspace(system, workspace_id) for workspace_id in waiting]
    return sum(done)


async def dispatch_workspace(system: System, workspace_id: UUID) -> int:
    """Pass on one batch of one workspace, so that a large one never starves the small.

    Everything in a batch is handed over at once, right after its claim is durable, so stops are not read again in
    between; a channel that hands over slowly, at its provider's rate, has to claim no more than it sends at once.
    """
    batch = await claim(system, workspace_id)
    if batch.ready:
        answers = await asyncio.gather(*(_send(system, one) for one in batch.ready))
        await settle(system, workspace_id, batch.ready, list(answers))
    return batch.taken


async def _send(system: System, one: Ready) -> Accepted | Refused:
    if one.channel_type not in system.channels:
        return Refused(Failure.CHANNEL_BROKEN, code="no_such_channel_type")
    channel = system.channels[one.channel_type]
    try:
        async with asyncio.timeout(SEND_TIMEOUT_S):
            return await channel.send(one.outbound)
    except TimeoutError:
        return Refused(Failure.OUTCOME_UNKNOWN, text="The channel did not answer in time.")
    except Exception as error:
        log.exception("a channel broke its promise not to raise", channel=one.channel_type)
        return Refused(Failure.OUTCOME_UNKNOWN, code=type(error).__name__)
