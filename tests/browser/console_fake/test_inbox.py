"""The list: order, live changes, keys, many at once."""

import re

import pytest
from playwright.async_api import expect

from .conftest import PHONE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_list_begins_with_whose_time_runs_out_and_says_how_long_there_is(office):
    desk = await office.sit("/inbox/unanswered")
    await expect(desk.row("นภา").locator(".row-due")).to_have_text(re.compile("^late 1[12] min$"))
    await expect(desk.row("Павел").locator(".row-due")).to_have_text(re.compile(r"^3[78] min left$"))
    await expect(desk.row("Marina").locator(".row-due")).to_have_text(re.compile(r"^[23] h$"))
    assert desk.faults == []


async def test_answered_left_and_snoozed_conversations_have_no_clock(office):
    desk = await office.sit("/inbox/all?q=confirmado")
    await expect(desk.row("Ana Ferreira").locator(".row-due")).to_have_text("answered")
    await desk.page.goto(office.url + "/inbox/all?q=stop")
    await expect(desk.row("Tanya K.").locator(".row-due")).to_have_text("left")


async def test_a_new_message_takes_its_place_and_is_unread_at_once(office, fake):
    desk = await office.sit("/inbox/open?sort=newest")
    assert await desk.names.first.inner_text() != "Ana Ferreira"
    await fake.hear("cv-6", "Ainda dá tempo?")
    await expect(desk.names.first).to_have_text("Ana Ferreira")
    row = desk.row("Ana Ferreira")
    await expect(row.locator(".row-preview")).to_have_text("Ainda dá tempo?")
    await expect(row.locator(".row-unread")).to_be_visible()
    await expect(row.locator(".row-due")).to_have_text(re.compile("^2[34] h$"))


async def test_a_conversation_closed_elsewhere_leaves_the_list_and_the_count(office, fake):
    desk = await office.sit("/inbox/open")
    count = desk.page.locator('[data-tab="open"] .tab-count')
    await expect(count).not_to_be_empty()
    before = int(await count.inner_text())
    await expect(desk.row("Marina Oliveira")).to_have_count(1)
    await fake.touch("cv-3", status="closed")
    await expect(desk.row("Marina Oliveira")).to_have_count(0)
    await expect(count).to_have_text(str(before - 1))


@pytest.mark.parametrize("fake", [{"count": 5_000}], indirect=True)
async def test_five_thousand_conversations_are_a_few_rows_on_the_page(office):
    desk = await office.sit("/inbox/all?sort=newest")
    assert await desk.page.locator(".row").count() < 40
    await desk.page.locator(".virtual").evaluate("(box) => { box.scrollTop = box.scrollHeight }")
    await expect(desk.page.locator('li[aria-posinset="52"]')).to_have_count(1)
    assert await desk.page.locator(".row").count() < 40


async def test_j_and_k_walk_through_the_list(office):
    desk = await office.sit("/inbox/open")
    first, second = (await desk.names.all_inner_texts())[:2]
    await desk.keys("j")
    await expect(desk.page.locator(".thread-name")).to_have_text(first)
    await desk.keys("j")
    await expect(desk.page.locator(".thread-name")).to_have_text(second)
    await desk.keys("k")
    await expect(desk.page.locator(".thread-name")).to_have_text(first)


async def test_e_closes_goes_on_to_the_next_and_can_be_undone(office, fake, until):
    desk = await office.sit("/inbox/open")
    first, second = (await desk.names.all_inner_texts())[:2]
    await desk.keys("j")
    await expect(desk.page.locator(".thread-name")).to_have_text(first)
    await desk.keys("e")
    await expect(desk.page.locator(".thread-name")).to_have_text(second)
    await expect(desk.row(first)).to_have_count(0)
    await desk.button("Undo").click()
    await expect(desk.names.first).to_have_text(first)
    assert sum(one["status"] == "closed" for one in fake.conversations.values() if one["contact"]["name"] == first) == 0


