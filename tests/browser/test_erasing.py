"""A contact is erased: from the menu to a name that is typed, while another tab and the visitor's own look on."""

import json
from typing import Any

import pytest
from playwright.async_api import expect

from browser.conftest import SIZES, House
from browser.tabs import Desk
from browser.test_axe import LOOKS, faults


async def somebody(house: House, name: str) -> tuple[Any, str]:
    """Let a visitor write; returns their tab and their contact's id."""
    visit = await house.visit(name=name)
    await visit.begin()
    await visit.write("Please forget me")
    await expect(visit.bubble("Please forget me")).to_be_visible()
    desk = await house.sit()
    await expect(desk.row(name).first).to_be_visible()
    (found,) = (await house.api("GET", f'/contacts?q="{name}"'))["items"]
    return visit, str(found["id"])


async def asked(desk: Desk) -> None:
    """Open the dialog from the contact's menu."""
    await desk.page.locator(".contact-name").wait_for()
    await desk.page.get_by_role("button", name="More about this contact").click()
    await desk.page.get_by_role("menuitem", name="Erase…").click()
    await desk.page.get_by_role("dialog").wait_for()


async def test_from_the_menu_to_gone_in_every_tab(house: House) -> None:
    _, contact = await somebody(house, "Wulan Asih")
    (talk,) = (await house.api("GET", f"/contacts/{contact}/conversations"))["items"]
    desk = await house.sit(f"/contacts/{contact}")
    beside = await house.sit(f"/inbox/all/{talk['id']}")
    beside.expect_fault("status of 404")
    desk.expect_fault("status of 404")
    await beside.bubbles.first.wait_for()
    await asked(desk)
    dialog, page = desk.page.get_by_role("dialog"), desk.page

    async with page.expect_download() as begun:
        await dialog.get_by_role("link", name="Take out all that is known").click()
    kept = await (await begun.value).path()
    whole = json.loads(kept.read_text("utf-8"))
    await expect(dialog.get_by_role("button", name="Erase")).to_have_attribute("aria-disabled", "true")
    await dialog.get_by_label("Type Wulan Asih to erase them").fill("wulan  asih")
    await dialog.get_by_role("button", name="Erase").click()

    await expect(page.get_by_text("Wulan Asih is erased")).to_be_visible()
    await expect(page).to_have_url(f"{house.url}/contacts")
    await expect(page.locator(".row-person").filter(has_text="Wulan")).to_have_count(0)
    await expect(beside.page.get_by_text("Wulan Asih")).to_have_count(0)
    await expect(beside.page.locator(".thread-lost")).to_be_visible()
    assert whole["contact"]["name"] == "Wulan Asih"
    assert whole["conversations"][0]["entries"][0]["blocks"] == [{"type": "text", "text": "Please forget me"}]
    assert (await house.api("GET", '/contacts?q="Wulan Asih"'))["items"] == []


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_the_dialog_has_no_fault(house: House, scheme: str, size: str) -> None:
    look: dict[str, Any] = {"color_scheme": scheme, "bypass_csp": True, **SIZES[size]}
    contact = (await house.api("GET", "/contacts"))["items"][0]["id"]
    desk = await house.sit(f"/contacts/{contact}", **look)
    await asked(desk)
    assert await faults(desk.page) == []
    wider = await desk.page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
    assert not wider
