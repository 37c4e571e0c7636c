"""The line in which what others are told of waits: nobody waits for the telling, and a thing is told once for many."""

import asyncio
from collections.abc import Awaitable, Callable

#: How long it rests after telling: what comes up meanwhile is told together.
REST_S = 0.01


class Line:
    """Tells others of what is put into it, all that came up since the last time together, each thing once."""

    def __init__(self, tell: Callable[[list[str]], Awaitable[None]]) -> None:
        self._tell = tell
        self._waiting: dict[str, None] = {}
        self._teller: asyncio.Task[None] | None = None

    def put(self, notice: str) -> None:
        """Have others told, soon."""
        self._waiting[notice] = None
        if self._teller is None:
            self._teller = asyncio.create_task(self._tell_all(), name="bus telling")

    async def empty(self) -> None:
        """Wait until everything in it was told."""
        if self._teller:
            await self._teller

    async def _tell_all(self) -> None:
        try:
            while self._waiting:
                notices, self._waiting = list(self._waiting), {}
                await self._tell(notices)
                await asyncio.sleep(REST_S)
        finally:
            self._teller = None
