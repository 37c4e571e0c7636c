import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import structlog

from rejoinder.store.bus.contract import LONGEST_SAYING, Listener, pack, unpack
from rejoinder.store.bus.line import Line

if TYPE_CHECKING:
    from redis.asyncio import Redis

_CHANNEL = "rejoinder"
_RETRY_S = 0.5

log = structlog.get_logger()


class RedisBus:
    """Publish and subscribe on one Redis or Valkey channel, for several nodes over one database.

    This process hears of a thing at once. Others are told of several together, each on a line of its own, after the
    name of the process that tells; no notice holds a line break, since what is said is JSON.
    """

    def __init__(self, url: str) -> None:
        from redis.asyncio import Redis as Client  # noqa: PLC0415 - 30 ms that most installations never need

        self._client: Redis = Client.from_url(url, socket_timeout=None, socket_connect_timeout=5)
        self._listener: Listener | None = None
        self._task: asyncio.Task[None] | None = None
        self._line = Line(self._tell)
        self._own = uuid4().hex

    async def start(self, listener: Listener) -> None:
        """Listen until stopped, reconnecting by itself."""
        self._listener = listener
        subscription = await self._subscribed()
        self._task = asyncio.create_task(self._keep_listening(subscription), name="bus")

    async def wake(self, topic: str, workspace_id: UUID) -> None:
        """Tell every process that `topic` of a workspace has news."""
        self._put(topic, workspace_id, "")

    async def say(self, workspace_id: UUID, text: str) -> None:
        """Pass a short JSON text to every process."""
        if len(text.encode()) <= LONGEST_SAYING:
            self._put("say", workspace_id, text)

    async def stop(self) -> None:
        """Stop listening."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        await self._line.empty()
        await self._client.aclose()

    def _put(self, topic: str, workspace_id: UUID, text: str) -> None:
        self._hear_at_once(topic, workspace_id, text)
        self._line.put(pack(topic, workspace_id, text))

    async def _tell(self, notices: list[str]) -> None:
        from redis.exceptions import RedisError  # noqa: PLC0415 - as above

        try:
            async with asyncio.timeout(5):
                await self._client.publish(_CHANNEL, "\n".join((self._own, *notices)))
        except (OSError, TimeoutError, RedisError) as error:
            log.warning("a wake was lost; the next look at the tables makes up for it", error=str(error))

    async def _subscribed(self) -> Any:
        subscription = self._client.pubsub(ignore_subscribe_messages=True)
        await subscription.subscribe(_CHANNEL)
        return subscription

    async def _keep_listening(self, subscription: Any) -> None:
        while True:
            try:
                async for notice in subscription.listen():
                    self._hear(notice["data"].decode())
            except Exception as error:  # noqa: BLE001 - whatever broke it, listening goes on
                log.warning("listening to Redis broke; trying again", error=str(error))
            await asyncio.sleep(_RETRY_S)
            with suppress(Exception):
                subscription = await self._subscribed()

    def _hear(self, told: str) -> None:
        by, *notices = told.split("\n")
        for notice in notices if by != self._own else ():
            self._hear_at_once(*unpack(notice))

    def _hear_at_once(self, topic: str, workspace_id: UUID, text: str) -> None:
        if self._listener:
            self._listener(topic, workspace_id, text)
