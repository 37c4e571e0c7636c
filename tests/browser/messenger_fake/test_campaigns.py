"""Campaigns on the page: seen, acted on, dismissed, kept when offline, one in all tabs."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, expect

from .campaigns import banner, carousel, chat, item, post, survey
from .data import Record
from .test_access import RULES
from .visits import Host, Until, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SIZES = pytest.mark.parametrize("device", [{}, PHONE], ids=["desk", "phone"])
KINDS: dict[str, Callable[[], Record]] = {
    "chat": chat,
    "post": post,
    "banner": banner,
    "floating banner": lambda: banner(floating=True, position="bottom"),
    "carousel": carousel,
    "survey": survey,
    "survey banner": lambda: survey("banner"),
    "full survey": lambda: survey("full"),
}
EACH = pytest.mark.parametrize("kind", KINDS)


async def _shown(host: Host, *items: Record, **more: Any) -> tuple[Visit, Locator]:
    host.fake.shown = list(items)
    visit = await host.open(**more)
    said = visit.page.locator(".said")
    await said.first.wait_for()
    return visit, said


async def _clean(visit: Visit) -> None:
    await visit.still()
    found = await Axe().run(visit.page, context={"include": [["rejoinder-messenger"]]}, options=RULES)
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found.response["violations"]] == []


@SIZES
@EACH
async def test_each_kind_is_seen_and_dismissed_for_good(
    host: Host, until: Until, kind: str, device: dict[str, Any]
) -> None:
    visit, said = await _shown(host, KINDS[kind](), **device)
    await until(lambda: host.fake.acts("seen"))
    await said.get_by_role("button", name="Close").click()
    await expect(said).to_have_count(0)
    await until(lambda: host.fake.acts("dismissed"))
    assert host.fake.acts("seen", "dismissed") == [("seen", None), ("dismissed", None)]
    assert await visit.page.evaluate("document.documentElement.style.cssText") == ""
    assert visit.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@SIZES
@EACH
async def test_each_kind_is_clean(host: Host, kind: str, device: dict[str, Any], scheme: str) -> None:
    visit, _ = await _shown(host, KINDS[kind](), color_scheme=scheme, **device)
    await _clean(visit)


@EACH
async def test_each_kind_works_on_a_hostile_page(host: Host, until: Until, kind: str) -> None:
    visit, said = await _shown(host, KINDS[kind](), path="/hostile")
    await expect(said).to_be_visible()
    await said.get_by_role("button", name="Close").click()
    await until(lambda: host.fake.acts("dismissed"))
    assert visit.faults == []


@pytest.mark.parametrize("kind", ["chat", "post", "banner", "survey", "survey banner"])
async def test_what_does_not_fill_the_screen_leaves_the_focus_alone(host: Host, kind: str) -> None:
    host.fake.shown = [{**KINDS[kind](), "after_s": 0.4}]
    visit = await host.open()
    await visit.page.locator("#search").focus()
    await visit.page.locator(".said").wait_for()
    await expect(visit.page.locator("#search")).to_be_focused()


@pytest.mark.parametrize("kind", ["carousel", "full survey"])
async def test_what_fills_the_screen_keeps_the_focus_and_gives_it_back(host: Host, kind: str) -> None:
    host.fake.shown = [{**KINDS[kind](), "after_s": 0.4}]
    visit = await host.open()
    await visit.page.locator("#search").focus()
    said = visit.page.locator(".said")
    await said.wait_for()
    for _ in range(30):
        await visit.page.keyboard.press("Tab")
        assert await visit.page.evaluate("document.activeElement.id") != "search"
    await visit.page.keyboard.press("Escape")
    await expect(said).to_have_count(0)
    await expect(visit.page.locator("#search")).to_be_focused()


async def test_escape_dismisses_what_has_the_focus(host: Host, until: Until) -> None:
    visit, said = await _shown(host, post())
    await said.get_by_role("button", name="Write a message").focus()
    await visit.page.keyboard.press("Escape")
    await expect(said).to_have_count(0)
    await until(lambda: host.fake.acts("dismissed"))


async def test_what_comes_is_said_to_a_screen_reader(host: Host) -> None:
    visit, _ = await _shown(host, chat())
    await expect(visit.page.locator(".unseen[role=status]")).to_contain_text("Dewi: Hi Siti!")


async def test_a_chat_opens_as_a_thread_and_is_answered(host: Host, until: Until) -> None:
    shown = chat()
    visit, said = await _shown(host, shown)
    await said.locator(".preview-open").click()
    await visit.bubbles.first.wait_for()
    await expect(visit.bubbles.first).to_contain_text("Gayo is back")
    await expect(said).to_have_count(0)
    await visit.write("Yes, keep one!")
    await until(lambda: host.fake.bodies("messages"))
    assert host.fake.bodies("messages")[0]["showing_id"] == shown["id"]
    assert host.fake.acts() == [("seen", None), ("opened", None)]
    await expect(visit.bubbles).to_have_count(2)
    assert (await visit.texts())[1] == "Yes, keep one!"
    await visit.write("Thanks")
    await until(lambda: len(host.fake.bodies("messages")) == 2)
    assert "showing_id" not in host.fake.bodies("messages")[1]


async def test_a_chats_quick_reply_answers_it(host: Host, until: Until) -> None:
    visit, said = await _shown(host, chat())
    await said.locator(".preview-open").click()
    await visit.page.get_by_role("button", name="Yes please").click()
    await until(lambda: host.fake.bodies("messages"))
    body = host.fake.bodies("messages")[0]
    assert (body["payload"], bool(body["showing_id"])) == ("yes", True)


async def test_a_post_counts_what_is_pressed_in_it(host: Host, until: Until) -> None:
    visit, said = await _shown(host, post())
    async with visit.page.context.expect_page():
        await said.get_by_role("link", name="See the beans").click()
    await until(lambda: host.fake.acts("clicked"))
    assert host.fake.acts("clicked") == [("clicked", "https://kopikita.example/beans")]
    await said.get_by_role("button", name="Write a message").click()
    await expect(visit.box).to_be_visible()
    await until(lambda: host.fake.acts("opened"))


async def test_a_posts_picture_has_its_room_before_it_is_loaded(host: Host) -> None:
    host.fake.shown = [post()]
    visit = await host.open(commands="0")
    await visit.page.route("**/files/beans.svg", lambda _: None)
    await visit.page.evaluate(
        "window.shifts = 0; new PerformanceObserver((all) => { shifts += all.getEntries().length })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    await visit.say("boot", {"key": "kopi"})
    picture = visit.page.locator(".said .msg-media img")
    await picture.wait_for()
    box = await picture.bounding_box()
    assert box
    assert box["height"] > 200
    assert await visit.page.evaluate("shifts") == 0


@pytest.mark.parametrize("position", ["top", "bottom"])
async def test_a_banner_has_the_page_make_room_and_give_it_back(host: Host, position: str) -> None:
    visit, said = await _shown(host, banner(position=position))
    height = (await said.bounding_box() or {})["height"]
    await visit.page.wait_for_function(
        "([side, height]) => parseFloat(getComputedStyle(document.documentElement)[side]) === height",
        arg=[f"margin{position.title()}", height],
    )
    await said.get_by_role("button", name="Close").click()
    await visit.page.wait_for_function("document.documentElement.style.cssText === ''")


async def test_a_banner_moves_nothing_before_the_eyes_of_who_has_scrolled(host: Host) -> None:
    host.fake.shown = [{**banner(), "after_s": 0.5}]
    visit = await host.open()
    await visit.page.evaluate("document.body.style.height = '3000px'; scrollTo(0, 40)")
    before = (await visit.page.locator("h1").bounding_box() or {})["y"]
    await visit.page.locator(".said").wait_for()
    await visit.page.wait_for_function("scrollY > 40")
    assert (await visit.page.locator("h1").bounding_box() or {})["y"] == before


async def test_a_banners_question_begins_a_conversation(host: Host, until: Until) -> None:
    shown = banner()
    visit, said = await _shown(host, shown)
    await said.get_by_role("button", name="Ask us").click()
    await until(lambda: host.fake.bodies("messages"))
    body = host.fake.bodies("messages")[0]
    assert (body["blocks"][0]["text"], body["showing_id"]) == ("I have a question about shipping", shown["id"])
    assert host.fake.acts("clicked", "dismissed") == [("clicked", "Ask us")]
    await expect(said).to_have_count(0)
    await visit.wait_texts("I have a question about shipping")


async def test_a_click_that_leads_away_is_told_all_the_same(host: Host, until: Until) -> None:
    away = {"kind": "url", "title": "More", "value": "/more"}
    visit, said = await _shown(host, banner(actions=[away]))
    await said.get_by_role("link", name="More").click()
    await visit.page.wait_for_url(re.compile("/more$"))
    await until(lambda: host.fake.acts("clicked"))
    assert set(host.fake.acts("clicked", "dismissed")) == {("clicked", "/more")}


@SIZES
async def test_a_carousel_is_gone_through_by_buttons_keys_and_dots(
    host: Host, until: Until, device: dict[str, Any]
) -> None:
    visit, said = await _shown(host, carousel(), **device)
    await said.get_by_role("button", name="Show me").click()
    await expect(said.get_by_role("button", name="2 of 3")).to_have_attribute("aria-current", "true")
    await visit.page.keyboard.press("ArrowRight")
    await expect(said.get_by_role("button", name="3 of 3")).to_have_attribute("aria-current", "true")
    await until(lambda: host.fake.acts("completed"))
    await said.get_by_role("button", name="Previous").click()
    await expect(said.get_by_role("button", name="2 of 3")).to_have_attribute("aria-current", "true")
    await said.get_by_role("button", name="3 of 3").click()
    await expect(said.get_by_role("button", name="No, thanks")).to_be_in_viewport()
    await said.get_by_role("button", name="No, thanks").click()
    await expect(said).to_have_count(0)
    assert host.fake.acts("step", "completed", "dismissed") == [
        ("step", "1"),
        ("step", "2"),
        ("step", "3"),
        ("completed", None),
    ]


async def test_a_carousel_is_swiped(host: Host) -> None:
    visit, said = await _shown(host, carousel(), **PHONE)
    touch = await visit.page.context.new_cdp_session(visit.page)
    for kind, x in [("Start", 340), *(("Move", x) for x in range(320, 20, -20)), ("End", None)]:
        points = [] if x is None else [{"x": x, "y": 300}]
        await touch.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
    await expect(said.get_by_role("button", name="2 of 3")).to_have_attribute("aria-current", "true")


def _answers(host: Host) -> list[tuple[Record, bool]]:
    bodies = [body for _, path, body in host.fake.asked if path.startswith("shown/") and body["act"] == "answered"]
    return [(body["answers"], body.get("complete", False)) for body in bodies]


async def _choose(said: Locator, *names: str) -> None:
    for name in names:
        await said.locator("label", has=said.page.get_by_label(name, exact=True)).last.click()


@SIZES
@pytest.mark.parametrize("place", ["corner", "banner", "full"])
async def test_a_survey_is_answered_page_by_page(host: Host, until: Until, place: str, device: dict[str, Any]) -> None:
    visit, said = await _shown(host, survey(place), **device)
    following = said.get_by_role("button", name="Next")
    await expect(following).to_have_attribute("aria-disabled", "true")
    await following.click(force=True)
    await _choose(said, "9 of 10")
    await following.click()
    await _choose(said.get_by_role("group", name="How was your last order?"), "4 of 5")
    await following.click(force=True)
    await _choose(said.get_by_role("group", name="And the delivery?"), "5 of 5")
    await following.click()
    await _choose(said, "Moka pot", "The taste", "The people", "The taste")
    await _choose(said.get_by_role("group", name="What do you like"), "Something else")
    await said.get_by_role("textbox").fill("The music")
    await _clean(visit)
    await said.get_by_role("button", name="Send").click()
    await expect(said.get_by_role("status")).to_have_text("Wonderful! Would you tell others, too?")
    await expect(said.get_by_role("link", name="Write a review")).to_be_visible()
    await _clean(visit)
    await said.get_by_role("button", name="Close").click()
    await until(lambda: len(_answers(host)) == 3)
    assert _answers(host) == [
        ({"nps": 9}, False),
        ({"csat": 4, "stars": 5}, False),
        ({"brew": "moka", "like": ["people", "other:The music"]}, True),
    ]
    assert host.fake.acts("dismissed") == []


async def test_a_survey_branches_and_goes_back(host: Host, until: Until) -> None:
    _, said = await _shown(host, survey())
    following = said.get_by_role("button", name="Next")
    await _choose(said, "3 of 10")
    await following.click()
    await said.get_by_role("textbox").fill("Faster delivery")
    await said.get_by_role("button", name="Back").click()
    await expect(said.get_by_label("3 of 10")).to_be_checked()
    await _choose(said, "8 of 10")
    await following.click()
    await expect(said.get_by_role("group", name="How was your last order?")).to_be_visible()
    await until(lambda: len(_answers(host)) == 2)
    assert [answers for answers, _ in _answers(host)] == [{"nps": 3}, {"nps": 8}]


async def test_a_survey_is_answered_with_keys_alone(host: Host, until: Until) -> None:
    visit, said = await _shown(host, survey("full"))
    await visit.page.keyboard.press("Tab")
    await visit.page.keyboard.press("Space")
    await visit.page.keyboard.press("ArrowRight")
    await expect(said.get_by_label("1 of 10")).to_be_checked()
    await visit.page.keyboard.press("Tab")
    await visit.page.keyboard.press("Enter")
    await until(lambda: _answers(host))
    assert _answers(host) == [({"nps": 1}, False)]
    await expect(said.get_by_role("textbox")).to_be_visible()


async def test_what_is_done_offline_is_told_later_even_after_the_page_went(host: Host, until: Until) -> None:
    visit, said = await _shown(host, survey())
    await until(lambda: host.fake.acts("seen"))
    await visit.page.context.set_offline(True)
    await _choose(said, "9 of 10")
    await said.get_by_role("button", name="Next").click()
    await expect(said.get_by_role("group", name="How was your last order?")).to_be_visible()
    await visit.page.close()
    assert _answers(host) == []
    await visit.page.context.set_offline(False)
    host.fake.shown = []
    await host.open(context=visit.page.context)
    await until(lambda: _answers(host) == [({"nps": 9}, False)])


async def test_what_is_dismissed_in_one_tab_goes_from_the_others(host: Host) -> None:
    one, said = await _shown(host, chat())
    other = await host.open(context=one.page.context)
    await other.page.locator(".said").wait_for()
    await said.get_by_role("button", name="Close").click()
    await expect(other.page.locator(".said")).to_have_count(0)


async def test_it_is_seen_only_in_a_tab_that_is_looked_at(host: Host, until: Until) -> None:
    host.fake.shown = [chat()]
    visit = await host.open(commands="0")
    await visit.page.evaluate(
        "window.away = true; Object.defineProperty(document, 'hidden', {get: () => away, configurable: true})"
    )
    await visit.say("boot", {"key": "kopi"})
    await visit.page.locator(".said").wait_for()
    assert host.fake.acts() == []
    await visit.page.evaluate("away = false; document.dispatchEvent(new Event('visibilitychange'))")
    await until(lambda: host.fake.acts() == [("seen", None)])


async def test_another_page_of_a_single_page_site_has_others(host: Host, until: Until) -> None:
    stays = banner()
    host.fake.shown_on = {"/basket": [stays]}
    visit, said = await _shown(host, chat(), stays)
    await expect(said).to_have_count(2)
    await visit.page.evaluate("history.pushState({}, '', '/basket')")
    await expect(said).to_have_count(1)
    await expect(said).to_have_attribute("data-kind", "banner")
    await until(lambda: host.fake.bodies("pages"))
    assert host.fake.acts("dismissed") == []


async def test_an_event_brings_a_campaign_at_once(host: Host) -> None:
    host.fake.shown_after = {"added to basket": [chat()]}
    visit = await host.open()
    await visit.launcher.wait_for()
    await visit.say("track", "added to basket")
    await expect(visit.page.locator(".said")).to_contain_text("Gayo is back")


async def test_what_interrupts_waits_while_the_panel_is_open(host: Host, until: Until) -> None:
    host.fake.shown_after = {"a": [chat()], "b": [carousel()]}
    visit = await host.open()
    await visit.open()
    await visit.say("track", "a")
    await until(lambda: len(host.fake.bodies("events")) == 1)
    await expect(visit.page.locator(".said")).to_be_hidden()
    assert host.fake.acts() == []
    await visit.say("hide")
    await expect(visit.page.locator(".said")).to_be_visible()
    await until(lambda: host.fake.acts() == [("seen", None)])


async def test_a_half_answered_survey_is_still_there_after_the_panel_was_open(host: Host) -> None:
    visit, said = await _shown(host, survey())
    await _choose(said, "9 of 10")
    await visit.open()
    await expect(said).to_be_hidden()
    await visit.say("hide")
    await expect(said.get_by_label("9 of 10")).to_be_checked()


async def test_a_new_message_and_a_chat_stand_one_above_the_other(host: Host, until: Until) -> None:
    visit, said = await _shown(host, chat())
    await until(lambda: host.fake.sockets)
    await host.fake.say(host.fake.open_conversation(), {"type": "text", "text": "Your order is on its way"})
    await expect(said).to_have_count(2)
    upper, lower = await said.nth(0).bounding_box(), await said.nth(1).bounding_box()
    assert upper
    assert lower
    assert upper["y"] + upper["height"] < lower["y"]
    await said.nth(1).get_by_role("button", name="Close").click()
    await expect(said).to_have_count(1)
    assert host.fake.acts("dismissed") == []
    assert visit.faults == []


async def test_words_that_are_no_address_are_not_followed(host: Host) -> None:
    bad = [{"kind": "url", "title": value, "value": value} for value in ("javascript:alert(1)", "http://")]
    visit, said = await _shown(host, banner(actions=bad))
    await expect(said.get_by_role("link")).to_have_count(0)
    assert visit.faults == []


async def test_a_tour_is_shown_by_its_own_part(host: Host, until: Until) -> None:
    steps = [{"title": "Search", "text": "Find beans here.", "target": {"selectors": ["#search"]}}]
    host.fake.shown = [item("tour", {"type": "tour", "steps": steps})]
    visit = await host.open()
    await visit.page.locator(".tour").get_by_role("button", name="Done").click()
    await expect(visit.page.locator(".tour")).to_have_count(0)
    await until(lambda: host.fake.acts("completed"))
    assert [act for act, _ in host.fake.acts()] == ["seen", "step", "completed"]


async def test_a_tour_goes_on_where_it_was_after_a_page_load(host: Host) -> None:
    steps = [{"title": "One", "text": "First."}, {"title": "Two", "text": "Second."}]
    host.fake.shown = [item("tour", {"type": "tour", "steps": steps})]
    visit = await host.open()
    await visit.page.locator(".tour").get_by_role("button", name="Next").click()
    await expect(visit.page.locator(".tour")).to_contain_text("Second.")
    host.fake.shown = [chat()]
    await visit.page.reload()
    await expect(visit.page.locator(".tour")).to_contain_text("Second.")
    await expect(visit.page.locator(".said")).to_have_count(0)
