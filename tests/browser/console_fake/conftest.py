"""A browser and a stand-in server with the built console, on a port of its own."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from .fake import Fake
from .server import make

#: A busy machine is slow; a condition that never comes true fails all the same.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)

CHROMIUM = os.environ.get("REJOINDER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}


@dataclass
class Desk:
    """One teammate's tab: the page and what is on it."""

    page: Page
    context: BrowserContext
    faults: list[str] = field(default_factory=list)

    @property
    def box(self) -> Locator:
        """The composer's text field."""
        return self.page.locator(".composer-text")

    @property
    def names(self) -> Locator:
        """The names in the list, in order."""
        return self.page.locator(".row-name")

    @property
    def bubbles(self) -> Locator:
        """What was said."""
        return self.page.locator(".entry .msg-bubble")

    @property
    def toast(self) -> Locator:
        """What the console says at the edge of the page."""
        return self.page.locator(".toast")

    def row(self, name: str) -> Locator:
        """The row of a contact."""
        return self.page.locator(".row", has_text=name)

    def button(self, name: str) -> Locator:
        """A button by its name."""
        return self.page.get_by_role("button", name=name, exact=True)

    async def keys(self, *keys: str) -> None:
        """Press keys one after another, as fast as they go."""
        for key in keys:
            await self.page.keyboard.press(key)


@dataclass
class Office:
    """The stand-in and the ways to sit down at it."""

    fake: Fake
    url: str
    browser: Browser

    async def sit(self, path: str = "/inbox", *, wait: str = ".row", **more: Any) -> Desk:
        """Open the console in a fresh browser profile."""
        given = {**DESK, "locale": "en-GB", "timezone_id": "Asia/Jakarta", **more}
        context = await self.browser.new_context(**given)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        desk = Desk(page, context)
        page.on("pageerror", lambda error: desk.faults.append(str(error)))
        page.on("console", lambda said: desk.faults.append(said.text) if said.type == "error" else None)
        await page.goto(self.url + path)
        await page.locator(wait).first.wait_for()
        return desk


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """One browser for the run."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
def fake(request: pytest.FixtureRequest) -> Fake:
    """The stand-in's records; `@pytest.mark.parametrize("fake", [{...}], indirect=True)` makes others."""
    return Fake(**getattr(request, "param", {}))


@pytest_asyncio.fixture(loop_scope="session")
async def office(chromium: Browser, fake: Fake) -> AsyncIterator[Office]:
    """A console to sit down at."""
    runner = web.AppRunner(make(fake), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    before = set(chromium.contexts)
    yield Office(fake, f"http://127.0.0.1:{runner.addresses[0][1]}", chromium)
    for context in set(chromium.contexts) - before:
        await context.close()
    await runner.cleanup()


@pytest.fixture
def until() -> Callable[..., Any]:
    """Wait for a condition of the stand-in."""

    async def wait(condition: Callable[[], object], seconds: float = 20) -> None:
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - any condition, of anything
                await asyncio.sleep(0.02)

    return wait
