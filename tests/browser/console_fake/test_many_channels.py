"""Conversations of every channel in one inbox: told apart, and what each brings drawn and named."""

from typing import Any

import pytest
from playwright.async_api import expect

from .data import Record, ago, message, teammate, text

pytestmark = pytest.mark.asyncio(loop_scope="session")

PAVEL: Record = {"kind": "contact", "id": "ct-1", "name": "Павел Кузнецов"}


def add(fake: Any, cid: str, kind: str, author: Record, *blocks: Record, **more: Any) -> Record:
    """Put a message at the end of a conversation."""
    fake.messages[cid].append(message(cid, kind, author, list(blocks), ago(1), **more))
    return fake.messages[cid][-1]


async def test_rows_say_which_channel_they_are_of_and_what_a_letter_is_about(office):
    desk = await office.sit("/inbox/open")
    await expect(desk.row("Павел").locator(".row-channel")).to_have_text("Telegram")
    await expect(desk.row("Павел").locator(".avatar-channel.channel-telegram svg")).to_be_visible()
    await desk.page.goto(office.url + "/inbox/open?channel_type=email")
    await expect(desk.row("Jonas Berg").locator(".row-preview")).to_contain_text("Invoice for November")


async def test_the_head_names_the_channel_and_the_subject(office):
    desk = await office.sit("/inbox/open/cv-5", wait=".entry")
    await expect(desk.page.locator(".thread-where")).to_contain_text("Email")
    await expect(desk.page.locator(".thread-subject")).to_have_text("Invoice for November")


async def test_the_list_is_narrowed_to_a_kind_of_channel(office, fake):
    desk = await office.sit("/inbox/open?sort=newest")
    await desk.button("Filter and sort").click()
    await desk.page.get_by_label("Kind of channel").select_option("messenger")
    await expect(desk.names).to_have_text(["Marina Oliveira"])
    await expect(desk.page.locator(".filter-chip")).to_contain_text("Messenger")
    await fake.hear("cv-1", "Ещё вопрос")
    await fake.hear("cv-3", "Alô?")
    await expect(desk.row("Marina").locator(".row-preview")).to_have_text("Alô?")
    await expect(desk.names).to_have_text(["Marina Oliveira"])


async def test_what_was_approved_asked_and_not_understood_is_drawn_as_what_it_is(office, fake):
    template = {"type": "template", "name": "order_sent", "language": "id", "text": "Pesanan 2041 dikirim."}
    asked = {
        "type": "opt_in_request",
        "topic_id": "t-1",
        "title": "New beans",
        "text": "Shall we tell you?",
        "frequencies": ["weekly", "monthly"],
        "labels": ["Once a week", "Once a month"],
    }
    add(fake, "cv-1", "out", teammate(0), template)
    add(fake, "cv-1", "out", teammate(0), asked)
    add(fake, "cv-1", "in", PAVEL, {"type": "unsupported", "kind": "video_note", "note": "A round film of 12 s."})
    place = {"type": "location", "latitude": -6.91746, "longitude": 107.61912, "name": "Jl. Braga 12"}
    add(fake, "cv-1", "in", PAVEL, place)
    desk = await office.sit("/inbox/open/cv-1", wait=".entry")
    bubble = desk.bubbles.filter(has_text="Pesanan 2041 dikirim.")
    await expect(bubble).to_contain_text("Template · order_sent")
    await expect(desk.bubbles.filter(has_text="Asks to subscribe").locator(".tap")).to_have_text(
        ["Once a week", "Once a month"]
    )
    await expect(desk.bubbles.filter(has_text="video note")).to_contain_text("A round film of 12 s.")
    card = desk.page.get_by_role("link", name="Jl. Braga 12")
    await expect(card).to_contain_text("Show on a map")
    assert "mlat=-6.91746&mlon=107.61912" in str(await card.get_attribute("href"))
    assert desk.faults == []


async def test_what_the_contact_changed_or_took_back_is_marked_in_its_place(office, fake):
    first = add(fake, "cv-1", "in", PAVEL, text("В пять"))
    second = add(fake, "cv-1", "in", PAVEL, text("Забудьте"))
    changed = {"kind": "edited_by_contact", "detail": {"message_id": first["id"]}}
    taken = {"kind": "taken_back_by_contact", "detail": {"message_id": second["id"]}}
    add(fake, "cv-1", "event", {"kind": "contact", "name": ""}, event=changed)
    add(fake, "cv-1", "event", {"kind": "contact", "name": ""}, event=taken)
    desk = await office.sit("/inbox/open/cv-1", wait=".entry")
    entries = desk.page.locator(".entry")
    await expect(entries.filter(has_text="В пять")).to_contain_text("edited")
    await expect(entries.filter(has_text="Забудьте")).to_contain_text("taken back")
    await expect(desk.page.locator(".event").last).to_contain_text("Павел Кузнецов took a message back")


async def test_the_foot_says_who_and_what_wrote_it(office, fake):
    add(fake, "cv-1", "out", {"kind": "api", "name": "Page inbox"}, text("Из другого окна"), state="sent")
    add(fake, "cv-1", "out", {"kind": "api", "name": ""}, text("Ещё одно"), state="sent")
    add(fake, "cv-1", "in", PAVEL, text("Я в отпуске."), automatic="auto_reply")
    desk = await office.sit("/inbox/open/cv-1", wait=".entry")
    entries = desk.page.locator(".entry")
    await expect(entries.filter(has_text="Из другого окна")).to_contain_text("via Page inbox")
    await expect(entries.filter(has_text="Ещё одно")).to_contain_text("via another tool")
    await expect(entries.filter(has_text="Я в отпуске.")).to_contain_text("automatic reply")
    how = entries.filter(has_text="Ещё одно").locator(".foot span", has_text="sent")
    await expect(how).to_have_attribute("data-tip", "Telegram does not tell more")


async def test_a_failure_has_the_providers_code_and_a_way_out(office, fake):
    broken = {"class": "channel_broken", "code": "190", "text": "The access token has expired.", "can_retry": True}
    add(fake, "cv-1", "out", teammate(0), text("Уже едет"), state="failed", failure=broken)
    desk = await office.sit("/inbox/open/cv-1", wait=".entry")
    slip = desk.page.locator(".entry", has_text="Уже едет")
    await expect(slip).to_contain_text("The access token has expired.")
    await expect(slip).to_contain_text("code 190")
    await slip.get_by_role("button", name="Look at the channel").click()
    await expect(desk.page.locator(".sheet-title")).to_have_text("Kopi Kita")
