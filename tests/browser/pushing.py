"""What a push service would have brought, handed to the browser by Chromium's own tools: there is no push service here."""

import asyncio
from typing import Any

from playwright.async_api import Page


async def deliver(page: Page, origin: str, data: str) -> None:
    """Hand the browser a push, once a worker of this page is ready for one.

    A worker that is still taking over its pages is not found yet, and the push would be lost without a word.
    """
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def heard(said: Any) -> None:
        for one in said["versions"]:
            if one["status"] == "activated" and not ready.done():
                ready.set_result(one["registrationId"])

    cdp = await page.context.new_cdp_session(page)
    cdp.on("ServiceWorker.workerVersionUpdated", heard)
    await cdp.send("ServiceWorker.enable")
    push = {"origin": origin, "registrationId": await ready, "data": data}
    await cdp.send("ServiceWorker.deliverPushMessage", push)
