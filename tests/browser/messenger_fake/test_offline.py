"""No network, a failing server, lost answers: what was written arrives once."""

import re

import pytest
from playwright.async_api import expect

from .data import text
from .server import greeting
from .visits import Host, Until, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def _thread(host: Host) -> Visit:
    greeting(host.fake, "hello")
    visit = await host.open()
    await visit.read()
    return visit


async def test_what_is_written_offline_waits_and_is_sent_once_when_back(host: Host, until: Until) -> None:
    visit = await _thread(host)
    await visit.page.context.set_offline(True)
    await visit.write("one")
    await visit.write("two")
    await expect(visit.page.locator(".connection")).to_contain_text("You're offline")
    await expect(visit.page.locator(".msg-foot").last).to_have_text("Will be sent when you're back online")
    await visit.page.context.set_offline(False)
    await until(lambda: len(host.fake.by_client) == 2)
    await visit.wait_texts("hello", "one", "two")
    await expect(visit.page.locator(".connection")).to_be_hidden()
    assert [said["blocks"] for said in host.fake.by_client.values()] == [[text("one")], [text("two")]]


async def test_what_waits_survives_a_new_page(host: Host, until: Until) -> None:
    visit = await _thread(host)
    host.fake.refusals["messages"] = (503, "")
    await visit.write("hold on")
    await until(lambda: "messages" in host.fake.paths())
    await visit.page.close()
    host.fake.refusals.clear()
    again = await host.open(context=visit.page.context)
    await until(lambda: host.fake.by_client)
    await again.read()
    await again.wait_texts("hello", "hold on")


async def test_a_lost_answer_does_not_send_twice(host: Host, until: Until) -> None:
    visit = await _thread(host)
    # Live, it would be heard of before it is tried again.
    host.fake.sockets_refused = True
    await host.fake.drop_sockets()
    host.fake.lost_answers = 2
    await visit.write("only once")
    await until(lambda: not host.fake.lost_answers)
    await expect(visit.page.locator(".msg-foot").last).to_have_text(re.compile("^Sent"))
    await visit.wait_texts("hello", "only once")
    assert len(host.fake.by_client) == 1


async def test_a_refused_message_says_why_and_can_be_tried_again_or_removed(host: Host, until: Until) -> None:
    visit = await _thread(host)
    host.fake.refusals["messages"] = (422, "This is too long.")
    await visit.write("a novel")
    await visit.write("another")
    await expect(visit.page.get_by_role("alert").first).to_contain_text("Not sent: This is too long.")
    host.fake.refusals.clear()
    await visit.page.get_by_role("button", name="Try again").first.click()
    await until(lambda: host.fake.by_client)
    await visit.page.get_by_role("button", name="Remove").click()
    await visit.wait_texts("hello", "a novel")


async def test_a_thread_that_does_not_load_says_so_and_loads_when_asked(host: Host) -> None:
    greeting(host.fake, "hello")
    host.fake.refusals["conversations/"] = (503, "")
    visit = await host.open()
    await visit.open()
    await visit.page.locator(".entry").click()
    await expect(visit.panel).to_contain_text("This didn't load")
    host.fake.refusals.clear()
    await visit.page.get_by_role("button", name="Try again").click()
    await visit.wait_texts("hello")


FILES = [
    {"name": "corner.png", "mimeType": "image/png", "buffer": b"x" * 2000},
    {"name": "bill.pdf", "mimeType": "application/pdf", "buffer": b"x" * 2000},
]


async def test_files_go_with_the_words_as_one_message(host: Host, until: Until) -> None:
    visit = await _thread(host)
    await visit.page.locator("input[type=file]").set_input_files(FILES)
    await expect(visit.page.locator('.chip[data-state="done"]')).to_have_count(2)
    await visit.write("my corner and the bill")
    await until(lambda: host.fake.by_client)
    blocks = host.fake.bodies("messages")[0]["blocks"]
    assert [(block["type"], block.get("alt")) for block in blocks] == [
        ("image", "corner.png"),
        ("file", None),
        ("text", None),
    ]
    await expect(visit.page.locator(".chip")).to_have_count(0)


async def test_a_file_that_is_refused_says_why_and_can_be_removed(host: Host) -> None:
    visit = await _thread(host)
    host.fake.refusals["uploads"] = (413, "Files may have at most 20 MB.")
    await visit.page.locator("input[type=file]").set_input_files(FILES[:1])
    await expect(visit.page.locator(".chip")).to_contain_text("Files may have at most 20 MB.")
    await visit.page.get_by_role("button", name="Remove: corner.png").click()
    await expect(visit.page.locator(".chip")).to_have_count(0)


async def test_a_file_chosen_offline_goes_up_when_back(host: Host) -> None:
    visit = await _thread(host)
    await visit.page.locator("input[type=file]").set_input_files(FILES[1:])
    await expect(visit.page.locator('.chip[data-state="done"]')).to_have_count(1)
    await visit.page.context.set_offline(True)
    await visit.page.locator("input[type=file]").set_input_files(FILES[:1])
    await expect(visit.page.locator('.chip[data-state="waiting"]')).to_have_count(1)
    await visit.page.context.set_offline(False)
    await expect(visit.page.locator('.chip[data-state="done"]')).to_have_count(2)


async def test_a_picture_can_be_pasted_or_dropped(host: Host, until: Until) -> None:
    visit = await _thread(host)
    for kind, name in (("paste", "clipboardData"), ("drop", "dataTransfer")):
        await visit.page.locator(".composer").evaluate(
            """(form, [kind, name]) => {
              const files = new DataTransfer()
              files.items.add(new File(["x"], kind + ".png", {type: "image/png"}))
              const event = new Event(kind, {bubbles: true, cancelable: true})
              Object.defineProperty(event, name, {value: files})
              form.dispatchEvent(event)
            }""",
            [kind, name],
        )
    await expect(visit.page.locator('.chip[data-state="done"]')).to_have_count(2)
    await expect(visit.page.locator(".tray")).to_contain_text("drop.png")
