"""Connecting accounts: filled in, tried, watched until the first event; and what is seen of them afterwards."""

import json
import re
from typing import Any

import pytest
from playwright.async_api import expect

from .accounts import BROKEN, account
from .data import Record, ago, iso, now
from .fake import Fake

pytestmark = pytest.mark.asyncio(loop_scope="session")

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def connected(fake: Fake, **more: Any) -> Record:
    """Connect a bot."""
    known = {"health": {"state": "good"}, "address": "kopi_kita_bot", "inspected_at": ago(2), **more}
    fake.channels["ch-tg"] = account("ch-tg", "telegram", "Our bot", **known)
    return fake.channels["ch-tg"]


async def test_an_account_is_filled_in_tried_and_watched_until_its_first_event(office, fake, until):
    desk = await office.sit("/settings/channels", wait=".item")
    await desk.button("Connect a channel").click()
    await desk.page.get_by_role("link", name="Telegram").click()
    await expect(desk.button("Connect and check")).to_have_attribute("aria-disabled", "true")
    await desk.page.get_by_label("Name", exact=True).fill("Our bot")
    await desk.page.get_by_label("Bot token", exact=True).fill("nonsense")
    await desk.page.get_by_label("Bot token", exact=True).blur()
    await expect(desk.page.get_by_role("alert")).to_contain_text("It looks like 110201543:")
    await desk.page.get_by_label("Bot token", exact=True).fill(TOKEN)
    await desk.keys("Enter")
    await expect(desk.page.locator(".health")).to_contain_text("It works: kopi_kita_bot")
    made = next(one for one in fake.channels.values() if one["name"] == "Our bot")
    assert next(body for body in fake.bodies if body.get("secrets"))["secrets"] == {"token": TOKEN}
    await expect(desk.page.locator(".remark")).to_contain_text("Write to kopi_kita_bot from a phone of your own")
    made["first_event_at"] = iso(now())
    await fake.tell("channel.updated", made)
    await expect(desk.page.locator(".remark-good")).to_contain_text("Events arrive.")
    assert desk.faults == []


async def test_what_the_server_refuses_stands_under_its_field(office):
    desk = await office.sit("/settings/channels/new/telegram", wait=".steps")
    await desk.page.get_by_label("Name", exact=True).fill("Our bot")
    await desk.page.get_by_label("Bot token", exact=True).fill("110201543:refused-refused")
    await desk.button("Connect and check").click()
    await expect(desk.page.locator(".field-wrong")).to_contain_text("Bot token is not right.")


async def test_the_webhook_url_is_there_to_copy_once_there_is_one(office, fake):
    sms = account("ch-sms", "sms", "Texts", health={"state": "good"}, account={"account_sid": "AC1"})
    fake.channels["ch-sms"] = sms
    desk = await office.sit("/settings/channels/new/sms", wait=".steps")
    await expect(desk.page.locator(".step-later")).to_have_text("You get it in the next step.")
    await desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await desk.page.goto(office.url + "/settings/channels/ch-sms")
    await expect(desk.page.get_by_label("Webhook URL", exact=True)).to_have_value(sms["hook_url"])
    await desk.button("Copy: Webhook URL").click()
    assert await desk.page.evaluate("navigator.clipboard.readText()") == sms["hook_url"]


async def test_a_broken_account_says_what_to_do_and_a_new_secret_is_tried_at_once(office, fake):
    connected(fake, health=BROKEN)
    desk = await office.sit("/settings/channels/ch-tg", wait=".health-late")
    await expect(desk.page.locator(".health")).to_contain_text("Ask @BotFather for the token and fill it in anew.")
    await expect(desk.page.locator(".health")).to_contain_text("Code 401")
    await desk.button("Correct what was filled in").click()
    await desk.button("Replace").click()
    await desk.page.get_by_label("Bot token", exact=True).fill(TOKEN)
    await desk.button("Save").click()
    await expect(desk.page.locator(".toast")).to_contain_text("Bot token replaced")
    await desk.page.get_by_role("tab", name="Connection").click()
    await expect(desk.page.locator(".health-accent")).to_contain_text("It works")


async def test_an_account_that_rests_says_until_when(office, fake):
    connected(fake, rests_until=iso(now().replace(year=now().year + 1)))
    desk = await office.sit("/settings/channels", wait=".item")
    await expect(desk.page.locator(".item", has_text="Our bot")).to_contain_text("Resting")
    await desk.page.get_by_role("link", name="Our bot").click()
    await expect(desk.page.locator(".health-soon")).to_contain_text("Resting until")


