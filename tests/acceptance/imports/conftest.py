from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest_asyncio

from asking import Asking, asking
from rejoinder.services.imports.going import go_on
from rejoinder.services.system import System
from seeds import Seed, seeded


class Importing:
    """Somebody who imports files over the API."""

    def __init__(self, system: System, seed: Seed, owner: Asking) -> None:
        self.system = system
        self.seed = seed
        self.owner = owner

    async def load(self, content: str | bytes, kind: str = "contacts", token: str | None = None) -> tuple[int, Any]:
        """Send a file, by the session or with a token."""
        form = aiohttp.FormData({"kind": kind})
        body = content.encode() if isinstance(content, str) else content
        form.add_field("file", body, filename="customers.csv", content_type="text/csv")
        url = f"{self.owner.base}/api/v1/imports"
        headers = {"Authorization": f"Bearer {token}"} if token else self.owner.headers
        async with self.owner.http.post(url, data=form, headers=headers) as answer:
            return answer.status, await answer.json(content_type=None)

    async def to_the_end(self, import_id: str) -> Any:
        """Let workers go on, and read what came of it."""
        while await go_on(self.system):
            pass
        return await self.owner.ok("GET", f"/imports/{import_id}")


@pytest_asyncio.fixture(loop_scope="session")
async def importing(system: System) -> AsyncIterator[Importing]:
    """A workspace whose owner imports files."""
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        yield Importing(system, seed, owner)
