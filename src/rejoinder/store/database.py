"""Transactions over one pool of connections.

People's requests run as `rejoinder_people`, bound by row-level security to one workspace. The engine that works
on sets (dispatch, timers, audiences) runs as `rejoinder_service`, whose every statement names its workspace.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from rejoinder.domain.problem import Busy, Invalid
from rejoinder.store.bus.contract import Bus
from rejoinder.store.connection import Connection
from rejoinder.store.errors import StoreError
from rejoinder.store.needed import Needed

STATEMENT_TIMEOUT_S = 30
ACQUIRE_TIMEOUT_S = 15
RETRY_AFTER_S = 5
START_PATIENCE_S = 30
#: How long a connection stays that nobody needs: each is a process of PostgreSQL's, and a new one costs a few ms.
SPARE_S = 20.0

#: What a server says that will be there soon.
_COMING = (ConnectionError, FileNotFoundError, TimeoutError, asyncpg.CannotConnectNowError)

#: What is left for the end of transactions, in the order in which all of them do it: two never wait in a circle.
_LAST = ("attributes", "events", "campaign_facts", "changes", "stale")

log = structlog.get_logger()


class Tx:
    """One open transaction; whom to wake is remembered until it is durable."""

    def __init__(self, connection: Any, workspace_id: UUID | None, needed: Needed) -> None:
        self.connection = connection
        self._workspace_id = workspace_id
        self.needed = needed
        self.wakes: set[tuple[str, UUID]] = set()
        self.changes: list[Any] = []
        #: Of whom what changed, and when, that segments may have to look at.
        self.stale: dict[tuple[UUID, str], datetime | None] = {}
        #: What this transaction has locked or written itself, so that it need not ask again.
        self.memory: dict[tuple[str, UUID], Any] = {}
        self._last: dict[str, Callable[[], Awaitable[None]]] = {}
        self._kept: list[Callable[[], None]] = []

    @property
    def workspace_id(self) -> UUID:
        """The workspace that this transaction works in."""
        if self._workspace_id is None:
            raise StoreError("This transaction names no workspace.", "Open it with a workspace's id.")
        return self._workspace_id

    def wake(self, topic: str) -> None:
        """After commit, wake whoever waits for `topic` of this workspace: `live`, `due`, `facts` and so on."""
        self.wakes.add((topic, self.workspace_id))

    def at_the_end(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do something once, right before the commit, however often it is asked for under this name."""
        self._last.setdefault(name, work)

    def once_kept(self, remember: Callable[[], None]) -> None:
        """After commit, let the process remember something: what is rolled back it must not take for known."""
        self._kept.append(remember)

    def was_kept(self) -> None:
        """Do what was left for after the commit."""
        for remember in self._kept:
            remember()

    async def finish(self) -> None:
        """Do what was left for the end."""
        while self._last:
            await self._last.pop(min(self._last, key=_LAST.index))()

    async def rows(self, sql: str, *args: Any) -> list[Any]:
        """Run a statement and return every row."""
        found: list[Any] = await self.connection.fetch(sql, *args)
        return found

    async def row(self, sql: str, *args: Any) -> Any:
        """Run a statement and return its first row, or None."""
        return await self.connection.fetchrow(sql, *args)

    async def value(self, sql: str, *args: Any) -> Any:
        """Run a statement and return the first column of its first row, or None."""
        return await self.connection.fetchval(sql, *args)

    async def run(self, sql: str, *args: Any) -> str:
        """Run a statement for its effect and return PostgreSQL's command tag."""
        tag: str = await self.connection.execute(sql, *args)
        return tag

    async def run_many(self, sql: str, args: Sequence[Sequence[Any]]) -> None:
        """Run a statement once for each row of arguments, in one round trip."""
        if args:
            await self.connection.executemany(sql, args)


