"""What the processes of one installation tell each other, over PostgreSQL and over Redis."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import asyncpg
import pytest
import pytest_asyncio

from rejoinder.store.bus.contract import Bus
from rejoinder.store.bus.postgres import PostgresBus
from rejoinder.store.bus.redis import RedisBus

REDIS = os.environ.get("REJOINDER_TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
PATIENCE_S = 20


class Process:
    """One process of an installation, and what it has heard."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.heard: list[tuple[str, UUID, str]] = []
        self._news = asyncio.Event()

    def hear(self, topic: str, workspace_id: UUID, text: str) -> None:
        self.heard.append((topic, workspace_id, text))
        self._news.set()

    async def until(self, holds: Callable[[list[tuple[str, UUID, str]]], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not holds(self.heard):
                self._news.clear()
                await self._news.wait()


def _redis() -> bool:
    found = urlsplit(REDIS)
    with socket.socket() as tried:
        return tried.connect_ex((found.hostname or "", found.port or 6379)) == 0


@pytest_asyncio.fixture(loop_scope="session", params=["postgres", "redis"])
async def two(request: pytest.FixtureRequest, dsn: str) -> AsyncIterator[tuple[Process, Process]]:
    """Two processes of one installation."""
    if request.param == "redis" and not _redis():
        pytest.skip(f"no Redis answers at {REDIS}")
    made = [Process(PostgresBus(dsn) if request.param == "postgres" else RedisBus(REDIS)) for _ in range(2)]
    async with AsyncExitStack() as stack:
        for one in made:
            await one.bus.start(one.hear)
            stack.push_async_callback(one.bus.stop)
        yield made[0], made[1]


async def test_a_wake_is_heard_by_every_process_once(two: tuple[Process, Process]) -> None:
    here, there = two
    workspace_id = uuid4()
    await here.bus.wake("live", workspace_id)
    await there.until(bool)
    await there.bus.say(workspace_id, '{"last":true}')
    said = ("say", workspace_id, '{"last":true}')
    for one in two:
        await one.until(lambda heard: said in heard)
        assert one.heard == [("live", workspace_id, ""), said]


async def test_many_wakes_at_once_are_few(two: tuple[Process, Process]) -> None:
    here, there = two
    workspace_id = uuid4()
    for _ in range(200):
        await here.bus.wake("live", workspace_id)
    await here.bus.say(workspace_id, "1")
    await there.until(lambda heard: ("say", workspace_id, "1") in heard)
    assert 1 <= there.heard.count(("live", workspace_id, "")) < 20


async def test_what_is_too_long_to_be_carried_is_not_said(two: tuple[Process, Process]) -> None:
    here, there = two
    workspace_id = uuid4()
    await here.bus.say(workspace_id, "x" * 7_001)
    await here.bus.say(workspace_id, "short")
    await there.until(bool)
    assert [text for _, _, text in there.heard] == ["short"]


async def test_a_connection_that_broke_is_renewed(dsn: str) -> None:
    here, there = Process(PostgresBus(dsn)), Process(PostgresBus(dsn))
    admin = await asyncpg.connect(dsn)
    try:
        for one in (here, there):
            await one.bus.start(one.hear)
        await here.bus.wake("live", uuid4())
        await there.until(bool)
        await admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        again = uuid4()
        async with asyncio.timeout(PATIENCE_S):
            while ("live", again, "") not in there.heard:
                await here.bus.wake("live", again)
                await asyncio.sleep(0.05)
        assert ("live", again, "") in here.heard
    finally:
        for one in (here, there):
            await one.bus.stop()
        await admin.close()
