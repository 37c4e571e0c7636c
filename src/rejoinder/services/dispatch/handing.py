"""Hands a claimed batch to its channel: everybody's messages at once, each one's in order.

Where no repeat is recognized, no more is at risk than `AT_RISK`: so many have begun and are not settled. What a longer
batch has beyond that is kept as not begun, and each settling lets as many more begin.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from uuid import UUID

import msgspec
import structlog

from rejoinder.channels.contract import Accepted, Failure, Refused
from rejoinder.services.dispatch.again import Again
from rejoinder.services.dispatch.carried import carried
from rejoinder.services.dispatch.claim import AT_RISK, Batch
from rejoinder.services.dispatch.ready import Ready
from rejoinder.services.dispatch.settle import NOT_BEGUN, STOPPED, Advance
from rejoinder.services.system import System

log = structlog.get_logger()

Answer = Accepted | Refused
Settle = Callable[[list[Ready], list[Answer], Advance | None], Awaitable[bool]]

#: How long after its claim a send may begin, and when the last answer is awaited: each has half a minute, and the lease
#: outlasts them all.
BEGUN_WITHIN_S = 20
ANSWERED_WITHIN_S = 50
#: Of a batch that is longer than what may be at risk, so many are settled at once.
STEP = AT_RISK // 2
#: What is said of a message of which nobody knows whether it arrived.
NOT_ANSWERED = Refused(Failure.OUTCOME_UNKNOWN, text="The channel did not answer in time.")


class Handing:
    """One batch on its way."""

    def __init__(self, system: System, batch: Batch, settle: Settle) -> None:
        self._system, self._batch, self._settle = system, batch, settle
        many = len(batch.ready)
        self._room, self._step = (AT_RISK, STEP) if batch.handover else (many, many)
        self._again = Again(system, batch.ready)
        self._answers: dict[UUID, Answer] = {}
        self._open = {one.claimed.id: one for one in batch.ready}
        self._done: list[Ready] = []
        self._away = 0
        self._heard, self._moved = asyncio.Event(), asyncio.Event()
        self._time = asyncio.get_running_loop().time
        self._over = self._time() + BEGUN_WITHIN_S

    async def run(self) -> None:
        """Hand everything over and settle it; what could not begin in time is tried again later."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._settle_all())
            group.create_task(self._begin_all())

    async def _begin_all(self) -> None:
        """Begin one message after the other, as far as there is room; one timer serves them all."""
        with suppress(TimeoutError):
            async with asyncio.timeout(ANSWERED_WITHIN_S), asyncio.TaskGroup() as group:
                last: dict[UUID, asyncio.Task[None]] = {}
                for number, one in enumerate(self._batch.ready):
                    while number >= self._room:
                        self._moved.clear()
                        await self._moved.wait()
                    self._away += 1
                    whose = one.claimed.identity_id
                    last[whose] = group.create_task(self._one(one, last.get(whose)))
        self._done += self._open.values()
        self._away = 0
        self._heard.set()

    async def _one(self, one: Ready, before: asyncio.Task[None] | None) -> None:
        """Hand one message over after the one before it to the same contact, at its slot.

        What has to wait is decided once more right before it goes: a stop that came since the claim stops it.
        """
        if before is not None:
            await asyncio.wait([before])
        if (ahead := (one.at - self._system.clock()).total_seconds()) > 0:
            await asyncio.sleep(ahead)
        began_at = self._system.clock()
        if self._time() <= self._over:
            if await self._again.goes(one):
                self._answers[one.claimed.id] = NOT_ANSWERED
                self._answers[one.claimed.id] = await _send(self._system, one)
            else:
                self._answers[one.claimed.id] = STOPPED
        del self._open[one.claimed.id]
        self._done.append(msgspec.structs.replace(one, at=began_at))
        self._away -= 1
        if not self._away or len(self._done) >= self._step:
            self._heard.set()

    async def _settle_all(self) -> None:
        """Settle what was answered, some at a time, and make room for as many."""
        settled = 0
        while settled < len(self._batch.ready):
            await self._heard.wait()
            self._heard.clear()
            some, self._done = self._done, []
            if some:
                settled += len(some)
                answers = [self._answers.pop(one.claimed.id, NOT_BEGUN) for one in some]
                self._make_room(settled, mine=await self._settle(some, answers, self._advance(settled)))

    def _advance(self, settled: int) -> Advance | None:
        if self._batch.handover is None:
            return None
        return Advance(self._batch.handover, settled + AT_RISK if settled < len(self._batch.ready) else None)

    def _make_room(self, settled: int, *, mine: bool) -> None:
        """Let more begin; none any more when this sender was taken for vanished and others have what is left."""
        if self._batch.handover is None:
            return
        if mine:
            self._room = settled + AT_RISK
        else:
            self._room, self._over = len(self._batch.ready), 0
        self._moved.set()


async def _send(system: System, one: Ready) -> Answer:
    if one.account.type not in system.channels:
        return Refused(Failure.CHANNEL_BROKEN, code="no_such_channel_type")
    try:
        outbound = await carried(system, one.account.type, one.outbound)
        return await system.channels[one.account.type].send(one.account, outbound)
    except TimeoutError:
        return NOT_ANSWERED
    except Exception as error:
        log.exception("a channel broke its promise not to raise", channel=one.account.type)
        return Refused(Failure.OUTCOME_UNKNOWN, code=type(error).__name__)
