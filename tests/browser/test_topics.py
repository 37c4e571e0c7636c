"""A marketer's job: a topic is made, somebody subscribes with proof, it is sent on, and what came of it is seen."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.async_api import Locator, expect

from browser.conftest import ANDI, House, Look, until_still
from browser.tabs import Desk, Visit


async def _wrote(house: House, name: str, **look: Any) -> Visit:
    """Let somebody write, so that they are known."""
    visit = await house.visit(name=name, **look)
    await visit.begin()
    await visit.write("When is the next market day?")
    await expect(visit.foot).to_contain_text("Sent")
    return visit


async def _made(house: House, name: str, **more: Any) -> str:
    body = {"key": name.lower().replace(" ", "-"), "names": {"en": name}, "frequencies": ["as_it_happens"], **more}
    return str((await house.api("POST", "/topics", body))["topic"]["id"])


async def _subscribed(house: House, topic: str, name: str) -> None:
    """Subscribe somebody on the web messenger over the API."""
    contact = (await house.api("GET", f"/contacts?q={name.replace(' ', '%20')}"))["items"][0]
    proof = {"words": "Yes, tell me.", "method": "form", "page_url": "https://shop.example/checkout"}
    body = {"identity_id": contact["identities"][0]["id"], "proof": proof}
    await house.api("POST", f"/topics/{topic}/subscribers", body)


async def _write(desk: Desk, words: str) -> Locator:
    """Write a message and ask to send it; returns the dialog that asks once more."""
    await desk.page.get_by_label("Text", exact=True).fill(words)
    await desk.button("Send…").click()
    return desk.page.get_by_role("dialog")


async def test_a_topic_is_made_somebody_subscribes_with_proof_and_hears_of_it(house: House, size: Look) -> None:
    width = size["viewport"]["width"]
    name = f"Tilda Markt {width}"
    visit = await _wrote(house, name, **size)
    desk = await house.sit("/outreach/topics", **size)
    page = desk.page
    await desk.button("New topic").click()
    await desk.button("New products").click()
    await page.get_by_label("Name", exact=True).fill(f"Market days {width}")
    await page.get_by_label("Monthly").uncheck()
    await page.get_by_label("Key").fill(f"market-{width}")
    await desk.button("Make the topic").click()
    await expect(page.get_by_role("heading", name="Nothing sent yet")).to_be_visible()

    await page.get_by_role("tab", name="Subscribers").click()
    await desk.button("Add a subscriber").click()
    await page.get_by_label("Contact", exact=True).click()
    await page.get_by_placeholder("Name, email or number").fill(name)
    await page.get_by_role("option", name=name).click()
    await page.get_by_label("The words that they agreed to").fill("Yes, tell me of the market.")
    await desk.button("Add").click()
    person = page.locator(".subscriber").filter(has_text=name)
    await expect(person).to_contain_text("Active")
    await person.get_by_role("button", name="Proof").click()
    await expect(person.locator("blockquote")).to_have_text("Yes, tell me of the market.")
    await expect(person.locator("dl")).to_contain_text("Dewi Contohwati")

    await desk.button("Write a message").click()
    asks = await _write(desk, "{{ contact.first_name }}, the market is on Sunday.")
    await expect(asks).to_contain_text("get it at once")
    await asks.get_by_role("button", name="Send to 1 person").click()
    await expect(visit.bubble("Tilda, the market is on Sunday.")).to_be_visible()
    sent = page.locator(".topic-message").filter(has_text="the market is on Sunday")
    await expect(sent).to_contain_text("1 sent")
    await page.goto(f"{house.url}/outreach/topics")
    row = page.get_by_role("row").filter(has_text=f"Market days {width}")
    await expect(row).not_to_contain_text("Never")


async def test_what_is_scheduled_is_seen_and_can_be_cancelled(house: House) -> None:
    topic = await _made(house, "Roasting days")
    desk = await house.sit(f"/outreach/topics/{topic}/compose")
    page = desk.page
    await page.get_by_label("Text", exact=True).fill("We roast tomorrow.")
    await page.get_by_label("Later").check()
    await expect(desk.button("Schedule…")).to_have_attribute("aria-disabled", "true")
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    await page.get_by_label("Begins").fill(f"{tomorrow:%Y-%m-%dT%H:%M}")
    await desk.button("Schedule…").click()
    await page.get_by_role("dialog").get_by_role("button", name="Schedule for").click()
    row = page.locator(".topic-message").filter(has_text="We roast tomorrow.")
    await expect(row).to_contain_text("Scheduled")
    await row.get_by_role("button", name="Cancel").click()
    await page.get_by_role("dialog").get_by_role("button", name="Cancel").last.click()
    await expect(row).to_contain_text("Cancelled")


async def test_what_is_too_much_for_a_channel_is_said_differently_there(house: House) -> None:
    topic = await _made(house, "Long stories")
    desk = await house.sit(f"/outreach/topics/{topic}/compose")
    page = desk.page
    aside = page.get_by_role("complementary")
    await page.get_by_label("Text", exact=True).fill("A story of beans. " * 70)
    await aside.get_by_role("button", name="Instagram").click()
    await expect(aside.locator(".preview-over")).to_contain_text("over:")
    send = desk.button("Send…")
    await expect(send).to_have_attribute("aria-description", re.compile("^Instagram: .* over: "))
    await desk.button("Say it differently on…").click()
    await page.get_by_role("menuitem", name="Instagram").click()
    await page.get_by_label("Text", exact=True).fill("A short story of beans.")
    await expect(aside.get_by_role("button", name="Instagram")).to_have_attribute("aria-pressed", "true")
    await expect(aside.locator(".phone")).to_contain_text("A short story of beans.")
    await expect(send).not_to_have_attribute("aria-disabled", "true")
    await aside.get_by_role("button", name="Telegram").click()
    await expect(aside.locator(".phone")).to_contain_text("A story of beans. A story of beans.")
    await page.get_by_role("tab", name="Every channel").click()
    await expect(page.get_by_label("Text", exact=True)).to_have_value("A story of beans. " * 70)


async def test_leaving_the_page_loses_nothing_that_was_written(house: House) -> None:
    topic = await _made(house, "Kept words")
    desk = await house.sit(f"/outreach/topics/{topic}/compose")
    await desk.page.get_by_label("Text", exact=True).fill("Half a message")
    await desk.page.get_by_role("link", name="Consents").click()
    await expect(desk.page.get_by_role("heading", name="Consents")).to_be_visible()
    await desk.page.go_back()
    await expect(desk.page.get_by_label("Text", exact=True)).to_have_value("Half a message")


async def test_a_subscription_is_ended_with_how_they_asked_for_it(house: House) -> None:
    await _wrote(house, "Quentin Quits")
    topic = await _made(house, "Too much")
    await _subscribed(house, topic, "Quentin Quits")
    desk = await house.sit(f"/outreach/topics/{topic}/subscribers")
    page = desk.page
    person = page.locator(".subscriber").filter(has_text="Quentin Quits")
    await person.get_by_role("button", name="End").click()
    await page.get_by_label("How they asked for it").fill("At the counter, on Friday")
    await page.get_by_role("dialog").get_by_role("button", name="End it").click()
    await expect(person).to_contain_text("Ended")
    await page.get_by_label("State").select_option(label="Active (0)")
    await expect(page.get_by_text("Nobody matches these filters.")).to_be_visible()
    await page.goto(f"{house.url}/outreach/consents?topic={topic}")
    first = page.locator(".proof-entry").first
    await expect(first).to_contain_text("Withdrawn")
    await expect(first.locator("blockquote")).to_have_text("At the counter, on Friday")


async def test_a_topic_is_archived_and_at_once_in_use_again(house: House) -> None:
    topic = await _made(house, "Short life")
    desk = await house.sit(f"/outreach/topics/{topic}")
    await desk.button("More about Short life").click()
    await desk.page.get_by_role("menuitem", name="Archive").click()
    await expect(desk.page.get_by_text("Nothing is sent on it and nobody is asked.")).to_be_visible()
    await desk.page.locator(".toast").get_by_role("button", name="Restore").click()
    await expect(desk.page.get_by_text("Nothing is sent on it and nobody is asked.")).to_have_count(0)


async def test_a_topics_name_is_changed_in_a_language(house: House) -> None:
    topic = await _made(house, "Words of mine")
    desk = await house.sit(f"/outreach/topics/{topic}/settings")
    await desk.page.get_by_role("tab", name="Thai").click()
    await desk.page.get_by_label("Name", exact=True).fill("คำของฉัน")
    await desk.button("Save").click()
    await expect(desk.page.locator(".toast")).to_contain_text("Saved")
    kept = await house.api("GET", f"/topics/{topic}")
    assert kept["topic"]["names"] == {"en": "Words of mine", "th": "คำของฉัน"}


async def test_an_import_leaves_a_bad_row_out_and_is_undone(house: House) -> None:
    topic = await _made(house, "Brought along")
    desk = await house.sit("/outreach/consents/import")
    page = desk.page
    rows = (
        'address,at,words\nines.b@example.com,2026-03-01T10:00:00Z,"Yes, mail me."\nnobody,2026-03-01T10:00:00Z,Yes\n'
    )
    await page.get_by_label("Rows").fill(rows)
    await page.get_by_label("Channel").select_option(label="Email · Kopi Kita")
    await page.get_by_label("Topic").select_option(label="Brought along")
    await page.get_by_label("Name of the import").fill("stall.csv")
    await desk.button("See what would be kept").click()
    await expect(page.get_by_text("1 of 2 would be kept.")).to_be_visible()
    bad = page.get_by_role("list", name="1 row left out")
    await expect(bad).to_contain_text("Row 2")
    await expect(bad).to_contain_text("is not an email address")
    assert (await house.api("GET", f"/topics/{topic}"))["subscriptions"]["active"] == 0
    await desk.button("Import 1 consent").click()
    kept = page.locator(".import").filter(has_text="stall.csv")
    await expect(kept).to_contain_text("1 kept")
    assert (await house.api("GET", f"/topics/{topic}"))["subscriptions"]["active"] == 1

    await kept.get_by_role("button", name="Undo").click()
    await page.get_by_role("dialog").get_by_role("button", name="Undo").click()
    await expect(kept).to_contain_text("Undone")
    assert (await house.api("GET", f"/topics/{topic}"))["subscriptions"]["active"] == 0
    await page.get_by_role("tab", name="Log").click()
    await page.get_by_label("Address", exact=True).fill("ines.b@example.com")
    await page.keyboard.press("Enter")
    entries = page.locator(".proof-entry")
    await expect(entries).to_have_count(2)
    await expect(entries.last.locator("blockquote")).to_have_text("Yes, mail me.")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Export CSV").click()
    text = (await (await download.value).path()).read_text()
    assert text.count("ines.b@example.com") == 2


async def test_an_agent_reads_topics_and_changes_none(house: House) -> None:
    topic = await _made(house, "Look only")
    desk = await house.sit("/outreach/topics", who=ANDI)
    await expect(desk.page.get_by_role("row").filter(has_text="Look only")).to_be_visible()
    await expect(desk.button("New topic")).to_have_count(0)
    await desk.page.get_by_role("link", name="Look only").click()
    await until_still(desk.page)
    await expect(desk.button("Write a message")).to_have_count(0)
    await desk.page.get_by_role("tab", name="Settings").click()
    await expect(desk.page.get_by_label("Name", exact=True)).to_be_disabled()
    await desk.page.goto(f"{house.url}/outreach/topics/{topic}/compose")
    await expect(desk.page.get_by_text("Your role does not include this")).to_be_visible()
    await desk.page.goto(f"{house.url}/outreach/consents")
    await expect(desk.page.locator(".proof-entry").first).to_be_visible()
    await expect(desk.page.get_by_role("link", name="Export CSV")).to_have_count(0)


async def test_a_template_is_chosen_where_only_that_arrives_its_places_filled_for_each_person(house: House) -> None:
    topic = await _made(house, "Templates")
    desk = await house.sit(f"/outreach/topics/{topic}/compose")
    page = desk.page
    await page.get_by_label("Text", exact=True).fill("This week: Gayo.")
    await desk.button("Use a template on WhatsApp").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="roast of the week").click()
    await dialog.get_by_label("Place 1").click()
    await dialog.get_by_role("button", name="contact.first_name").click()
    await expect(dialog.get_by_label("Place 1")).to_have_value("{{ contact.first_name }}")
    await dialog.get_by_label("Place 2").fill("Gayo")
    await expect(dialog.get_by_role("button", name="Use it")).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_label("Place 3").fill("Rp 90.000")
    await dialog.get_by_role("button", name="Use it").click()

    card = page.get_by_role("region", name="Template")
    await expect(card).to_contain_text("Hi {{ contact.first_name }}! This week we roast Gayo")
    await expect(page.get_by_role("complementary").locator(".phone")).to_contain_text("This week we roast Gayo")
    await expect(page.get_by_role("tab", name="WhatsApp")).to_have_attribute("aria-selected", "true")
    await page.get_by_role("tab", name="Every channel").click()
    await expect(page.get_by_label("Text", exact=True)).to_have_value("This week: Gayo.")
    await page.get_by_role("tab", name="WhatsApp").click()
    await desk.button("Change").click()
    await expect(page.get_by_role("dialog").get_by_label("Place 2")).to_have_value("Gayo")