class Database:
    """Opens transactions as one of the two roles and wakes watchers after commit."""

    def __init__(self, pool: Any, bus: Bus) -> None:
        self.pool = pool
        self.bus = bus
        self.needed = Needed()

    @asynccontextmanager
    async def people(self, workspace_id: UUID) -> AsyncIterator[Tx]:
        """Work as the people of one workspace, bound by row-level security."""
        begin = f"BEGIN; SET LOCAL ROLE rejoinder_people; SET LOCAL rejoinder.workspace_id = '{workspace_id!s}'"
        async with self._transaction(begin, workspace_id) as tx:
            yield tx

    @asynccontextmanager
    async def service(self, workspace_id: UUID | None = None) -> AsyncIterator[Tx]:
        """Work as the set-based engine; every statement names its workspace itself."""
        async with self._transaction("BEGIN", workspace_id) as tx:
            yield tx

    @asynccontextmanager
    async def steady(self, workspace_id: UUID) -> AsyncIterator[Tx]:
        """Work as the set-based engine with statements whose plan is the same whatever their values.

        Planning one of the dispatcher's anew took longer than carrying it out for thirty messages.
        """
        async with self._transaction("BEGIN; SET LOCAL plan_cache_mode = force_generic_plan", workspace_id) as tx:
            yield tx

    @asynccontextmanager
    async def planned(self, workspace_id: UUID) -> AsyncIterator[Tx]:
        """Work as the set-based engine with statements that are planned for their values each time.

        A plan made while a table was empty, and kept, read the whole of it again and again as an import filled it.
        """
        async with self._transaction("BEGIN; SET LOCAL plan_cache_mode = force_custom_plan", workspace_id) as tx:
            yield tx

    @asynccontextmanager
    async def lookup(self) -> AsyncIterator[Tx]:
        """Read single statements as the set-based engine, each for itself: no transaction, one round trip."""
        async with self._connection() as connection:
            with _keepable():
                yield Tx(connection, None, self.needed)

    @asynccontextmanager
    async def reading(self, workspace_id: UUID) -> AsyncIterator[Tx]:
        """Read statements of one workspace as the set-based engine, each as of its own moment: no transaction."""
        async with self._connection() as connection:
            with _keepable():
                yield Tx(connection, workspace_id, self.needed)

    @asynccontextmanager
    async def single(self, workspace_id: UUID) -> AsyncIterator[Tx]:
        """Run one statement as the set-based engine: it is a transaction by itself, in one round trip."""
        async with self._connection() as connection:
            tx = Tx(connection, workspace_id, self.needed)
            with _keepable():
                yield tx
        for topic, woken in tx.wakes:
            await self.bus.wake(topic, woken)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        """Take a connection; raises Busy when all of them are in use for too long."""
        try:
            connection = await self.pool.acquire(timeout=ACQUIRE_TIMEOUT_S)
        except TimeoutError as error:
            why = "The server has more to do at this moment than it can."
            raise Busy("busy", why, remedy="Try again in a moment.", retry_after_s=RETRY_AFTER_S) from error
        try:
            yield connection
        finally:
            await self.pool.release(connection)

    @asynccontextmanager
    async def _transaction(self, begin: str, workspace_id: UUID | None) -> AsyncIterator[Tx]:
        async with self._connection() as connection:
            tx = Tx(connection, workspace_id, self.needed)
            await connection.execute(begin)
            try:
                with _keepable():
                    yield tx
                    await tx.finish()
            except BaseException:
                await _roll_back(connection)
                raise
            await connection.execute("COMMIT")
            tx.was_kept()
        for topic, woken in tx.wakes:
            await self.bus.wake(topic, woken)

    async def close(self) -> None:
        """Close every connection, waiting for none longer than a few seconds."""
        await _close(self.pool)


@contextmanager
def _keepable() -> Iterator[None]:
    """Say in plain words that PostgreSQL keeps any text but one with a NUL, wherever in a request it was."""
    try:
        yield
    except (asyncpg.UntranslatableCharacterError, asyncpg.CharacterNotInRepertoireError) as error:
        raise Invalid("invalid", "A text holds a NUL character.", remedy="Send it without U+0000.") from error


async def _roll_back(connection: Any) -> None:
    if not connection.is_closed():
        await connection.execute("ROLLBACK")


async def _close(pool: Any) -> None:
    try:
        async with asyncio.timeout(5):
            await pool.close()
    except TimeoutError:
        pool.terminate()


async def until_ready(dsn: str) -> None:
    """Wait while PostgreSQL is starting or recovering; raises StoreError when it cannot be reached after all."""
    deadline = asyncio.get_running_loop().time() + START_PATIENCE_S
    while True:
        try:
            await (await asyncpg.connect(dsn, timeout=10)).close()
        except (OSError, TimeoutError, asyncpg.PostgresError) as error:
            if asyncio.get_running_loop().time() > deadline or not isinstance(error, _COMING):
                raise _unreachable(error) from error
            log.info("PostgreSQL is not ready yet; waiting", error=str(error))
            await asyncio.sleep(0.5)
        else:
            return


def _unreachable(error: Exception) -> StoreError:
    return StoreError(
        f"PostgreSQL cannot be reached: {error}",
        "Check DATABASE_URL, that the server runs, and that its user may sign in.",
    )


async def connect(dsn: str, bus: Bus, *, size: int = 10) -> Database:
    """Open a pool of up to `size` connections; raises StoreError when PostgreSQL cannot be reached."""
    try:
        pool = await asyncpg.create_pool(
            dsn,
            min_size=1,
            max_size=size,
            init=_as_service,
            connection_class=Connection,
            reset=_keep,
            command_timeout=STATEMENT_TIMEOUT_S,
            max_inactive_connection_lifetime=SPARE_S,
            server_settings={"application_name": "rejoinder", "timezone": "UTC"},
        )
    except (OSError, asyncpg.PostgresError) as error:
        raise _unreachable(error) from error
    return Database(pool, bus)


async def _as_service(connection: Any) -> None:
    """Give up the login's own rights: a connection begins as the engine, and people's transactions bind it further."""
    await connection.execute("SET ROLE rejoinder_service")


async def _keep(_connection: Any) -> None:
    """Leave a returned connection as it is: every setting here is local to its transaction."""
