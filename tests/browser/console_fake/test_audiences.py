"""Audiences: a rule is put together by mouse and by keyboard, counted, undone, saved and asked about."""

import json
import re

import pytest
from playwright.async_api import expect

from .conftest import PHONE

pytestmark = pytest.mark.asyncio(loop_scope="session")

COUNT = ".meant-number"
ROW = ".ruling-row"
BUILT = {"type": "attribute", "of": "contact", "name": "plan", "op": "is", "value": "Wholesale"}


def last_rule(fake):
    """Return the rule that was counted last."""
    return next(body["rule"] for body in reversed(fake.bodies) if isinstance(body, dict) and "rule" in body)


async def add(desk, find):
    """Add a condition as the keyboard does."""
    await desk.page.get_by_role("button", name="Add a condition").last.click()
    await desk.page.keyboard.type(find)
    await desk.page.keyboard.press("Enter")


async def test_the_list_says_each_rule_in_a_sentence_and_its_counts_move(office, fake):
    desk = await office.sit("/audiences", wait=".item")
    await expect(desk.page.locator(".item").first).to_contain_text("did order placed at least 3 times")
    await fake.tell("segment.updated", {**fake.segments["sg-1"], "count": 1234, "version": 2})
    await expect(desk.page.locator(".item").first).to_contain_text("1,234")
    await desk.page.get_by_label("Find a segment").fill("staf")
    await expect(desk.page.locator(".item")).to_have_count(1)
    await desk.page.get_by_label("Find a segment").fill("nobody")
    await expect(desk.page.get_by_role("status").filter(has_text="No segment is called that.")).to_be_visible()


async def test_neither_a_name_nor_a_rule_is_cut_on_a_phone(office, fake):
    fake.segments["sg-1"]["name"] = "Readers of the newsletter in Jakarta"
    for path, words in (
        ("/audiences", ".item-link"),
        ("/audiences", ".item-hint"),
        ("/audiences/sg-1", ".sheet-title"),
    ):
        desk = await office.sit(path, wait=words, **PHONE)
        cut = "one => one.scrollWidth > one.clientWidth || one.scrollHeight - one.clientHeight > 8"
        assert not await desk.page.locator(words).first.evaluate(cut), words
    await expect(desk.button("Change the rule")).to_be_visible()


@pytest.mark.parametrize("fake", [{"count": 0}], indirect=True)
async def test_where_there_is_none_it_is_said_what_an_audience_is_with_ready_starts(office):
    desk = await office.sit("/audiences", wait=".segment-start")
    await desk.page.get_by_role("link", name=re.compile("Not seen for 30 days")).click()
    await expect(desk.page.get_by_label("Name")).to_have_value("Not seen for 30 days")
    await expect(desk.page.locator(ROW)).to_have_count(2)


async def test_a_rule_is_built_by_mouse_counted_while_one_types_and_saved(office, fake, until):
    desk = await office.sit("/audiences/new", wait=COUNT)
    await expect(desk.page.locator(COUNT)).to_contain_text("60")
    await desk.button("Add a condition").click()
    await desk.page.get_by_role("option", name="plan").click()
    await expect(desk.page.locator(".meant-said")).to_contain_text("not complete yet")
    await desk.page.get_by_role("combobox", name="plan", exact=True).fill("whole")
    await desk.page.get_by_role("option", name="Wholesale").click()
    await expect(desk.page.locator(COUNT)).to_contain_text("30")
    await until(lambda: last_rule(fake) == {"type": "all", "of": [BUILT]})
    await desk.button("Add a condition").click()
    await desk.page.get_by_role("option", name="order placed").click()
    await desk.page.get_by_label("How often", exact=True).fill("3")
    await desk.page.get_by_label("When", exact=True).select_option("days")
    await desk.page.get_by_role("button", name="Property of order placed").click()
    await desk.page.get_by_role("option", name="total").click()
    await desk.page.get_by_label("total, compared").select_option("gt")
    await desk.page.get_by_label("total", exact=True).fill("100")
    await expect(desk.page.locator(COUNT)).to_contain_text("20")
    await desk.button("Save segment").click()
    await expect(desk.page.get_by_text("Give it a name first.")).to_be_visible()
    await desk.page.get_by_label("Name").fill("Regulars")
    await desk.button("Save segment").click()
    await expect(desk.page.locator(".segment-rule")).to_contain_text(
        "plan is Wholesale · and did order placed at least 3 times within the last 30 days where total is more than 100"
    )
    assert desk.faults == []


