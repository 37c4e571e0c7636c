import asyncio
from contextlib import suppress
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from rejoinder.store.bus.contract import LONGEST_SAYING, Listener, pack, unpack
from rejoinder.store.bus.line import Line

_CHANNEL = "rejoinder"
_RETRY_S = 0.5
_QUIET_CHECK_S = 30

log = structlog.get_logger()


class PostgresBus:
    """LISTEN and NOTIFY on one connection for hearing and one for telling, each renewed when it breaks.

    This process hears of it at once. Nobody waits until others were told: what comes up while they are being told is
    told together, each thing once.
    """

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._listener: Listener | None = None
        self._task: asyncio.Task[None] | None = None
        self._telling: Any = None
        self._line = Line(self._tell)

    async def start(self, listener: Listener) -> None:
        """Listen until stopped, reconnecting by itself."""
        self._listener = listener
        connection = await self._listening()
        self._task = asyncio.create_task(self._keep_listening(connection), name="bus")

    async def wake(self, topic: str, workspace_id: UUID) -> None:
        """Tell every process that `topic` of a workspace has news."""
        self._hear_at_once(topic, workspace_id, "")
        self._line.put(pack(topic, workspace_id))

    async def say(self, workspace_id: UUID, text: str) -> None:
        """Pass a short JSON text to every process."""
        if len(text.encode()) <= LONGEST_SAYING:
            self._hear_at_once("say", workspace_id, text)
            self._line.put(pack("say", workspace_id, text))

    async def stop(self) -> None:
        """Stop listening."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        await self._line.empty()
        if self._telling:
            self._telling.terminate()

    async def _tell(self, notices: list[str]) -> None:
        try:
            if self._telling is None or self._telling.is_closed():
                self._telling = await asyncpg.connect(self._dsn, timeout=5, command_timeout=5)
            await self._telling.execute("SELECT pg_notify($1, n) FROM unnest($2::text[]) AS n", _CHANNEL, notices)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("a wake was lost; the next look at the tables makes up for it", error=str(error))

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
                async with asyncio.timeout(_QUIET_CHECK_S):
                    await closed.wait()
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

    def _hear(self, _connection: object, pid: int, _channel: str, notice: object) -> None:
        own = self._telling is not None and not self._telling.is_closed() and pid == self._telling.get_server_pid()
        if not own:
            self._hear_at_once(*unpack(str(notice)))

    def _hear_at_once(self, topic: str, workspace_id: UUID, text: str) -> None:
        if self._listener:
            self._listener(topic, workspace_id, text)
