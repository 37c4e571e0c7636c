"""A console that asks the API over HTTP, with a session."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp

from rejoinder.api.asked import COOKIE
from rejoinder.domain.actor import Actor
from rejoinder.services.secrets import new_token
from rejoinder.services.system import System
from rejoinder.testing import serving

_ADD = """INSERT INTO session (workspace_id, id, teammate_id, token_hash, created_at, last_seen_at, expires_at)
          VALUES ($1, $2, $3, $4, $5, $5, $6)"""


class Asking:
    """Asks as one actor; each method returns the status and the body."""

    def __init__(self, http: aiohttp.ClientSession, base: str, token: str) -> None:
        self.http = http
        self.base = base
        self.headers = {"Cookie": f"{COOKIE}={token}", "X-Requested-With": "rejoinder"}

    async def __call__(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        url = path if path.startswith("http") else f"{self.base}/api/v1{path}"
        async with self.http.request(method, url, json=body, headers=self.headers) as answer:
            text = await answer.text()
            return answer.status, await answer.json(content_type=None) if text else None

    async def ok(self, method: str, path: str, body: object = None) -> Any:
        status, found = await self(method, path, body)
        assert status < 300, (status, found)
        return found

    async def refused(self, method: str, path: str, body: object = None) -> Any:
        status, found = await self(method, path, body)
        assert status >= 400, (status, found)
        return found


async def session_of(system: System, actor: Actor) -> str:
    """Sign a teammate in, for a long time."""
    token, token_hash = new_token()
    now = system.clock()
    async with system.db.service(actor.workspace_id) as tx:
        await tx.run(_ADD, tx.workspace_id, system.new_id(), actor.id, token_hash, now, now + timedelta(days=365))
    return token


@asynccontextmanager
async def asking(system: System, *actors: Actor) -> AsyncIterator[tuple[Asking, ...]]:
    """Serve the system and ask it as each of these actors."""
    async with serving(system) as base, aiohttp.ClientSession() as http:
        yield tuple([Asking(http, base, await session_of(system, actor)) for actor in actors])
