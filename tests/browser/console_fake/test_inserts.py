"""What is put into a message besides words, what is too much for a channel, and how a channel will show it."""

import re

import pytest
from playwright.async_api import expect

from .accounts import account
from .states import verdict
from .topics import topic

pytestmark = pytest.mark.asyncio(loop_scope="session")

TELEGRAM, WEB, WHATSAPP = "/inbox/open/cv-1", "/inbox/open/cv-11", "/inbox/all/cv-12"
BODY = "Halo {{1}}, pesanan {{2}} dikirim hari ini."
TEMPLATES = [
    {"name": "order_sent", "language": "id", "category": "UTILITY", "status": "approved", "body": BODY},
    {"name": "weekend_offer", "language": "en", "category": "MARKETING", "status": "approved", "body": "20 % off."},
    {
        "name": "old_one",
        "language": "en",
        "category": "UTILITY",
        "status": "paused",
        "body": "Hm.",
        "reason": "Reports",
    },
]


def written(fake, cid):
    return [one for one in fake.messages[cid] if one.get("client_id")]


async def insert(desk, name):
    await desk.button("Insert").click()
    await desk.page.get_by_role("menuitem", name=name).click()


async def test_suggested_answers_and_buttons_go_with_the_words(office, fake, until):
    desk = await office.sit(WEB, wait=".gate-free")
    await desk.box.fill("Kapan?")
    await insert(desk, "Suggested answers")
    dialog = desk.page.get_by_role("dialog", name="Suggested answers")
    await dialog.get_by_label("Answer 1", exact=True).fill("Pagi")
    await dialog.get_by_label("Answer 2", exact=True).fill("Sore")
    await expect(dialog.locator(".chips li")).to_have_text(["Pagi", "Sore"])
    await dialog.get_by_role("button", name="Insert").click()
    await insert(desk, "Buttons")
    dialog = desk.page.get_by_role("dialog", name="Buttons")
    await dialog.get_by_label("What button 1 does").select_option("url")
    await dialog.get_by_label("Words on button 1").fill("Toko")
    await dialog.get_by_label("Address of button 1").fill("toko")
    await expect(dialog.get_by_role("alert")).to_contain_text("Write it like https://")
    await dialog.get_by_label("Address of button 1").fill("https://toko.example")
    await dialog.get_by_role("button", name="Insert").click()
    await expect(desk.page.locator(".attachment")).to_have_text([re.compile("Pagi · Sore"), re.compile("Toko")])
    await desk.box.press("Enter")
    await until(lambda: written(fake, "cv-11"))
    text, replies, buttons = written(fake, "cv-11")[0]["blocks"]
    assert text == {"type": "text", "text": "Kapan?"}
    assert replies["replies"] == [{"title": "Pagi", "payload": "Pagi"}, {"title": "Sore", "payload": "Sore"}]
    assert buttons["buttons"] == [{"kind": "url", "title": "Toko", "value": "https://toko.example"}]
    await expect(desk.page.locator(".attachment")).to_have_count(0)


async def test_an_insert_is_changed_in_its_place_and_taken_out(office):
    desk = await office.sit(WEB, wait=".gate-free")
    await insert(desk, "Place")
    dialog = desk.page.get_by_role("dialog", name="Place")
    await dialog.get_by_label("Coordinates, or the link of a map").fill("https://x.example/@-6.9175,107.6191,17z")
    await dialog.get_by_label("Name").fill("Jl. Braga 12")
    await dialog.get_by_role("button", name="Insert").click()
    await desk.button("Place: change").click()
    await expect(dialog.get_by_label("Coordinates, or the link of a map")).to_have_value("-6.9175, 107.6191")
    await dialog.get_by_label("Name").fill("The shop")
    await dialog.get_by_role("button", name="Change").click()
    await expect(desk.page.locator(".attachment")).to_contain_text("The shop")
    await desk.button("Place: take out").click()
    await expect(desk.page.locator(".attachment")).to_have_count(0)


