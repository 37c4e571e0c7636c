"""Who would get a message now: asked in the console about everybody, told as a picture and rule by rule."""

import re
from typing import Any

import pytest
from playwright.async_api import Page, Route, expect

from browser.conftest import ANDI, SIZES, House
from browser.tabs import Desk
from browser.test_axe import LOOKS, faults

REASON = "Beans of the season"


async def asked(desk: Desk, reason: str = REASON) -> None:
    """Fill the form in, and wait for the answer."""
    await desk.page.get_by_label("Why they get it").fill(reason)
    await desk.button("Ask about everybody").click()
    await expect(desk.page.locator(".dry-progress")).to_contain_text("addresses asked.")


async def latest(house: House) -> Any:
    found = (await house.api("GET", "/dry-runs"))["items"][0]
    return await house.api("GET", f"/dry-runs/{found['id']}")


async def test_everybody_of_the_demo_is_counted_and_an_example_is_opened(house: House) -> None:
    desk = await house.sit("/outreach/dry-runs")
    await asked(desk)
    page, run = desk.page, await latest(house)
    send, hold, drop = (run["outcomes"][name] for name in ("send", "hold", "drop"))

    assert send + hold + drop == run["done"] == run["total"] > 40
    assert drop > 0
    await expect(page.locator(".dry-figures strong")).to_have_text([str(send), str(hold), str(drop)])
    spoken = f"{send} would go now, {hold} would wait, {drop} would not be sent"
    await expect(page.get_by_role("img", name=spoken)).to_be_visible()
    dropped = page.get_by_role("region", name="Would not be sent")
    await expect(dropped).to_contain_text("The window that their last message opened is closed.")
    example = dropped.locator(".dry-example").first
    name = (await example.get_by_role("link").inner_text()).strip()
    await example.get_by_role("button", name=f"Why? {name}").click()
    await expect(page.get_by_role("dialog", name=f"{name} now").locator(".rule-decides")).to_be_visible()
    await page.keyboard.press("Escape")
    await example.get_by_role("link").click()
    await expect(page.locator(".contact-name")).to_have_text(name)


async def test_what_was_asked_is_kept_and_can_be_changed_and_asked_again(house: House) -> None:
    desk = await house.sit("/outreach/dry-runs")
    await asked(desk, "Kept for later")
    await desk.button("Ask again").click()
    page = desk.page
    await expect(page.get_by_label("Why they get it")).to_have_value("Kept for later")
    await page.get_by_label("What it is").select_option("reply")
    await page.get_by_label("Who says it").select_option("human")
    await page.get_by_label("Why they get it").fill("")
    await desk.button("Ask about everybody").click()
    await expect(page.locator(".sheet-title")).to_have_text("Answer")
    await page.get_by_role("button", name="Back").click()
    kept = page.locator(".item").filter(has_text="Offer: Kept for later")
    await expect(kept.first).to_contain_text("not sent")
    await kept.first.get_by_role("link").click()
    await expect(page.locator(".sheet-title")).to_have_text("Offer: Kept for later")


async def test_the_rules_of_a_policy_lead_to_who_they_let_through(house: House) -> None:
    desk = await house.sit("/settings/policies")
    await desk.page.get_by_role("link", name="Try it on everybody").click()
    await expect(desk.page.get_by_label("Channels", exact=True)).not_to_have_text("Every channel")
    await asked(desk, "Of one policy")
    run = await latest(house)
    assert len({group["policy"] for group in run["groups"]}) == 1


async def test_who_may_not_write_campaigns_reads_dry_runs_only(house: House) -> None:
    desk = await house.sit("/outreach/dry-runs")
    await asked(desk, "For all to read")
    andi = await house.sit("/outreach/dry-runs", who=ANDI)
    await expect(andi.page.get_by_text("Your role reads dry runs")).to_be_visible()
    await andi.page.locator(".item").filter(has_text="For all to read").first.get_by_role("link").click()
    await expect(andi.page.locator(".dry-figures")).to_be_visible()
    await expect(andi.button("Ask again")).to_have_count(0)


MILLION = {
    "id": "01990000-0000-7000-8000-000000000001",
    "state": "running",
    "asked": {"purpose": "promotional", "reason": "A message to everybody " * 12, "channel_ids": []},
    "done": 412_004,
    "total": 1_000_000,
    "outcomes": {"send": 300_000, "hold": 112_003, "drop": 1},
    "groups": [
        {
            "outcome": outcome,
            "rule": "window",
            "reason": "window_open",
            "policy": "web-24h@1",
            "why": outcome,
            "instead": None,
            "count": count,
            "examples": [],
            "from": None,
            "to": None,
        }
        for outcome, count in (("send", 300_000), ("hold", 112_003), ("drop", 1))
    ],
    "people": [],
    "by_name": "Dewi",
    "created_at": "2026-11-16T09:00:00Z",
    "finished_at": None,
}


async def staged(page: Page) -> None:
    """Let a dry run of a million go on until it is stopped."""
    run = dict(MILLION)

    async def answer(route: Route) -> None:
        if route.request.method == "POST":
            run["state"] = "cancelled"
        await route.fulfill(json=run)

    await page.route(re.compile(f"/api/v1/dry-runs/{MILLION['id']}"), answer)


@pytest.mark.parametrize("size", SIZES)
async def test_a_million_is_followed_while_it_is_asked_and_stopped(house: House, size: str) -> None:
    desk = await house.sit("/outreach/dry-runs", **SIZES[size])
    page = desk.page
    await staged(page)
    await page.goto(f"{house.url}/outreach/dry-runs/{MILLION['id']}")
    await expect(page.locator(".dry-progress")).to_contain_text("412,004 of 1,000,000 asked.")
    await expect(page.locator(".dry-count").last).to_have_text(re.compile(r"1\s*<0\.1%"))
    widths = await page.evaluate("() => [innerWidth, document.documentElement.scrollWidth]")
    assert widths[0] == widths[1]
    await desk.button("Stop").click()
    await expect(page.get_by_text("the counts are of the 412,004 that were asked by then")).to_be_visible()


async def test_a_dry_run_that_is_gone_says_so(house: House) -> None:
    desk = await house.sit(f"/outreach/dry-runs/{MILLION['id']}")
    desk.expect_fault("status of 404")
    await expect(desk.page.get_by_role("alert")).to_be_visible()


@pytest.mark.parametrize(("scheme", "size"), LOOKS, ids=["-".join(look) for look in LOOKS])
async def test_dry_runs_have_no_fault(house: House, scheme: str, size: str) -> None:
    desk = await house.sit("/outreach/dry-runs", color_scheme=scheme, bypass_csp=True, **SIZES[size])
    page = desk.page
    await page.get_by_text("Template, words, time and tag").click()
    found = await faults(page)
    await asked(desk)
    found += await faults(page)
    await page.locator(".dry-example button").first.click()
    await page.locator(".dry-answer .rule-decides").first.wait_for()
    found += await faults(page)
    await page.goto(house.url + "/outreach/dry-runs")
    await page.locator(".item").first.wait_for()
    await page.get_by_label("Channels", exact=True).click()
    found += await faults(page)
    assert sorted(set(found)) == []
