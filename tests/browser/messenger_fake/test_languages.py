"""Six languages: chosen by the page's wish, its language, or the browser's."""

import pytest
from playwright.async_api import expect

from .server import greeting
from .visits import Host

pytestmark = pytest.mark.asyncio(loop_scope="session")

SAID = {
    "en": ("Send us a message", "Delete conversation"),
    "id": ("Kirim pesan kepada kami", "Hapus percakapan"),
    "pt-BR": ("Envie uma mensagem", "Excluir conversa"),
    "ru": ("Написать нам", "Удалить разговор"),
    "th": ("ส่งข้อความถึงเรา", "ลบการสนทนา"),
    "zh-CN": ("给我们发消息", "删除对话"),
}


@pytest.mark.parametrize("language", SAID)
async def test_each_language_speaks_from_the_first_page_to_the_last_menu(host: Host, language: str) -> None:
    greeting(host.fake)
    visit = await host.open(lang=language)
    await visit.open()
    write, delete = SAID[language]
    await expect(visit.panel).to_contain_text(write)
    assert await visit.page.locator(".app").get_attribute("lang") == language
    await visit.page.locator(".entry").click()
    await visit.page.locator("[aria-haspopup=menu]").click()
    await expect(visit.page.locator(".menu")).to_contain_text(delete)
    assert host.fake.bodies("boot")[0]["locale"] == language


async def test_the_pages_wish_goes_before_its_language_and_that_before_the_browsers(host: Host) -> None:
    browser_thai = await host.open(lang="xx", locale="th-TH")
    await browser_thai.open()
    await expect(browser_thai.panel).to_contain_text(SAID["th"][0])
    page_russian = await host.open(lang="ru-RU", locale="th-TH")
    await page_russian.open()
    await expect(page_russian.panel).to_contain_text(SAID["ru"][0])
    wish = await host.open(lang="ru", locale="th-TH", commands='Rejoinder("boot", {key: "kopi", locale: "zh-Hans"})')
    await wish.open()
    await expect(wish.panel).to_contain_text(SAID["zh-CN"][0])


async def test_the_language_can_change_while_it_is_open(host: Host) -> None:
    greeting(host.fake)
    visit = await host.open()
    await visit.read()
    await visit.say("update", {"locale": "id"})
    await expect(visit.box).to_have_attribute("placeholder", "Tulis pesan…")


async def test_words_that_cannot_be_had_are_said_in_english(host: Host) -> None:
    context = await host.browser.new_context()
    await context.route("**/messenger/ru-*.js", lambda route: route.abort())
    visit = await host.open(context=context, lang="ru")
    await visit.open()
    await expect(visit.panel).to_contain_text(SAID["en"][0])
