"""Notifications: offered only where it makes sense, asked for with a press, shown and opened by the site's own worker.

There is no push service here: the browser's subscription is made up, and Chromium's own tools hand its worker what a push
service would have brought.
"""

import datetime as dt
import json
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Worker, expect

from browser.pushing import deliver

from .data import BOT, DEWI, SHOP, VISITOR, home, message, new_id, now, text
from .server import Fake
from .test_requests import TOPIC, request
from .visits import Host, Until, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

BOOT = 'Rejoinder("boot", {key: "kopi", worker: "/rejoinder-sw.js"})'
OFFER = "Get a notification in this browser when Kopi Kita answers"
#: A browser whose push service is away: what a subscription would be is made up, and remembered across pages.
PUSHABLE = """
const made = () => ({
  endpoint: 'https://push.example/' + (localStorage.endpoint ?? '1'),
  toJSON() { return { endpoint: this.endpoint, keys: { p256dh: 'p', auth: 'a' } } },
  unsubscribe() {
    localStorage.endpoint = Number(localStorage.endpoint ?? '1') + 1
    delete localStorage.subscribed
    return Promise.resolve(true)
  },
})
PushManager.prototype.subscribe = async (options) => { localStorage.subscribed = options.applicationServerKey; return made() }
PushManager.prototype.getSubscription = async () => localStorage.subscribed ? made() : null
window.asked = 0
Notification.requestPermission = async () => { asked++; return localStorage.answer ?? 'granted' }
"""


async def open_thread(
    host: Host, *, worker: bool = True, context: BrowserContext | None = None, path: str = "/"
) -> Visit:
    """Open the latest conversation of a browser that can be pushed to."""
    if context is None:
        context = await host.browser.new_context(viewport={"width": 1280, "height": 800})
        await context.add_init_script(PUSHABLE)
        await context.grant_permissions(["notifications"], origin=host.url)
    visit = await host.open(path, context=context, commands=BOOT if worker else "")
    await visit.open()
    await visit.page.locator(".entry").first.click()
    await visit.box.wait_for()
    return visit


def wrote(fake: Fake, *more: Any, minutes: float = 0) -> str:
    """Let the visitor have written, so long ago; then whatever else was said."""
    cid = new_id()
    at = now() - dt.timedelta(minutes=minutes)
    said = message(cid, VISITOR, text("Is Gayo back?"), at=at)
    return fake.open_conversation(said, *(message(cid, who, *blocks) for who, *blocks in more))


def line(visit: Visit) -> Any:
    return visit.page.locator(".notify")


async def test_it_is_offered_under_what_was_written_when_it_is_closed_and_turned_on_with_a_press(
    host: Host, until: Until
) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    visit = await open_thread(host)
    await expect(line(visit)).to_contain_text(OFFER)
    assert await visit.page.evaluate("asked") == 0
    await line(visit).get_by_role("button", name="Notify me").click()
    await expect(line(visit)).to_contain_text("You'll be notified in this browser.")
    assert await visit.page.evaluate("[asked, localStorage.subscribed]") == [1, "KEY"]
    (told,) = [body for method, path, body in host.fake.asked if (method, path) == ("POST", "push")]
    assert told["subscription"]["endpoint"] == "https://push.example/1"
    assert (told["words"], told["locale"]) == (OFFER, "en")
    assert told["page_url"].startswith(host.url)
    scope = "(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope))()"
    assert await visit.page.evaluate(scope) == [f"{host.url}/rejoinder-sw.js"]
    assert visit.faults == []


async def test_it_is_not_offered_before_one_wrote_nor_where_somebody_answers_at_once(host: Host, until: Until) -> None:
    host.fake.push_key = "KEY"
    cid = new_id()
    host.fake.open_conversation(message(cid, DEWI, text("Hello")))
    visit = await open_thread(host)
    await visit.write("Hi")
    await until(lambda: host.fake.by_client)
    await visit.page.wait_for_load_state("networkidle")
    assert await line(visit).count() == 0
    assert ("GET", "push") not in [(method, path) for method, path, _ in host.fake.asked]


@pytest.mark.parametrize(
    ("more", "minutes", "offered"),
    [
        ([], 2, True),
        ([], 0, False),
        ([(DEWI, text("Yes!"))], 2, False),
    ],
)
async def test_a_minute_without_an_answer_is_nobody_there(
    host: Host, more: list[Any], minutes: float, offered: bool
) -> None:
    host.fake.push_key = "KEY"
    wrote(host.fake, *more, minutes=minutes)
    visit = await open_thread(host)
    await visit.page.wait_for_load_state("networkidle")
    await expect(line(visit)).to_have_count(int(offered))


