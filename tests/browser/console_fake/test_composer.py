"""Writing: the gate, sending once, drafts, saved replies, what is stopped."""

import datetime as dt
import re

import pytest
from playwright.async_api import expect

from .data import iso, now

pytestmark = pytest.mark.asyncio(loop_scope="session")


def written(fake, cid):
    return [one for one in fake.messages[cid] if one.get("client_id")]


async def test_the_first_line_says_how_long_one_is_free_to_answer_and_what_comes_after(office):
    desk = await office.sit("/inbox/open/cv-0", wait=".gate-free")
    await expect(desk.page.locator(".gate strong")).to_have_text(re.compile(r"^Free to answer for 14 h (49|50) min$"))
    await expect(desk.page.locator(".gate-more")).to_have_text("then one follow-up")
    await desk.page.locator(".gate-why").click()
    await expect(desk.page.get_by_role("dialog")).to_contain_text("They wrote first")


async def test_the_line_counts_down_while_one_looks(office, fake):
    ends = now() + dt.timedelta(seconds=50)
    for one in fake.messages["cv-11"]:
        if one["kind"] == "in":
            one["at"] = min(one["at"], iso(ends - dt.timedelta(hours=24)))
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-soon")
    first = await desk.page.locator(".gate strong").inner_text()
    await expect(desk.page.locator(".gate strong")).not_to_have_text(first)
    await expect(desk.page.locator(".gate strong")).to_have_text(re.compile(r"^Free to answer for \d+ s$"))


async def test_after_the_window_one_follow_up_is_left(office):
    desk = await office.sit("/inbox/open/cv-2", wait=".gate-soon")
    await expect(desk.page.locator(".gate strong")).to_have_text("One follow-up left")


async def test_who_left_cannot_be_answered_and_a_note_can_be_written(office, fake, until):
    desk = await office.sit("/inbox/open/cv-8", wait=".gate-shut")
    await expect(desk.box).to_have_count(0)
    await expect(desk.page.locator(".composer")).to_contain_text("Nothing may be sent until they come back")
    await desk.keys("n")
    await desk.page.keyboard.type("Called her instead")
    await desk.keys("Enter")
    await until(lambda: written(fake, "cv-8"))
    assert written(fake, "cv-8")[0]["kind"] == "note"


