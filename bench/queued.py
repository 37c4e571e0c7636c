"""What a server holds in memory while deliveries wait: with none, a hundred thousand and a million in line.

A server of its own (`rejoinder serve`) passes them on all the while; each figure is the highest of some samples of the
whole process tree, PostgreSQL too, as the sum of proportional set sizes. The first is taken once it has passed on a few
thousand, so that all three have the same code and pages in use.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import asyncpg

import start
from dispatch import FILL
from rejoinder import bootstrap
from rejoinder.config import Settings
from world import World

WARM, SOME, MANY = 5_000, 100_000, 1_000_000
SAMPLES, EVERY_S = 20, 0.5

#: More messages in the conversations that there are.
MORE = """
WITH who AS (SELECT identity_id, contact_id, id AS conversation, gen_random_uuid() AS message,
                    gen_random_uuid() AS delivery
               FROM conversation, generate_series(1, $3::int) WHERE workspace_id = $1),
m AS (INSERT INTO message (workspace_id, id, conversation_id, contact_id, channel_id, kind, author_kind, author_name,
                           blocks, text, state, purpose, at, created_at)
      SELECT $1, message, conversation, contact_id, $2, 'out', 'bot', 'Bench', '[{"type":"text","text":"Hello"}]',
             'Hello', 'queued', 'reply', now(), now() FROM who),
d AS (INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key,
                            created_at)
      SELECT $1, delivery, message, identity_id, contact_id, $2, 'queued', now(), delivery::text, now() FROM who)
INSERT INTO proposal (workspace_id, delivery_id, body)
SELECT $1, delivery,
       jsonb_build_object('delivery_id', delivery, 'purpose', 'reply', 'author', 'human', 'key', 'k')::text
  FROM who
"""
REST = "UPDATE channel SET rests_until = now() + $3 * interval '1 hour' WHERE workspace_id = $1 AND id = $2"
WAITING = "SELECT count(*) FROM delivery WHERE workspace_id = $1 AND channel_id = $2 AND state = 'queued'"


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[asyncpg.Connection]:
    """Give a connection beside the server, which is gone when memory is measured."""
    async with bootstrap.present_database(settings) as dsn:
        connection = await asyncpg.connect(dsn)
        try:
            yield connection
        finally:
            await connection.close()


class Queue:
    """The line of one channel of a server that runs."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._of: tuple[UUID, UUID]

    async def make(self) -> None:
        async with bootstrap.present_database(self._settings) as dsn, bootstrap.system(self._settings, dsn) as parts:
            world = await World(parts).make()
        self._of = (world.workspace_id, world.channel_id)

    async def add(self, contacts: int, more: int = 0) -> None:
        """Put messages in line while the channel rests, then let it go on."""
        async with _database(self._settings) as connection:
            wrote = (await connection.fetchval("SELECT now()")).isoformat().replace("+00:00", "Z")
            await connection.execute(REST, *self._of, 1)
            if contacts:
                await connection.execute(FILL, *self._of, contacts, wrote)
            for _ in range(more):
                await connection.execute(MORE, *self._of, 1)
                print("  more are put in line", flush=True)
            await connection.execute("ANALYZE")
            await connection.execute(REST, *self._of, -1)

    async def waiting(self) -> int:
        async with _database(self._settings) as connection:
            found: int = await connection.fetchval(WAITING, *self._of)
        return found

    async def until_empty(self) -> None:
        while await self.waiting():  # noqa: ASYNC110 - it is asked of another process
            await asyncio.sleep(1)


def _most(pid: int) -> float:
    found = []
    for _ in range(SAMPLES):
        time.sleep(EVERY_S)
        found.append(start.memory(pid)[1])
    return max(found)


async def _measure(folder: str, pid: int) -> dict[str, float]:
    queue = Queue(Settings(data_dir=folder))
    await queue.make()
    await queue.add(WARM)
    await queue.until_empty()
    found = {"queued_0_mb": _most(pid)}
    await queue.add(SOME - WARM, more=0)
    found["queued_100k_mb"] = _most(pid)
    await queue.add(0, more=MANY // SOME)
    found["queued_1m_mb"] = _most(pid)
    print(f"  {await queue.waiting()} are still in line", flush=True)
    return found


def measure() -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory(prefix="rejoinder-bench-") as folder, start.serving(folder) as process:
        found = asyncio.run(_measure(folder, process.pid))
    base = found["queued_0_mb"]
    return [
        {"name": name, "value": round(value), "unit": "MB", "baseline": round(base), "ratio": round(value / base, 2)}
        for name, value in found.items()
    ]


if __name__ == "__main__":
    for figure in measure():
        print(figure)
