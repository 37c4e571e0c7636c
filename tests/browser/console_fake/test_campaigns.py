"""Campaigns in the console: listed, made, written, kept by themselves, checked, started, put away."""

import re

import pytest
from playwright.async_api import expect

from .campaigns import summary
from .conftest import PHONE

pytestmark = pytest.mark.asyncio(loop_scope="session")

FORM = ".writing-part"


async def test_the_list_says_what_came_of_each_and_moves(office, fake):
    desk = await office.sit("/outreach/campaigns", wait=".item")
    row = desk.page.locator(".item", has_text="Autumn roast")
    await expect(row).to_contain_text("Live")
    await expect(row).to_contain_text("3,902")
    one = fake.campaigns["cp-live"]
    one.update(figures={**one["figures"], "seen": 4000}, version=2)
    await fake.tell("campaign.updated", summary(one))
    await expect(row).to_contain_text("4,000")
    await desk.page.get_by_label("Find a campaign").fill("basket")
    await expect(desk.page.locator(".item")).to_have_count(1)
    await desk.page.get_by_label("Find a campaign").fill("")
    await desk.page.get_by_label("Kind").select_option("banner")
    await expect(desk.page.locator(".item")).to_have_text([re.compile("Free delivery")])
    assert desk.faults == []


@pytest.mark.parametrize("fake", [{"count": 0}], indirect=True)
async def test_where_there_is_none_the_kinds_stand_as_cards(office, fake, until):
    desk = await office.sit("/outreach/campaigns", wait=".kind-card")
    await desk.page.get_by_role("link", name=re.compile("^Banner")).click()
    await expect(desk.page.get_by_label("Name of the campaign")).to_have_value("Untitled banner")
    await until(lambda: [one["definition"]["kind"] for one in fake.campaigns.values()] == ["banner"])


async def test_what_is_archived_can_be_brought_back(office, fake):
    desk = await office.sit("/outreach/campaigns", wait=".item")
    row = desk.page.locator(".item", has_text="Free delivery")
    await row.get_by_role("button", name="More about Free delivery").click()
    await desk.page.get_by_role("menuitem", name="Archive").click()
    await expect(row).to_have_count(0)
    await desk.toast.get_by_role("button", name="Undo").click()
    await expect(row).to_be_visible()
    assert fake.campaigns["cp-old"]["state"] == "ended"


async def test_a_draft_keeps_itself_and_every_step_can_be_undone(office, fake, until):
    desk = await office.sit("/campaigns/cp-draft", wait=FORM)
    heading = desk.page.get_by_label("Heading", exact=True)
    await heading.fill("New beans are here")

    def kept():
        return fake.campaigns["cp-draft"]["definition"]["variants"][0]["wordings"][0]["content"]["subject"]

    await until(lambda: kept() == "New beans are here")
    await expect(desk.page.get_by_text("Saved", exact=True)).to_be_visible()
    await desk.page.keyboard.press("Control+z")
    await expect(heading).to_have_value("It is here")
    await until(lambda: kept() == "It is here")
    assert desk.faults == []


async def test_a_draft_that_somebody_else_changed_asks_which_of_the_two(office, fake, until):
    desk = await office.sit("/campaigns/cp-draft", wait=FORM)
    fake.campaigns["cp-draft"].update(version=7)
    await desk.page.get_by_label("Heading", exact=True).fill("Mine")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Somebody else changed this campaign")
    await desk.button("Keep mine").click()
    await until(lambda: "Mine" in str(fake.campaigns["cp-draft"]["definition"]))
    await expect(desk.page.get_by_role("alert")).to_have_count(0)


