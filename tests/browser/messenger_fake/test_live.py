"""Messages that come: badges, previews, dropped sockets, several tabs."""

import re
from typing import Any

import pytest
from playwright.async_api import expect

from .data import DEWI, message, new_id, text
from .server import greeting
from .visits import Host, Until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_message_to_a_closed_messenger_is_counted_and_previewed(host: Host, until: Until) -> None:
    cid = greeting(host.fake)
    visit = await host.open()
    await until(lambda: host.fake.sockets)
    await host.fake.say(cid, text("Your order is on its way"))
    await expect(visit.launcher.locator(".count")).to_have_text("1")
    await expect(visit.page).to_have_title("(1) Kopi Kita")
    await expect(visit.page.locator(".said")).to_contain_text("Your order is on its way")
    await visit.page.locator(".preview-open").click()
    await expect(visit.bubbles.last).to_have_text("Your order is on its way")
    await expect(visit.page).to_have_title("Kopi Kita")
    await until(lambda: f"conversations/{cid}/seen" in host.fake.paths())


async def test_a_title_that_the_page_changes_is_left_to_the_page(host: Host, until: Until) -> None:
    cid = greeting(host.fake)
    visit = await host.open()
    await until(lambda: host.fake.sockets)
    await host.fake.say(cid, text("one"))
    await expect(visit.page).to_have_title("(1) Kopi Kita")
    await visit.page.evaluate("document.title = '(3) new beans'")
    await host.fake.say(cid, text("two"))
    await expect(visit.page).to_have_title("(2) (3) new beans")


async def test_what_came_while_away_is_previewed_once(host: Host) -> None:
    cid = new_id()
    host.fake.open_conversation(message(cid, DEWI, text("We kept one for you")), unread=1)
    visit = await host.open()
    await expect(visit.page.locator(".said")).to_contain_text("We kept one for you")
    await visit.page.locator(".said .tool").click()
    await visit.page.reload()
    await expect(visit.launcher.locator(".count")).to_have_text("1")
    await expect(visit.page.locator(".said")).to_have_count(0)


async def test_a_muted_conversation_is_neither_counted_nor_previewed(host: Host, until: Until) -> None:
    cid = greeting(host.fake)
    host.fake.conversations[cid]["muted"] = True
    visit = await host.open()
    await until(lambda: host.fake.sockets)
    await host.fake.say(cid, text("quiet"))
    await visit.open()
    await expect(visit.page.locator(".entry-last")).to_have_text("quiet")
    assert await visit.page.locator(".count, .said").count() == 0


async def test_a_look_that_did_not_get_through_is_told_again(host: Host, until: Until) -> None:
    cid = greeting(host.fake)
    path = f"conversations/{cid}/seen"
    host.fake.refusals[path] = (503, "")
    visit = await host.open()
    await visit.read()
    await until(lambda: path in host.fake.paths())
    host.fake.refusals.clear()
    host.fake.asked.clear()
    await until(lambda: path in host.fake.paths())


async def test_an_answer_that_comes_late_does_not_take_back_that_a_message_was_read(host: Host) -> None:
    cid = greeting(host.fake)
    visit = await host.open()
    await visit.read()
    foot = visit.page.locator(".talk .line[data-own=true] .msg-foot").last

    async def read_meanwhile(said: dict[str, Any]) -> None:
        await host.fake.change("message.updated", {**said, "state": "seen"}, cid)
        await expect(foot).to_contain_text("Seen")

    host.fake.before_answer = read_meanwhile
    async with visit.page.expect_response(lambda answer: answer.url.endswith("/messages") and answer.status == 201):
        await visit.write("Is it on its way?")
    await expect(visit.page.locator(".talk .line[data-own=true]")).to_have_count(1)
    await visit.inside("new Promise(requestAnimationFrame)")
    await expect(foot).to_contain_text("Seen", timeout=100)


async def test_what_was_missed_in_a_dropped_socket_comes_once_each(host: Host, until: Until) -> None:
    cid = greeting(host.fake, "hello")
    visit = await host.open()
    await visit.read()
    await until(lambda: host.fake.sockets)
    host.fake.sockets_refused = True
    await host.fake.drop_sockets()
    await expect(visit.page.locator(".connection")).to_contain_text("Connecting again")
    await host.fake.say(cid, text("one"))
    await host.fake.say(cid, text("two"))
    host.fake.sockets_refused = False
    await visit.wait_texts("hello", "one", "two")
    await host.fake.say(cid, text("three"))
    await visit.wait_texts("hello", "one", "two", "three")


