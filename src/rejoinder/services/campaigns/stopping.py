"""What waits of a campaign is held back while it is paused, let go when it goes on, and dropped when it is over."""

from uuid import UUID

from rejoinder.domain.campaign.kinds import State
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import campaign_queue
from rejoinder.store.database import Tx

#: How many deliveries are moved in one transaction, and how many times before somebody who waits for it is answered.
CHUNK = 5_000
STEPS = 8


async def hold_back(system: System, workspace_id: UUID, campaign_id: UUID) -> int:
    """Take some of what waits out of the queue; returns how many, as long as the campaign is paused."""
    async with system.db.service(workspace_id) as tx:
        return await campaign_queue.hold_back(tx, campaign_id, CHUNK)


async def tidy(system: System, tx: Tx) -> int:
    """Bring some of what waits to where its campaign's state says that it belongs; returns how many."""
    moved = 0
    for campaign_id, state in await campaign_queue.untidy(tx):
        if state == State.PAUSED:
            moved += await campaign_queue.hold_back(tx, campaign_id, CHUNK)
        elif state == State.ENDED:
            moved += await _drop(system, tx, campaign_id)
        else:
            moved += await campaign_queue.let_go(tx, campaign_id, CHUNK, system.clock())
    return moved


async def _drop(system: System, tx: Tx, campaign_id: UUID) -> int:
    await campaign_queue.forget_timers(tx, campaign_id)
    dropped = await campaign_queue.drop(tx, campaign_id, CHUNK, system.clock())
    await announce(system, tx, News(updated=tuple(dropped)))
    return len(dropped)