async def test_cards_stand_side_by_side_and_are_drawn_as_they_will_be(office, fake, until):
    desk = await office.sit(WEB, wait=".gate-free")
    await insert(desk, "Cards side by side")
    dialog = desk.page.get_by_role("dialog", name="Cards side by side")
    await dialog.get_by_label("Title").fill("Gayo 1 kg")
    await dialog.get_by_role("tab", name="Card 2").click()
    await dialog.get_by_label("Title").fill("Toraja 1 kg")
    await dialog.get_by_label("Words on button").first.wait_for(state="detached")
    await expect(dialog.locator(".msg-card strong")).to_have_text(["Gayo 1 kg", "Toraja 1 kg"])
    await dialog.get_by_role("button", name="Insert").click()
    await desk.button("Send").click()
    await until(lambda: written(fake, "cv-11"))
    assert [card["title"] for card in written(fake, "cv-11")[0]["blocks"][0]["cards"]] == ["Gayo 1 kg", "Toraja 1 kg"]


async def test_what_the_channel_has_not_got_is_said_to_go_as_words(office):
    desk = await office.sit(TELEGRAM, wait=".gate")
    await desk.button("Insert").click()
    await expect(desk.page.get_by_role("menuitem", name="Card", exact=False).first).to_contain_text(
        "Goes as words on Telegram"
    )
    await expect(desk.page.get_by_role("menuitem", name="Place")).not_to_contain_text("Goes as words")


async def test_a_text_that_is_too_long_is_counted_and_not_sent(office, fake):
    desk = await office.sit(TELEGRAM, wait=".gate")
    await desk.box.fill("x" * 4_000)
    await expect(desk.page.locator(".room")).to_have_text("4,000 of 4,096")
    await desk.box.fill("x" * 4_134)
    await expect(desk.page.locator(".room-over")).to_have_text("38 characters over for Telegram")
    await expect(desk.button("Send")).to_have_attribute("aria-disabled", "true")
    await desk.box.press("Enter")
    await desk.box.fill("x" * 300)
    await insert(desk, "Suggested answers")
    dialog = desk.page.get_by_role("dialog", name="Suggested answers")
    await dialog.get_by_label("Answer 1", exact=True).fill("Yes")
    await expect(dialog.get_by_label("Answer 1", exact=True)).to_be_focused()
    await dialog.get_by_role("button", name="Insert").click()
    await expect(desk.button("Send")).not_to_have_attribute("aria-disabled", "true")
    assert written(fake, "cv-1") == []


async def test_too_many_of_a_thing_are_named_before_they_are_sent(office, fake):
    fake.conversations["cv-11"]["channel"] = {"id": "ch-rcs", "type": "messenger", "name": "Page"}
    desk = await office.sit(WEB, wait=".gate-free")
    await desk.box.fill("x" * 700)
    await insert(desk, "Buttons")
    dialog = desk.page.get_by_role("dialog", name="Buttons")
    await dialog.get_by_label("Words on button 1").fill("Far too long for a button")
    await expect(dialog.get_by_role("alert")).to_have_text("5 characters too many")
    await expect(dialog.get_by_role("button", name="Insert")).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_label("Words on button 1").fill("Short")
    await dialog.get_by_role("button", name="Insert").click()
    await expect(desk.page.locator(".room-over")).to_have_text("60 characters over for Messenger")


async def test_a_short_message_is_told_in_how_many_it_is_carried(office, fake):
    fake.conversations["cv-11"]["channel"] = {"id": "ch-sms", "type": "sms", "name": "Texts"}
    desk = await office.sit(WEB, wait=".gate-free")
    await desk.box.fill("Ж" * 71)
    await expect(desk.page.locator(".room")).to_have_text("2 SMS · 63 left")


async def test_the_message_is_seen_as_its_channel_and_others_will_show_it(office, fake):
    fake.channels["ch-sms"] = account("ch-sms", "sms", "Texts")
    desk = await office.sit(TELEGRAM, wait=".gate")
    await desk.box.fill("Pilih satu")
    await insert(desk, "Suggested answers")
    dialog = desk.page.get_by_role("dialog", name="Suggested answers")
    await dialog.get_by_label("Answer 1", exact=True).fill("Pagi")
    await dialog.get_by_role("button", name="Insert").click()
    await insert(desk, "See it as the contact will")
    shown = desk.page.get_by_role("dialog", name="As the contact sees it")
    await expect(shown.locator(".phone .msg-bubble")).to_have_text(["Pilih satu"])
    await expect(shown.locator(".phone .chips li")).to_have_text(["Pagi"])
    await shown.get_by_label("On", exact=True).select_option("ch-sms")
    await expect(shown.locator(".phone .msg-bubble")).to_have_text("Pilih satu\n\n• Pagi")
    await expect(shown.locator(".preview-notes")).to_contain_text("carried and billed as one SMS")


