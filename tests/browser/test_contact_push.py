"""A visitor turns notifications on, is answered while away, and comes back by one: on the shop and on our own page.

There is no push service here: one stands in for it and decrypts what it is brought, and Chromium's own tools hand that to
the browser's worker.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from playwright.async_api import BrowserContext, expect

from acceptance.webpush.test_webpush import Browser, Service
from browser.conftest import PATIENCE_MS, House
from browser.messenger_fake.test_notify import PRESS, SHOWN
from browser.pushing import deliver
from browser.tabs import Visit
from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import ROLES
from rejoinder.services.entry_points.keep import NewEntryPoint, make_entry_point

_SUBSCRIBES = """(given) => {
  const made = { endpoint: given.endpoint, toJSON: () => given, unsubscribe: async () => true }
  PushManager.prototype.subscribe = async () => { localStorage.subscribed = '1'; return made }
  PushManager.prototype.getSubscription = async () => localStorage.subscribed ? made : null
  Notification.requestPermission = async () => 'granted'
}"""


@asynccontextmanager
async def pushes(house: House, site: str) -> AsyncIterator[tuple[Service, dict[str, Any]]]:
    """Connect web push for a page, with a push service that keeps what it is brought."""
    service = Service()
    application = web.Application()
    application.router.add_post("/{name}", service.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    service.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    account = {"title": "Kopi Kita", "site": site, "icon": f"{house.url}/demo/bag/gayo.svg"}
    form = {"type": "webpush", "name": "Push", "settings": {"account": account}}
    channel = await house.api("POST", "/channels", form)
    yield service, channel
    await house.api("DELETE", f"/channels/{channel['id']}")
    await runner.cleanup()


async def pushable(house: House, browser: Browser) -> BrowserContext:
    context = await house.context()
    await context.add_init_script(f"({_SUBSCRIBES})({json.dumps(browser.subscription)})")
    await context.grant_permissions(["notifications"], origin=house.url)
    return context


async def until(condition: Any) -> Any:
    async with asyncio.timeout(PATIENCE_MS / 1000):
        while not (found := await condition()):  # noqa: ASYNC110 - what is waited for is a browser's doing
            await asyncio.sleep(0.05)
    return found


async def state_of_push(house: House, channel: dict[str, Any]) -> str:
    found = [
        one
        for view in ("all", "closed")
        for one in (await house.api("GET", f"/conversations?view={view}&channel_type=webpush"))["items"]
    ]
    thread = next(one for one in found if one["channel"]["id"] == channel["id"])
    said = (await house.api("GET", f"/conversations/{thread['id']}/messages"))["items"]
    return str(next(one["state"] for one in said if one.get("automatic") == "push"))


async def answered(house: House, name: str, text: str) -> None:
    talk = (await house.api("GET", f"/conversations?channel_type=web&q={name}"))["items"][0]
    body = {"blocks": [{"type": "text", "text": text}], "client_id": f"answer-{name}"}
    await house.api("POST", f"/conversations/{talk['id']}/messages", body)


async def turned_on(visit: Visit) -> None:
    """Write, and turn notifications on in the menu."""
    await visit.begin()
    await visit.write("Are you there?")
    await expect(visit.foot).to_contain_text("Sent")
    await press_on(visit)


async def press_on(visit: Visit) -> None:
    await visit.menu("Notify me in this browser")
    await visit.page.locator("[aria-haspopup=menu]").click()
    await expect(visit.page.get_by_role("menuitem", name="Turn off notifications in this browser")).to_be_visible()
    await visit.page.keyboard.press("Escape")


async def test_an_answer_reaches_a_browser_that_left_and_leads_back_to_it(house: House) -> None:
    async with pushes(house, f"{house.url}/demo/") as (service, channel):
        browser = Browser(f"{service.url}/1")
        context = await pushable(house, browser)
        visit = await house.visit("/demo/", name="Notified Nadia", context=context)
        await turned_on(visit)
        await visit.page.goto(f"{house.url}/demo/bag/gayo.svg")
        await answered(house, "Nadia", "Yes, ask away")
        _, body = await until(_first(service))
        told = browser.read(body)
        await deliver(visit.page, house.url, json.dumps(told))
        (shown,) = await until(lambda: visit.page.evaluate(SHOWN))
        await until(_is(house, channel, "delivered"))
        (worker,) = [one for one in context.service_workers if one.url.endswith("/demo/rejoinder-sw.js")]
        pressed = await worker.evaluate(PRESS, "")
        await until(_is(house, channel, "seen"))
        await visit.page.goto(pressed["went"])
        await expect(visit.bubble("Yes, ask away")).to_be_visible()

    assert (shown["title"], shown["body"]) == ("Kopi Kita", "Dewi: Yes, ask away")
    assert pressed["went"].startswith(f"{house.url}/demo/?rejoinder_open=")
    assert "rejoinder_open" not in visit.page.url


async def test_our_own_page_with_the_messenger_has_its_worker_with_it(house: House) -> None:
    async with house.parts.db.service() as tx:
        row = await tx.row("SELECT workspace_id FROM channel WHERE type = 'web' LIMIT 1")
    rights = frozenset(one.value for one in ROLES["owner"][1])
    owner = Actor("teammate", house.parts.new_id(), row["workspace_id"], "Ayu", rights, role="owner")
    made = await make_entry_point(house.parts, owner, NewEntryPoint(name="Push", slug="push-page"))
    site = f"{house.url}/l/{made.entry_point.slug}/chat"
    async with pushes(house, site) as (service, _):
        browser = Browser(f"{service.url}/2")
        context = await pushable(house, browser)
        visit = await house.visit(f"/l/{made.entry_point.slug}/chat", context=context)
        await visit.panel.wait_for()
        await visit.page.locator(".panel .begin").click()
        await visit.say("update", {"name": "Hosted Hana"})
        await visit.write("Are you there?")
        await expect(visit.foot).to_contain_text("Sent")
        await press_on(visit)
        await visit.page.goto(f"{house.url}/demo/bag/gayo.svg")
        await answered(house, "Hana", "Here we are")
        _, body = await until(_first(service))
        told = browser.read(body)

    scopes = "async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)"
    assert await visit.page.evaluate(scopes) == [f"{house.url}/messenger-worker.js"]
    assert told["url"].startswith(f"{site}?rejoinder_open=")


def _first(service: Service) -> Any:
    async def first() -> Any:
        return service.got[0] if service.got else None

    return first


def _is(house: House, channel: dict[str, Any], state: str) -> Any:
    async def reached() -> bool:
        return await state_of_push(house, channel) == state

    return reached
