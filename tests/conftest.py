"""One PostgreSQL for the run, one fresh database for each test that asks for it."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import hypothesis
import pytest
import pytest_asyncio

from postbox import Postbox, open_postbox
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.system import System
from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.store.embedded import settings as embedded_settings
from rejoinder.store.migrations.apply import apply
from rejoinder.testing import FixedClock

#: What this run's server need not promise: nothing that it holds outlives the run. Tests of what is durable have their
#: own servers, as they are shipped.
CARELESS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}

#: How long an example takes says how busy the machine is, and nothing of what is tested.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")

_numbers = count(1)
_TEMPLATE = f"rejoinder_template_{os.getpid()}"


def _named(dsn: str, name: str) -> str:
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def postgres(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The DSN of a server with a migrated template: embedded, or REJOINDER_TEST_DATABASE_URL's."""
    given = os.environ.get("REJOINDER_TEST_DATABASE_URL")
    if given:
        async with _template(given):
            yield given
        return
    server = EmbeddedPostgres(tmp_path_factory.mktemp("postgres"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(embedded_settings, "SETTINGS", {**embedded_settings.SETTINGS, **CARELESS})
        dsn = await server.start()
    try:
        async with _template(dsn):
            yield dsn
    finally:
        await server.stop()


@asynccontextmanager
async def _template(dsn: str) -> AsyncIterator[None]:
    connection = await asyncpg.connect(dsn)
    await connection.execute(f"CREATE DATABASE {_TEMPLATE}")
    await apply(_named(dsn, _TEMPLATE))
    yield
    await _dropped(connection, _TEMPLATE)
    await connection.close()


@pytest_asyncio.fixture(loop_scope="session")
async def dsn(postgres: str) -> AsyncIterator[str]:
    """A database of this test's own, with every table and no row."""
    name = f"rejoinder_test_{os.getpid()}_{next(_numbers)}"
    connection = await asyncpg.connect(postgres)
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE} STRATEGY {await _strategy(connection)}")
    yield _named(postgres, name)
    await _dropped(connection, name)
    await connection.close()


async def _strategy(connection: asyncpg.Connection) -> str:
    """Copy files where nothing waits for the disk, ten times faster than writing each page to the log."""
    return "wal_log" if await connection.fetchval("SHOW fsync") == "on" else "file_copy"


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


@pytest_asyncio.fixture(loop_scope="session")
async def postbox() -> AsyncIterator[Postbox]:
    """A mail server on this machine."""
    async with open_postbox() as box:
        yield box
