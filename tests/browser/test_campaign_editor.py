"""Campaigns made in the console, on the real server: every ready start holds, and one is started and seen by a visitor."""

from typing import Any

import pytest
from playwright.async_api import Page, Response, expect

from browser.conftest import House, Look

STARTS = ("launch", "holiday", "basket", "browsed", "stock", "trial", "shipped", "review", "appointment", "checkin")
#: What only the business can say: where a message goes, where the buttons lead.
ITS_OWN = ("channel_ids",)


async def _checked(page: Page, path: str) -> list[dict[str, Any]]:
    """Open a page that checks a campaign; return what is missing."""

    def is_check(answer: Response) -> bool:
        return answer.url.endswith("/campaigns/check")

    async with page.expect_response(is_check) as asked:
        await page.goto(path)
    answer = await asked.value
    assert answer.ok, await answer.text()
    problems: list[dict[str, Any]] = (await answer.json())["problems"]
    return problems


async def test_every_ready_start_lacks_only_what_the_business_decides(house: House) -> None:
    desk = await house.sit("/outreach/campaigns")
    for start in STARTS:
        problems = await _checked(desk.page, f"{house.url}/campaigns/new?start={start}")
        assert [one for one in problems if not one["field"].startswith(ITS_OWN)] == [], start


async def test_a_banner_is_written_started_seen_and_counted(house: House, size: Look) -> None:
    words = f"Free tasting at {size['viewport']['width']} today"
    desk = await house.sit("/campaigns/new?kind=banner", **size)
    page = desk.page
    await page.get_by_label("Name of the campaign").fill(words)
    await page.get_by_label("Text", exact=True).fill(words)
    await page.get_by_label("Why they get it", exact=True).fill("They visit the shop")
    await desk.button("Start").click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("A banner is shown to everybody")
    await dialog.get_by_role("button", name="Start").click()
    await expect(page.get_by_text("Live", exact=True)).to_be_visible()
    visit = await house.visit(**size)
    await expect(visit.page.get_by_text(words, exact=True)).to_be_visible()
    await page.reload()
    await expect(page.locator(".came", has_text="Seen")).to_contain_text("1")
    await desk.button("Pause").click()
    await expect(page.get_by_text("Paused", exact=True)).to_be_visible()


@pytest.mark.parametrize("path", ["/outreach/campaigns", "/outreach/coupons", "/campaigns/new"])
async def test_its_pages_are_reached_by_their_address(house: House, path: str) -> None:
    desk = await house.sit(path)
    await expect(desk.page.locator(".sheet-title")).to_be_visible()
    assert desk.page.url.endswith(path)


async def test_the_page_of_a_survey_with_versions_stands_while_nothing_came_of_it_yet(house: House) -> None:
    def variant(key: str, asked: str) -> dict[str, Any]:
        page = {"id": "page_1", "questions": [{"id": "stars", "asking": "rating", "text": asked}]}
        content = {"type": "survey", "pages": [page], "thanks": [{"text": "Thank you."}]}
        return {"key": key, "name": asked, "wordings": [{"content": content, "locale": None}]}

    made = await house.api(
        "POST",
        "/campaigns",
        {
            "name": "How was it",
            "kind": "survey",
            "purpose": "survey",
            "reason": "They were here",
            "when": {"mode": "always"},
            "places": {"pages": [{"how": "contains", "value": "nobody-comes-here"}]},
            "variants": [variant("a", "How was it?"), variant("b", "Did you like it?")],
            "control": 0.2,
            "goal": {"event": "order_placed", "within_days": 7},
        },
    )
    await house.api("POST", f"/campaigns/{made['id']}/start")
    desk = await house.sit(f"/campaigns/{made['id']}")
    await expect(desk.page.get_by_text("Nobody has answered yet.")).to_be_visible()
    await expect(desk.page.locator(".effects").first).to_contain_text("Too early")
    await desk.page.locator(".came", has_text="Seen").click()
    await expect(desk.page.get_by_text("Nobody yet.")).to_be_visible()
    await house.api("POST", f"/campaigns/{made['id']}/end")
