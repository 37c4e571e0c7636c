"""What is shown when something is missing: the server, the right, the session, the contact."""

import re

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_server_that_fails_says_what_to_do_and_is_asked_again(office, fake):
    fake.failing["GET /api/v1/conversations"] = (503, "The database does not answer")
    desk = await office.sit("/inbox", wait="[role=alert]")
    await expect(desk.page.get_by_role("alert")).to_contain_text("The database does not answer")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Try again in a minute.")
    fake.failing.clear()
    await desk.button("Try again").click()
    await expect(desk.names.first).to_be_visible()


async def test_what_loads_has_the_size_of_what_comes(office, fake):
    fake.slow = 0.6
    desk = await office.sit("/inbox/open", wait=".row-bones")
    bones = (await desk.page.locator(".row-bones").first.bounding_box())["height"]
    await desk.page.locator(".row-link").first.wait_for()
    assert (await desk.page.locator(".row").first.bounding_box())["height"] == bones


@pytest.mark.parametrize("fake", [{"role": "viewer"}], indirect=True)
async def test_a_viewer_reads_and_is_told_why_nothing_else_works(office, fake):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await expect(desk.page.locator(".composer")).to_contain_text("Your role reads conversations")
    await expect(desk.button("Close")).to_have_attribute("aria-disabled", "true")
    await desk.keys("e")
    await expect(desk.page.get_by_role("button", name="Reveal")).to_have_count(0)
    assert [asked for asked in fake.asked if not asked.startswith("GET")] == []


@pytest.mark.parametrize("fake", [{"signed_in": False}], indirect=True)
async def test_a_signed_out_person_is_sent_to_sign_in_and_back(office):
    desk = await office.sit("/inbox/open/cv-0", wait="body")
    await expect(desk.page).to_have_url(re.compile(r"/sign-in\?next=%2Finbox%2Fopen%2Fcv-0$"))


async def test_a_lost_connection_is_said_quietly_and_what_was_missed_is_there_after(office, fake):
    desk = await office.sit("/inbox/open?sort=newest")
    for socket in list(fake.sockets):
        await socket.close()
    await fake.hear("cv-6", "Ainda dá tempo?")
    await expect(desk.names.first).to_have_text("Ana Ferreira")


async def test_the_contact_page_shows_who_it_is_and_a_change_is_kept(office, fake, until):
    desk = await office.sit("/contacts/ct-0", wait=".part")
    await expect(desk.page.locator(".contact-about")).to_contain_text("Bandung")
    await desk.page.get_by_role("button", name=re.compile("^plan: Wholesale")).click()
    await desk.page.get_by_label("plan", exact=True).fill("Retail")
    await desk.keys("Enter")
    await until(lambda: fake.contacts["ct-0"]["attributes"]["plan"] == "Retail")


async def test_the_contact_page_tells_quietly_of_whom_nothing_is_connected(office, fake):
    fake.conversations = {id_: one for id_, one in fake.conversations.items() if one["contact"]["id"] != "ct-0"}
    desk = await office.sit("/contacts/ct-0", wait=".part")
    await expect(desk.page.get_by_text("They have no address on a channel that is connected.")).to_be_visible()


async def test_blocking_asks_first_and_can_be_undone(office, fake, until):
    desk = await office.sit("/contacts/ct-0", wait=".part")
    await desk.button("Block this contact").click()
    await desk.page.get_by_role("dialog").get_by_role("button", name="Block this contact").click()
    await until(lambda: fake.contacts["ct-0"].get("blocked"))
    await desk.button("Undo").click()
    await until(lambda: fake.contacts["ct-0"]["blocked"] is False)


async def test_the_palette_finds_commands_people_and_messages(office):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await desk.keys("Control+k")
    await desk.page.keyboard.type("snooze")
    await expect(desk.page.get_by_role("option").first).to_contain_text("Snooze")
    await desk.page.keyboard.press("Control+a")
    await desk.page.keyboard.type("siti")
    await expect(desk.page.get_by_role("option", name=re.compile("siti@example.com"))).to_be_visible()
    await desk.page.keyboard.press("Escape")
    await expect(desk.page.get_by_role("dialog")).to_have_count(0)


async def test_failed_messages_stand_in_one_list_and_are_sent_again(office, fake, until):
    desk = await office.sit("/deliveries", wait=".delivery-name")
    await expect(desk.page.locator(".delivery")).to_contain_text("session has ended")
    await desk.button("Try again").click()
    await expect(desk.page.locator(".empty-title")).to_have_text("Nothing failed")


async def test_dark_and_light_are_chosen_and_remembered(office):
    desk = await office.sit("/inbox")
    await desk.button("Dewi Lestari, your menu").click()
    await desk.page.get_by_role("menuitemradio", name="Dark").click()
    background = "getComputedStyle(document.documentElement).backgroundColor"
    assert await desk.page.evaluate(background) == "rgb(15, 19, 23)"
    await desk.page.reload()
    await desk.page.locator(".row").first.wait_for()
    assert await desk.page.evaluate(background) == "rgb(15, 19, 23)"


async def test_what_one_is_told_is_shown_counted_and_forgotten_once_it_is_read(office, fake):
    desk = await office.sit("/inbox/open/cv-0", wait=".entry")
    await fake.notify("cv-3", "message", "Vocês abrem no feriado?")
    await expect(desk.page.locator(".toast")).to_contain_text("Marina Oliveira wrote")
    await expect(desk.page).to_have_title("(1) Inbox · Rejoinder")
    await desk.button("1 new notification").click()
    await desk.page.get_by_role("dialog", name="Notifications").get_by_role("link").click()
    await expect(desk.page.locator(".thread-name")).to_have_text("Marina Oliveira")
    await expect(desk.page).to_have_title("Inbox · Rejoinder")


async def test_nobody_is_disturbed_by_what_they_are_looking_at(office, fake):
    desk = await office.sit("/inbox/open/cv-3", wait=".entry")
    await fake.notify("cv-3", "message", "Vocês abrem no feriado?")
    await expect(desk.page).to_have_title(re.compile(r"^\(1\)"))
    await expect(desk.page.locator(".toast")).to_have_count(0)
