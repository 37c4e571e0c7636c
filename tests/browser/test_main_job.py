"""The main job in two windows: a visitor writes, a teammate answers, live, under the gate."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import expect

from browser.conftest import ANDI, House, Look


async def test_a_visitor_writes_a_teammate_answers_and_the_visitor_reads_it(house: House, size: Look) -> None:
    name = f"Moka Potter {size['viewport']['width']}"
    visit = await house.visit(name=name, **size)
    desk = await house.sit(who=ANDI, **size)
    await desk.rows.first.wait_for()
    await visit.begin()
    await visit.write("Is the harbour roast good for a moka pot?")
    await expect(visit.foot).to_contain_text("Sent")
    await desk.open(name)
    await expect(desk.bubble("good for a moka pot")).to_be_visible()
    await expect(visit.foot).to_contain_text("Seen")
    await desk.box.press_sequentially("It is", delay=20)
    await expect(visit.page.locator(".talk .typing")).to_be_visible()
    await desk.write("It is, grind it a little finer")
    await expect(visit.bubble("a little finer")).to_be_visible()
    await expect(visit.page.locator(".talk .typing")).to_have_count(0)
    await expect(desk.entry("a little finer")).to_contain_text("seen")
    await visit.box.press_sequentially("Thanks", delay=20)
    await expect(desk.page.locator(".thread-inner .typing")).to_be_visible()
    await visit.write("Thanks!")
    await expect(desk.bubble("Thanks!")).to_be_visible()


async def test_a_note_is_for_the_team_and_never_reaches_the_visitor(house: House) -> None:
    visit = await house.visit(name="Curious Carla")
    desk = await house.sit(who=ANDI)
    await visit.begin()
    await visit.write("May I see the roastery?")
    await desk.open("Curious Carla")
    heard: list[str] = []
    visit.page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(str(frame))))
    visit.page.on("response", lambda answer: heard.append(answer.url))
    await visit.page.reload()
    await desk.page.keyboard.press("n")
    await desk.write("She asked twice already, be gentle")
    await expect(desk.entry("be gentle")).to_contain_text("Note by")
    await desk.page.keyboard.press("r")
    await desk.write("Of course, come by on Saturday")
    await expect(visit.bubble("come by on Saturday")).to_be_visible()
    await visit.page.reload()
    await visit.bubble("come by on Saturday").wait_for()
    assert not any("gentle" in text for text in [*await visit.texts(), *heard])
    assert any("come by on Saturday" in text for text in heard)


async def test_a_closed_conversation_opens_again_when_the_visitor_writes(house: House) -> None:
    visit = await house.visit(name="Closing Clara")
    desk = await house.sit(who=ANDI)
    await visit.begin()
    await visit.write("Do you sell filters?")
    await desk.open("Closing Clara")
    await desk.write("We do, in the shop")
    await expect(visit.bubble("in the shop")).to_be_visible()
    await desk.button("Close").click()
    await expect(visit.page.locator(".talk .day").last).to_contain_text("The conversation was closed")
    await desk.page.goto(house.url + "/inbox/closed?sort=newest")
    await desk.row("Closing Clara").wait_for()
    await desk.page.goto(house.url + "/inbox/open?sort=newest")
    await desk.rows.first.wait_for()
    await expect(desk.row("Closing Clara")).to_have_count(0)
    await visit.write("Size 2 as well?")
    await desk.open("Closing Clara")
    await expect(desk.bubble("Size 2 as well?")).to_be_visible()


async def test_what_was_sent_by_mistake_and_not_seen_yet_is_taken_back(house: House) -> None:
    visit = await house.visit(name="Undone Uma")
    desk = await house.sit()
    await visit.begin()
    await visit.write("Is there a discount?")
    await desk.open("Undone Uma")
    await visit.launcher.click()
    await desk.write("Forty percent, just for you")
    await expect(visit.page.locator(".said")).to_contain_text("Forty percent")
    await desk.page.locator(".toast").get_by_role("button", name="Undo").click()
    await expect(visit.page.locator(".said")).to_have_count(0)
    await expect(desk.box).to_have_value("Forty percent, just for you")
    await expect(desk.bubble("Forty percent")).to_have_count(0)
    await desk.write("Ten percent from two bags on")
    await visit.page.locator(".preview-open").click()
    await expect(visit.bubble("Ten percent")).to_be_visible()
    assert not any("Forty" in text for text in await visit.texts())


@asynccontextmanager
async def waiting(house: House, who: str, *, seconds: int) -> AsyncIterator[None]:
    """Let what a teammate sends wait for a while."""
    before = (await house.api("GET", "/me", who=who))["preferences"]["undo_seconds"]
    await house.api("PATCH", "/me", {"undo_seconds": seconds}, who=who)
    try:
        yield
    finally:
        await house.api("PATCH", "/me", {"undo_seconds": before}, who=who)


async def test_a_message_waits_so_that_it_can_be_taken_back_or_sent_at_once(house: House) -> None:
    async with waiting(house, ANDI, seconds=30):
        visit = await house.visit(name="Patient Petra")
        desk = await house.sit(who=ANDI)
        await visit.begin()
        await visit.write("Do you grind?")
        await desk.open("Patient Petra")
        await desk.write("No, never")
        foot = desk.entry("No, never").locator(".foot")
        await expect(foot).to_contain_text("sending in")
        await expect(desk.box).to_have_value("")
        await desk.box.press("Control+z")
        await expect(desk.box).to_have_value("No, never")
        await expect(desk.bubble("No, never")).to_have_count(0)
        await desk.box.fill("Perhaps")
        await desk.box.press("Enter")
        await desk.entry("Perhaps").get_by_role("button", name="Undo").click()
        await expect(desk.box).to_have_value("Perhaps")
        await desk.write("Yes, as fine as you like")
        await desk.entry("as fine").get_by_role("button", name="Send now").click()
        await expect(visit.bubble("as fine as you like")).to_be_visible()
        assert not any("never" in text or "Perhaps" in text for text in await visit.texts())


async def test_a_contact_who_is_blocked_hears_nothing_more_and_the_composer_says_why(house: House) -> None:
    visit = await house.visit(name="Blocked Boris")
    desk = await house.sit()
    await visit.begin()
    await visit.write("Buy my watches")
    await desk.open("Blocked Boris")
    await desk.button("Block this contact").click()
    await desk.page.get_by_role("dialog").get_by_role("button", name="Block this contact").click()
    await expect(desk.gate).to_contain_text("You cannot answer now")
    await expect(desk.box).to_have_count(0)
    await desk.button("Unblock this contact").click()
    await expect(desk.gate).to_contain_text("Free to answer")


async def test_after_the_window_one_follow_up_goes_and_then_the_composer_says_why(house: House, size: Look) -> None:
    name = f"Silent Sven {size['viewport']['width']}"
    visit = await house.visit(name=name, **size)
    await visit.begin()
    await visit.write("I will think about it")
    await expect(visit.bubbles).to_have_count(2)  # with the automatic answer, which must not be the follow-up
    await house.let_pass(name, hours=24.5)
    desk = await house.sit(who=ANDI, **size)
    await desk.open(name)
    await expect(desk.gate).to_contain_text("One follow-up left")
    await desk.gate.get_by_role("button", name="Why?").click()
    await expect(desk.page.get_by_role("dialog")).to_contain_text("follow-up")
    await desk.page.keyboard.press("Escape")
    await desk.write("Have you thought about it?")
    await expect(visit.bubble("Have you thought")).to_be_visible()
    await expect(desk.gate).to_contain_text("You cannot answer now")
    await expect(desk.page.locator(".composer-shut")).to_contain_text(re.compile("write", re.IGNORECASE))
    await visit.write("Yes! I take it")
    await expect(desk.gate).to_contain_text("Free to answer for 23 h")
