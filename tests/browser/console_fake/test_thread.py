"""The thread: its states, its scrolling, and what is done about what did not go."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

TOP = "document.querySelector('.thread-scroll').scrollTop"
AT_END = "(() => { const b = document.querySelector('.thread-scroll'); return b.scrollHeight - b.scrollTop - b.clientHeight })()"


async def test_every_state_says_why_and_what_to_do(office):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    slip = lambda words: desk.page.locator(".entry", has_text=words)  # noqa: E731
    held = slip("Ada promo")
    await expect(held).to_contain_text("Held until")
    await expect(held).to_contain_text("It is night where they are")
    await expect(held.get_by_role("button", name="Do not send")).to_be_visible()
    dropped = slip("foto KTP")
    await expect(dropped).to_contain_text("It asks for personal data")
    await expect(dropped.get_by_role("button", name="Write it anew")).to_be_visible()
    await expect(slip("Kami cek dulu").get_by_role("button", name="Try again")).to_be_visible()
    await expect(slip("Sebentar ya")).to_contain_text("It may have arrived")
    await expect(slip("Siap!")).to_contain_text("delivered")
    await expect(slip("Selamat datang kembali")).to_contain_text("welcome back")
    assert desk.faults == []


async def test_why_lists_the_rules_that_passed_and_the_one_that_decided(office):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await desk.page.locator(".entry", has_text="foto KTP").get_by_role("button", name="Why?").click()
    why = desk.page.get_by_role("dialog", name="What the rules say")
    await expect(why).to_contain_text("They wrote first")
    await expect(why.locator(".rule-decides")).to_contain_text("It asks for personal data")
    await desk.keys("Escape")
    await expect(why).to_have_count(0)


async def test_what_was_dropped_is_written_anew_in_the_composer(office):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await desk.button("Write it anew").click()
    await expect(desk.box).to_have_value("Mohon kirim foto KTP Anda.")
    await expect(desk.box).to_be_focused()


async def test_sending_again_what_may_have_arrived_asks_first(office, fake, until):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await desk.button("Send again").click()
    await desk.page.get_by_role("dialog").get_by_role("button", name="Send again").click()
    await until(lambda: any("retry" in asked for asked in fake.asked))
    await expect(desk.page.locator(".entry", has_text="Sebentar ya")).to_contain_text("sending…")
    assert fake.bodies[-1] == {"even_if_it_arrived": True}


async def test_hidden_data_is_shown_with_a_reason_and_hidden_again(office, fake):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    entry = desk.page.locator(".entry", has_text="Nomor kartu saya")
    await expect(entry.locator(".msg-masked")).to_contain_text("4242")
    await entry.get_by_role("button", name="Reveal").click()
    await desk.page.get_by_label("Why do you need it?").fill("Refund 2041")
    await desk.keys("Enter")
    await expect(entry).to_contain_text("4242 4242 4242 4242")
    assert fake.bodies[-1] == {"reason": "Refund 2041"}
    await entry.get_by_role("button", name="Hide again").click()
    await expect(entry).not_to_contain_text("4242 4242")


async def test_older_messages_come_above_and_nothing_moves(office):
    desk = await office.sit("/inbox/open/cv-3", wait=".gate-soon, .gate-free")
    await expect(desk.page.locator(".entry")).to_have_count(40)
    await desk.page.evaluate("document.querySelector('.thread-scroll').scrollTop = 500")
    words = await desk.bubbles.nth(8).inner_text()
    before = (await desk.page.get_by_text(words, exact=True).bounding_box())["y"]
    await desk.page.evaluate("document.querySelector('.thread-scroll').scrollTop = 380")
    await expect(desk.page.locator(".entry")).to_have_count(80)
    after = (await desk.page.get_by_text(words, exact=True).bounding_box())["y"]
    assert abs(after - (before + 120)) < 2


async def test_at_the_end_it_follows_and_elsewhere_it_stays(office, fake):
    desk = await office.sit("/inbox/open/cv-3", wait=".entry")
    await fake.hear("cv-3", "Tudo bem?")
    await expect(desk.bubbles.last).to_have_text("Tudo bem?")
    assert await desk.page.evaluate(AT_END) < 2
    await desk.page.evaluate("document.querySelector('.thread-scroll').scrollTop = 700")
    before = await desk.page.evaluate(TOP)
    await fake.hear("cv-3", "Alô?")
    await expect(desk.bubbles.last).to_have_text("Alô?")
    assert abs(await desk.page.evaluate(TOP) - before) < 2
    await desk.button("Newest").click()
    await expect(desk.bubbles.last).to_be_in_viewport(ratio=1)


async def test_who_else_looks_is_shown_and_the_contact_typing(office, fake):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await expect(desk.page.get_by_role("img", name="Andi Pratama has this open, too")).to_be_visible()
    who = {"kind": "contact", "id": "ct-0", "name": "Siti"}
    await fake.send({"type": "typing", "conversation_id": "cv-0", "by": who})
    await expect(desk.page.get_by_text("Siti Rahmawati is typing")).to_be_attached()
    await fake.hear("cv-0", "Oke!")
    await expect(desk.page.locator(".typing")).to_have_count(0)


async def test_a_teammate_a_team_or_nobody_is_assigned_with_the_keyboard_alone(office, fake, until):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await desk.keys("a")
    await desk.page.keyboard.type("andi")
    await desk.keys("Enter")
    await until(lambda: fake.conversations["cv-0"]["assignee_id"] == "tm-andi")
    await expect(desk.button("Andi Pratama")).to_be_visible()
    await expect(desk.page.locator(".toast")).to_contain_text("Assigned to Andi Pratama")
    await desk.keys("z")
    await until(lambda: fake.conversations["cv-0"]["assignee_id"] == "tm-dewi")


async def test_snoozing_takes_it_from_the_list_until_the_chosen_time(office, fake, until):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await desk.keys("s")
    await desk.page.keyboard.type("tomorrow")
    await desk.keys("Enter")
    await until(lambda: fake.conversations["cv-0"]["status"] == "snoozed")
    assert fake.conversations["cv-0"]["snoozed_until"].endswith("01:00:00.000Z")
    await expect(desk.page.locator(".toast")).to_contain_text(re.compile("Snoozed until tomorrow 08:00"))


async def test_a_deleted_conversation_says_so(office):
    desk = await office.sit("/inbox/open/nobody", wait=".thread-lost .empty")
    await expect(desk.page.locator(".thread-lost")).to_contain_text("This conversation is gone")


async def test_a_message_that_was_searched_for_is_shown_however_old(office, fake):
    old = fake.messages["cv-3"][120]
    desk = await office.sit(f"/inbox/all/cv-3?at={old['id']}", wait=".entry")
    await expect(desk.page.locator(f'[data-message="{old["id"]}"]')).to_be_in_viewport()
