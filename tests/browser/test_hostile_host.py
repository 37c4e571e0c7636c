"""The real messenger on another origin's page that does all it can against a guest."""

from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest_asyncio
from aiohttp import web
from playwright.async_api import expect

from browser.conftest import ANDI, House
from browser.messenger_fake.pages import site
from browser.pictures import png
from rejoinder.services.demo.shop import KEY

BOOT = f'Rejoinder("boot", {{key: "{KEY}", name: "Hosted Hana"}})'


@pytest_asyncio.fixture(loop_scope="session")
async def host(house: House) -> AsyncIterator[str]:
    """A site of somebody's, with a strict policy, isolation, style for everything and stolen keys."""
    runner = web.AppRunner(site(house.url), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://localhost:{runner.addresses[0][1]}/hostile?lang=th&commands={quote(BOOT)}"
    await runner.cleanup()


async def test_a_conversation_with_pictures_goes_both_ways_under_a_hostile_page(house: House, host: str) -> None:
    visit = await house.visit(host)
    assert await visit.page.evaluate("crossOriginIsolated")
    await visit.begin()
    await visit.box.click()
    await visit.page.keyboard.type("s/ecret keys? ")
    await visit.page.locator(".panel .emoji-open").click()
    await visit.page.locator(".emoji button", has_text="👍").first.click()
    await visit.page.keyboard.press("Escape")
    await visit.box.click()
    await visit.page.keyboard.press("Enter")
    desk = await house.sit(who=ANDI)
    await desk.open("Hosted Hana")
    await expect(desk.bubble("s/ecret keys?")).to_be_visible()
    await desk.page.locator(".tools input[type=file]").set_input_files(
        {"name": "beans.png", "mimeType": "image/png", "buffer": png()}
    )
    await expect(desk.page.locator(".attachment")).to_be_visible()
    await expect(desk.page.locator(".attachment progress")).to_have_count(0)
    await desk.write("Here is a picture")
    await expect(visit.bubble("Here is a picture")).to_be_visible()
    picture = visit.page.locator(".talk .msg-media img")
    await expect(picture).to_have_js_property("complete", value=True)
    assert await picture.evaluate("(img) => img.naturalWidth") > 0
    await picture.click()
    await expect(visit.page.locator(".lightbox img")).to_be_visible()
    assert await visit.page.evaluate("hostKeys") == []
    look = await visit.page.locator(".talk .msg-bubble").first.evaluate(
        "(one) => ['fontStyle', 'textTransform', 'letterSpacing'].map((name) => getComputedStyle(one)[name])"
    )
    assert look == ["normal", "none", "normal"]
    assert await visit.page.context.cookies() == []
