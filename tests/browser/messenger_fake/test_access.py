"""Keyboard, screen reader, contrast: axe finds nothing in any state, light and dark, desk and phone."""

import datetime as dt
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from .data import DEWI, every_block, home, iso, look, message, new_id, now, text
from .test_notify import BOOT, PUSHABLE
from .test_requests import request
from .visits import Host, Until, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


async def _clean(visit: Visit) -> None:
    await visit.still()
    found = await Axe().run(visit.page, context={"include": [["rejoinder-messenger"]]}, options=RULES)
    said = [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found.response["violations"]]
    assert said == []


async def _thread(host: Host, **more: Any) -> tuple[str, Visit]:
    cid = new_id()
    host.fake.open_conversation(*every_block(cid))
    visit = await host.open(**more)
    await visit.read()
    return cid, visit


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", [{}, PHONE], ids=["desk", "phone"])
async def test_every_place_is_clean(host: Host, scheme: str, device: dict[str, Any]) -> None:
    cid, visit = await _thread(host, color_scheme=scheme, **device)
    await _clean(visit)
    await visit.page.locator(".talk").evaluate("(talk) => { talk.scrollTop = -9999 }")
    await _clean(visit)
    await host.fake.whisper({"type": "typing", "conversation_id": cid, "by": {"kind": "teammate", "name": "Dewi"}})
    await visit.page.locator(".emoji-open").click()
    await visit.page.locator(".emoji fieldset").first.wait_for()
    await _clean(visit)
    await visit.page.keyboard.press("Escape")
    await visit.page.locator("[aria-haspopup=menu]").click()
    await visit.page.locator(".menu").wait_for()
    await _clean(visit)
    await visit.page.locator(".menu [data-grave]").first.click()
    await visit.page.locator(".sheet").wait_for()
    await _clean(visit)
    await visit.page.keyboard.press("Escape")
    await visit.page.get_by_role("button", name="Back").click()
    await _clean(visit)
    await visit.page.get_by_role("button", name="Home").click()
    await visit.page.locator(".hours button").click()
    await visit.page.locator(".week").wait_for()
    await _clean(visit)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_trouble_is_clean(host: Host, scheme: str) -> None:
    _, visit = await _thread(host, color_scheme=scheme)
    host.fake.refusals["messages"] = host.fake.refusals["uploads"] = (422, "Not this.")
    await visit.write("no")
    await visit.page.get_by_role("alert").first.wait_for()
    await visit.page.locator("input[type=file]").set_input_files(
        [{"name": "a.png", "mimeType": "image/png", "buffer": b"x"}]
    )
    await visit.page.locator('.chip[data-state="failed"]').wait_for()
    await visit.page.context.set_offline(True)
    await visit.page.locator(".connection:not(:empty)").wait_for()
    await _clean(visit)


@pytest.mark.parametrize("accent", ["#ffd400", "#ffffff", "#000000", "#ff5a1f", "#8a8a8a"])
async def test_any_colour_of_the_business_stays_readable(host: Host, accent: str) -> None:
    host.fake.look = look(accent=accent)
    _, visit = await _thread(host)
    await _clean(visit)
    await visit.page.get_by_role("button", name="Back").click()
    await visit.page.get_by_role("button", name="Home").click()
    await _clean(visit)


async def test_the_remaining_states_are_clean(host: Host) -> None:
    host.fake.home = home(open=False, next_change_at=iso(now() + dt.timedelta(hours=20)))
    cid = new_id()
    host.fake.open_conversation(message(cid, DEWI, text("hello")), unread=1)
    visit = await host.open()
    await visit.page.locator(".said").wait_for()
    await _clean(visit)
    host.fake.boot["blocked"] = True
    blocked = await host.open()
    await blocked.open()
    await blocked.page.locator(".blocked").wait_for()
    await _clean(blocked)
    host.fake.boot["identity_required"] = True
    closed = await host.open()
    await closed.open()
    await _clean(closed)
    host.fake.refusals["boot"] = (503, "")
    broken = await host.open(commands='Rejoinder("boot", {key: "kopi"}); Rejoinder("show")')
    await broken.page.locator(".state").wait_for()
    await _clean(broken)


async def test_an_answer_is_said_to_a_screen_reader(host: Host, until: Until) -> None:
    cid, visit = await _thread(host)
    await until(lambda: host.fake.sockets)
    await host.fake.say(cid, text("It is here"))
    await expect(visit.page.locator(".unseen[role=status]")).to_have_text("Dewi: It is here")


async def test_all_of_it_can_be_done_with_keys_alone(host: Host, until: Until) -> None:
    visit = await host.open()
    await visit.launcher.focus()
    await visit.page.keyboard.press("Enter")
    await expect(visit.page.get_by_role("button", name="Send us a message")).to_be_focused()
    await visit.page.keyboard.press("Enter")
    await expect(visit.box).to_be_focused()
    await visit.page.keyboard.type("With keys")
    await visit.page.keyboard.press("Enter")
    await until(lambda: host.fake.by_client)
    await expect(visit.box).to_be_focused()
    await visit.page.keyboard.press("Escape")
    await expect(visit.launcher).to_be_focused()


async def test_with_reduced_motion_nothing_moves(host: Host) -> None:
    visit = await host.open(reduced_motion="reduce")
    await visit.open()
    lasting = await visit.page.evaluate(
        "document.querySelector('rejoinder-messenger').shadowRoot.getAnimations()"
        ".filter((one) => one.effect.getComputedTiming().duration > 20).length"
    )
    assert lasting == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", [{}, PHONE], ids=["desk", "phone"])
async def test_what_is_asked_is_clean_before_and_after_it_was_answered(
    host: Host, scheme: str, device: dict[str, Any]
) -> None:
    host.fake.push_key = "KEY"
    cid = new_id()
    host.fake.open_conversation(message(cid, DEWI, request()), message(cid, DEWI, request(title="Offers")))
    context = await host.browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | device))
    await context.add_init_script(PUSHABLE)
    await context.grant_permissions(["notifications"], origin=host.url)
    visit = await host.open(context=context, commands=BOOT)
    await visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    await visit.open()
    await visit.page.locator(".entry").first.click()
    await visit.page.get_by_role("radio").first.wait_for()
    await _clean(visit)
    await visit.page.get_by_role("button", name="Yes, please").last.click()
    await visit.page.locator(".notify").wait_for()
    await _clean(visit)
    await visit.page.evaluate("localStorage.answer = 'denied'")
    await visit.page.locator(".notify-do").click()
    await expect(visit.page.locator(".notify")).to_contain_text("blocks notifications")
    await _clean(visit)
    await visit.page.locator("[aria-haspopup=menu]").click()
    await visit.page.get_by_role("menuitem", name="Notify me in this browser").wait_for()
    await _clean(visit)
