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
    await expect(dialog).to_contain_text("A banner is shown to everybody, whoever comes to be meant, from now on.")
    await expect(dialog).to_contain_text("They asked for no more.")
    await dialog.get_by_role("button", name="Start").click()
    await expect(desk.toast).to_contain_text("Untitled banner is live")
    assert [one["state"] for one in fake.campaigns.values() if one["definition"]["name"] == "Untitled banner"] == [
        "live"
    ]


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
