"""One PostgreSQL for the run, one fresh database for each test that asks for it."""

import asyncio
import os
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest
import pytest_asyncio

from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.system import System
from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.store.migrations.apply import apply
from rejoinder.testing import FixedClock

_numbers = count(1)
_TEMPLATE = f"rejoinder_template_{os.getpid()}"


def _named(dsn: str, name: str) -> str:
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def postgres(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The DSN of a server with a migrated template: embedded, or REJOINDER_TEST_DATABASE_URL's."""
    given = os.environ.get("REJOINDER_TEST_DATABASE_URL")
    if given:
        await _make_template(given)
        yield given
        return
    async with EmbeddedPostgres(tmp_path_factory.mktemp("postgres")) as dsn:
        await _make_template(dsn)
        yield dsn


async def _make_template(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    await connection.execute(f"DROP DATABASE IF EXISTS {_TEMPLATE}")
    await connection.execute(f"CREATE DATABASE {_TEMPLATE}")
    await connection.close()
    await apply(_named(dsn, _TEMPLATE))


@pytest_asyncio.fixture(loop_scope="session")
async def dsn(postgres: str) -> AsyncIterator[str]:
    """A database of this test's own, with every table and no row."""
    name = f"rejoinder_test_{os.getpid()}_{next(_numbers)}"
    connection = await asyncpg.connect(postgres)
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
    yield _named(postgres, name)
    await _dropped(connection, name)
    await connection.close()


async def _dropped(connection: asyncpg.Connection, name: str) -> None:
    """Drop a database, once the server's own vacuuming, which nobody else may end, has left it."""
    async with asyncio.timeout(60):
        while True:
            try:
                await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
            except asyncpg.InsufficientPrivilegeError:
                await asyncio.sleep(0.1)
            else:
                return


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands on a Monday morning until it is told to move."""
    return FixedClock()


@pytest_asyncio.fixture(loop_scope="session")
async def system(dsn: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[System]:
    """The parts that services share, over this test's own database and clock."""
    settings = Settings(data_dir=str(tmp_path), database_connections=4)
    async with bootstrap.system(settings, dsn, clock=clock) as parts:
        yield parts