async def test_what_is_missing_is_said_at_its_field_when_one_wants_to_start(office, fake):
    desk = await office.sit("/campaigns/new?kind=banner", wait=FORM)
    await desk.button("1 thing missing").click()
    await expect(desk.page.get_by_label("Why they get it", exact=True)).to_have_attribute("aria-invalid", "true")
    await expect(desk.page.get_by_text("Say why they get it.")).to_be_visible()
    await desk.page.get_by_label("Why they get it", exact=True).fill("They visit us")
    await expect(desk.page.get_by_text("Say why they get it.")).to_have_count(0)
    await desk.button("Start").click()
    dialog = desk.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("A banner is shown to everybody, from now on.")
    await expect(dialog).to_contain_text("60 people are meant at this moment.")
    await dialog.get_by_role("button", name="Start").click()
    await expect(desk.toast).to_contain_text("Untitled banner is live")
    assert [one["state"] for one in fake.campaigns.values() if one["definition"]["name"] == "Untitled banner"] == [
        "live"
    ]


async def test_those_to_whom_it_cannot_be_said_are_named_before_it_starts(office, fake):
    desk = await office.sit("/campaigns/cp-draft", wait=FORM)
    await desk.page.get_by_label("Heading", exact=True).fill("Size {{ contact.attributes.size }}")
    await expect(desk.page.get_by_text("Saved", exact=True)).to_be_visible()
    await desk.button("Start").click()
    await expect(desk.page.get_by_role("dialog")).to_contain_text("some have no value for contact.attributes.size")


async def test_a_message_says_who_would_get_it_and_who_not_before_it_starts(office):
    desk = await office.sit("/campaigns/new?start=stock", wait=FORM)
    await desk.button("Start").click()
    dialog = desk.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("would not get it")
    await expect(dialog).to_contain_text("They asked for no more.")


async def test_the_life_cycle_shows_where_nobody_says_anything(office):
    desk = await office.sit("/outreach/life-cycle", wait=".life-one")
    await expect(desk.page.get_by_role("region", name="Inactivity")).to_contain_text("Basket reminder")
    await expect(desk.page.get_by_role("region", name="Churn")).to_contain_text("Nothing yet")


async def test_an_audience_a_goal_and_a_control_group_are_said_in_people(office, fake, until):
    desk = await office.sit("/campaigns/cp-draft", wait=FORM)
    await expect(desk.page.locator(".counted")).to_contain_text("60 people")
    await desk.button("Add a goal").click()
    await desk.page.get_by_role("button", name="What is the goal").click()
    await desk.page.get_by_role("option", name="order placed").click()
    await desk.page.get_by_label("Control group").fill("10")
    await expect(desk.page.locator(".control-said")).to_contain_text("10%, 6 people get nothing")

    def said():
        return fake.campaigns["cp-draft"]["definition"]

    await until(lambda: said().get("control") == 0.1 and said()["goal"]["event"] == "order_placed")


async def test_a_survey_leads_on_by_what_is_answered(office, fake, until):
    desk = await office.sit("/campaigns/new?kind=survey", wait=FORM)
    await desk.button("Add a page").click()
    await desk.page.get_by_role("button", name="Go by an answer").first.click()
    await desk.page.get_by_label("Where answer 1 leads").select_option("page_2")

    def branches():
        last = list(fake.campaigns.values())[-1]["definition"]["variants"][0]["wordings"][0]["content"]
        return last["pages"][0].get("branches")

    await until(lambda: branches() and branches()[0]["to"] == "page_2" and branches()[0]["at_most"] == 6)


async def test_on_a_phone_one_writes_or_looks(office):
    desk = await office.sit("/campaigns/cp-draft", wait=FORM, **PHONE)
    await expect(desk.page.locator(".stage")).to_be_hidden()
    await desk.page.get_by_role("tab", name="Preview").click()
    await expect(desk.page.locator(".stage")).to_be_visible()
    assert desk.faults == []


async def test_what_came_of_it_leads_to_the_people_and_can_be_paused_and_resumed(office, fake):
    desk = await office.sit("/campaigns/cp-live", wait=".came")
    await expect(desk.page.locator(".came", has_text="Goal")).to_contain_text("€9,121")
    await expect(desk.page.get_by_text("It was night where they are, and too late the next morning.")).to_be_visible()
    await expect(desk.page.locator(".effects").first).to_contain_text("The whole campaign against the control group")
    await expect(desk.page.locator(".effects").first).to_contain_text("Too early")
    await desk.button("Pause").click()
    await expect(desk.page.get_by_text("Paused", exact=True)).to_be_visible()
    await desk.toast.get_by_role("button", name="Undo").click()
    await expect(desk.page.get_by_text("Live", exact=True)).to_be_visible()
    await desk.page.locator(".came", has_text="Clicked").click()
    await expect(desk.page.locator(".item").first).to_contain_text("Beans first")
    assert "GET /api/v1/campaigns/cp-live/people?fact=clicked&limit=50" in fake.asked
    assert desk.faults == []