async def test_changes_told_twice_are_shown_once(host: Host, until: Until) -> None:
    cid = greeting(host.fake, "hello")
    visit = await host.open()
    await visit.read()
    await until(lambda: host.fake.sockets)
    await host.fake.say(cid, text("one"))
    for change in host.fake.changes:
        await host.fake.whisper(change)
        await host.fake.whisper({**change, "id": new_id()})
    await host.fake.say(cid, text("two"))
    await visit.wait_texts("hello", "one", "two")


async def test_a_cursor_too_old_loads_everything_again(host: Host, until: Until) -> None:
    cid = greeting(host.fake, "hello")
    visit = await host.open()
    await visit.read()
    await until(lambda: host.fake.sockets)
    host.fake.sockets_refused = True
    await host.fake.drop_sockets()
    await host.fake.say(cid, text("one"))
    host.fake.oldest_cursor = len(host.fake.changes)
    host.fake.sockets_refused = False
    await visit.wait_texts("hello", "one")
    assert host.fake.paths().count("boot") == 2


async def test_a_message_taken_back_is_gone(host: Host, until: Until) -> None:
    cid = greeting(host.fake, "hello")
    visit = await host.open()
    await visit.read()
    await until(lambda: host.fake.sockets)
    said = await host.fake.say(cid, text("oops"))
    await visit.wait_texts("hello", "oops")
    await host.fake.change("message.removed", {"id": said["id"]}, cid)
    await visit.wait_texts("hello")


async def test_the_server_is_told_what_reached_the_visitor(host: Host, until: Until) -> None:
    cid = greeting(host.fake)
    await host.open()
    await until(lambda: host.fake.sockets)
    said = await host.fake.say(cid, text("one"))
    await until(lambda: {"type": "got", "message_ids": [said["id"]]} in host.fake.frames)
    assert f"conversations/{cid}/seen" not in host.fake.paths()


async def test_two_tabs_of_a_visitor_stay_in_step(host: Host, until: Until) -> None:
    cid = greeting(host.fake, "hello")
    first = await host.open()
    second = await host.open(context=first.page.context)
    await second.read()
    await first.page.bring_to_front()
    await first.read()
    await until(lambda: len(host.fake.sockets) == 2)
    await first.write("from the first tab")
    await second.wait_texts("hello", "from the first tab")
    await host.fake.say(cid, text("answer"))
    for tab in (first, second):
        await tab.wait_texts("hello", "from the first tab", "answer")


async def test_two_tabs_that_open_at_once_become_one_visitor(host: Host, until: Until) -> None:
    host.fake.slow = 0.3
    context = await host.browser.new_context()
    for page in [await context.new_page() for _ in range(2)]:
        await page.goto(host.url, wait_until="commit")
    await until(lambda: len(host.fake.bodies("boot")) == 2)
    assert [body.get("session") for body in host.fake.bodies("boot")] == [None, "s-p-1"]


async def test_a_session_that_ended_is_begun_anew_and_nothing_written_is_lost(host: Host, until: Until) -> None:
    greeting(host.fake, "hello")
    visit = await host.open()
    await visit.read()
    host.fake.contact = {"id": "p-2", "kind": "visitor", "name": ""}
    await visit.write("still me")
    await until(lambda: host.fake.by_client)
    assert host.fake.paths().count("boot") == 2
    await expect(visit.page.locator(".msg-foot").last).to_have_text(re.compile("^Sent"))


async def test_sound_is_off_until_it_is_turned_on(host: Host, until: Until) -> None:
    cid = greeting(host.fake)
    visit = await host.open(
        commands=(
            "window.notes = 0; const start = OscillatorNode.prototype.start;"
            "OscillatorNode.prototype.start = function () { notes++; return start.apply(this, arguments) };"
            'Rejoinder("boot", {key: "kopi"})'
        )
    )
    await until(lambda: host.fake.sockets)
    await host.fake.say(cid, text("silent"))
    await expect(visit.launcher.locator(".count")).to_have_text("1")
    assert await visit.page.evaluate("notes") == 0
    await visit.page.locator(".preview-open").click()
    await visit.page.get_by_role("button", name="Conversation settings").click()
    await visit.page.get_by_role("menuitem", name="Turn sound on").click()
    await visit.page.keyboard.press("Escape")
    await visit.page.keyboard.press("Escape")
    heard = await visit.page.evaluate("notes")
    await host.fake.say(cid, text("ding"))
    await visit.page.wait_for_function("(before) => notes > before", arg=heard)
