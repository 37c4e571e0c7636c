"""A running Rejoinder to measure: an embedded PostgreSQL, one workspace, and helpers that fill it."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from uvicorn.loops.auto import auto_loop_factory

from rejoinder import bootstrap
from rejoinder.channels.registry import Registry
from rejoinder.config import Settings
from rejoinder.domain.channel import Channel
from rejoinder.services.secrets import new_token
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.store.embedded import EmbeddedPostgres

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run on the event loop that the product runs on; whatever it is compared with does so too."""
    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        return runner.run(work)


@asynccontextmanager
async def embedded() -> AsyncIterator[str]:
    with tempfile.TemporaryDirectory(prefix="rejoinder-bench-") as folder:
        async with EmbeddedPostgres(Path(folder) / "postgres") as dsn:
            yield dsn


@asynccontextmanager
async def running(dsn: str, **settings: object) -> AsyncIterator[System]:
    with tempfile.TemporaryDirectory(prefix="rejoinder-bench-") as folder:
        async with bootstrap.system(Settings(data_dir=folder, **settings), dsn) as parts:
            yield parts


class World:
    """One workspace with an owner's session and one channel: a web messenger, unless it is said otherwise."""

    def __init__(self, parts: System, channel_type: str = "web") -> None:
        self.parts = parts
        self.channel_type = channel_type
        self.workspace_id: UUID = parts.new_id()
        self.channel_id: UUID = parts.new_id()
        self.teammate_id: UUID = parts.new_id()
        self.key = f"bench-{self.channel_id}"
        self.cookie, self._cookie_hash = new_token()

    async def make(self) -> "World":
        parts, now = self.parts, self.parts.clock()
        async with parts.db.service(self.workspace_id) as tx:
            await tx.run(
                "INSERT INTO workspace (id, name, locale, zone, created_at) VALUES ($1, 'Bench', 'en', 'UTC', $2)",
                self.workspace_id,
                now,
            )
            await tx.run(
                "INSERT INTO role (workspace_id, id, description, permissions, built_in) "
                "VALUES ($1, 'owner', '', ARRAY['read', 'reply'], true)",
                self.workspace_id,
            )
            await tx.run(
                "INSERT INTO teammate (workspace_id, id, email, name, role_id, created_at) "
                "VALUES ($1, $2, 'bench@example.com', 'Bench', 'owner', $3)",
                self.workspace_id,
                self.teammate_id,
                now,
            )
            await tx.run(
                "INSERT INTO session (workspace_id, id, teammate_id, token_hash, created_at, last_seen_at, expires_at) "
                "VALUES ($1, $2, $3, $4, $5::timestamptz, $5, $5 + interval '1 day')",
                self.workspace_id,
                parts.new_id(),
                self.teammate_id,
                self._cookie_hash,
                now,
            )
            await channels.add(
                tx,
                Channel(
                    id=self.channel_id,
                    type=self.channel_type,
                    name="Bench",
                    key=self.key,
                    policy_id="web-24h",
                    created_at=now,
                ),
            )
        return self


def with_channels(parts: System, *channel_types: object) -> System:
    return replace(parts, channels=Registry(channel_types))
