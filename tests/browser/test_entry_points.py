"""Entry points, from the form in the console to somebody who came: put up, opened, written through, counted."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Route, expect

from browser.conftest import ANDI, SIZES, House, Look
from browser.tabs import Desk


async def put_up(house: House, name: str, slug: str, **more: Any) -> str:
    """Make one by the API, for what a test is not about; returns its id."""
    made = await house.api("POST", "/entry-points", {"name": name, "slug": slug, **more})
    return str(made["entry_point"]["id"])


async def messenger(house: House) -> str:
    listed = await house.api("GET", "/entry-points/channels")
    return str(next(one["channel_id"] for one in listed["items"] if one["type"] == "web"))


@pytest.mark.parametrize("name", SIZES)
async def test_one_is_made_opened_written_through_and_tells_who_came(house: House, name: str) -> None:
    size: Look = SIZES[name]
    desk = await house.sit("/outreach/entry-points", **size)
    page = desk.page
    await desk.button("New entry point").click()
    await page.get_by_role("link", name="A code on the counter").click()
    await expect(page.get_by_label("Name", exact=True)).to_have_value("Counter")
    await page.get_by_label("Name", exact=True).fill(f"Window on a {name}")
    await expect(page.get_by_label("Address", exact=True)).to_have_value(f"window-on-a-{name}")
    await expect(page.get_by_text(f"/l/window-on-a-{name} is free")).to_be_visible()
    await page.get_by_label("Location").select_option("Bandung")
    await desk.button("Create").click()
    await expect(page.get_by_role("heading", name=f"Window on a {name}")).to_be_visible()
    await expect(page.get_by_role("img", name=f"Code of Window on a {name}")).to_have_js_property("complete", True)
    link = await page.get_by_label("Link", exact=True).input_value()

    visit = await house.visit(urlsplit(link).path, **size)
    await visit.page.get_by_role("link", name="Chat here").click()
    await visit.page.wait_for_url("**/chat?rejoinder_ref=*")
    await visit.page.locator(".panel .begin").click()
    await visit.write("Do you hold a table for me?")
    await expect(visit.foot).to_contain_text("Sent")

    await page.get_by_role("tab", name="Figures").click()
    await page.reload()
    await expect(page.locator(".entry-tiles dt")).to_have_text(["Opened", "Came"])
    await expect(page.locator(".entry-tile-value")).to_have_text(["1", "1"])
    await expect(page.locator(".entry-chosen")).to_have_text("On the page they chose Web (1).")
    await page.get_by_role("list", name="Who came").get_by_role("link").click()
    await expect(page.locator(".contact-came")).to_contain_text(f"Came through Window on a {name}")
    await page.locator(".contact-came a").click()
    await expect(page.get_by_role("heading", name=f"Window on a {name}")).to_be_visible()


async def test_an_address_that_is_taken_is_told_while_it_is_typed_and_another_is_offered(house: House) -> None:
    await put_up(house, "Here already", "here-already")
    desk = await house.sit("/outreach/entry-points/new")
    page = desk.page
    await page.get_by_label("Name", exact=True).fill("Here already")
    await expect(page.get_by_text("This address is taken.")).to_be_visible()
    await desk.button("Take here-already-2").click()
    await expect(page.get_by_text("/l/here-already-2 is free")).to_be_visible()
    await page.get_by_label("Address", exact=True).fill("No Spaces & Signs!")
    await expect(page.get_by_label("Address", exact=True)).to_have_value("no-spaces-signs-")


async def test_a_box_needs_words_and_its_snippet_says_them(house: House) -> None:
    desk = await house.sit("/outreach/entry-points/new")
    page = desk.page
    await page.get_by_label("Name", exact=True).fill("Till in Lisbon")
    await page.get_by_label("Put up as").select_option("Box at the checkout")
    await expect(desk.button("Create")).to_have_attribute("aria-description", "A box asks for something: choose what.")
    await page.get_by_label("Messages about an order").check()
    await page.get_by_role("tab", name="Portuguese").last.click()
    await page.get_by_label("Words in Portuguese").fill("Escrevam-me sobre este pedido.")
    await desk.button("Create").click()
    await expect(page.get_by_role("figure", name="Box for a checkout")).to_contain_text(
        "Escrevam-me sobre este pedido."
    )
    look = page.get_by_role("checkbox", name="Escrevam-me sobre este pedido.")
    await look.check()
    await expect(page.get_by_role("figure", name="How the card looks")).to_contain_text(
        "Escrevam-me sobre este pedido."
    )
    await expect(page.get_by_role("link", name="PDF")).to_have_attribute(
        "href", "/l/till-in-lisbon/card.pdf?locale=pt-BR"
    )
    await page.get_by_label("Thai", exact=True).check()
    await expect(page.get_by_role("link", name="PDF")).to_have_attribute(
        "href", "/l/till-in-lisbon/card.pdf?locale=pt-BR,th"
    )
    for name, begins in (("SVG", b"<svg"), ("PNG", b"\x89PNG"), ("PDF", b"%PDF")):
        async with page.expect_download() as download:
            await page.get_by_role("link", name=name).click()
        found = await download.value
        assert found.suggested_filename == f"till-in-lisbon.{name.lower()}"
        assert Path(await found.path()).read_bytes().startswith(begins)


async def test_its_channels_are_put_in_order_and_it_tells_what_opens_where(house: House) -> None:
    id_ = await put_up(house, "Ordered", "ordered-channels")
    desk = await house.sit(f"/outreach/entry-points/{id_}/settings")
    page = desk.page
    opens = page.locator(".entry-opens")
    await expect(opens).to_contain_text("Beside it the code for a phone.")
    await page.get_by_label("Chosen channels").check()
    rows = page.get_by_role("list", name="Chosen channels").get_by_role("listitem")
    await expect(rows.first).to_contain_text("Kopi Kita")
    while await rows.count() > 2:
        before = await rows.count()
        await rows.last.get_by_role("button", name="Leave out").click()
        await expect(rows).to_have_count(before - 1)
    second = await rows.last.inner_text()
    await rows.last.get_by_role("button", name="up").click()
    await expect(rows.first).to_have_text(second.replace("\n", ""))
    await desk.button("Save").click()
    await expect(page.get_by_text("Saved")).to_be_visible()
    await page.reload()
    await expect(rows.first).to_have_text(second.replace("\n", ""))
    await rows.last.get_by_role("button", name="Leave out").click()
    await expect(opens.locator("dd").first).to_have_text("Opens the messenger on a page at once.")
    await desk.button("Discard").click()
    await expect(rows).to_have_count(2)


async def test_one_is_archived_with_a_way_back_and_found_among_the_archived(house: House) -> None:
    id_ = await put_up(house, "Old window", "old-window")
    desk = await house.sit(f"/outreach/entry-points/{id_}")
    page = desk.page
    await desk.button("More about Old window").click()
    await page.get_by_role("menuitem", name="Archive").click()
    await expect(page.get_by_text("its address says that it is closed").first).to_be_visible()
    await page.locator(".toast").get_by_role("button", name="Undo").click()
    await expect(page.locator(".entry-archived")).to_have_count(0)
    await desk.button("More about Old window").click()
    await page.get_by_role("menuitem", name="Archive").click()
    await page.locator(".entry-archived").wait_for()

    await page.goto(house.url + "/outreach/entry-points?q=old%20win")
    await expect(page.get_by_text("No entry point fits.")).to_be_visible()
    await page.get_by_label("Show archived").check()
    await page.get_by_role("link", name="Old window").click()
    await desk.button("Use it again").click()
    await expect(page.locator(".entry-archived")).to_have_count(0)


async def test_a_link_for_one_contact_tells_that_it_was_they(house: House) -> None:
    id_ = await put_up(house, "Letter", "letter-to-one", kind="email", channel_ids=[await messenger(house)])
    desk = await house.sit(f"/outreach/entry-points/{id_}/use")
    page = desk.page
    await desk.button("Choose a contact").click()
    await page.get_by_role("combobox", name="Choose a contact").fill("Harriet")
    await page.get_by_role("option", name="Harriet Sample").click()
    link = await page.get_by_role("textbox", name="Link for Harriet Sample").input_value()
    visit = await house.visit(urlsplit(link).path)
    await visit.page.wait_for_url("**/chat?rejoinder_ref=letter-to-one")

    await page.goto(f"{house.url}/outreach/entry-points/{id_}")
    await expect(page.get_by_role("list", name="Who came")).to_contain_text("Harriet Sample")


async def test_who_may_not_change_them_reads_all_of_it(house: House) -> None:
    id_ = await put_up(house, "Only read", "only-read")
    desk = await house.sit("/outreach/entry-points", who=ANDI)
    page = desk.page
    await page.get_by_role("link", name="Only read").click()
    await expect(desk.button("New entry point")).to_have_count(0)
    await expect(page.get_by_text("Nobody has opened it yet")).to_be_visible()
    await page.get_by_role("tab", name="Put it up").click()
    await expect(page.get_by_role("img", name="Code of Only read")).to_be_visible()
    await expect(page.get_by_text("A link for one contact")).to_have_count(0)
    await page.get_by_role("tab", name="Settings").click()
    await expect(page.get_by_label("Name", exact=True)).to_be_disabled()
    await expect(page.get_by_label("Chosen channels")).to_be_disabled()
    await page.goto(f"{house.url}/outreach/entry-points/new")
    await expect(page.get_by_text("Your role does not include this")).to_be_visible()
    assert id_


async def test_a_page_that_is_not_there_and_a_lost_connection_say_what_to_do(house: House) -> None:
    desk: Desk = await house.sit("/outreach/entry-points/0190a000-0000-7000-8000-000000000001")
    desk.expect_fault("status of 404", "ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED")
    await expect(desk.page.get_by_role("alert")).to_be_visible()
    await desk.page.route("**/api/v1/entry-points?*", lambda route: route.abort())
    await desk.page.goto(f"{house.url}/outreach/entry-points")
    await expect(desk.page.get_by_role("button", name="Try again")).to_be_visible()
    await desk.page.unroute("**/api/v1/entry-points?*")
    await desk.page.get_by_role("button", name="Try again").click()
    await expect(desk.page.get_by_role("link", name="Counter, Bandung")).to_be_visible()


async def test_a_long_list_goes_on_where_it_ended_and_is_searched_from_the_keyboard(house: House) -> None:
    for number in range(3):
        await put_up(house, f"Shelf {number}", f"shelf-{number}")
    desk = await house.sit("/inbox/open")
    page = desk.page

    async def by_two(route: Route) -> None:
        await route.continue_(url=f"{route.request.url}&limit=2")

    await page.route("**/api/v1/entry-points?*", by_two)
    await page.goto(f"{house.url}/outreach/entry-points")
    names = page.get_by_role("list", name="Entry points").locator(".item-link")
    await expect(names).to_have_text(["Shelf 2", "Shelf 1"])
    await desk.button("Show more").click()
    await expect(names.nth(2)).to_have_text("Shelf 0")
    await page.keyboard.press("/")
    await page.keyboard.type("shelf-1")
    await expect(names).to_have_text(["Shelf 1"])
    await expect(desk.button("Show more")).to_have_count(0)
