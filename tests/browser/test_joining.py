"""Contacts who are one person: found, compared, merged and split again, while another tab looks on."""

from typing import Any

import pytest
from playwright.async_api import Locator, expect

from browser.conftest import SIZES, House
from browser.tabs import Desk
from browser.test_axe import LOOKS, faults
from browser.test_phone import ACCOUNTS, TITLES, heard

APPS = ("messenger", "telegram", "instagram")


async def on_three_channels(house: House) -> dict[str, Any]:
    """Let Tiago write in three apps that do not know of each other; returns who he is to each."""
    for app in APPS:
        hand = await house.hold("tiago", ACCOUNTS[app])
        if app == "telegram":
            await hand.button("Start").click()
        await hand.say(f"It is me, on {app}")
        await heard(house, "tiago", TITLES[app], f"It is me, on {app}")
    found = (await house.api("GET", "/contacts?q=Tiago"))["items"]
    return {identity["channel_type"]: one for one in found for identity in one["identities"]}


async def talks(house: House, contact: str) -> set[str]:
    return {one["id"] for one in (await house.api("GET", f"/contacts/{contact}/conversations"))["items"]}


def channels(desk: Desk) -> Locator:
    return desk.page.locator(".fact-channel dt")


async def merge(desk: Desk, title: str) -> None:
    """Choose the Tiago of a channel, by keyboard alone, and merge."""
    page = desk.page
    await page.locator(".contact-name").wait_for()
    await page.keyboard.press("Shift+M")
    await page.get_by_role("combobox").fill("Tiago")
    await page.get_by_role("option").filter(has_text=title).click()
    await expect(page.get_by_role("table", name="What is known of each")).to_contain_text(title)
    await desk.button("Merge").click()
    await expect(channels(desk).filter(has_text=title)).to_be_visible()


async def test_a_contact_on_three_channels_is_merged_and_split_again(house: House) -> None:
    people = await on_three_channels(house)
    ids = {app: people[app]["id"] for app in APPS}
    before = {app: await talks(house, ids[app]) for app in APPS}
    assert len(set(ids.values())) == 3
    desk = await house.sit(f"/contacts/{ids['messenger']}")
    other = await house.sit(f"/contacts/{ids['telegram']}")
    await other.page.locator(".contact-name").wait_for()

    await merge(desk, TITLES["telegram"])
    await expect(other.page).to_have_url(f"{house.url}/contacts/{ids['messenger']}")
    await merge(desk, TITLES["instagram"])
    await expect(channels(desk)).to_have_count(3)
    await expect(channels(other)).to_have_count(3)
    assert await talks(house, ids["messenger"]) == set.union(*before.values())

    more = desk.page.get_by_role("button", name="More about Telegram")
    await more.click()
    await desk.page.get_by_role("menuitem", name="Split off").click()
    await expect(channels(desk)).to_have_count(2)
    await expect(channels(other)).to_have_count(2)
    await desk.button("Undo").last.click()
    await expect(channels(desk)).to_have_count(3)
    for app in ("telegram", "instagram"):
        await desk.page.keyboard.press("Control+k")
        await desk.page.get_by_role("combobox").fill(f"Split off {TITLES[app]}")
        await desk.page.keyboard.press("Enter")
        await expect(channels(desk).filter(has_text=TITLES[app])).to_have_count(0)
    assert {app: await talks(house, ids[app]) for app in APPS} == before


async def twins(house: House, name: str) -> list[str]:
    """Let two visitors write who turn out to have the same email address."""
    ids = []
    for number in (1, 2):
        visit = await house.visit(name=f"{name} {number}")
        await visit.begin()
        await visit.write("Hi")
        await expect(visit.bubble("Hi")).to_be_visible()
        desk = await house.sit()
        await expect(desk.row(f"{name} {number}").first).to_be_visible()
        (found,) = (await house.api("GET", f'/contacts?q="{name} {number}"'))["items"]
        ids.append(found["id"])
    for id_ in ids:
        await house.api("PATCH", f"/contacts/{id_}", {"email": f"{name.lower()}@example.com"})
    await house.api("PATCH", f"/contacts/{ids[1]}", {"attributes": {"size": "large"}})
    return ids


async def test_who_has_the_same_address_is_told_and_a_merge_is_undone(house: House) -> None:
    first, second = await twins(house, "Ottilie")
    desk = await house.sit(f"/contacts/{first}")
    page = desk.page
    await expect(page.get_by_text("Ottilie 2 has the same email address")).to_be_visible()
    await desk.button("Compare").click()
    table = page.get_by_role("table", name="What is known of each")
    await expect(table.get_by_role("row", name="size")).to_contain_text("large")
    await desk.button("Swap them").click()
    await expect(table.get_by_role("columnheader").first).to_contain_text("Ottilie 2")
    await desk.button("Swap them").click()
    await expect(table.get_by_role("columnheader").first).to_contain_text("Ottilie 1")
    await desk.button("Merge").click()
    await expect(page.get_by_text("Ottilie 2 is part of Ottilie 1 now")).to_be_visible()
    await expect(page.locator(".fact").filter(has_text="large")).to_be_visible()
    await expect(page.get_by_text("has the same email address")).to_have_count(0)

    await desk.button("Undo").click()
    await expect(page.get_by_text("are two again")).to_be_visible()
    await expect(page.get_by_text("Ottilie 2 has the same email address")).to_be_visible()
    await expect(page.locator(".fact").filter(has_text="large")).to_have_count(0)
    back = await house.api("GET", f"/contacts/{second}")
    assert (back["name"], back["merged_into"], len(back["identities"])) == ("Ottilie 2", None, 1)


async def test_two_whom_the_business_knows_apart_are_not_merged(house: House) -> None:
    first, second = await twins(house, "Perpetua")
    async with house.parts.db.service() as tx:
        for id_ in (first, second):
            await tx.run("UPDATE contact SET external_id = $1 WHERE id = $1::uuid", id_)
    desk = await house.sit(f"/contacts/{first}")
    desk.expect_fault("status of 409")
    await desk.button("Compare").click()
    await expect(desk.page.get_by_role("alert")).to_contain_text("Your own system knows them as two")
    await desk.button("Somebody else").click()
    await expect(desk.page.get_by_role("combobox")).to_be_focused()


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_merging_has_no_fault(house: House, scheme: str, size: str) -> None:
    first, _ = await twins(house, f"Quirin{scheme}{size}")
    desk = await house.sit(f"/contacts/{first}", color_scheme=scheme, bypass_csp=True, **SIZES[size])
    page = desk.page
    await page.locator(".likely").wait_for()
    found = await faults(page)
    await desk.button("Compare").click()
    await page.locator(".joining-table").wait_for()
    found += await faults(page)
    await desk.button("Somebody else").click()
    await page.get_by_role("option").first.wait_for()
    found += await faults(page)
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="More about Web").click()
    await page.get_by_role("menuitem").first.wait_for()
    found += await faults(page)
    assert sorted(set(found)) == []
