"""On a phone: the whole screen, the on-screen keyboard, the focus held within."""

import datetime as dt

import pytest
from playwright.async_api import expect

from .data import TEAM, home, iso, now
from .server import greeting
from .visits import Host, Until

pytestmark = pytest.mark.asyncio(loop_scope="session")
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


async def test_it_fills_the_screen_and_the_page_behind_does_not_scroll(host: Host) -> None:
    greeting(host.fake)
    visit = await host.open(**PHONE)
    await visit.open()
    await visit.page.wait_for_function("document.documentElement.style.overflow === 'hidden'")
    await visit.still()
    assert await visit.panel.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    await expect(visit.launcher).to_be_hidden()
    await expect(visit.panel).to_have_attribute("aria-modal", "true")
    await visit.page.get_by_role("button", name="Close").click()
    await expect(visit.panel).to_have_count(0)
    assert await visit.page.evaluate("document.documentElement.style.overflow") == ""


async def test_when_it_opens_again_takes_two_lines_of_a_thread_s_head_at_most(host: Host) -> None:
    host.fake.home = home(open=False, next_change_at=iso(now() + dt.timedelta(hours=20)))
    host.fake.conversations[greeting(host.fake)]["team"] = TEAM
    visit = await host.open(**PHONE)
    await visit.read()
    under = visit.page.locator(".bar-under")
    await expect(under).to_contain_text("Closed right now, opens")
    lines = "(span) => Math.round(span.getBoundingClientRect().height / parseFloat(getComputedStyle(span).lineHeight))"
    assert await under.evaluate(f"(span) => {{ span.style.display = 'block'; return ({lines})(span) }}") <= 2


async def test_it_shrinks_to_what_the_keyboard_leaves(host: Host) -> None:
    greeting(host.fake)
    visit = await host.open(**PHONE)
    await visit.read()
    await visit.page.evaluate(
        """() => {
          Object.defineProperty(visualViewport, "height", { value: 480 })
          Object.defineProperty(visualViewport, "offsetTop", { value: 40 })
          visualViewport.dispatchEvent(new Event("resize"))
        }"""
    )
    box = await visit.panel.bounding_box()
    assert (box["y"], box["height"]) == (40, 480)
    send = await visit.send.bounding_box()
    assert send["y"] + send["height"] <= 520


async def test_opening_does_not_raise_the_keyboard_by_itself(host: Host) -> None:
    greeting(host.fake)
    visit = await host.open(**PHONE)
    await visit.read()
    await expect(visit.box).not_to_be_focused()


async def test_enter_begins_a_line_and_the_button_sends(host: Host, until: Until) -> None:
    greeting(host.fake)
    visit = await host.open(**PHONE)
    await visit.read()
    await visit.box.fill("one")
    await visit.box.press("Enter")
    await visit.box.press_sequentially("two")
    await visit.send.click()
    await until(lambda: host.fake.by_client)
    assert host.fake.bodies("messages")[0]["blocks"][0]["text"] == "one\ntwo"


async def test_tab_goes_round_within_it(host: Host) -> None:
    visit = await host.open(**PHONE)
    await visit.open()
    seen = set()
    for _ in range(24):
        await visit.page.keyboard.press("Tab")
        seen.add(
            await visit.page.evaluate(
                "document.activeElement.localName + ' ' +"
                "(document.querySelector('rejoinder-messenger').shadowRoot.activeElement?.innerText ?? '')"
            )
        )
    assert {place.split(" ")[0] for place in seen} == {"rejoinder-messenger"}
    assert len(seen) >= 7


async def test_what_is_touched_is_large_enough(host: Host) -> None:
    greeting(host.fake)
    visit = await host.open(**PHONE)
    await visit.read()
    sizes = await visit.inside(
        """[...root.querySelectorAll(".panel button, .panel label")]
          .map((item) => [item.ariaLabel ?? item.innerText, item.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 40 || height < 36).map(([name]) => name)"""
    )
    assert sizes == []
