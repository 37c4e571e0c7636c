"""A marketer's job: a file of customers is imported, its bad rows are seen, and it is taken back."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from browser.conftest import SIZES, House
from browser.test_axe import LOOKS, faults

SHOP = (
    "User ID;Email;Phone;First name;Last name;Plan;Seats;Since;Country;Tags\n"
    "{key}-1;lia-{key}@example.com;0812 3456 7890;Lia;Sari;monthly;1,5;01.02.2025;ID;vip\n"
    "{key}-2;budi-{key}@example.com;;Budi;Hartono;yearly;12;31.12.2024;;\n"
    "{key}-3;no address;;Citra;Dewi;yearly;1;31.12.2024;;\n"
    ";;;Nobody;;yearly;1;31.12.2024;;\n"
)


async def chosen(page: Page, name: str, text: str) -> None:
    await page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    )


async def test_a_file_is_imported_its_bad_rows_are_seen_and_it_is_taken_back(
    house: House, size: dict[str, Any]
) -> None:
    key = str(size["viewport"]["width"])
    desk = await house.sit("/contacts/import", **size)
    page = desk.page
    await chosen(page, f"customers-{key}.csv", SHOP.format(key=key))
    await expect(page.get_by_label("What “Email” is", exact=True)).to_have_value("email")
    await expect(page.get_by_label("What “Plan” is", exact=True)).to_have_value("attribute")
    await expect(page.get_by_label("How times are written")).to_have_value("day_first")
    await expect(page.get_by_text("2 new contacts", exact=False).first).to_be_visible()
    await expect(page.get_by_role("list", name="2 rows left out")).to_contain_text("is not an email address")
    await page.get_by_label("What “Phone” is", exact=True).select_option("")
    await page.get_by_role("button", name="Import 4 rows").click()
    await expect(page.get_by_text("4 of 4 rows read")).to_be_visible()
    await expect(page.locator(".sheet-actions")).to_have_text("Done")
    await expect(page.locator(".import-figures")).to_contain_text("New contacts2")
    await expect(page.get_by_role("list", name="2 rows left out")).to_contain_text("Row 5:")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Download CSV").click()
    assert (await download.value).suggested_filename == "left-out.csv"
    found = (await house.api("GET", f"/contacts?q=lia-{key}"))["items"]
    assert [(one["name"], one["phone"], one["attributes"]["Seats"]) for one in found] == [("Lia Sari", None, 1.5)]
    await page.get_by_role("button", name="Undo").click()
    await page.get_by_role("dialog").get_by_role("button", name="Undo").click()
    await expect(page.get_by_text("2 contacts removed")).to_be_visible()
    await expect(page.locator(".sheet-actions")).to_have_text("Taken back")
    assert not (await house.api("GET", f"/contacts?q=lia-{key}"))["items"]
    await page.goto(house.url + "/contacts")
    await page.get_by_role("link", name="Import", exact=True).click()
    await expect(page.get_by_role("list", name="Past imports")).to_contain_text(f"customers-{key}.csv")


async def test_a_file_that_is_none_is_refused_with_what_to_do(house: House) -> None:
    desk = await house.sit("/contacts/import", **SIZES["desk"])
    desk.expect_fault("422")
    await chosen(desk.page, "empty.csv", "\n\n")
    await expect(desk.page.get_by_role("alert")).to_contain_text("Choose a file with a heading and rows.")


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_no_page_of_imports_has_a_fault(house: House, scheme: str, size: str) -> None:
    desk = await house.sit("/contacts/import", color_scheme=scheme, bypass_csp=True, **SIZES[size])
    page = desk.page
    await page.get_by_text("Choose a file").wait_for()
    found = await faults(page)
    await chosen(page, f"{scheme}-{size}.csv", SHOP.format(key=f"{scheme}-{size}"))
    await page.get_by_role("list", name="2 rows left out").wait_for()
    found += await faults(page)
    await page.get_by_role("button", name="Import 4 rows").click()
    await page.get_by_role("link", name="Download CSV").wait_for()
    found += await faults(page)
    await page.get_by_role("button", name="Undo").click()
    await page.get_by_role("dialog").get_by_role("button", name="Undo").click()
    await page.get_by_text("2 contacts removed").wait_for()
    found += await faults(page)
    assert sorted(set(found)) == []
