"""Events are kept in a part for each month, made before it begins and dropped when nobody keeps anything of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog

from rejoinder.domain.months import month_of, months_around, next_month
from rejoinder.services.system import System
from rejoinder.store import directory, event_months
from rejoinder.store.errors import LockTimeout

log = structlog.get_logger()

#: What happened longer ago lies among odd times.
OLDEST = timedelta(days=760)
_AHEAD = 2


async def look_after(system: System) -> None:
    """Make the parts of this month and the coming ones, and of those that events came for; drop those past use."""
    now = system.clock()
    system.collector.months.clear()
    async with system.db.service() as tx:
        waiting = await event_months.in_rest(tx, now - OLDEST, month_of(now))
        longest = await directory.longest_retention(tx)
        there = await event_months.there(tx)
    await make(system, [*waiting, *months_around(now, before=0, after=_AHEAD)])
    if longest is None:
        return
    for month in there:
        if next_month(month) < now - timedelta(days=longest):
            await _drop(system, month)


async def _drop(system: System, month: datetime) -> None:
    try:
        async with system.db.service() as tx:
            await event_months.drop(tx, month)
    except LockTimeout:
        log.info("the part of a month is dropped later; events are being read", month=f"{month:%Y-%m}")


async def make(system: System, moments: Iterable[datetime]) -> None:
    """Make the parts of the months of some moments; one that is in use just now is made another time."""
    known = system.collector.months
    for month in sorted({month_of(one) for one in moments} - known):
        try:
            async with system.db.service() as tx:
                await event_months.make(tx, month)
        except LockTimeout:
            log.info("the part of a month is made later; events are being read", month=f"{month:%Y-%m}")
        known.add(month)
