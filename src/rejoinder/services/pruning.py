"""What no rule can count any more leaves ledgers and tallies of contacts who fell silent; others lose it in use."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Generic, TypeVar
from uuid import UUID

import msgspec

from rejoinder.domain.policy import Ledger, Tally
from rejoinder.services.system import System
from rejoinder.store import chores, ledgers
from rejoinder.store.database import Tx

STEP = 500
#: The most steps of one walk in one round; a large workspace takes several rounds.
STEPS = 10
#: A walk begins anew so long after it came to its end.
AGAIN_AFTER = timedelta(days=1)
_FIRST = UUID(int=0)

Facts = TypeVar("Facts", Ledger, Tally)


class Walk(msgspec.Struct, Generic[Facts], frozen=True):
    """A table that is walked by id: how its rows are read, locked where they are to change, and kept."""

    name: str
    after: Callable[[Tx, UUID, int], Awaitable[dict[UUID, Facts]]]
    lock: Callable[[Tx, list[UUID]], Awaitable[dict[UUID, Facts]]]
    put: Callable[[Tx, dict[UUID, Facts]], Awaitable[None]]


_LEDGERS = Walk("prune ledgers", ledgers.after, ledgers.lock_many, ledgers.put_many)
_TALLIES = Walk("prune tallies", ledgers.tallies_after, ledgers.lock_tallies, ledgers.put_tallies)


async def prune(system: System, workspace_id: UUID) -> None:
    """Go on through a workspace's ledgers and tallies for a bounded number of steps."""
    await _walk(system, workspace_id, _LEDGERS)
    await _walk(system, workspace_id, _TALLIES)


async def _walk(system: System, workspace_id: UUID, walk: Walk[Facts]) -> None:
    for _ in range(STEPS):
        if not await _step(system, workspace_id, walk):
            return


async def _step(system: System, workspace_id: UUID, walk: Walk[Facts]) -> bool:
    """Prune the next rows, each locked only where it changes; tell whether more follow."""
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        stood = await chores.read(tx, walk.name)
        if stood and stood["place"] is None and now - stood["at"] < AGAIN_AFTER:
            return False
        here = await walk.after(tx, (stood and stood["place"]) or _FIRST, STEP)
        stale = [id_ for id_, facts in here.items() if facts.pruned(now) != facts]
        if stale:
            locked = await walk.lock(tx, stale)
            await walk.put(tx, {id_: facts.pruned(now) for id_, facts in locked.items()})
        more = len(here) == STEP
        await chores.keep(tx, walk.name, max(here) if more else None, now)
    return more
