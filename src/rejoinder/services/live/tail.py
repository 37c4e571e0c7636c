import asyncio
import time
from contextlib import suppress
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog

from rejoinder.domain.time import Clock
from rejoinder.services.live import cursors, frames
from rejoinder.services.live.showing import Showing, for_one_contact, for_team, look_up
from rejoinder.services.live.watcher import Watcher
from rejoinder.store import changes
from rejoinder.store.database import Database

log = structlog.get_logger()

#: How long a reader waits for a wake before it looks by itself: what a lost wake costs at most.
LOOK_EVERY_S = 5.0
#: How long it rests after a look, in looks, and at most: what happens meanwhile is read together. The busier PostgreSQL
#: is, the longer a look takes and the more of what happens goes into the next.
REST = 2
REST_AT_MOST_S = 0.05
MARK_EVERY = timedelta(seconds=5)
PAGE = 1_000


class Tail:
    """Follows one workspace's log and passes each change on to the watchers, once and in order.

    It reads from the oldest transaction that was open when it last read, and skips what it has passed on: so a
    transaction that commits late is neither missed nor repeated.
    """

    def __init__(self, db: Database, workspace_id: UUID, clock: Clock) -> None:
        self._db = db
        self._workspace_id = workspace_id
        self._clock = clock
        self._news = asyncio.Event()
        self._passed: dict[UUID, int] = {}
        self._marked_at = clock()
        self.cursor = 0
        self.watchers: set[Watcher] = set()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin at what is durable now."""
        async with self._db.reading(self._workspace_id) as tx:
            self.cursor = await changes.horizon(tx)
        self._task = asyncio.create_task(self._follow(), name=f"tail {self._workspace_id}")

    def wake(self) -> None:
        """Look now."""
        self._news.set()

    async def stop(self) -> None:
        """Stop following."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _follow(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY_S):
                    await self._news.wait()
            self._news.clear()
            began = time.monotonic()
            try:
                await self._pass_on()
            except Exception as error:  # noqa: BLE001 - a broken connection ends one look, not the view
                log.warning("live views fell behind; looking again", error=str(error))
                await asyncio.sleep(0.2)
                self._news.set()
            await asyncio.sleep(min(REST * (time.monotonic() - began), REST_AT_MOST_S))

    async def _pass_on(self) -> None:
        async with self._db.reading(self._workspace_id) as tx:
            horizon, rows = await changes.news(tx, self.cursor, PAGE)
            fresh = [row for row in rows if row["id"] not in self._passed]
            showing = await look_up(tx, fresh, self.watchers)
        for row in fresh:
            self._passed[row["id"]] = row["xid"]
            self._tell(row, showing)
        if len(rows) == PAGE:
            horizon = min(horizon, rows[-1]["xid"])
            self._news.set()
        self._advance(horizon)

    def _advance(self, horizon: int) -> None:
        if horizon > self.cursor:
            self.cursor = horizon
            self._passed = {id_: xid for id_, xid in self._passed.items() if xid >= horizon}
            self._mark()

    def _mark(self) -> None:
        now = self._clock()
        if now - self._marked_at < MARK_EVERY:
            return
        self._marked_at = now
        frame = frames.mark(cursors.write(self.cursor, now))
        for watcher in self.watchers:
            watcher.frame(frame)

    def _tell(self, row: Any, showing: Showing) -> None:
        ours: list[str] | None = None
        theirs: list[str] | None = None
        for watcher in self.watchers:
            if not watcher.wants(row):
                continue
            if watcher.contact_id:
                theirs = for_one_contact(row, showing) if theirs is None else theirs
                watcher.change(row["id"], theirs)
            else:
                ours = for_team(row, showing) if ours is None else ours
                watcher.change(row["id"], ours)
