"""What is pushed to a teammate's browser shows, and leads to the conversation that it is about."""

import asyncio
from typing import Any
from uuid import UUID

from playwright.async_api import BrowserContext, Worker, expect

from browser.conftest import PATIENCE_MS, House
from browser.pushing import deliver
from browser.tabs import Desk
from rejoinder.services.notifications.push import content

WORKER = "/static/console/sw.js"

_REGISTER = """async (path) => {
  const rules = { createScriptURL: (url) => url }
  const address = trustedTypes.createPolicy('worker', rules).createScriptURL(path)
  await navigator.serviceWorker.register(address)
  const registration = await navigator.serviceWorker.getRegistration(path)
  while (!registration.active) await new Promise((done) => setTimeout(done, 20))
}"""

_SHOWN = """async (path) => {
  const registration = await navigator.serviceWorker.getRegistration(path)
  return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }))
}"""

#: A press on a notification cannot be made by script: the worker is told of one, and where it would go is kept.
_PRESS = """async () => {
  const [notification] = await registration.getNotifications()
  let work, went
  Object.defineProperty(clients, 'openWindow', { configurable: true, value: async (path) => { went = path } })
  const event = new NotificationEvent('notificationclick', { notification })
  Object.defineProperty(event, 'waitUntil', { value: (promise) => { work = promise } })
  dispatchEvent(event)
  await work
  return { went, left: (await registration.getNotifications()).length }
}"""


async def test_a_push_shows_who_wrote_what_and_opens_their_conversation(house: House) -> None:
    visit = await house.visit(name="Pushed Paula")
    await visit.begin()
    await visit.write("Do you sell filters?")
    desk = await house.sit("/settings/notifications")
    context = desk.page.context
    await context.grant_permissions(["notifications"], origin=house.url)
    await desk.page.evaluate(_REGISTER, WORKER)
    talk = (await house.api("GET", "/conversations?q=Paula"))["items"][0]
    await deliver(desk.page, house.url, _pushed(house, talk, "Do you sell filters?"))

    await _until_shown(desk, [{"title": "Pushed Paula wrote", "body": "Do you sell filters?", "tag": talk["id"]}])
    pressed = await _worker(context).evaluate(_PRESS)
    assert pressed == {"went": f"/inbox/all/{talk['id']}", "left": 0}
    await desk.page.goto(house.url + pressed["went"])
    await expect(desk.bubble("Do you sell filters?")).to_be_visible()


def _pushed(house: House, talk: dict[str, Any], text: str) -> str:
    """Write what the server would send for a message in this conversation."""
    id_ = UUID(talk["id"])
    row = {"kind": "message", "conversation_id": id_, "text": text, "at": house.parts.clock()}
    return content(house.parts, row, {"locale": "en"}, {id_: talk["contact"]["name"]}).decode()


async def _until_shown(desk: Desk, wanted: list[dict[str, str]]) -> None:
    async with asyncio.timeout(PATIENCE_MS / 1000):
        while (shown := await desk.page.evaluate(_SHOWN, WORKER)) != wanted:
            assert len(shown) <= len(wanted), shown
            await asyncio.sleep(0.05)


def _worker(context: BrowserContext) -> Worker:
    (found,) = [one for one in context.service_workers if one.url.endswith(WORKER)]
    return found
