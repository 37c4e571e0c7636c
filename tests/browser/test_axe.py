"""No page of the console and no state of the messenger has a fault that axe can see, light or dark, wide or narrow."""

from importlib.resources import files
from typing import Any

import pytest
from playwright.async_api import Page

from browser.conftest import SIZES, House, until_still

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (rules) => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations.map(
  (found) => found.id + ': ' + found.nodes.map((node) => `${node.target} ${node.html.slice(0, 140)}`).join(' | '))"""
PAGES = [
    "/inbox/open",
    "/inbox/closed?q=nobody-says-this",
    "/contacts",
    "/deliveries",
    "/reports",
    "/settings/you",
    "/settings/notifications",
    "/settings/workspace",
    "/settings/locations",
    "/settings/channels",
    "/settings/automatic",
    "/settings/replies",
    "/settings/tags",
    "/settings/policies",
    "/settings/teammates",
    "/settings/teams",
    "/settings/roles",
    "/settings/tokens",
    "/settings/audit",
]

#: Both schemes, both sizes; the console's many pages are read in the first two.
LOOKS = [("light", "desk"), ("dark", "phone"), ("dark", "desk"), ("light", "phone")]


async def faults(page: Page) -> list[str]:
    """Ask axe about a page as it stands."""
    await until_still(page)
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(AXE)
    return [f"{page.url} {fault}" for fault in await page.evaluate(RUN, RULES)]


@pytest.mark.parametrize(("scheme", "size"), LOOKS[:2], ids=["-".join(look) for look in LOOKS[:2]])
async def test_no_page_of_the_console_has_a_fault(house: House, scheme: str, size: str) -> None:
    look: dict[str, Any] = {"color_scheme": scheme, "bypass_csp": True, **SIZES[size]}
    desk = await house.sit(PAGES[0], **look)
    found = []
    for path in PAGES:
        await desk.page.goto(house.url + path)
        found += await faults(desk.page)
    await desk.page.goto(house.url + "/inbox/open")
    await desk.rows.first.locator(".row-link").click()
    await desk.bubbles.first.wait_for()
    found += await faults(desk.page)
    await desk.gate.get_by_role("button", name="Why?").click()
    found += await faults(desk.page)
    await desk.page.goto(desk.page.url.split("?")[0] + "/contact")
    found += await faults(desk.page)
    await desk.page.goto(house.url + "/contacts")
    await desk.rows.first.locator(".row-link").click()
    await desk.page.locator(".contact-name").wait_for()
    found += await faults(desk.page)
    assert sorted(set(found)) == []


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_no_state_of_the_messenger_has_a_fault(house: House, scheme: str, size: str) -> None:
    look: dict[str, Any] = {"color_scheme": scheme, "bypass_csp": True, **SIZES[size]}
    visit = await house.visit("/demo/?as=siti", **look)
    page = visit.page
    await visit.launcher.wait_for()
    found = await faults(page)
    await visit.open()
    found += await faults(page)
    await page.locator(".hours button").click()
    found += await faults(page)
    await page.locator(".tabs button").last.click()
    found += await faults(page)
    await page.locator(".panel .entry").first.click()
    await visit.bubbles.first.wait_for()
    await visit.box.wait_for()
    found += await faults(page)
    await page.locator(".emoji-open").click()
    await page.locator(".emoji button").first.wait_for()
    found += await faults(page)
    await page.locator(".emoji-open").click()
    await page.locator(".panel [aria-haspopup=menu]").click()
    await page.locator(".menu").wait_for()
    found += await faults(page)
    await page.get_by_role("menuitem", name="Delete conversation").click()
    found += await faults(page)
    assert sorted(set(found)) == []


async def test_the_pages_before_signing_in_have_no_fault(house: House, empty_house: House) -> None:
    found = []
    for place, path in ((house, "/sign-in"), (house, "/invitations/none"), (empty_house, "/setup")):
        desk = await place.sit(path, who=None, bypass_csp=True)
        desk.expect_fault("status of 401", "status of 404")
        await desk.page.locator("main h1").wait_for()
        found += await faults(desk.page)
    assert sorted(set(found)) == []
