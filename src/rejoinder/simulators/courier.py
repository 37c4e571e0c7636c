"""Brings events to the webhooks of businesses, as often and as badly as providers do."""

import asyncio
from collections import deque
from typing import Any

import aiohttp
import msgspec

from rejoinder.simulators.faults import Dice, Faults
from rejoinder.simulators.provider import Post, Provider
from rejoinder.simulators.reach import Reach, UnreachedError
from rejoinder.simulators.records import Account

TIMEOUT_S = 20
FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 60
#: What waits for an account that has no webhook; the oldest is forgotten first.
MOST_WAITING = 5_000
_OK = range(200, 300)


class Trip(msgspec.Struct, frozen=True):
    """One request that was brought, and what it was answered; 0 when nobody answered."""

    url: str
    status: int
    body: str


class Courier:
    """Has a queue for each account: events leave in order unless faults say otherwise, and again until answered 2xx."""

    def __init__(self, providers: dict[str, Provider], reach: Reach) -> None:
        self._providers = providers
        self._reach = reach
        self.queues: dict[str, deque[Any]] = {}
        self.trips: deque[Trip] = deque(maxlen=1_000)
        self.first_wait_s = FIRST_WAIT_S
        #: Nothing is brought; whoever wants what waits takes it with `held_back`.
        self.holds = False
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self.use(Faults())

    def use(self, faults: Faults) -> None:
        """Let these faults happen from now on."""
        self._faults, self._dice = faults, Dice(faults.seed)

    def bring(self, account: Account, events: list[Any]) -> None:
        """Queue events of an account; without a webhook they wait."""
        queue = self.queues.setdefault(account.key, deque(maxlen=MOST_WAITING))
        for event in events:
            queue.append(event)
            if self._dice.falls(self._faults.duplicate):
                queue.append(event)
        self.set_out(account)

    def set_out(self, account: Account) -> None:
        """Begin to bring what waits, where a webhook is known."""
        running = self._tasks.get(account.key)
        if account.hook and not self.holds and self.queues.get(account.key) and (running is None or running.done()):
            self._idle.clear()
            self._tasks[account.key] = asyncio.create_task(self._go(account))

    def held_back(self, account: Account) -> list[Post]:
        """Take what waits for an account's webhook, each event in a request of its own."""
        queue = self.queues.get(account.key, deque())
        posts = [self._providers[account.provider].pack(account, [event]) for event in queue if account.hook]
        queue.clear()
        return posts

    async def idle(self) -> None:
        """Wait until everything that can be brought was brought."""
        await self._idle.wait()

    async def close(self) -> None:
        """Stop; what waits is lost."""
        self.holds = True
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        if self._session:
            await self._session.close()

    async def _go(self, account: Account) -> None:
        queue = self.queues[account.key]
        try:
            while queue and account.hook:
                await asyncio.sleep(self._dice.up_to(self._faults.delay_s))
                await self._brought(account, self._next(account, queue))
        finally:
            me = asyncio.current_task()
            if all(task.done() for task in self._tasks.values() if task is not me):
                self._idle.set()

    def _next(self, account: Account, queue: deque[Any]) -> list[Any]:
        """Take as many events as travel in one request."""
        if len(queue) > 1 and self._dice.falls(self._faults.reorder):
            mixed = self._dice.shuffled(list(queue))
            queue.clear()
            queue.extend(mixed)
        most = min(self._providers[account.provider].abilities.batch, self._faults.batch)
        return [queue.popleft() for _ in range(min(most, len(queue)))]

    async def _brought(self, account: Account, events: list[Any]) -> None:
        provider = self._providers[account.provider]
        for attempt in range(provider.abilities.attempts):
            if account.hook is None:
                self.queues[account.key].extendleft(reversed(events))
                return
            post = provider.pack(account, events)
            status, _ = await self.ask(post)
            self.trips.append(Trip(post.url, status, post.body.decode(errors="replace")))
            if status in _OK:
                return
            await asyncio.sleep(min(self.first_wait_s * 2**attempt, LONGEST_WAIT_S))

    async def ask(self, post: Post) -> tuple[int, str]:
        """Bring one request at once; gives its status and words."""
        try:
            url = self._reach.of(post.url)
            async with self._http().post(url, data=post.body, headers=post.headers, allow_redirects=False) as answer:
                return answer.status, (await answer.text())[:1_000]
        except (aiohttp.ClientError, TimeoutError, OSError, UnreachedError):
            return 0, ""

    async def shake_hands(self, url: str, query: dict[str, str]) -> tuple[int, str]:
        """Ask a webhook whether it is the right one; gives its status and words."""
        try:
            async with self._http().get(self._reach.of(url), params=query, allow_redirects=False) as answer:
                return answer.status, (await answer.text())[:1_000]
        except (aiohttp.ClientError, TimeoutError, OSError, UnreachedError):
            return 0, ""

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT_S))
        return self._session
