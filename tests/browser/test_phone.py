"""A newcomer plays the customer on the demo's phone, in every app, and answers in the console."""

import pytest
from playwright.async_api import expect

from browser.conftest import SIZES, House, Look
from browser.tabs import Desk, Hand
from browser.test_axe import LOOKS, faults

ACCOUNTS = {
    "telegram": "telegram:7001112233",
    "whatsapp": "whatsapp:106540352242922",
    "messenger": "messenger:102030405060708",
    "instagram": "instagram:17841400000000001",
    "sms": "sms:AC0123456789abcdef0123456789abcdef",
    "rcs": "rcs:kopi_kita_agent",
    "email": "email:halo@kopikita.example",
}
TITLES = {
    "telegram": "Telegram",
    "whatsapp": "WhatsApp",
    "messenger": "Messenger",
    "instagram": "Instagram",
    "sms": "SMS",
    "rcs": "RCS",
}
#: Who has not written there yet, and what the thread begins with.
NEWCOMERS = {
    "telegram": ("somchai", "Start"),
    "whatsapp": ("lin", ""),
    "messenger": ("emma", "Get started"),
    "instagram": ("tiago", ""),
    "sms": ("rina", ""),
    "rcs": ("rina", ""),
}
#: What the console shows of an answer that was read, where the provider tells.
SEEN = {"whatsapp": "seen", "messenger": "seen", "instagram": "seen", "sms": "delivered", "rcs": "seen"}


async def heard(house: House, person: str, title: str, words: str) -> Desk:
    """Sit down at the console, where somebody has said this on a channel."""
    assert house.stage is not None
    desk = await house.sit()
    row = desk.row(house.stage.people[person].name).filter(has_text=title)
    await row.first.locator(".row-link").click()
    await expect(desk.bubble(words)).to_be_visible()
    return desk


@pytest.mark.parametrize("app", NEWCOMERS)
async def test_what_is_said_in_an_app_is_answered_in_the_console_and_shown_in_the_app(house: House, app: str) -> None:
    person, begins = NEWCOMERS[app]
    hand = await house.hold(person, ACCOUNTS[app])
    if begins:
        await hand.button(begins).click()
    await hand.say(f"Is there {app} coffee left?")
    desk = await heard(house, person, TITLES[app], f"Is there {app} coffee left?")
    await desk.write(f"There is, two bags of {app}")
    await expect(hand.bubble(f"two bags of {app}")).to_be_visible()
    if app in SEEN:
        await expect(desk.entry(f"two bags of {app}")).to_contain_text(SEEN[app])


@pytest.mark.parametrize("app", ["whatsapp", "messenger", "instagram"])
async def test_a_person_sees_that_what_they_said_was_read(house: House, app: str) -> None:
    hand = await house.hold("vera", ACCOUNTS[app])
    if app == "messenger":
        await hand.button("Get started").click()
    await hand.say(f"Seen on {app}?")
    await heard(house, "vera", TITLES[app], f"Seen on {app}?")
    await expect(hand.entry(f"Seen on {app}?")).to_contain_text("Seen by Kopi Kita")


async def test_mail_is_read_in_an_inbox_and_answered_in_its_thread(house: House) -> None:
    hand = await house.hold("lin", f"{ACCOUNTS['email']}/new")
    await hand.page.get_by_label("Subject").fill("Grinder 2041")
    await hand.page.get_by_label("Write your mail").fill("Does the small grinder fit a moka pot?")
    await hand.button("Send").click()
    desk = await heard(house, "lin", "Email", "fit a moka pot?")
    await desk.write("It does, with the fine plate")
    letter = hand.page.locator(".letters a").filter(has_text="Grinder 2041")
    await expect(letter).to_have_attribute("data-unread", "true")
    await letter.click()
    await expect(hand.page.locator(".one-mail").last).to_contain_text("with the fine plate")
    await hand.button("Reply").click()
    await hand.page.get_by_label("Write your mail").fill("Then please keep me one")
    await hand.button("Send").click()
    await expect(desk.bubble("keep me one")).to_be_visible()
    await expect(hand.page.locator(".one-mail")).not_to_have_count(0)


async def test_suggested_answers_are_tapped_and_gone(house: House) -> None:
    hand = await house.hold("emma", ACCOUNTS["instagram"])
    await hand.say("Which one for filter?")
    desk = await heard(house, "emma", "Instagram", "Which one for filter?")
    replies = {"type": "quick_replies", "replies": [{"title": "Kintamani"}, {"title": "Monsoon"}]}
    body = {"client_id": "phone-suggested", "blocks": [{"type": "text", "text": "These two:"}, replies]}
    conversation = desk.page.url.split("?")[0].rpartition("/")[2]
    await house.api("POST", f"/conversations/{conversation}/messages", body)
    await hand.button("Monsoon").click()
    await expect(hand.page.locator(".suggested")).to_have_count(0)
    await expect(desk.bubble("Monsoon")).to_be_visible()