async def test_why_it_was_paused_by_itself_is_said_on_its_page(office):
    desk = await office.sit("/campaigns/cp-mail", wait=".came")
    await expect(desk.page.get_by_role("status").filter(has_text="Paused by itself")).to_contain_text(
        "opted out in 7 days"
    )
    await expect(desk.button("Go on")).to_be_visible()


async def test_a_surveys_answers_stand_as_scores_bars_and_words(office):
    desk = await office.sit("/campaigns/cp-nps", wait=".bars")
    await expect(desk.page.locator(".score")).to_contain_text("+34")
    await expect(desk.page.locator(".bars").nth(1)).to_contain_text("Taste")
    await expect(desk.page.get_by_text("The grinder is too loud.")).to_be_visible()
    await expect(desk.page.get_by_role("link", name="Export as CSV")).to_have_attribute(
        "href", "/api/v1/campaigns/cp-nps/answers.csv"
    )


async def test_coupons_are_pasted_into_a_list_and_more_are_added(office, fake):
    desk = await office.sit("/outreach/coupons", wait=".empty")
    await desk.button("New list").click()
    await desk.page.get_by_label("Name").fill("Ten percent")
    await desk.page.get_by_role("textbox", name="Codes").fill("code\nTEN-1\nTEN-2\n")
    await expect(desk.page.get_by_text("2 found.")).to_be_visible()
    await desk.button("Make the list").click()
    await expect(desk.page.locator(".item")).to_have_count(2)
    await desk.button("Add codes").click()
    await desk.page.get_by_role("textbox", name="Codes").fill("TEN-2\nTEN-3")
    await desk.page.get_by_role("dialog").get_by_role("button", name="Add codes").click()
    await expect(desk.toast).to_contain_text("1 code added")
    await expect(desk.page.locator(".item")).to_have_count(3)


@pytest.mark.parametrize(
    "id_", ["launch", "holiday", "basket", "browsed", "stock", "trial", "shipped", "review", "appointment", "checkin"]
)
async def test_a_ready_start_is_a_draft_that_is_open(office, fake, id_):
    desk = await office.sit(f"/campaigns/new?start={id_}", wait=FORM)
    await expect(desk.page.get_by_label("Why they get it", exact=True)).not_to_have_value("")
    await expect(desk.page.locator(".writing-wrong")).to_have_count(0)
    assert desk.faults == []


async def test_steps_that_were_pointed_at_come_back_while_one_looks(office, fake):
    desk = await office.sit("/campaigns/new?kind=tour", wait=FORM)
    await desk.button("Point at your page").click()
    await desk.page.get_by_label("Address of your page").fill(f"{office.url}/shop")
    async with desk.context.expect_page() as opened:
        await desk.button("Open the page").click()
    await (await opened.value).wait_for_url("**/shop#rejoinder-point=token")
    one = list(fake.campaigns.values())[-1]
    target = {"selectors": ["[data-testid=cart]", "nav a:nth-child(3)"], "text": "Cart"}
    tour = {"type": "tour", "steps": [{"title": "Your cart", "target": target}]}
    said = {**one["definition"], "variants": [{"key": "a", "wordings": [{"content": tour, "locale": None}]}]}
    one.update(version=one["version"] + 1, definition=said)
    await fake.tell("campaign.updated", summary(one))
    await expect(desk.page.get_by_text("Points at “Cart”")).to_be_visible()
    await desk.page.get_by_text("How it is found: 2 ways").click()
    await expect(desk.page.get_by_text("[data-testid=cart]")).to_be_visible()