async def test_enter_sends_and_shift_enter_begins_a_line(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.keys("r")
    await desk.page.keyboard.type("Bisa.")
    await desk.keys("Shift+Enter")
    await desk.page.keyboard.type("Hari ini juga.")
    await desk.keys("Enter")
    await until(lambda: written(fake, "cv-11"))
    assert written(fake, "cv-11")[0]["blocks"] == [{"type": "text", "text": "Bisa.\nHari ini juga."}]
    await expect(desk.bubbles.last).to_have_text("Bisa.\nHari ini juga.")
    await expect(desk.box).to_have_value("")


async def test_what_is_typed_at_once_after_r_is_text_and_no_shortcut(office, fake):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.keys("r", *"see a next")
    await expect(desk.box).to_have_value("see a next")
    assert fake.conversations["cv-11"]["status"] == "open"


async def test_undo_takes_a_message_back_into_the_composer(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.box.fill("Salah kirim")
    await desk.keys("Enter")
    await desk.toast.get_by_role("button", name="Undo").click()
    await expect(desk.box).to_have_value("Salah kirim")
    await expect(desk.bubbles.filter(has_text="Salah kirim")).to_have_count(0)
    assert written(fake, "cv-11")[0]["state"] == "withdrawn"


async def test_undo_under_a_message_takes_the_offer_elsewhere_away_too(office, fake, until):
    fake.undo_seconds = 60
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.box.fill("Salah lagi")
    await desk.keys("Enter")
    await expect(desk.toast).to_contain_text("Undo")
    await desk.page.locator(".entry").last.get_by_role("button", name="Undo").click()
    await expect(desk.box).to_have_value("Salah lagi")
    await expect(desk.toast).to_have_count(0)
    assert written(fake, "cv-11")[0]["state"] == "withdrawn"


async def test_what_is_shown_already_is_taken_back_by_keys_before_its_sending_is_answered(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    fake.answers.clear()
    await desk.box.fill("Terlalu cepat")
    await desk.keys("Enter")
    await expect(desk.page.locator(".entry").last).to_contain_text("sending in")
    await desk.box.press("Control+z")
    await expect(desk.box).to_have_value("Terlalu cepat")
    async with desk.page.expect_response("**/cv-11/messages"):
        fake.answers.set()
    await until(lambda: written(fake, "cv-11")[0]["state"] == "withdrawn")
    await expect(desk.bubbles.filter(has_text="Terlalu cepat")).to_have_count(0)
    await expect(desk.button("Undo")).to_have_count(0)


async def test_an_answer_that_comes_late_takes_back_nothing_that_came_live(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    fake.answers.clear()
    await desk.box.fill("Sudah dikirim")
    await desk.keys("Enter")
    await until(lambda: written(fake, "cv-11"))
    sent = written(fake, "cv-11")[0]
    await fake.tell("message.updated", {**sent, "state": "seen", "held_until": None}, "cv-11")
    await expect(desk.page.locator(".entry").last).to_contain_text("seen")
    async with desk.page.expect_response("**/cv-11/messages"):
        fake.answers.set()
    await expect(desk.page.locator(".toast")).to_contain_text("Undo")
    await expect(desk.page.locator(".entry").last).to_contain_text("seen")


async def test_undo_by_keys_undoes_and_opens_nothing(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    fake.answers.clear()
    await desk.box.fill("Salah orang")
    await desk.keys("Enter")
    await expect(desk.page.locator(".entry").last).to_contain_text("sending in")
    await fake.notify("cv-3", "message", "Ada yang menulis")
    await expect(desk.page.locator(".toast")).to_contain_text("Ada yang menulis")
    await desk.box.press("Control+z")
    await expect(desk.box).to_have_value("Salah orang")
    assert desk.page.url.split("?")[0].endswith("/cv-11")
    fake.answers.set()


async def test_what_is_sent_without_a_connection_goes_once_when_it_is_back(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.context.set_offline(True)
    await desk.box.fill("Sudah sampai?")
    await desk.keys("Enter")
    await expect(desk.page.locator(".entry").last).to_contain_text("Waiting for the connection")
    await desk.context.set_offline(False)
    await until(lambda: written(fake, "cv-11"), 20)
    await expect(desk.page.locator(".entry").last).not_to_contain_text("Waiting for the connection")
    assert len(written(fake, "cv-11")) == 1


async def test_a_saved_reply_is_found_by_slash_and_filled_in(office):
    desk = await office.sit("/inbox/open/cv-0", wait=".gate-free")
    await desk.keys("r")
    await desk.page.keyboard.type("Halo! /sen")
    await expect(desk.page.get_by_role("option")).to_have_count(1)
    await desk.keys("Enter")
    await expect(desk.box).to_have_value("Halo! Sudah dikirim, Siti. Nomor resinya …. ")
    await expect(desk.page.locator(".notice-soon")).to_contain_text("order.tracking")


async def test_asking_for_personal_data_is_stopped_with_a_remedy(office, fake):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.box.fill("Please send your card number")
    await desk.keys("Enter")
    await expect(desk.page.locator(".notice-late")).to_contain_text("Ask for it on a payment page")
    await expect(desk.box).to_have_value("Please send your card number")
    assert written(fake, "cv-11") == []


async def test_a_draft_is_there_after_a_reload_and_on_another_machine(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.box.fill("Sebentar")
    await desk.page.reload()
    await expect(desk.box).to_have_value("Sebentar")
    await until(lambda: "cv-11" in fake.drafts)
    other = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await expect(other.box).to_have_value("Sebentar")


async def test_a_pasted_picture_is_attached_and_sent_with_the_words(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.box.fill("Ini fotonya")
    await desk.box.evaluate(
        """(box) => { const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(40)], 'gayo.png', { type: 'image/png' }));
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })) }""",
    )
    await expect(desk.page.locator(".attachment")).to_contain_text("gayo.png")
    await expect(desk.page.locator(".attachment progress")).to_have_count(0)
    await desk.box.press("Enter")
    await until(lambda: written(fake, "cv-11"))
    assert [block["type"] for block in written(fake, "cv-11")[0]["blocks"]] == ["text", "image"]


async def test_a_teammate_is_mentioned_in_a_note(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.keys("n")
    await desk.page.keyboard.type("Lihat ini @and")
    await desk.keys("Enter")
    await expect(desk.box).to_have_value("Lihat ini @Andi Pratama ")
    await desk.keys("Enter")
    await until(lambda: written(fake, "cv-11"))
    assert written(fake, "cv-11")[0]["mentions"] == ["tm-andi"]


async def test_words_taken_back_go_to_their_own_conversation(office, fake, until):
    desk = await office.sit("/inbox/open/cv-11", wait=".gate-free")
    await desk.box.fill("Untuk Dewi saja")
    await desk.keys("Enter")
    await expect(desk.toast).to_contain_text("Undo")
    await desk.page.locator(".row-link").first.click()
    await desk.toast.get_by_role("button", name="Undo").click()
    await until(lambda: fake.drafts.get("cv-11"))
    await expect(desk.box).to_have_value("")
    await desk.page.goto(office.url + "/inbox/open/cv-11")
    await expect(desk.box).to_have_value("Untuk Dewi saja")