async def test_who_blocks_the_shop_hears_nothing_until_they_let_it_in_again(house: House) -> None:
    hand = await house.hold("lin", ACCOUNTS["telegram"])
    await hand.button("Start").click()
    await hand.say("Do you ship abroad?")
    desk = await heard(house, "lin", "Telegram", "Do you ship abroad?")
    await hand.choose("More", "Block")
    await expect(hand.page.locator(".foot")).to_contain_text("You have blocked Kopi Kita.")
    await expect(desk.gate).to_contain_text("You cannot answer now")
    await expect(desk.box).to_have_count(0)
    await hand.button("Let in again").click()
    await hand.say("Back again")
    await expect(desk.bubble("Back again")).to_be_visible()
    await desk.write("Welcome back, we do")
    await expect(hand.bubble("Welcome back, we do")).to_be_visible()


async def test_a_picture_and_a_place_are_sent(house: House) -> None:
    hand = await house.hold("tiago", ACCOUNTS["whatsapp"])
    await hand.choose("Add to the message", "A picture of a torn bag")
    await expect(hand.page.locator(".bubble .picture")).to_be_visible()
    await hand.choose("Add to the message", "Where I am")
    await expect(hand.page.locator(".where")).to_contain_text("Recife")
    await hand.say("It arrived like this")
    desk = await heard(house, "tiago", "WhatsApp", "It arrived like this")
    await expect(desk.page.locator(".thread-inner .entry img").first).to_be_visible()


async def test_a_message_is_announced_on_the_home_screen_and_counted(house: House) -> None:
    hand = await house.hold("somchai", ACCOUNTS["whatsapp"])
    await hand.say("Can I change my order?")
    await hand.page.get_by_role("link", name="Home").click()
    desk = await heard(house, "somchai", "WhatsApp", "Can I change my order?")
    await desk.write("You can, until tonight")
    banner = hand.page.locator(".banner")
    await expect(banner).to_contain_text("You can, until tonight")
    await expect(hand.page.locator('.tile[data-app="whatsapp"] .badge')).to_contain_text("unread")
    await banner.get_by_role("link").click()
    await expect(hand.bubble("You can, until tonight")).to_be_visible()


async def test_the_phone_is_used_by_keyboard_alone(house: House) -> None:
    hand = await house.hold("emma")
    page = hand.page
    await page.locator('.tile[data-app="sms"]').focus()
    await page.keyboard.press("Enter")
    await hand.box.focus()
    await page.keyboard.type("By keyboard")
    await page.keyboard.press("Enter")
    await expect(hand.bubble("By keyboard")).to_be_visible()
    await page.get_by_role("button", name="More").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("dialog[open]")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("dialog[open]")).to_have_count(0)
    await expect(page.get_by_role("button", name="More")).to_be_focused()


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_no_state_of_the_phone_has_a_fault(house: House, scheme: str, size: str) -> None:
    hand = await house.hold("rina", color_scheme=scheme, bypass_csp=True, **SIZES[size])
    found = await faults(hand.page)
    for person, app in (("tiago", "messenger"), ("rina", "whatsapp"), ("somchai", "instagram"), ("vera", "telegram")):
        await _open(hand, person, ACCOUNTS[app])
        await hand.bubbles.first.wait_for()
        found += await faults(hand.page)
    await hand.button("More").click()
    found += await faults(hand.page)
    await hand.page.keyboard.press("Escape")
    await _open(hand, "emma", ACCOUNTS["email"])
    await hand.page.locator(".letters a").first.wait_for()
    found += await faults(hand.page)
    await hand.page.locator(".letters a").first.click()
    await hand.button("Reply").click()
    found += await faults(hand.page)
    assert sorted(set(found)) == []


async def test_a_small_screen_is_all_phone_and_nothing_is_wider_than_it(house: House) -> None:
    look: Look = SIZES["phone"]
    hand = await house.hold("tiago", ACCOUNTS["messenger"], **look)
    await hand.bubbles.first.wait_for()
    widths = await hand.page.evaluate("() => [innerWidth, document.documentElement.scrollWidth]")
    assert widths == [390, 390]
    await expect(hand.page.locator(".panel")).to_be_hidden()


async def _open(hand: Hand, person: str, account: str) -> None:
    await hand.page.evaluate("(hash) => { location.hash = hash }", f"/{person}/{account}")
