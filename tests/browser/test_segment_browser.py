"""@segment/analytics-next, unchanged, works: its cdnURL is ours."""

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser

from acceptance.events.conftest import sending
from rejoinder.services.collect.take_in import take_in
from rejoinder.services.system import System

LIBRARY = Path(__file__).parents[2] / "frontend/node_modules/@segment/analytics-next/dist/umd"
PAGE = """<!doctype html><title>Coffee</title><script src="/library/index.js"></script>
<script>
  window.analytics = AnalyticsNext.AnalyticsBrowser.load({writeKey: "KEY", cdnURL: "HERE"})
</script>"""
pytestmark = pytest.mark.skipif(not LIBRARY.exists(), reason="the library is not installed: `make ui` brings it")


@pytest_asyncio.fixture(loop_scope="session")
async def shop() -> AsyncIterator[dict[str, str]]:
    """A shop's page on another origin, with the library on it."""
    said: dict[str, str] = {}

    async def page(_: web.Request) -> web.Response:
        text = PAGE.replace("KEY", said["key"]).replace("HERE", said["base"])
        return web.Response(text=text, content_type="text/html")

    app = web.Application()
    app.router.add_get("/coffee", page)
    app.router.add_static("/library", LIBRARY)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    said["url"] = f"http://localhost:{runner.addresses[0][1]}/coffee"
    yield said
    await runner.cleanup()


async def test_what_a_page_says_arrives(system: System, chromium: Browser, shop: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    async with sending(replace(system, base_url=f"http://127.0.0.1:{port}"), port) as site:
        shop.update(key=await site.key(trusted=False), base=site.base)
        page = await chromium.new_page()
        odd: list[str] = []
        page.on("requestfailed", lambda request: odd.append(request.url))
        await page.goto(shop["url"])
        await page.evaluate(
            """async () => {
              await analytics.page("shop", "Coffee")
              await analytics.track("Basket", {beans: "Java"})
              await analytics.identify("lia", {email: "lia@example.com", plan: "pro"})
              await analytics.group("acme", {name: "Acme"})
            }"""
        )
        async with asyncio.timeout(20):
            while len(await site.rows("contact_company")) < 1:
                await take_in(site.system)
        lia = await site.contact("lia")
        assert lia["email"] == "lia@example.com"
        assert lia["attributes"] == {"plan": "pro"}
        assert lia["place"] == {**lia["place"], "url": shop["url"], "title": "Coffee", "browser": "Chrome"}
        assert await site.did(lia["id"]) == {"page": 1, "Basket": 1}
        assert _foreign(odd, shop["url"], site.base) == []
        await page.close()


def _foreign(urls: list[str], *ours: str) -> list[Any]:
    return [one for one in urls if not one.startswith(tuple(our.rpartition("/")[0] for our in ours))]
