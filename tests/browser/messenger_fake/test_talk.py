"""Writing and reading in a thread."""

import re

import pytest
from playwright.async_api import expect

from .data import ANDI, DEWI, VISITOR, every_block, message, new_id, text
from .server import greeting
from .visits import Host, Until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_is_written_stands_once_and_is_said_to_be_sent_then_seen(host: Host, until: Until) -> None:
    visit = await host.open()
    await visit.open()
    await visit.page.get_by_role("button", name="Send us a message").click()
    await visit.write("Is Gayo in stock?")
    await visit.wait_texts("Is Gayo in stock?")
    await expect(visit.page.locator(".msg-foot")).to_have_text(re.compile("^Sent · "))
    said = next(iter(host.fake.by_client.values()))
    said["state"] = "seen"
    await host.fake.change("message.updated", said, said["conversation_id"])
    await expect(visit.page.locator(".msg-foot")).to_have_text(re.compile("^Seen · "))
    assert visit.faults == []


async def test_shift_enter_begins_a_line_and_an_empty_message_is_not_sent(host: Host, until: Until) -> None:
    greeting(host.fake)
    visit = await host.open()
    await visit.read()
    await visit.write("   ")
    await visit.box.fill("one")
    await visit.box.press("Shift+Enter")
    await visit.box.press_sequentially("two")
    await visit.box.press("Enter")
    await until(lambda: host.fake.by_client)
    assert [body["blocks"][0]["text"] for body in host.fake.bodies("messages")] == ["one\ntwo"]


async def test_a_quick_reply_is_said_with_its_payload_and_the_offer_goes(host: Host, until: Until) -> None:
    cid = new_id()
    host.fake.open_conversation(*every_block(cid))
    visit = await host.open()
    await visit.read()
    await visit.page.get_by_role("button", name="Tell me weekly").click()
    await until(lambda: host.fake.by_client)
    body = host.fake.bodies("messages")[0]
    assert (body["blocks"], body["payload"]) == ([text("Tell me weekly")], "weekly")
    await expect(visit.page.locator(".quick")).to_have_count(0)


async def test_a_cards_button_answers_and_its_link_opens_outside(host: Host, until: Until) -> None:
    cid = new_id()
    host.fake.open_conversation(*every_block(cid))
    visit = await host.open()
    await visit.read()
    link = visit.page.get_by_role("link", name="See it").first
    assert await link.get_attribute("rel") == "noopener noreferrer nofollow"
    await visit.page.get_by_role("button", name="Keep one").first.click()
    await until(lambda: host.fake.by_client)
    assert host.fake.bodies("messages")[0]["payload"] == "keep"


async def test_every_kind_of_content_is_drawn(host: Host) -> None:
    cid = new_id()
    host.fake.open_conversation(*every_block(cid))
    visit = await host.open()
    await visit.read()
    for name in ("img", "audio", ".msg-carousel", ".msg-file", ".msg-unsupported", ".msg-emoji", ".msg-masked"):
        await expect(visit.page.locator(f".talk {name}").first).to_be_attached()
    await visit.page.locator("button.msg-media").first.click()
    await expect(visit.page.locator("dialog.lightbox img")).to_be_visible()
    await visit.page.keyboard.press("Escape")
    await expect(visit.page.locator("dialog.lightbox")).to_have_count(0)
    await expect(visit.panel).to_be_visible()


async def test_markup_in_a_message_is_only_text(host: Host) -> None:
    cid = new_id()
    host.fake.open_conversation(message(cid, DEWI, text("<img src=x onerror=alert(1)> javascript:alert(1)")))
    visit = await host.open()
    await visit.read()
    assert await visit.page.locator(".talk .msg-bubble *:not(span)").count() == 0


