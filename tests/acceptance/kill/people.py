"""Visitors and a teammate who write as fast as they are told to, and keep at it until they are answered."""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

AGAIN = (aiohttp.ClientError, TimeoutError, OSError, json.JSONDecodeError)
PATIENCE = aiohttp.ClientTimeout(total=15)


async def until_answered(http: aiohttp.ClientSession, url: str, body: dict[str, Any], head: dict[str, str]) -> Any:
    """Post until the answer is 2xx: the same body each time, as a client that lost its connection does."""
    while True:
        try:
            async with http.post(url, json=body, headers=head, timeout=PATIENCE) as answer:
                if answer.status < 300:
                    return await answer.json()
                assert answer.status >= 429, f"{answer.status}: {await answer.text()}"
        except AGAIN:
            pass
        await asyncio.sleep(0.1)


async def until_read(http: aiohttp.ClientSession, url: str, head: dict[str, str]) -> Any:
    """Read until the answer is 200."""
    while True:
        try:
            async with http.get(url, headers=head, timeout=PATIENCE) as answer:
                if answer.status == 200:
                    return await answer.json()
        except AGAIN:
            pass
        await asyncio.sleep(0.1)


class Viewer:
    """A live view that resumes by its cursor and, as the protocol says, drops a change whose id it has had.

    Told that it has missed too much, it reads everything again by `reload`, and goes on from there.
    """

    def __init__(
        self,
        http: aiohttp.ClientSession,
        url: str,
        hello: dict[str, str],
        head: dict[str, str],
        reload: Callable[[], Awaitable[set[str]]],
    ) -> None:
        self._reload = reload
        self.read: set[str] = set()
        self._http, self._url, self._hello, self._head = http, url, hello, head
        self._cursor: str | None = None
        self._had: set[str] = set()
        self.messages: Counter[str] = Counter()
        self.resets = 0
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _follow(self) -> None:
        while True:
            try:
                async with self._http.ws_connect(self._url, headers=self._head, heartbeat=5) as live:
                    await live.send_json({"type": "hello", "cursor": self._cursor, **self._hello})
                    async for frame in live:
                        await self._take(json.loads(frame.data))
            except AGAIN:
                pass
            await asyncio.sleep(0.1)

    async def _take(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "hello" if self._cursor is None:
                self._cursor = frame["cursor"]
            case "mark":
                self._cursor = frame["cursor"]
            case "reset":
                self.resets += 1
                self.read |= await self._reload()
            case "change" if frame["id"] not in self._had:
                self._had.add(frame["id"])
                if frame["kind"] == "message.created":
                    self.messages[frame["data"]["id"]] += 1
            case _:
                pass
