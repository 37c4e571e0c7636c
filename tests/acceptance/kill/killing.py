"""Kills processes and PostgreSQL in turn, spread over all that is to be done, and waits until all of it is."""

import asyncio
import os
import random
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import asyncpg
import pytest

from acceptance.kill.supervised import Supervised

#: The longest that nothing may change: twice what a broken account rests.
PATIENCE_S = 600
_DOWN = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, TimeoutError)


class Killing:
    """Kills by how much has arrived, so that kills fall on work and not on a database that recovers from the last."""

    def __init__(
        self,
        processes: Sequence[Supervised],
        folder: Path,
        dsn: str,
        arrived: Callable[[], Awaitable[int]],
        dice: random.Random,
    ) -> None:
        self._processes, self._folder, self._dsn, self._arrived, self._dice = processes, folder, dsn, arrived, dice
        self.postgres = 0

    async def go_on(self, times: int, many: int) -> None:
        """Kill each process and PostgreSQL so many times while `many` things arrive."""
        for turn in range(1, times + 1):
            await self._until_arrived(turn * many // (times + 2))
            for process in self._processes:
                await asyncio.sleep(self._dice.uniform(0.2, 1.5))
                await until(process.kill)
            await until_up(self._dsn)
            await asyncio.sleep(self._dice.uniform(0.2, 1.5))
            await until(lambda: _kill_postgres(self._folder))
            self.postgres += 1
            sys.stdout.write(f"{turn}. round of kills at {time.strftime('%H:%M:%S')}\n")

    async def _until_arrived(self, many: int) -> None:
        while await self._arrived() < many:  # noqa: ASYNC110 - it is asked for
            await asyncio.sleep(0.2)


def _kill_postgres(folder: Path) -> bool:
    """Kill the postmaster, unless it is just not there."""
    try:
        os.kill(int(next(folder.rglob("postmaster.pid")).read_text().split()[0]), signal.SIGKILL)
    except (StopIteration, IndexError, ProcessLookupError, FileNotFoundError):
        return False
    return True


async def until(done: Callable[[], bool]) -> None:
    """Do something until it is done."""
    while not done():  # noqa: ASYNC110 - another process tells nobody
        await asyncio.sleep(0.1)


async def until_up(dsn: str) -> None:
    """Wait until the database answers."""
    while await _asked(dsn, "SELECT 1") is None:  # noqa: ASYNC110 - the same
        await asyncio.sleep(0.2)


async def settled(dsn: str) -> None:
    """Wait until nothing is due, sending or waiting to be tried again; fail when nothing changes for long."""
    await until_none(dsn, DELIVERIES_WAITING)


async def until_none(dsn: str, question: str) -> None:
    """Wait until a question is answered with 0; fail when the answer does not change for long."""
    last, moved_at = None, time.monotonic()
    while (waiting := await _asked(dsn, question)) != 0:
        if waiting not in {None, last}:
            last, moved_at = waiting, time.monotonic()
        if time.monotonic() - moved_at > PATIENCE_S:
            pytest.fail(f"{waiting} never settled: {question}")
        await asyncio.sleep(0.5)


DELIVERIES_WAITING = "SELECT count(*) FROM delivery WHERE state IN ('queued', 'sending', 'held')"


async def _asked(dsn: str, question: str) -> int | None:
    try:
        connection = await asyncpg.connect(dsn, timeout=5)
        try:
            return int(await connection.fetchval(question, timeout=20))
        finally:
            await connection.close(timeout=5)
    except _DOWN:
        return None