async def test_a_rule_is_built_and_moved_by_keyboard_alone(office, fake, until):
    desk = await office.sit("/audiences/new", wait=COUNT)
    await desk.button("Add a condition").focus()
    await desk.keys("Enter")
    await desk.page.keyboard.type("plan")
    await desk.keys("Enter")
    await expect(desk.page.get_by_role("combobox", name="plan", exact=True)).to_be_focused()
    await desk.page.keyboard.type("who")
    await desk.keys("ArrowDown", "Enter")
    await desk.button("Add a condition").focus()
    await desk.keys("Enter")
    await desk.page.keyboard.type("online")
    await desk.page.keyboard.press("Control+a")
    await desk.page.keyboard.type("on the site")
    await desk.keys("Enter")
    await expect(desk.page.locator(ROW)).to_have_count(2)
    await desk.keys("Alt+ArrowUp")
    await until(lambda: last_rule(fake)["of"] == [{"type": "online"}, BUILT])
    await expect(desk.page.locator(f"{ROW} :focus")).to_have_count(1)
    await desk.keys("Alt+Delete")
    await until(lambda: last_rule(fake)["of"] == [BUILT])
    await desk.keys("Control+z")
    await expect(desk.page.locator(ROW)).to_have_count(2)


async def test_steps_are_taken_back_and_done_again_by_keys_and_by_buttons(office):
    desk = await office.sit("/audiences/sg-1/rule", wait=COUNT)
    await expect(desk.page.locator(ROW)).to_have_count(3)
    await desk.page.get_by_role("button", name=re.compile("^Remove: plan is Wholesale")).click()
    await expect(desk.page.locator(ROW)).to_have_count(2)
    await desk.keys("Control+z")
    await expect(desk.page.locator(ROW)).to_have_count(3)
    await desk.keys("Control+Shift+z")
    await expect(desk.page.locator(ROW)).to_have_count(2)
    await desk.button("Undo").click()
    await expect(desk.page.locator(ROW)).to_have_count(3)
    value = desk.page.get_by_role("combobox", name="plan", exact=True)
    await value.fill("Retail")
    await desk.keys("Control+z")
    await expect(value).to_have_value("Wholesale")


async def test_groups_are_made_turned_around_and_taken_apart(office, fake, until):
    desk = await office.sit("/audiences/sg-1/rule", wait=COUNT)
    await desk.page.get_by_role("button", name=re.compile("^More for: plan")).click()
    await desk.page.get_by_role("menuitem", name="Put into a group").click()
    await until(lambda: last_rule(fake)["of"][0] == {"type": "any", "of": [BUILT]})
    await desk.page.locator(".ruling-row-group > .ruling-acts .ruling-menu").click()
    await desk.page.get_by_role("menuitem", name="Turn into the opposite").click()
    await until(lambda: last_rule(fake)["of"][0] == {"type": "not", "of": {"type": "any", "of": [BUILT]}})
    await desk.page.get_by_role("button", name="Means the opposite. Take it off").click()
    await desk.page.locator(".ruling-row-group > .ruling-acts .ruling-menu").click()
    await desk.page.get_by_role("menuitem", name="Take the group apart").click()
    await until(lambda: last_rule(fake)["of"][0] == BUILT)


async def test_more_than_before_is_asked_as_a_sentence(office, fake, until):
    desk = await office.sit("/audiences/new", wait=COUNT)
    await add(desk, "order placed")
    await desk.page.get_by_label("Did or did not").select_option("more")
    compared = {"type": "compared", "event": "order_placed", "change": "more", "percent": 25, "days": 30, "where": []}
    await until(lambda: last_rule(fake)["of"] == [compared])


async def test_what_the_server_refuses_stands_beside_its_condition_and_the_last_count_stays(office):
    desk = await office.sit("/audiences/sg-1/rule", wait=COUNT)
    await expect(desk.page.locator(COUNT)).to_contain_text("15")
    await desk.page.get_by_role("combobox", name="plan", exact=True).fill("wrong")
    await expect(desk.page.locator(ROW).first.get_by_role("alert")).to_have_text("It is never that.")
    await expect(desk.page.locator(COUNT)).to_contain_text("15")
    await desk.page.get_by_role("combobox", name="plan", exact=True).fill("right")
    await expect(desk.page.locator(ROW).get_by_role("alert")).to_have_count(0)


async def test_a_rule_is_pasted_as_json_and_nonsense_is_not(office, fake, until):
    desk = await office.sit("/audiences/sg-1/rule", wait=COUNT)
    await desk.button("Rule as JSON").click()
    text = desk.page.get_by_role("dialog").get_by_label("Rule", exact=True)
    await text.fill('{"type": "all", "of": [{"type": "did"}]}')
    await expect(desk.page.get_by_role("dialog").get_by_role("alert")).to_contain_text("of[0].event")
    await expect(desk.button("Use this rule")).to_have_attribute("aria-disabled", "true")
    await text.fill(json.dumps({"type": "any", "of": [{"type": "online"}, BUILT]}))
    await desk.button("Use this rule").click()
    await until(lambda: last_rule(fake)["type"] == "any")
    await expect(desk.page.locator(ROW)).to_have_count(2)


