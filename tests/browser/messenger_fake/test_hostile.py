"""A host page that does all it can against a guest: strict CSP, Trusted Types, COEP, its style, its key handlers."""

import pytest
from playwright.async_api import expect

from .data import every_block, new_id
from .visits import Host, Until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_everything_works_under_a_strict_policy_with_no_trusted_types(host: Host, until: Until) -> None:
    cid = new_id()
    host.fake.open_conversation(*every_block(cid))
    visit = await host.open("/hostile", commands='Rejoinder("boot", {key: "kopi"})', lang="ru")
    await visit.read()
    await expect(visit.page.locator(".talk img").first).to_have_js_property("complete", True)
    await expect(visit.page.locator(".talk .msg-media img").first).to_have_js_property("naturalWidth", 480)
    await visit.page.locator(".emoji-open").click()
    await visit.page.locator(".emoji button", has_text="👍").first.click()
    await visit.page.keyboard.press("Escape")
    await visit.page.locator("input[type=file]").set_input_files(
        [{"name": "a.png", "mimeType": "image/png", "buffer": b"x"}]
    )
    await expect(visit.page.locator('.chip[data-state="done"]')).to_have_count(1)
    await visit.page.locator(".send").click()
    await until(lambda: host.fake.by_client)
    await visit.page.locator("[aria-haspopup=menu]").click()
    await expect(visit.page.locator(".menu")).to_contain_text("Удалить разговор")
    await visit.page.keyboard.press("Escape")
    await visit.page.locator("button.msg-media").first.click()
    await expect(visit.page.locator(".lightbox img")).to_be_visible()
    assert visit.faults == []
    assert await visit.page.evaluate("crossOriginIsolated")


async def test_the_pages_style_does_not_reach_in(host: Host) -> None:
    plain, hostile = await host.open("/"), await host.open("/hostile")
    looks = []
    for visit in (plain, hostile):
        await visit.open()
        await visit.page.mouse.move(0, 0)
        await visit.still()
        looks.append(
            await visit.inside(
                """[...root.querySelectorAll("*")].map((element) => {
                  const { color, fontSize, fontFamily, fontStyle, letterSpacing, display, opacity, filter, visibility,
                    pointerEvents, textTransform, backgroundColor } = getComputedStyle(element)
                  const { x, y, width, height } = element.getBoundingClientRect()
                  return [element.className, color, fontSize, fontFamily, fontStyle, letterSpacing, display, opacity,
                    filter, visibility, pointerEvents, textTransform, backgroundColor, x, y, width, height].join("|")
                })"""
            )
        )
    assert looks[0] == looks[1]


async def test_a_pages_key_handlers_neither_hear_nor_swallow_what_is_typed(host: Host, until: Until) -> None:
    visit = await host.open("/hostile")
    await visit.open()
    await visit.page.get_by_role("button", name="Send us a message").click()
    await visit.box.click()
    await visit.page.keyboard.type("s/ecret")
    await expect(visit.box).to_have_value("s/ecret")
    await visit.page.keyboard.press("Enter")
    await until(lambda: host.fake.by_client)
    assert await visit.page.evaluate("hostKeys") == []
    await visit.page.keyboard.press("Escape")
    await expect(visit.panel).to_have_count(0)


async def test_a_page_that_grabs_the_focus_does_not_get_it_from_the_composer(host: Host) -> None:
    visit = await host.open("/hostile")
    await visit.open()
    await visit.page.get_by_role("button", name="Send us a message").click()
    await visit.box.click()
    assert await visit.page.evaluate("document.activeElement.localName") == "rejoinder-messenger"


async def test_a_page_that_tears_the_messenger_out_gets_it_back(host: Host) -> None:
    visit = await host.open()
    await visit.launcher.wait_for()
    await visit.page.evaluate("document.querySelector('rejoinder-messenger').remove()")
    await expect(visit.launcher).to_be_visible()
    await visit.page.evaluate("document.body.replaceWith(document.createElement('body'))")
    await expect(visit.launcher).to_be_visible()


async def test_without_storage_it_works_for_as_long_as_the_page_lives(host: Host, until: Until) -> None:
    context = await host.browser.new_context()
    await context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        " { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    visit = await host.open(context=context)
    await visit.open()
    await visit.page.get_by_role("button", name="Send us a message").click()
    await visit.write("hello")
    await until(lambda: host.fake.by_client)
    assert visit.faults == []


async def test_it_sets_no_cookie(host: Host, until: Until) -> None:
    visit = await host.open()
    await until(lambda: host.fake.sockets)
    assert await visit.page.context.cookies() == []
