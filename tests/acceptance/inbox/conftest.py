from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest_asyncio

from rejoinder.services.system import System
from rejoinder.testing import serving
from seeds import PASSWORD, Seed, seeded

WRITES = {"X-Requested-With": "rejoinder"}


class Console:
    """A teammate's browser: signed in, and asking the API as the console does."""

    def __init__(self, http: aiohttp.ClientSession, base: str) -> None:
        self.http = http
        self.base = base

    async def ask(self, method: str, path: str, body: Any = None, **given: Any) -> tuple[int, Any]:
        """Ask the API; returns the status and the answer."""
        headers = {**WRITES, **given.pop("headers", {})}
        url = f"{self.base}/api/v1{path}"
        async with self.http.request(method, url, json=body, headers=headers, **given) as answer:
            text = await answer.read()
            return answer.status, await answer.json(content_type=None) if text else None

    async def get(self, path: str, **query: Any) -> Any:
        """Read something that is there."""
        status, answer = await self.ask("GET", path, params=query)
        assert status == 200, answer
        return answer

    async def post(self, path: str, body: Any = None) -> Any:
        """Do something that is allowed."""
        status, answer = await self.ask("POST", path, body)
        assert status in {200, 201, 204}, answer
        return answer


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> Seed:
    return await seeded(system)


@pytest_asyncio.fixture(loop_scope="session")
async def console(system: System, seed: Seed) -> AsyncIterator[Console]:
    """The agent's console."""
    jar = aiohttp.CookieJar(unsafe=True)
    async with serving(system) as base, aiohttp.ClientSession(cookie_jar=jar) as http:
        one = Console(http, base)
        await one.post("/session", {"email": seed.agent_email, "password": PASSWORD})
        yield one