async def test_what_a_machine_says_of_itself_is_no_answer(host: Host) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    cid = wrote(host.fake)
    host.fake.messages[cid].append(message(cid, SHOP, text("We open at nine."), automatic=True))
    visit = await open_thread(host)
    await expect(line(visit)).to_contain_text(OFFER)


async def test_it_is_offered_to_who_subscribed_in_words_of_that(host: Host) -> None:
    host.fake.push_key = "KEY"
    cid = new_id()
    host.fake.open_conversation(message(cid, BOT, request()))
    visit = await open_thread(host)
    await visit.page.get_by_role("button", name="Yes, please").click()
    await expect(line(visit)).to_contain_text("Get what you asked for as a notification")
    assert host.fake.bodies("messages")[0]["payload"] == f"subscribe:{TOPIC}:weekly"
    await line(visit).get_by_role("button", name="Notify me").click()
    await expect(line(visit)).to_contain_text("You'll be notified")
    assert [body["topic_id"] for body in host.fake.bodies("push") if body] == [TOPIC]


@pytest.mark.parametrize(("key", "worker"), [(None, True), ("KEY", False)])
async def test_it_is_not_offered_where_the_business_or_the_page_has_none(
    host: Host, key: str | None, worker: bool
) -> None:
    host.fake.push_key, host.fake.home = key, home(open=False)
    wrote(host.fake)
    visit = await open_thread(host, worker=worker)
    await visit.page.wait_for_load_state("networkidle")
    await expect(line(visit)).to_have_count(0)
    await visit.page.locator("[aria-haspopup=menu]").click()
    await visit.page.get_by_role("menuitem").first.wait_for()
    await visit.page.wait_for_load_state("networkidle")
    await expect(visit.page.locator(".menu")).not_to_contain_text("Notify me")


async def test_a_no_is_remembered_and_the_menu_offers_it_still(host: Host) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    visit = await open_thread(host)
    await line(visit).get_by_role("button", name="No notifications").click()
    await expect(line(visit)).to_have_count(0)
    again = await open_thread(host, context=visit.page.context)
    await again.page.locator("[aria-haspopup=menu]").click()
    await again.page.get_by_role("menuitem", name="Notify me in this browser").click()
    await expect(line(again)).to_contain_text("You'll be notified")


async def test_a_browser_that_blocks_them_is_explained_and_can_be_tried_again(host: Host) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    visit = await open_thread(host)
    await visit.page.evaluate("localStorage.answer = 'denied'")
    await line(visit).get_by_role("button", name="Notify me").click()
    await expect(line(visit)).to_contain_text("Your browser blocks notifications from this site.")
    await visit.page.evaluate("localStorage.answer = 'granted'")
    await line(visit).get_by_role("button", name="Try again").click()
    await expect(line(visit)).to_contain_text("You'll be notified")


BROKEN_RULES = """
window.broken = []
addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective))
"""


async def test_a_page_whose_policy_refuses_it_is_named_before_the_browser_asks_and_all_else_goes_on(
    host: Host, until: Until
) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    context = await host.browser.new_context()
    await context.add_init_script(PUSHABLE + BROKEN_RULES)
    visit = await open_thread(host, context=context, path="/strict")
    await expect(line(visit)).to_contain_text(OFFER)
    assert await visit.page.evaluate("broken") == []
    await line(visit).get_by_role("button", name="Notify me").click()
    await expect(line(visit)).to_contain_text("This site doesn't allow notifications here.")
    await expect(line(visit).get_by_role("button")).to_have_accessible_name("No notifications")
    assert await visit.page.evaluate("asked") == 0
    assert "push" not in host.fake.paths("POST")
    # What the press ran into is the browser's one note for who keeps the site.
    assert await visit.page.evaluate("broken") == ["trusted-types"]
    await visit.page.locator("[aria-haspopup=menu]").click()
    await visit.page.get_by_role("menuitem").first.wait_for()
    await expect(visit.page.locator(".menu")).not_to_contain_text("Notify me")
    await visit.page.keyboard.press("Escape")
    await visit.write("Then I look in again.")
    await until(lambda: host.fake.by_client)
    await line(visit).get_by_role("button", name="No notifications").click()
    await expect(line(visit)).to_have_count(0)
    assert await visit.page.evaluate("broken") == ["trusted-types"]