async def test_a_template_is_found_filled_in_judged_and_sent_alone(office, fake, until):
    fake.templates = TEMPLATES
    desk = await office.sit(WHATSAPP, wait=".gate")
    await insert(desk, "Send a template")
    dialog = desk.page.get_by_role("dialog")
    await expect(dialog.locator(".insert-templates li")).to_have_count(3)
    await expect(dialog.locator("li", has_text="old one").get_by_role("button")).to_have_attribute(
        "aria-disabled", "true"
    )
    await dialog.get_by_label("Find a template").fill("dikirim")
    await dialog.locator(".insert-templates button").click()
    await expect(dialog.get_by_role("button", name="Send", exact=True)).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_label("Place 1").fill("Budi")
    await expect(dialog.locator(".look")).to_contain_text("Halo Budi, pesanan {{2}} dikirim")
    await dialog.get_by_label("Place 2").fill("2041")
    await expect(dialog.locator(".insert-says")).to_have_text("It may go.")
    await dialog.get_by_role("button", name="Send", exact=True).click()
    await until(lambda: written(fake, "cv-12"))
    assert written(fake, "cv-12")[0]["blocks"] == [
        {
            "type": "template",
            "name": "order_sent",
            "language": "id",
            "header": [],
            "body": ["Budi", "2041"],
            "buttons": [],
            "text": "Halo Budi, pesanan 2041 dikirim hari ini.",
        }
    ]


async def test_an_offer_needs_a_reason_and_what_the_rules_forbid_is_not_sent(office, fake):
    fake.templates = TEMPLATES
    fake.verdict = verdict("drop", "marketing_template", "They have not agreed to offers.", instead="Ask them first.")
    desk = await office.sit(WHATSAPP, wait=".gate")
    await insert(desk, "Send a template")
    dialog = desk.page.get_by_role("dialog")
    await dialog.locator("button", has_text="weekend offer").click()
    await expect(dialog.get_by_role("button", name="Send", exact=True)).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_label("Why they get it").fill("They asked for offers.")
    await expect(dialog.locator(".insert-says-no")).to_contain_text("They have not agreed to offers. Ask them first.")
    asked = [body for body in fake.bodies if body.get("purpose")][-1]
    assert (asked["purpose"], asked["reason"]) == ("promotional", "They asked for offers.")
    await dialog.get_by_role("button", name="Send", exact=True).click(force=True)
    assert written(fake, "cv-12") == []


async def test_a_contact_is_asked_whether_they_want_to_hear_of_a_topic(office, fake, until):
    fake.topics = [
        topic("beans", "New beans", "weekly", "monthly"),
        topic("elsewhere", "Elsewhere", channel_ids=["ch-mail"]),
    ]
    desk = await office.sit(WEB, wait=".gate-free")
    await insert(desk, "Ask to subscribe")
    dialog = desk.page.get_by_role("dialog", name="Ask to subscribe")
    await expect(dialog.get_by_label("Topic").locator("option")).to_have_text(["New beans"])
    await dialog.get_by_label("Monthly").uncheck()
    await dialog.get_by_role("button", name="Ask").click()
    await expect(desk.bubbles.last).to_contain_text("Asks to subscribe")
    assert written(fake, "cv-11")[0]["blocks"][0]["frequencies"] == ["weekly"]


async def test_without_a_topic_one_is_told_to_make_one(office):
    desk = await office.sit(WEB, wait=".gate-free")
    await insert(desk, "Ask to subscribe")
    await expect(desk.page.get_by_role("dialog").locator(".empty-title")).to_have_text("No topics yet")


async def test_where_nothing_may_be_said_a_template_still_may(office, fake):
    fake.templates = TEMPLATES
    fake.conversations["cv-12"]["left"] = True
    desk = await office.sit(WHATSAPP, wait=".gate-shut")
    await desk.button("Send a template").click()
    await expect(desk.page.get_by_role("dialog").locator(".insert-templates li")).to_have_count(3)
