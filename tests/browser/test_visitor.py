"""A visitor's side, against the real server: offline, several tabs, languages, who one is, leaving, files."""

import asyncio

import pytest
from playwright.async_api import expect

from browser.conftest import ANDI, House
from browser.pictures import png

LANGUAGES = {
    "en": "Send us a message",
    "id": "Kirim pesan kepada kami",
    "pt-BR": "Envie uma mensagem",
    "ru": "Написать нам",
    "th": "ส่งข้อความถึงเรา",
    "zh-CN": "给我们发消息",
}


async def test_what_is_written_offline_is_sent_once_when_back_and_both_tabs_show_it(house: House) -> None:
    first = await house.visit(name="Offline Olga")
    await first.begin()
    await first.write("Are you open on Monday?")
    await expect(first.foot).to_contain_text("Sent")
    second = await house.visit(context=first.page.context)
    await second.read()
    for tab in (first, second):
        tab.expect_fault("ERR_INTERNET_DISCONNECTED")
    await first.page.context.set_offline(True)
    await first.write("And on Sunday?")
    await expect(first.foot).to_have_text("Will be sent when you're back online")
    await first.page.context.set_offline(False)
    desk = await house.sit(who=ANDI)
    await desk.open("Offline Olga")
    await expect(desk.bubble("And on Sunday?")).to_have_count(1)
    await desk.write("On Monday, yes")
    for tab in (first, second):
        await expect(tab.bubble("On Monday, yes")).to_be_visible()
        assert [text for text in await tab.texts() if text.startswith("A")] == [
            "Are you open on Monday?",
            "And on Sunday?",
        ]


async def test_it_speaks_each_of_the_six_languages(house: House) -> None:
    visit = await house.visit()
    await visit.open()
    for language, words in LANGUAGES.items():
        await visit.say("update", {"locale": language})
        await expect(visit.page.locator(".panel .begin strong")).to_have_text(words)
    for language, said in {"ru": "Привет из обжарочной", "th": "สวัสดีจากโรงคั่ว"}.items():
        context = await house.context(locale=language)
        other = await house.visit("/demo/", context=context)
        await other.say("update", {"locale": language})
        await other.open()
        await expect(other.page.locator(".panel h1")).to_have_text(said)


async def test_who_signs_in_keeps_what_they_wrote_as_nobody(house: House) -> None:
    visit = await house.visit()
    await visit.begin()
    await visit.write("I left my umbrella in your shop")
    await expect(visit.foot).to_contain_text("Sent")
    await visit.page.goto(f"{house.url}/demo/?as=vera")
    await visit.bubble("my umbrella").wait_for()
    desk = await house.sit(who=ANDI)
    await desk.open("Вера Примерова")
    await expect(desk.bubble("my umbrella")).to_be_visible()
    other = await house.visit("/demo/?as=vera")
    await other.read()
    await expect(other.bubble("my umbrella")).to_be_visible()


async def test_a_visitor_mutes_blocks_unblocks_and_deletes_and_the_team_sees_it(house: House) -> None:
    visit = await house.visit(name="Leaving Lea")
    await visit.begin()
    await visit.write("What is new?")
    await expect(visit.foot).to_contain_text("Sent")
    desk = await house.sit()
    await desk.open("Leaving Lea")
    await visit.menu("Mute")
    await visit.menu("Unmute")
    await visit.menu("Block Kopi Kita")
    await visit.page.get_by_role("alertdialog").get_by_role("button", name="Block", exact=True).click()
    await expect(visit.panel).to_contain_text("You've blocked Kopi Kita")
    await expect(desk.gate).to_contain_text("You cannot answer now")
    await visit.page.get_by_role("button", name="Unblock").click()
    await expect(desk.gate).to_contain_text("Free to answer")
    await visit.menu("Delete conversation")
    await visit.page.get_by_role("alertdialog").get_by_role("button", name="Delete", exact=True).click()
    await expect(visit.panel).to_contain_text("No messages yet")
    await expect(desk.gate).to_contain_text("You cannot answer now")


async def test_a_picture_is_shown_and_a_page_sent_as_a_file_cannot_run(house: House) -> None:
    visit = await house.visit(name="Filing Fred")
    await visit.begin()
    await visit.page.locator(".panel input[type=file]").set_input_files(
        [
            {"name": "corner.png", "mimeType": "image/png", "buffer": png()},
            {
                "name": "page.html",
                "mimeType": "text/html",
                "buffer": b"<script>document.title='it ran'</script>",
            },
        ]
    )
    await expect(visit.page.locator('.chip[data-state="done"]')).to_have_count(2)
    await visit.write("My corner, and a page")
    await expect(visit.foot).to_contain_text("Sent")
    desk = await house.sit(who=ANDI)
    await desk.open("Filing Fred")
    for tab in (visit, desk):
        picture = tab.page.locator(".msg-media img").last
        await expect(picture).to_have_js_property("naturalWidth", 64)
    link = await desk.page.locator("a", has_text="page.html").last.get_attribute("href")
    assert link
    answer = await desk.page.context.request.get(link if "://" in link else house.url + link)
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/demo/", "/demo/coffee/gayo"])
async def test_a_conversation_goes_on_from_page_to_page(house: House, path: str) -> None:
    visit = await house.visit(path)
    await visit.begin()
    await visit.write("Tell me about it")
    await expect(visit.foot).to_contain_text("Sent")
    await visit.page.goto(f"{house.url}/demo/coffee/harbour")
    await expect(visit.bubble("Tell me about it")).to_be_visible()
    await asyncio.gather(visit.page.wait_for_load_state(), visit.box.wait_for())
