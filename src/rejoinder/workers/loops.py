"""The loops of a worker: each calls one service again and again, wakes early when there is news, and never dies."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

import structlog

from rejoinder.services import housekeeping, timers
from rejoinder.services.campaigns.going import send_campaigns
from rejoinder.services.campaigns.standing import look_after_campaigns
from rejoinder.services.channels.wellbeing import look_after
from rejoinder.services.collect.take_in import take_in as collect
from rejoinder.services.dispatch import dispatch
from rejoinder.services.dispatch.recover import recover
from rejoinder.services.imports.going import go_on
from rejoinder.services.inbound import take_in
from rejoinder.services.inbound.collecting import Collecting
from rejoinder.services.notifications.alerts import alert
from rejoinder.services.notifications.due import tell_due
from rejoinder.services.segments.announce import announce_waiting
from rejoinder.services.segments.filling import Fillings
from rejoinder.services.segments.following import follow, keep_time
from rejoinder.services.system import System
from rejoinder.services.topics.going import send_on_topics

log = structlog.get_logger()

#: How long a loop waits for a wake before it looks by itself.
LOOK_EVERY_S = 1.0
#: Some batches at once: while PostgreSQL works on some, this process works on another.
DISPATCH_LANES = 3
COLLECT_EVERY_S = 5.0
SHOW_EVERY_S = 1.0
#: How long the loop that keeps time sleeps at most: what a lost wake costs.
LONGEST_SLEEP_S = 60.0
RECOVER_EVERY_S = 15.0
TIMERS_EVERY_S = 5.0
TELL_EVERY_S = 5.0
ALERTS_EVERY_S = 60.0
HOUSEKEEPING_EVERY_S = 600.0
LOOK_AFTER_EVERY_S = 60.0
_AFTER_TROUBLE_S = 1.0


async def run(system: System) -> None:
    """Run every loop until cancelled."""
    mailboxes = Collecting(system)
    try:
        await _loops(system, mailboxes)
    finally:
        await mailboxes.stop()


async def _loops(system: System, mailboxes: Collecting) -> None:
    fillings = Fillings(system)
    async with asyncio.TaskGroup() as group:
        for lane in range(DISPATCH_LANES):
            group.create_task(_woken(system.hub.due, lambda: dispatch(system), "dispatch"), name=f"dispatch {lane}")
        group.create_task(_woken(system.hub.due, lambda: send_on_topics(system), "topics"))
        group.create_task(_woken(system.hub.due, lambda: send_campaigns(system), "campaigns"))
        group.create_task(_woken(system.hub.arrived, lambda: take_in(system), "intake"))
        group.create_task(_woken(system.hub.collected, lambda: collect(system), "collected"))
        group.create_task(_woken(system.hub.facts, lambda: follow(system), "segments"))
        group.create_task(_woken(system.hub.segments, fillings.look, "filling"))
        group.create_task(_woken(system.hub.imports, lambda: go_on(system), "imports"))
        group.create_task(_on_time(system, lambda: keep_time(system), "time of segments"))
        group.create_task(_every(SHOW_EVERY_S, lambda: announce_waiting(system), "counts of segments"))
        group.create_task(_every(COLLECT_EVERY_S, mailboxes.look, "mailboxes"))
        group.create_task(_every(RECOVER_EVERY_S, lambda: recover(system), "recover"))
        group.create_task(_every(TIMERS_EVERY_S, lambda: timers.run_due(system), "timers"))
        group.create_task(_every(TELL_EVERY_S, lambda: tell_due(system), "notifications"))
        group.create_task(_every(ALERTS_EVERY_S, lambda: alert(system), "alerts"))
        group.create_task(_every(LOOK_AFTER_EVERY_S, lambda: look_after(system), "accounts"))
        group.create_task(_every(LOOK_AFTER_EVERY_S, lambda: look_after_campaigns(system), "standing of campaigns"))
        group.create_task(_every(HOUSEKEEPING_EVERY_S, lambda: housekeeping.tidy(system), "housekeeping"))


async def _woken(news: asyncio.Event, work: Callable[[], Awaitable[object]], name: str) -> None:
    """Work until nothing is left, then wait for news, or look without."""
    while True:
        news.clear()
        if await _guarded(work, name):
            continue
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK_EVERY_S):
                await news.wait()


async def _on_time(system: System, work: Callable[[], Awaitable[datetime | None]], name: str) -> None:
    """Work until nothing is due, then sleep until right then when the next thing is, or until one is due earlier.

    A round that failed knows nothing of what is next: it is tried again soon.
    """
    while True:
        system.hub.timers.clear()
        due = await _guarded(work, name, failed=system.clock())
        with suppress(TimeoutError):
            async with asyncio.timeout(until(due, system.clock())):
                await system.hub.timers.wait()


def until(due: object, now: datetime) -> float:
    """Tell how many seconds to sleep."""
    wait = (due - now).total_seconds() if isinstance(due, datetime) else LONGEST_SLEEP_S
    return min(max(wait, 0.0), LONGEST_SLEEP_S)


async def _every(seconds: float, work: Callable[[], Awaitable[object]], name: str) -> None:
    while True:
        await _guarded(work, name)
        await asyncio.sleep(seconds)


async def _guarded(work: Callable[[], Awaitable[object]], name: str, failed: object = None) -> object:
    """Do one round; `failed` is what came of it when it could not be done."""
    try:
        return await work()
    except Exception as error:  # noqa: BLE001 - one failure must not end the loop
        log.warning("a worker's round failed; it goes on", loop=name, error=repr(error))
        await asyncio.sleep(_AFTER_TROUBLE_S)
        return failed
