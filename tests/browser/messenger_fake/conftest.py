"""The stand-in and a host's site, each on a port of its own."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from .pages import site
from .server import Fake, api
from .visits import Host, Until, serve


@pytest_asyncio.fixture(loop_scope="session")
async def host(chromium: Browser) -> AsyncIterator[Host]:
    """A site with a messenger on it."""
    fake = Fake()
    server, base = await serve(api(fake))
    front, url = await serve(site(base))
    before = set(chromium.contexts)
    yield Host(fake, url, base, chromium)
    for context in set(chromium.contexts) - before:
        await context.close()
    await server.cleanup()
    await front.cleanup()


@pytest.fixture
def until() -> Until:
    """Wait for a condition of the stand-in."""

    async def wait(condition: Callable[[], object], seconds: float = 10) -> None:
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - what is waited for is a browser's doing
                await asyncio.sleep(0.02)

    return wait
