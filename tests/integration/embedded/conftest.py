import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import asyncpg
import pytest

from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.store.embedded.postmaster import found

Query = Callable[[str, str], Awaitable[object]]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after its first start and a clean stop."""
    folder = tmp_path_factory.mktemp("made") / "pg"

    async def first_start() -> None:
        async with EmbeddedPostgres(folder) as dsn:
            await _query(dsn, "CREATE TABLE kept (word text)")

    asyncio.run(first_start())
    return folder


@pytest.fixture
async def folder(made_once: Path, tmp_path: Path) -> AsyncIterator[Path]:
    """A copy of that data folder; whatever still runs in it at the end is stopped."""
    copy = tmp_path / "pg"
    shutil.copytree(made_once, copy)
    yield copy
    if left := found(copy / "cluster"):
        await left.stop()


async def _query(dsn: str, statement: str) -> object:
    connection = await asyncpg.connect(dsn, timeout=10)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()


async def _answers_again(dsn: str, statement: str) -> object:
    async with asyncio.timeout(10):
        while True:
            try:
                return await _query(dsn, statement)
            except (OSError, asyncpg.PostgresError):
                await asyncio.sleep(0.01)


@pytest.fixture
def query() -> Query:
    """Ask the server one thing."""
    return _query


@pytest.fixture
def answers_again() -> Query:
    """Ask the server one thing until it answers."""
    return _answers_again
