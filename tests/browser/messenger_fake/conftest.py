"""A browser, the stand-in and a host's site, each on a port of its own."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from urllib.parse import quote

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from .pages import site
from .server import Fake, api

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]


async def _serve(app: web.Application) -> tuple[web.AppRunner, str]:
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"


@dataclass
class Host:
    """The host's site and the server behind its messenger."""

    fake: Fake
    url: str
    base: str
    browser: Browser

    async def open(
        self, path: str = "/", *, context: BrowserContext | None = None, commands: str = "", lang: str = "en", **more: object,
    ) -> Page:
        """Open a page of the site in a fresh browser profile, or in one that is given."""
        context = context or await self.browser.new_context(**more)
        page = await context.new_page()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
        page.set_default_timeout(8_000)
        await page.goto(f"{self.url}{path}?lang={lang}&commands={quote(commands)}")
        return page


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """One browser for the run."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def host(chromium: Browser) -> AsyncIterator[Host]:
    """A site with a messenger on it."""
    fake = Fake()
    server, base = await _serve(api(fake))
    front, url = await _serve(site(base))
    before = set(chromium.contexts)
    yield Host(fake, url, base, chromium)
    for context in set(chromium.contexts) - before:
        await context.close()
    await server.cleanup()
    await front.cleanup()


@pytest.fixture
def until() -> Callable:
    """Wait for a condition of the stand-in."""
    import asyncio

    async def wait(condition: Callable[[], object], seconds: float = 8) -> None:
        async with asyncio.timeout(seconds):
            while not condition():
                await asyncio.sleep(0.02)

    return wait
