"""What may be sent, when: the rules of a channel, and the gate's answer for each situation."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def choose(desk, name):
    await desk.page.get_by_label("Policy", exact=True).click()
    await desk.page.keyboard.type(name)
    await desk.page.keyboard.press("Enter")


async def answer(desk, situation, column):
    row = desk.page.locator(".matrix tbody tr", has_text=situation)
    return row.locator("td").nth(column).get_by_role("button")


async def test_each_situation_says_what_may_be_sent_and_why_not(office):
    desk = await office.sit("/settings/policies", wait=".matrix")
    await choose(desk, "WhatsApp")
    await expect(desk.page.locator(".policy-summary")).to_contain_text("then only approved templates")
    await expect(await answer(desk, "They wrote an hour ago", 0)).to_have_attribute(
        "aria-label", re.compile("^May be sent")
    )
    refused = await answer(desk, "They wrote ten days ago", 4)
    await expect(refused).to_have_attribute("aria-label", re.compile("^May not be sent. "))
    agreed = await answer(desk, "they agreed to such messages", 4)
    await expect(agreed).to_have_attribute("aria-label", re.compile("^May be sent"))
    await refused.focus()
    await desk.page.keyboard.press("Tab")
    await desk.page.keyboard.press("Shift+Tab")
    await expect(desk.page.locator(".tip")).to_be_visible()


async def test_every_rule_says_where_it_was_read_and_when(office):
    desk = await office.sit("/settings/policies", wait=".matrix")
    await choose(desk, "Telegram")
    await expect(desk.page.locator(".rules-source").first).to_contain_text("as of")


async def test_a_matrix_that_does_not_come_says_so_and_is_asked_for_again(office, fake):
    fake.failing["matrix"] = (503, "The database does not answer")
    desk = await office.sit("/settings/policies", wait=".rules")
    await expect(desk.page.get_by_role("alert")).to_contain_text("The database does not answer")
    fake.failing.clear()
    await desk.button("Try again").click()
    await expect(desk.page.locator(".matrix")).to_be_visible()
