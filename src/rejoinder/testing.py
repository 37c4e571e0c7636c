"""Doubles and a running server, for tests of Rejoinder and of what is built on it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import uvicorn

from rejoinder import bootstrap
from rejoinder.services.system import System

#: Where a fixed clock starts: a Monday morning.
MORNING = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


class FixedClock:
    """A clock that moves only when told to."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.now = start

    def __call__(self) -> datetime:
        """Tell the time that it stands at."""
        return self.now

    def advance(self, **by: float) -> None:
        """Move on, by timedelta's own words: `clock.advance(hours=25)`."""
        self.now += timedelta(**by)


class CountedIds:
    """UUIDv7s that count upwards, so that a run can be repeated to the letter."""

    def __init__(self) -> None:
        self._next = 0

    def __call__(self) -> UUID:
        """Give the next id."""
        self._next += 1
        return UUID(int=(0x0190_0000_0000_7000_8000 << 48) | self._next)


@asynccontextmanager
async def serving(parts: System, port: int = 0) -> AsyncIterator[str]:
    """Serve the application on a port of this machine, a free one unless it is said which; gives its base URL."""
    listener = socket.create_server(("127.0.0.1", port))
    port = listener.getsockname()[1]
    config = uvicorn.Config(
        bootstrap.application(parts), log_config=None, access_log=False, ws="websockets-sansio", lifespan="off"
    )
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started:  # noqa: ASYNC110 - uvicorn offers no event to wait for
            await asyncio.sleep(0.01)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task
        listener.close()
