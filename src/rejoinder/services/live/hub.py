import asyncio
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import UUID

from rejoinder.domain.time import Clock
from rejoinder.services.live import cursors, frames
from rejoinder.services.live.presence import Presence
from rejoinder.services.live.showing import for_one_contact, for_team, look_up
from rejoinder.services.live.tail import PAGE, Tail
from rejoinder.services.live.watcher import Watcher
from rejoinder.store import changes
from rejoinder.store.bus.contract import Bus
from rejoinder.store.database import Database


class Hub:
    """This process's end of every live view: its watchers, the tails they follow, and who is present."""

    def __init__(self, db: Database, bus: Bus, clock: Clock) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock
        self._tails: dict[UUID, Tail] = {}
        self._opening = asyncio.Lock()
        self.due = asyncio.Event()
        self.arrived = asyncio.Event()
        self.collected = asyncio.Event()
        #: Contacts are to be looked at again; a segment is to be filled; somebody is to be looked at earlier.
        self.facts = asyncio.Event()
        self.segments = asyncio.Event()
        self.timers = asyncio.Event()
        self.imports = asyncio.Event()
        #: By topic, what wakes the loops that work on it.
        self._news = {
            "due": self.due,
            "arrived": self.arrived,
            "collected": self.collected,
            "facts": self.facts,
            "segments": self.segments,
            "timers": self.timers,
            "imports": self.imports,
        }
        #: By topic, what of a workspace is remembered no longer than until then.
        self._forgetting: dict[str, list[Callable[[UUID], None]]] = {
            "segments": [db.needed.forget],
            "campaigns": [db.needed.forget, db.needed.goals.forget],
        }
        self._aside: set[asyncio.Task[None]] = set()
        self.presence = Presence(clock)

    async def start(self) -> None:
        """Listen to the other processes."""
        await self._bus.start(self._hear)

    def forgets(self, topic: str, forget: Callable[[UUID], None]) -> None:
        """Have something that is remembered of workspaces forgotten where a topic has news."""
        self._forgetting.setdefault(topic, []).append(forget)

    def aside(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something beside what is going on that nobody waits for."""
        task = asyncio.create_task(work)
        self._aside.add(task)
        task.add_done_callback(self._aside.discard)

    async def stop(self) -> None:
        """Let every watcher go."""
        for task in self._aside:
            task.cancel()
        for tail in self._tails.values():
            await tail.stop()
        await self._bus.stop()

    @property
    def watching(self) -> int:
        """How many sockets this process holds."""
        return sum(len(tail.watchers) for tail in self._tails.values())

    async def watch(self, watcher: Watcher, cursor: str | None) -> None:
        """Let a socket follow its workspace: a greeting, what it missed since `cursor`, then what happens."""
        tail = await self._tail(watcher.workspace_id)
        tail.watchers.add(watcher)
        async with self._db.reading(watcher.workspace_id) as tx:
            horizon = await changes.horizon(tx)
            since = cursors.resumable(cursor, horizon, self._clock())
            rows = await changes.since(tx, horizon if since is None else since, PAGE + 1)
            showing = await look_up(tx, rows, [watcher])
        watcher.frame(frames.hello(cursors.write(horizon, self._clock()), self._clock()))
        if len(rows) > PAGE or (cursor and since is None):
            watcher.frame(frames.reset())
        for row in rows[:PAGE]:
            if watcher.wants(row):
                watcher.pass_on(for_one_contact(row, showing) if watcher.contact_id else for_team(row, showing))
        watcher.release({row["id"] for row in rows})

    async def unwatch(self, watcher: Watcher) -> None:
        """Let a socket go; a workspace that nobody watches is followed no more."""
        watcher.close()
        tail = self._tails.get(watcher.workspace_id)
        if tail is None:
            return
        tail.watchers.discard(watcher)
        if not tail.watchers:
            del self._tails[watcher.workspace_id]
            await tail.stop()

    async def say(self, workspace_id: UUID, **fields: object) -> None:
        """Pass on something that need not be kept, to every process."""
        await self._bus.say(workspace_id, frames.saying(**fields))

    async def _tail(self, workspace_id: UUID) -> Tail:
        async with self._opening:
            tail = self._tails.get(workspace_id)
            if tail is None:
                tail = Tail(self._db, workspace_id, self._clock)
                await tail.start()
                self._tails[workspace_id] = tail
            return tail

    def _hear(self, topic: str, workspace_id: UUID, text: str) -> None:
        if topic in self._news:
            self._news[topic].set()
        for forget in self._forgetting.get(topic, ()):
            forget(workspace_id)
        tail = self._tails.get(workspace_id)
        if topic == "live" and tail:
            tail.wake()
        if topic == "say":
            self.presence.hear(workspace_id, text, tail.watchers if tail else ())