async def test_a_rule_that_is_left_unsaved_is_kept_in_the_tab(office):
    desk = await office.sit("/audiences/sg-1/rule", wait=COUNT)
    await desk.page.get_by_role("button", name=re.compile("^Remove: plan")).click()
    await expect(desk.page.locator(ROW)).to_have_count(2)
    await desk.page.get_by_role("link", name="Contacts").click()
    await expect(desk.toast).to_contain_text("kept in this tab")
    await desk.button("Go back").click()
    await expect(desk.page.locator(ROW)).to_have_count(2)


async def test_it_is_said_why_somebody_is_in_or_out(office):
    desk = await office.sit("/audiences/sg-1", wait=".item")
    await desk.button("Why is Siti Rahmawati in?").click()
    await expect(desk.page.locator(".reasons-said")).to_contain_text("is in since")
    await desk.button("Ask about somebody else").click()
    await desk.page.keyboard.type("jonas")
    await desk.page.get_by_role("option", name=re.compile("Jonas Berg")).click()
    await expect(desk.page.locator(".reasons-said")).to_contain_text("is not in")
    await expect(desk.page.locator(".reasons-unmet").last).to_be_visible()


async def test_a_segment_is_archived_and_brought_back(office, fake, until):
    desk = await office.sit("/audiences/sg-1", wait=".item")
    await desk.button("More about Wholesale regulars").click()
    await desk.page.get_by_role("menuitem", name="Archive").click()
    await until(lambda: fake.segments["sg-1"]["archived_at"])
    await desk.button("Undo").click()
    await until(lambda: fake.segments["sg-1"]["archived_at"] is None)


async def test_a_contact_shows_the_segments_and_the_details_of_what_they_did(office):
    desk = await office.sit("/contacts/ct-0", wait=".part")
    await expect(desk.page.locator(".company")).to_contain_text("Warung Bu Rahmawati")
    await desk.page.get_by_text("Order placed: #2041").click()
    await expect(desk.page.locator(".happened-properties").nth(2)).to_contain_text("Rp 189.000")
    await desk.page.get_by_role("link", name="Wholesale regulars").click()
    await expect(desk.page.locator(".reasons-said")).to_contain_text("Siti Rahmawati is in")


async def test_a_write_key_is_made_with_code_to_use_it_renamed_and_revoked(office, fake, until):
    desk = await office.sit("/settings/write-keys", wait=".empty")
    await desk.button("New write key").first.click()
    await desk.page.get_by_label("Name").fill("Shop, server")
    await desk.page.get_by_label("On a server").check()
    await desk.button("Create").click()
    await expect(desk.page.locator("dialog pre")).to_contain_text("analytics.write_key")
    assert fake.write_keys[0]["trusted"] is True
    await desk.page.get_by_role("tab", name="curl").click()
    await expect(desk.page.locator("dialog pre")).to_contain_text("/v1/track")
    await desk.button("Done").click()
    await desk.button("More about Shop, server").click()
    await desk.page.get_by_role("menuitem", name="Rename").click()
    await desk.page.get_by_role("dialog").get_by_label("Name", exact=True).fill("Till")
    await desk.button("Save").click()
    await until(lambda: fake.write_keys[0]["name"] == "Till")
    await desk.button("More about Till").click()
    await desk.page.get_by_role("menuitem", name="Revoke").click()
    await desk.page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    await until(lambda: fake.write_keys == [])


async def test_events_are_kept_as_long_as_one_says_and_an_attribute_is_hidden(office, fake, until):
    desk = await office.sit("/settings/events", wait=".item")
    await desk.button("order_placed").click()
    await expect(desk.page.get_by_role("dialog")).to_contain_text("Gayo 1 kg")
    await desk.page.get_by_label("Keep for, in days").fill("90")
    await desk.button("Save").click()
    await until(lambda: fake.retention.get("order_placed") == 90)
    await desk.button("plan").click()
    await desk.page.get_by_label("Shown to teammates and in audiences").uncheck()
    await desk.button("Save").click()
    await until(lambda: fake.attributes[0]["hidden"])


async def test_on_a_phone_a_rule_is_built_without_scrolling_sideways(office):
    desk = await office.sit("/audiences/sg-1/rule", wait=COUNT, **PHONE)
    await add(desk, "conversations")
    await expect(desk.page.locator(ROW)).to_have_count(4)
    wide = "document.scrollingElement.scrollWidth > innerWidth || [...document.querySelectorAll('.ruling-row')].some((row) => row.scrollWidth > row.clientWidth + 1)"
    assert not await desk.page.evaluate(wide)
