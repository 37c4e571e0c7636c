import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest_asyncio

from asking import Asking, asking
from rejoinder.services.collect.take_in import take_in
from rejoinder.services.system import System
from rejoinder.testing import serving
from seeds import Seed, seeded


class Sending:
    """A site that sends events with a key of its own, and what became of them."""

    def __init__(self, system: System, seed: Seed, http: aiohttp.ClientSession, base: str) -> None:
        self.system = system
        self.seed = seed
        self.http = http
        self.base = base
        self.owner: Asking
        self.keys: dict[bool, str] = {}

    async def key(self, *, trusted: bool = True) -> str:
        if trusted not in self.keys:
            made = await self.owner.ok("POST", "/write-keys", {"name": "Shop", "trusted": trusted})
            self.keys[trusted] = made["key"]
        return self.keys[trusted]

    async def post(self, path: str, body: Any, *, trusted: bool = True, packed: bool = False) -> tuple[int, Any]:
        """Send a body with the key as user name."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        login = aiohttp.encode_basic_auth(await self.key(trusted=trusted), "")
        headers = {"Content-Type": "application/json", "Authorization": login}
        if packed:
            data, headers = gzip.compress(data), {**headers, "Content-Encoding": "gzip"}
        async with self.http.post(f"{self.base}/v1/{path}", data=data, headers=headers) as answer:
            return answer.status, await answer.json(content_type=None)

    async def batch(self, *calls: Any, trusted: bool = True, **more: Any) -> Any:
        """Send calls at once and have them taken in; returns the answer."""
        status, answer = await self.post("batch", {"batch": list(calls), **more}, trusted=trusted)
        assert status == 200, answer
        await self.taken_in()
        return answer

    async def taken_in(self) -> None:
        while await take_in(self.system):
            pass

    async def rows(self, table: str) -> list[dict[str, Any]]:
        """Read all rows of a table of the workspace."""
        async with self.system.db.service(self.seed.workspace_id) as tx:
            found = await tx.rows(f'SELECT * FROM "{table}" WHERE workspace_id = $1', tx.workspace_id)
        return [dict(row) for row in found]

    async def contact(self, user_id: str) -> dict[str, Any]:
        """Read a contact by the business's own id, with attributes and place decoded."""
        row = next(one for one in await self.rows("contact") if one["external_id"] == user_id)
        return {**row, "attributes": json.loads(row["attributes"]), "place": json.loads(row["place"])}

    async def did(self, contact_id: Any) -> dict[str, int]:
        """Read how often a contact did what."""
        return {row["name"]: row["count"] for row in await self.rows("event_count") if row["contact_id"] == contact_id}


@asynccontextmanager
async def sending(system: System, port: int = 0) -> AsyncIterator[Sending]:
    seed = await seeded(system)
    async with serving(system, port) as base, aiohttp.ClientSession() as http, asking(system, seed.owner) as (owner,):
        site = Sending(system, seed, http, base)
        site.owner = owner
        yield site


@pytest_asyncio.fixture(loop_scope="session")
async def site(system: System) -> AsyncIterator[Sending]:
    """A site with a workspace to send to."""
    async with sending(system) as made:
        yield made