async def test_templates_are_listed_searched_and_read_with_their_places_marked(office, fake):
    fake.channels["ch-wa"] = account("ch-wa", "whatsapp", "Number", health={"state": "good"}, first_event_at=ago(99))
    body = "Halo {{1}}, pesanan {{2}} dikirim hari ini."
    fake.templates = [
        {"name": "order_sent", "language": "id", "category": "UTILITY", "status": "approved", "body": body},
        {
            "name": "offer",
            "language": "en",
            "category": "MARKETING",
            "status": "paused",
            "quality": "red",
            "body": "20 %",
        },
        *({"name": f"old_{n}", "language": "en", "category": "UTILITY", "status": "rejected"} for n in range(70)),
    ]
    desk = await office.sit("/settings/channels/ch-wa/templates", wait=".template")
    await expect(desk.page.locator(".template")).to_have_count(72)
    await desk.page.get_by_label("Find a template").fill("dikirim")
    await expect(desk.page.locator(".template")).to_have_count(1)
    await desk.page.locator(".template summary").click()
    await expect(desk.page.locator(".template mark")).to_have_text(["{{1}}", "{{2}}"])
    await desk.page.get_by_label("Find a template").fill("offer")
    await expect(desk.page.locator(".template")).to_contain_text("Paused")
    await expect(desk.page.locator(".quality-red")).to_contain_text("Many people report it")


async def test_promotion_is_drawn_against_its_limits_paused_and_gone_on_with(office, fake):
    connected(fake)
    desk = await office.sit("/settings/channels/ch-tg/promotion", wait=".meter")
    await expect(desk.page.locator(".mood")).to_contain_text("412 contacts got promotion, and more of them leave")
    await expect(desk.page.get_by_role("img", name=re.compile("^Left, of a hundred: 2.9"))).to_be_visible()
    await desk.button("Pause").click()
    await expect(desk.page.locator(".health")).to_contain_text("Paused until")
    await desk.button("Go on").click()
    await expect(desk.page.locator(".health")).to_contain_text("Promotion may go out")


async def test_what_was_not_understood_is_unfolded_and_seen_to_with_a_way_back(office, fake, until):
    connected(fake)
    raw = json.dumps({"update_id": 7, "business_connection": {"id": "x"}})
    fake.oddities = [
        {"id": "odd-1", "channel_id": "ch-tg", "at": ago(9), "kind": "update", "why": "It is unknown.", "raw": raw},
        {"id": "odd-2", "channel_id": "ch-tg", "at": ago(99), "kind": "body", "why": "It is no JSON.", "raw": "<xml>"},
    ]
    desk = await office.sit("/settings/channels/ch-tg/oddities", wait=".odd")
    await desk.page.locator(".odd summary").first.click()
    await expect(desk.page.locator(".odd pre").first).to_contain_text('"business_connection": {')
    await desk.page.locator(".odd", has_text="It is no JSON").get_by_role("button", name="Seen to").click()
    await expect(desk.page.locator(".odd")).to_have_count(1)
    await desk.button("Undo").click()
    await expect(desk.page.locator(".odd")).to_have_count(2)
    await desk.page.locator(".odd", has_text="It is unknown").get_by_role("button", name="Seen to").click()
    await until(lambda: [one["id"] for one in fake.oddities] == ["odd-2"])


async def test_a_channel_is_made_stricter_only_in_what_its_policy_has(office, fake):
    connected(fake)
    desk = await office.sit("/settings/channels/ch-tg/rules", wait=".rules-only")
    await expect(desk.page.get_by_label("Messages a day to one person")).to_be_visible()
    await expect(desk.page.get_by_label("Time to answer")).to_have_count(0)
    await expect(desk.page.get_by_label("No follow-up after the window")).to_have_count(0)
    await desk.page.goto(office.url + "/settings/channels/ch-web/rules")
    window = desk.page.get_by_label("Time to answer")
    await expect(window.locator("option")).to_have_text(["As the policy says", "6 hours", "12 hours"])
    await expect(desk.page.get_by_label("Time between two marketing messages")).to_have_count(0)


@pytest.mark.parametrize("fake", [{"role": "viewer"}], indirect=True)
async def test_who_may_not_change_channels_reads_how_they_are(office, fake):
    connected(fake, health=BROKEN)
    desk = await office.sit("/settings/channels/ch-tg", wait=".health-late")
    await expect(desk.button("Try again")).to_have_count(0)
    await desk.page.goto(office.url + "/settings/channels/new")
    await expect(desk.page.locator(".empty-title")).to_have_text("Your role does not include this")
    assert [asked for asked in fake.asked if not asked.startswith("GET")] == []
