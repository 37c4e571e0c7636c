import asyncio
from contextlib import suppress
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from rejoinder.store.bus.contract import LONGEST_SAYING, Listener, pack, unpack

_CHANNEL = "rejoinder"
_RETRY_S = 0.5
_QUIET_CHECK_S = 30

log = structlog.get_logger()


class PostgresBus:
    """LISTEN and NOTIFY on one connection for hearing and one for telling, each renewed when it breaks."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._listener: Listener | None = None
        self._task: asyncio.Task[None] | None = None
        self._telling: Any = None
        self._lock = asyncio.Lock()

    async def start(self, listener: Listener) -> None:
        """Listen until stopped, reconnecting by itself."""
        self._listener = listener
        connection = await self._listening()
        self._task = asyncio.create_task(self._keep_listening(connection), name="bus")

    async def wake(self, topic: str, workspace_id: UUID) -> None:
        """Tell every process that `topic` of a workspace has news."""
        await self._tell(pack(topic, workspace_id))

    async def say(self, workspace_id: UUID, text: str) -> None:
        """Pass a short JSON text to every process."""
        if len(text.encode()) <= LONGEST_SAYING:
            await self._tell(pack("say", workspace_id, text))

    async def stop(self) -> None:
        """Stop listening."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        if self._telling:
            self._telling.terminate()

    async def _tell(self, notice: str) -> None:
        try:
            async with self._lock:
                if self._telling is None or self._telling.is_closed():
                    self._telling = await asyncpg.connect(self._dsn, timeout=5, command_timeout=5)
                await self._telling.execute("SELECT pg_notify($1, $2)", _CHANNEL, notice)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("a wake was lost; the next look at the tables makes up for it", error=str(error))
            self._hear(None, 0, _CHANNEL, notice)

    async def _listening(self) -> Any:
        connection = await asyncpg.connect(self._dsn, timeout=5, command_timeout=5)
        await connection.add_listener(_CHANNEL, self._hear)
        return connection

    async def _keep_listening(self, connection: Any) -> None:
        while True:
            try:
                await self._until_closed(connection)
            finally:
                connection.terminate()
            connection = await self._reconnected()

    async def _until_closed(self, connection: Any) -> None:
        closed = asyncio.Event()
        connection.add_termination_listener(lambda _: closed.set())
        while not closed.is_set() and not connection.is_closed():
            with suppress(TimeoutError):
                await asyncio.wait_for(closed.wait(), _QUIET_CHECK_S)
                return
            with suppress(OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await connection.execute("SELECT 1")
                continue
            return

    async def _reconnected(self) -> Any:
        while True:
            try:
                return await self._listening()
            except (OSError, TimeoutError, asyncpg.PostgresError) as error:
                log.warning("listening to PostgreSQL broke; trying again", error=str(error))
                await asyncio.sleep(_RETRY_S)

    def _hear(self, _connection: object, _pid: int, _channel: str, notice: object) -> None:
        if self._listener:
            self._listener(*unpack(str(notice)))
