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
    "/audiences",
    "/audiences/new?start=away",
    "/outreach/dry-runs",
    "/outreach/entry-points",
    "/outreach/entry-points?q=nobody-put-this-up&archived=yes",
    "/outreach/entry-points/new",
    "/outreach/entry-points/new?start=checkout",
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
    "/settings/events",
    "/settings/write-keys",
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
async def test_no_page_of_topics_and_consents_has_a_fault(house: House, scheme: str, size: str) -> None:
    topics = (await house.api("GET", "/topics"))["items"]
    beans = next(one["topic"]["id"] for one in topics if one["topic"]["key"] == "new-beans")
    desk = await house.sit("/outreach/topics", color_scheme=scheme, bypass_csp=True, **SIZES[size])
    page = desk.page
    found = await faults(page)
    for path in ("topics/new", f"topics/{beans}/settings", "consents/imports", "consents/import"):
        await page.goto(f"{house.url}/outreach/{path}")
        found += await faults(page)
    await page.goto(f"{house.url}/outreach/topics/{beans}")
    await page.locator(".topic-message-open-it").first.click()
    found += await faults(page)
    await page.goto(f"{house.url}/outreach/topics/{beans}/subscribers")
    await page.get_by_role("button", name="Proof").first.click()
    found += await faults(page)
    await page.get_by_role("button", name="Add a subscriber").click()
    found += await faults(page)
    await page.goto(f"{house.url}/outreach/topics/{beans}/compose")
    await page.get_by_label("Text", exact=True).fill("A long story of beans. " * 60)
    await page.locator(".pill-over").first.wait_for()
    found += await faults(page)
    await page.get_by_label("Text", exact=True).fill("Gayo!")
    await page.locator(".pill-over").first.wait_for(state="detached")
    await page.get_by_role("button", name="Send…").click()
    await page.locator(".estimate-counts").wait_for()
    found += await faults(page)
    await page.goto(f"{house.url}/outreach/consents")
    await page.locator(".proof-head").first.click()
    found += await faults(page)
    assert sorted(set(found)) == []


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_no_part_of_an_entry_point_has_a_fault(house: House, scheme: str, size: str) -> None:
    look: dict[str, Any] = {"color_scheme": scheme, "bypass_csp": True, **SIZES[size]}
    found = []
    listed = (await house.api("GET", "/entry-points?archived=true"))["items"]
    ids = {one["entry_point"]["slug"]: one["entry_point"]["id"] for one in listed}
    desk = await house.sit("/outreach/entry-points", **look)
    await desk.page.get_by_role("link", name="Counter, Bandung").wait_for()
    found += await faults(desk.page)
    for slug, part in (
        ("bandung-counter", "figures"),
        ("bandung-counter", "use"),
        ("order-news", "use"),
        ("kopi-kita", "settings"),
        ("order-news", "settings"),
    ):
        await desk.page.goto(f"{house.url}/outreach/entry-points/{ids[slug]}/{part}")
        await desk.page.locator("#entry-part section").last.wait_for()
        found += await faults(desk.page)
    await desk.button("Choose a contact").or_(desk.button("More about Checkout: news of your order")).last.click()
    found += await faults(desk.page)
    nothing = await house.sit(PAGES[0], **look)
    await nothing.page.route("**/api/v1/entry-points?*", lambda route: route.fulfill(json={"items": [], "next": None}))
    await nothing.page.goto(f"{house.url}/outreach/entry-points")
    await nothing.page.get_by_role("heading", name="Tell customers where they can write").wait_for()
    found += await faults(nothing.page)
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
    pages = [
        *((house, path) for path in ("/sign-in", "/invitations/none", "/forgot-password", "/reset-password/none")),
        *((empty_house, path) for path in ("/setup", "/forgot-password")),
    ]
    for place, path in pages:
        desk = await place.sit(path, who=None, bypass_csp=True)
        desk.expect_fault("status of 401", "status of 404")
        await desk.page.locator("main h1").wait_for()
        found += await faults(desk.page)
    assert sorted(set(found)) == []
