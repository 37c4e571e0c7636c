"""Doubles and a running server, for tests of Rejoinder and of what is built on it."""

import asyncio
import socket
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import uvicorn

from rejoinder import bootstrap
from rejoinder.channels.contract import Accepted, Capabilities, Channel, Outbound, Refused
from rejoinder.channels.registry import Registry
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


class ScriptedChannel:
    """A channel that answers as it was told to, counts what it was given, and waits where a test wants it to.

    `script` holds the answers to come; when it is empty everything is accepted. While `gate` is not set, a send waits
    for it; `entered` is set as soon as one does.
    """

    def __init__(self, type_: str = "scripted", *, deduplicates: bool = False, retracts: bool = False) -> None:
        self.type = type_
        self.capabilities = Capabilities(
            blocks=frozenset({"text"}), deduplicates=deduplicates, retracts=retracts, receipts=frozenset()
        )
        self.script: list[Accepted | Refused | Exception] = []
        self.sent: list[Outbound] = []
        self.answers: list[tuple[Outbound, Accepted | Refused | Exception]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.entered = asyncio.Event()

    async def send(self, outbound: Outbound) -> Accepted | Refused:
        """Answer as the script says."""
        self.sent.append(outbound)
        self.entered.set()
        await self.gate.wait()
        answer = self.script.pop(0) if self.script else Accepted(provider_id=str(outbound.delivery_id))
        self.answers.append((outbound, answer))
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def times(self) -> Counter[UUID]:
        """How often each delivery was handed over."""
        return Counter(one.delivery_id for one in self.sent)


def with_channels(parts: System, *channels: Channel) -> System:
    """Give the same parts other channel types."""
    return replace(parts, channels=Registry(channels))


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