async def test_under_a_strict_policy_without_a_worker_nothing_is_offered_and_no_rule_is_broken(host: Host) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    context = await host.browser.new_context()
    await context.add_init_script(PUSHABLE + BROKEN_RULES)
    visit = await open_thread(host, worker=False, context=context, path="/strict")
    await visit.page.locator("[aria-haspopup=menu]").click()
    await visit.page.get_by_role("menuitem").first.wait_for()
    await visit.page.wait_for_load_state("networkidle")
    await expect(visit.page.locator(".menu")).not_to_contain_text("Notify me")
    await expect(line(visit)).to_have_count(0)
    assert await visit.page.evaluate("broken") == []


async def test_a_question_that_was_left_unanswered_is_no_answer(host: Host) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    visit = await open_thread(host)
    await visit.page.evaluate("localStorage.answer = 'default'")
    await line(visit).get_by_role("button", name="Notify me").click()
    await visit.page.wait_for_function("asked === 1")
    await expect(line(visit)).to_contain_text(OFFER)
    assert "push" not in host.fake.paths("POST")


async def test_a_server_that_refuses_is_said_and_nothing_counts_as_on(host: Host) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    visit = await open_thread(host)
    await line(visit).wait_for()
    host.fake.refusals["push"] = (503, "")
    await line(visit).get_by_role("button", name="Notify me").click()
    await expect(line(visit)).to_contain_text("That didn't work here.")


async def test_they_are_turned_off_in_the_menu(host: Host, until: Until) -> None:
    visit = await turned_on(host)
    await visit.page.locator("[aria-haspopup=menu]").click()
    await visit.page.get_by_role("menuitem", name="Turn off notifications in this browser").click()
    await until(lambda: "push" in host.fake.paths("DELETE"))
    await visit.page.wait_for_function("!localStorage.subscribed")
    again = await open_thread(host, context=visit.page.context)
    await again.page.wait_for_load_state("networkidle")
    await expect(line(again)).to_have_count(0)


async def test_who_signs_out_gets_no_notifications_in_this_browser_any_more(host: Host) -> None:
    visit = await turned_on(host)
    await visit.say("shutdown")
    await visit.page.wait_for_function("!localStorage.subscribed")


async def test_a_browser_that_somebody_else_was_notified_in_is_subscribed_anew(host: Host, until: Until) -> None:
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    visit = await open_thread(host)
    await line(visit).wait_for()
    host.fake.refusals["push"] = (409, "Somebody else.", "another_persons_browser")
    await visit.page.evaluate(
        "() => { const ask = PushManager.prototype.subscribe;"
        "PushManager.prototype.subscribe = async (how) => { window.times = (window.times ?? 0) + 1; return ask(how) } }"
    )
    await line(visit).get_by_role("button", name="Notify me").click()
    await visit.page.wait_for_function("window.times === 2")
    endpoints = [body["subscription"]["endpoint"] for body in host.fake.bodies("push") if body]
    assert endpoints[0] == "https://push.example/1"
    await until(
        lambda: "https://push.example/2" in [b["subscription"]["endpoint"] for b in host.fake.bodies("push") if b]
    )


async def test_who_signs_in_goes_on_being_notified_and_the_next_person_does_not(host: Host, until: Until) -> None:
    visit = await turned_on(host)
    told = lambda: [body["subscription"]["endpoint"] for body in host.fake.bodies("push") if body]  # noqa: E731
    host.fake.contact = {"id": "p-2", "kind": "user", "name": "Siti"}
    await visit.say("update", {"identity": "signed"})
    await until(lambda: len(told()) == 2)
    host.fake.contact = {"id": "p-3", "kind": "user", "name": "Budi"}
    await visit.say("update", {"identity": "another"})
    await visit.page.wait_for_function("!localStorage.subscribed")


async def test_the_thanks_stays_while_one_reads_it_and_is_gone_the_next_time(host: Host) -> None:
    visit = await turned_on(host)
    await host.fake.whisper({"type": "typing", "conversation_id": next(iter(host.fake.conversations)), "by": DEWI})
    await visit.page.locator(".dots").wait_for()
    await expect(line(visit)).to_contain_text("You'll be notified")
    await visit.page.get_by_role("button", name="Back").click()
    await visit.page.locator(".entry").first.click()
    await visit.box.wait_for()
    await expect(line(visit)).to_have_count(0)