async def test_several_are_ticked_closed_and_brought_back_with_one_press(office, fake, until):
    desk = await office.sit("/inbox/open")
    ids = (await desk.names.all_inner_texts())[:3]
    boxes = desk.page.locator(".row-pick input")
    await boxes.nth(0).click()
    await boxes.nth(2).click(modifiers=["Shift"])
    await expect(desk.page.locator(".bulk-count")).to_have_text("3 ticked")
    await desk.keys("e")
    await expect(desk.page.locator(".toast")).to_contain_text("3 conversations closed")
    await expect(desk.row(ids[1])).to_have_count(0)
    await desk.button("Undo").click()
    await expect(desk.names.nth(1)).to_have_text(ids[1])


async def test_a_location_narrows_the_list_and_its_chip_widens_it_again(office):
    desk = await office.sit("/inbox/open")
    await desk.button("Filter and sort").click()
    await desk.page.get_by_label("Location").select_option(label="Kopi Kita Porto Alegre")
    await desk.keys("Escape")
    await expect(desk.names.first).to_have_text("Marina Oliveira")
    await expect(desk.page).to_have_url(re.compile("location=loc-porto"))
    await desk.page.get_by_role("button", name=re.compile("Remove filter Location")).click()
    await expect(desk.page).not_to_have_url(re.compile("location="))


async def test_slash_searches_names_and_words_and_escape_leaves(office):
    desk = await office.sit("/inbox/all")
    await desk.keys("/")
    await desk.page.keyboard.type("moída zzz")
    await expect(desk.page.locator(".list .empty-title")).to_have_text("Nothing found for “moída zzz”")
    await desk.keys("Escape")
    await expect(desk.names.first).to_be_visible()


async def test_each_empty_view_says_what_would_be_there(office, fake):
    for one in fake.conversations.values():
        one.update(status="closed", waiting_since=None, answer_by=None)
    desk = await office.sit("/inbox/mine", wait=".empty")
    await expect(desk.page.locator(".list .empty-title")).to_have_text("Nothing is assigned to you")
    await desk.keys("2")
    await expect(desk.page.locator(".list .empty-title")).to_have_text("Everybody has an answer")


async def test_on_a_phone_list_thread_and_contact_are_pages_with_a_way_back(office):
    desk = await office.sit("/inbox/open", **PHONE)
    name = await desk.names.first.inner_text()
    await desk.page.locator(".row-link").first.click()
    await expect(desk.page.locator(".thread-name")).to_have_text(name)
    await expect(desk.page.locator(".rail")).to_be_hidden()
    await desk.page.locator(".thread-name-link").click()
    await expect(desk.page.locator(".contact-name")).to_have_text(name)
    await desk.page.locator(".contact-bar button").click()
    await expect(desk.page.locator(".composer")).to_be_visible()
    await desk.page.locator(".thread-back").click()
    await expect(desk.page.locator(".rail")).to_be_visible()
    await expect(desk.names.first).to_have_text(name)


async def test_nothing_is_wider_than_the_page_however_long_the_name(office):
    for more in ({}, PHONE):
        desk = await office.sit("/inbox/open/cv-9", wait=".entry", **more)
        for path in ("/inbox/open/cv-9", "/inbox/open/cv-9/contact", "/contacts/ct-9", "/contacts"):
            await desk.page.goto(office.url + path)
            await desk.page.locator(".contact-name, .row").first.wait_for(state="attached")
            wide = await desk.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, path


async def test_after_an_answer_j_goes_on_from_where_the_conversation_stood(office):
    desk = await office.sit("/inbox/unanswered")
    names = await desk.names.all_inner_texts()
    for _ in range(3):
        await desk.keys("j")
    await expect(desk.page.locator(".thread-name")).to_have_text(names[2])
    await desk.page.locator(".gate-free, .gate-soon").wait_for()
    await desk.box.fill("Ya, bisa.")
    await desk.keys("Enter")
    await expect(desk.row(names[2])).to_have_count(0)
    await desk.keys("Escape", "j")
    await expect(desk.page.locator(".thread-name")).to_have_text(names[3])