async def test_who_types_is_shown_until_the_message_comes(host: Host) -> None:
    cid = greeting(host.fake)
    visit = await host.open()
    await visit.read()
    await host.fake.whisper({"type": "typing", "conversation_id": cid, "by": {"kind": "teammate", "name": "Dewi"}})
    await expect(visit.page.get_by_role("img", name="Dewi is typing…")).to_be_visible()
    await host.fake.say(cid, text("Yes!"))
    await expect(visit.page.locator(".typing")).to_have_count(0)


async def test_the_other_side_is_told_that_one_types_but_not_at_every_key(host: Host, until: Until) -> None:
    greeting(host.fake)
    visit = await host.open()
    await visit.read()
    await until(lambda: host.fake.sockets)
    await visit.box.press_sequentially("hello there")
    await until(lambda: any(frame["type"] == "typing" for frame in host.fake.frames))
    assert sum(frame["type"] == "typing" for frame in host.fake.frames) == 1


async def test_older_messages_come_as_one_scrolls_up_and_the_place_is_kept(host: Host) -> None:
    cid = new_id()
    host.fake.open_conversation(*(message(cid, ANDI if at % 2 else VISITOR, text(f"line {at}")) for at in range(75)))
    visit = await host.open()
    await visit.read()
    await expect(visit.bubbles).to_have_count(30)
    await visit.page.locator(".talk").evaluate("(talk) => { talk.scrollTop = -talk.scrollHeight }")
    await expect(visit.page.locator(".msg-bubble", has_text=re.compile("^line 20$"))).to_be_attached()
    await visit.page.locator(".talk").evaluate("(talk) => { talk.scrollTop = -talk.scrollHeight }")
    await expect(visit.page.locator(".msg-bubble", has_text=re.compile("^line 0$"))).to_be_attached()
    assert await visit.texts() == [f"line {at}" for at in range(75)]


async def test_a_reader_who_went_back_keeps_the_place_and_is_told_of_what_is_new(host: Host) -> None:
    cid = new_id()
    host.fake.open_conversation(*(message(cid, DEWI, text(f"line {at}")) for at in range(30)))
    visit = await host.open()
    await visit.read()
    line = visit.page.locator(".msg-bubble", has_text="line 9")
    await line.scroll_into_view_if_needed()
    before = await line.bounding_box()
    await host.fake.say(cid, text("One more thing"))
    await visit.page.get_by_role("button", name="New messages").wait_for()
    assert abs((await line.bounding_box())["y"] - before["y"]) < 2
    await visit.page.get_by_role("button", name="New messages").click()
    await expect(visit.bubbles.last).to_be_in_viewport()


async def test_a_very_long_message_is_folded_until_asked_for(host: Host) -> None:
    cid = new_id()
    host.fake.open_conversation(message(cid, DEWI, text("\n".join(f"row {at}" for at in range(80)))))
    visit = await host.open()
    await visit.read()
    folded = (await visit.bubbles.first.bounding_box())["height"]
    await visit.page.get_by_role("button", name="Show all").click()
    assert (await visit.bubbles.first.bounding_box())["height"] > 2 * folded


async def test_an_emoji_goes_where_the_cursor_is_and_is_offered_first_next_time(host: Host) -> None:
    greeting(host.fake)
    visit = await host.open()
    await visit.read()
    await visit.box.fill("Thanks!")
    await visit.box.press("Home")
    await visit.page.locator(".emoji-open").click()
    await visit.page.locator(".emoji button", has_text="🙏").click()
    await expect(visit.box).to_have_value("🙏Thanks!")
    await visit.page.keyboard.press("Escape")
    await visit.page.locator(".emoji-open").click()
    await expect(visit.page.locator(".emoji button").first).to_have_text("🙏")


async def test_a_draft_is_there_again_after_the_page_changed(host: Host) -> None:
    greeting(host.fake)
    visit = await host.open()
    await visit.read()
    await visit.box.fill("half a thought")
    await visit.page.reload()
    await expect(visit.box).to_have_value("half a thought")