async def turned_on(host: Host) -> Visit:
    """Open the thread in a browser in which notifications are on."""
    host.fake.push_key, host.fake.home = "KEY", home(open=False)
    wrote(host.fake)
    visit = await open_thread(host)
    await line(visit).get_by_role("button", name="Notify me").click()
    await expect(line(visit)).to_contain_text("You'll be notified")
    return visit


def pushed(host: Host, cid: str, **more: Any) -> dict[str, Any]:
    """Make what the server pushes of an answer in a conversation."""
    url = f"{host.url}/?rejoinder_open={cid}&commands=" + BOOT.replace(" ", "%20")
    return {
        "title": "Kopi Kita",
        "body": "Dewi: Two bags came in.",
        "tag": "m-1",
        "url": url,
        "taps": [{"title": "Read the answer", "url": url}],
        "silent": False,
        "icon": f"{host.url}/icon.png",
        "back": {"url": f"{host.base}/hooks/abc", "id": "d-1", "mark": "ours"},
        **more,
    }


SHOWN = """async () => {
  const [registration] = await navigator.serviceWorker.getRegistrations()
  return (await registration.getNotifications()).map(({ title, body, tag, icon }) => ({ title, body, tag, icon }))
}"""
#: A press on a notification cannot be made by script: the worker is told of one, and where it would go is kept.
PRESS = """async (action) => {
  const [notification] = await registration.getNotifications()
  let work, went = ''
  Object.defineProperty(clients, 'openWindow', { configurable: true, value: async (path) => { went = path } })
  const event = new NotificationEvent('notificationclick', { notification, action })
  Object.defineProperty(event, 'waitUntil', { value: (promise) => { work = promise } })
  dispatchEvent(event)
  await work.catch(() => {})
  return { went, left: (await registration.getNotifications()).length }
}"""


def worker_of(visit: Visit) -> Worker:
    (found,) = [one for one in visit.page.context.service_workers if one.url.endswith("/rejoinder-sw.js")]
    return found


async def test_a_push_shows_the_business_and_the_answer_and_opens_the_conversation(host: Host, until: Until) -> None:
    visit = await turned_on(host)
    (cid,) = host.fake.conversations
    await visit.page.goto(f"{host.url}/plain?commands=0")
    what = pushed(host, cid)
    await deliver(visit.page, host.url, json.dumps(what))
    await until(lambda: host.fake.brought == [{"id": "d-1", "mark": "ours", "what": "shown"}])
    shown = await visit.page.evaluate(SHOWN)
    assert shown == [
        {"title": "Kopi Kita", "body": "Dewi: Two bags came in.", "tag": "m-1", "icon": f"{host.url}/icon.png"}
    ]
    assert await worker_of(visit).evaluate(PRESS, "0") == {"went": what["url"], "left": 0}
    await until(lambda: [one["what"] for one in host.fake.brought] == ["shown", "tapped"])
    await visit.page.goto(what["url"])
    await expect(visit.bubbles.first).to_contain_text("Is Gayo back?")
    assert "rejoinder_open" not in visit.page.url


async def test_a_press_goes_to_the_tab_that_has_the_messenger(host: Host, until: Until) -> None:
    visit = await turned_on(host)
    (cid,) = host.fake.conversations
    other = await visit.page.context.new_page()
    await other.goto(f"{host.url}/plain?commands=0")
    await visit.page.evaluate("Object.defineProperty(document, 'hidden', { get: () => true })")
    await deliver(other, host.url, json.dumps(pushed(host, cid)))
    await until(lambda: host.fake.brought)
    await visit.say("open", {"at": "home"})
    await expect(visit.page.locator(".home")).to_be_visible()
    assert (await worker_of(visit).evaluate(PRESS, ""))["went"] == ""
    await expect(visit.bubbles.first).to_contain_text("Is Gayo back?")


async def test_nothing_is_shown_where_the_messenger_is_in_front_of_the_visitor(host: Host, until: Until) -> None:
    visit = await turned_on(host)
    (cid,) = host.fake.conversations
    await deliver(visit.page, host.url, json.dumps(pushed(host, cid)))
    await until(lambda: host.fake.brought)
    assert await visit.page.evaluate(SHOWN) == []
