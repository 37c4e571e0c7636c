"""Asks the gate once more about what has to wait between its claim and its hand-over: somebody may have left."""

import asyncio
from collections.abc import Iterable
from uuid import UUID

from rejoinder.domain.policy import Outcome, decide
from rejoinder.services import policies
from rejoinder.services.dispatch.ready import Ready
from rejoinder.services.system import System
from rejoinder.store import ledgers

#: An answer of the gate that is older is asked for anew before a send begins.
GOOD_FOR_S = 0.25


class Again:
    """What the gate says now of a batch that was claimed a moment ago.

    Whatever goes at once costs nothing. What waits, for its slot of the provider's rate or for the message before it
    to the same contact, is asked about in one read for all that wait, at most once in `GOOD_FOR_S`.
    """

    def __init__(self, system: System, batch: list[Ready]) -> None:
        self._system = system
        self._waiting = {one.claimed.id: one for one in batch}
        self._stopped: set[UUID] = set()
        self._asked_at = asyncio.get_running_loop().time()
        self._turn = asyncio.Lock()

    async def goes(self, one: Ready) -> bool:
        """Whether a message may still be handed over, right before it is."""
        if self._old():
            async with self._turn:
                if self._old():
                    self._stopped |= await self._ask(self._waiting.values())
                    self._asked_at = asyncio.get_running_loop().time()
        self._waiting.pop(one.claimed.id, None)
        return one.claimed.id not in self._stopped

    def _old(self) -> bool:
        return asyncio.get_running_loop().time() - self._asked_at > GOOD_FOR_S

    async def _ask(self, waiting: Iterable[Ready]) -> set[UUID]:
        listed = list(waiting)
        workspace_id, channel_id = listed[0].account.workspace_id, listed[0].account.channel_id
        now = self._system.clock()
        async with self._system.db.service(workspace_id) as tx:
            policy = await policies.in_force(tx, channel_id)
            known = await ledgers.read_many(tx, [one.claimed.identity_id for one in listed])
        return {
            one.claimed.id
            for one in listed
            if decide(policy, known[one.claimed.identity_id], one.proposal, now).outcome is Outcome.DROP
        }
