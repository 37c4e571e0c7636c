"""How long events are kept: each name as long as it is said, or else as the workspace has it; swept in steps."""

from datetime import datetime, timedelta
from uuid import UUID

from rejoinder.services.system import System
from rejoinder.store import event_kinds

STEP = 5_000
#: The most steps in one round; a large workspace takes several rounds.
STEPS = 40


async def sweep(system: System, workspace_id: UUID) -> None:
    """Remove events that are past their time, and their counts by day; how often in all stays known."""
    now, left = system.clock(), STEPS
    async with system.db.service(workspace_id) as tx:
        past = await event_kinds.past(tx, now)
    for name, days in past:
        before = now - timedelta(days=days)
        while left and await _step(system, workspace_id, name, before):
            left -= 1


async def _step(system: System, workspace_id: UUID, name: str, before: datetime) -> bool:
    """Remove some of one name; tell whether there may be more."""
    async with system.db.service(workspace_id) as tx:
        return await event_kinds.remove(tx, name, before, STEP) >= STEP
