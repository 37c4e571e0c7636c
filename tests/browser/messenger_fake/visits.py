"""A visitor's tabs on the host's site, and the ways to use the messenger on them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Page

from .server import Fake

#: Waits for a condition of the stand-in.
Until = Callable[[Callable[[], object]], Awaitable[None]]


async def serve(app: web.Application) -> tuple[web.AppRunner, str]:
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"


class Visit:
    """One tab of a visitor: the page, and the ways to use the messenger on it."""

    def __init__(self, page: Page, faults: list[str]) -> None:
        self.page, self.faults = page, faults
        self.launcher, self.panel = page.locator(".launcher"), page.locator(".panel")
        self.box, self.send = page.locator("textarea"), page.locator(".send")
        self.bubbles = page.locator(".talk .msg-bubble")

    async def open(self) -> None:
        """Open the panel."""
        await self.launcher.click()
        await self.panel.wait_for()

    async def read(self) -> None:
        """Open the panel at the latest conversation."""
        await self.open()
        await self.page.locator(".entry").first.click()
        await self.bubbles.first.wait_for()
        await self.box.wait_for()

    async def write(self, words: str) -> None:
        """Write something and send it with Enter."""
        await self.box.fill(words)
        await self.box.press("Enter")

    async def texts(self) -> list[str]:
        """Return what the bubbles say, in order."""
        return await self.bubbles.all_inner_texts()

    async def wait_texts(self, *texts: str) -> None:
        """Wait until the bubbles say exactly this."""
        await self.page.wait_for_function(
            "(wanted) => { const root = document.querySelector('rejoinder-messenger')?.shadowRoot;"
            "const found = [...(root?.querySelectorAll('.talk .msg-bubble') ?? [])].map((bubble) => bubble.innerText);"
            "return JSON.stringify(found) === JSON.stringify(wanted) }",
            arg=list(texts),
        )

    async def inside(self, expression: str) -> Any:
        """Evaluate an expression over `root`, the messenger's Shadow DOM."""
        return await self.page.evaluate(
            f"() => {{ const root = document.querySelector('rejoinder-messenger').shadowRoot; return {expression} }}"
        )

    async def still(self) -> None:
        """Wait until nothing moves but what moves for ever."""
        await self.inside(
            "Promise.all(root.getAnimations()"
            ".filter((one) => one.effect.getComputedTiming().iterations !== Infinity)"
            ".map((one) => one.finished.catch(() => {})))"
            ".then(() => {})"
        )

    async def say(self, *command: object) -> None:
        """Give the messenger a command, as the host page does."""
        await self.page.evaluate("(command) => Rejoinder(...command)", list(command))


@dataclass
class Host:
    """The host's site and the server behind its messenger."""

    fake: Fake
    url: str
    base: str
    browser: Browser

    async def open(
        self,
        path: str = "/",
        *,
        context: BrowserContext | None = None,
        commands: str = "",
        lang: str = "en",
        mark: str = "",
        **more: Any,
    ) -> Visit:
        """Open a page of the site, in a fresh browser profile or in one that is given."""
        context = context or await self.browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | more))
        page = await context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.set_default_timeout(10_000)
        await page.goto(f"{self.url}{path}?lang={lang}&commands={quote(commands)}{mark}")
        return Visit(page, faults)
