"""Campaigns of each kind in the demo shop: made, seen on the page, acted on or dismissed, and counted."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from browser.conftest import SIZES, House
from browser.tabs import Visit

TALK = {
    "type": "talk",
    "subject": "New beans",
    "blocks": [{"type": "text", "text": "Gayo is back, {{ contact.name | default: 'friend' }}."}],
}
ASKED = {"id": "q", "asking": "nps", "text": "Would you recommend us?"}
WHY = {"id": "why", "asking": "text", "text": "What should we do better?", "required": False}
CONTENT: dict[str, dict[str, Any]] = {
    "chat": TALK,
    "post": TALK,
    "banner": {
        "type": "banner",
        "text": "Free delivery today",
        "actions": [{"kind": "url", "title": "See the beans", "value": "https://shop.example/beans"}],
    },
    "carousel": {
        "type": "slides",
        "slides": [
            {"title": "Welcome", "text": "Three things to know."},
            {"title": "Fresh", "actions": [{"kind": "dismiss", "title": "Start"}]},
        ],
    },
    "survey": {
        "type": "survey",
        "pages": [{"id": "one", "questions": [ASKED]}, {"id": "two", "questions": [WHY]}],
        "thanks": [{"text": "Thank you for your time."}],
    },
    "tour": {
        "type": "tour",
        "steps": [
            {"title": "Welcome", "text": "Have a look around."},
            {"title": "Beans", "text": "All of them.", "target": {"selectors": ["main h1", "h1"]}},
        ],
    },
}


def definition(kind: str, **more: Any) -> dict[str, Any]:
    """Write a campaign down that is shown to whoever comes, only on a page of its own."""
    content = more.pop("content", CONTENT[kind])
    return {
        "name": f"A {kind}",
        "kind": kind,
        "reason": "Tests what visitors see.",
        "when": {"mode": "always"},
        "places": {"pages": [{"how": "contains", "value": f"?for={kind}"}]},
        "variants": [{"key": "a", "wordings": [{"content": content}]}],
        **more,
    }


@pytest_asyncio.fixture(loop_scope="session")
async def running(house: House) -> AsyncIterator[list[str]]:
    """Collect the campaigns that a test starts, and end them with it."""
    ids: list[str] = []
    yield ids
    for id_ in ids:
        await house.api("POST", f"/campaigns/{id_}/end")


async def start(house: House, running: list[str], kind: str, **more: Any) -> str:
    made = await house.api("POST", "/campaigns", definition(kind, **more))
    await house.api("POST", f"/campaigns/{made['id']}/start")
    running.append(made["id"])
    return str(made["id"])


async def counted(house: House, id_: str, **wanted: int) -> None:
    """Wait until so many people are counted for each fact."""
    found: dict[str, int] = {}
    try:
        async with asyncio.timeout(15):
            while found != wanted:
                figures = await house.api("GET", f"/campaigns/{id_}/figures")
                found = {one["fact"]: one["people"] for one in figures["totals"] if one["fact"] in wanted}
    except TimeoutError:
        assert found == wanted


def said(visit: Visit, kind: str) -> Locator:
    """What a campaign of a kind stands in."""
    return visit.page.locator(f"rejoinder-messenger .said[data-kind={kind}]")


sizes = pytest.mark.parametrize("size", list(SIZES))


@sizes
async def test_a_chat_is_seen_opened_and_answered_in_the_inbox(house: House, running: list[str], size: str) -> None:
    id_ = await start(house, running, "chat")
    visit = await house.visit("/demo/?for=chat", name=f"Chatting {size}", **SIZES[size])
    await expect(said(visit, "chat")).to_contain_text("Gayo is back, ")
    await counted(house, id_, sent=1, seen=1)
    await said(visit, "chat").get_by_text("Gayo is back").click()
    await visit.write("Two bags, please")
    await expect(visit.foot).to_contain_text("Sent")
    desk = await house.sit()
    await desk.open(f"Chatting {size}")
    await expect(desk.bubble("Gayo is back")).to_be_visible()
    await expect(desk.bubble("Two bags, please")).to_be_visible()
    await counted(house, id_, sent=1, seen=1, opened=1, replied=1)


@sizes
async def test_a_post_that_is_dismissed_is_gone_for_good(house: House, running: list[str], size: str) -> None:
    id_ = await start(house, running, "post")
    visit = await house.visit("/demo/?for=post", **SIZES[size])
    await expect(said(visit, "post")).to_contain_text("New beans")
    await said(visit, "post").get_by_role("button", name="Close").click()
    await expect(said(visit, "post")).to_have_count(0)
    await counted(house, id_, sent=1, seen=1, dismissed=1)
    await visit.page.reload()
    await expect(visit.launcher).to_be_visible()
    await expect(said(visit, "post")).to_have_count(0)


@sizes
async def test_a_banner_leads_to_a_page(house: House, running: list[str], size: str) -> None:
    id_ = await start(house, running, "banner")
    visit = await house.visit("/demo/?for=banner", **SIZES[size])
    await visit.page.context.route("https://shop.example/**", lambda route: route.fulfill(body="Beans"))
    await said(visit, "banner").get_by_text("See the beans").click()
    await counted(house, id_, sent=1, seen=1, clicked=1)


@sizes
async def test_a_carousel_is_gone_through(house: House, running: list[str], size: str) -> None:
    id_ = await start(house, running, "carousel")
    visit = await house.visit("/demo/?for=carousel", **SIZES[size])
    await expect(said(visit, "carousel")).to_contain_text("Three things to know.")
    await visit.page.keyboard.press("ArrowRight")
    await expect(said(visit, "carousel")).to_contain_text("Fresh")
    await expect(said(visit, "carousel").get_by_role("button", name="Start")).to_be_in_viewport()
    await said(visit, "carousel").get_by_role("button", name="Start").click()
    await expect(said(visit, "carousel")).to_have_count(0)
    await counted(house, id_, sent=1, seen=1)


@sizes
async def test_a_survey_is_answered_and_its_results_are_there(house: House, running: list[str], size: str) -> None:
    id_ = await start(house, running, "survey", purpose="survey")
    visit = await house.visit("/demo/?for=survey", **SIZES[size])
    await said(visit, "survey").get_by_text("9", exact=True).click()
    await said(visit, "survey").get_by_role("button", name="Next").click()
    await said(visit, "survey").get_by_role("textbox").fill("Longer hours")
    await said(visit, "survey").get_by_role("button", name="Send").click()
    await expect(said(visit, "survey")).to_contain_text("Thank you for your time.")
    await counted(house, id_, sent=1, seen=1, answered=1)
    results = await house.api("GET", f"/campaigns/{id_}/results")
    assert (results["people"], results["complete"]) == (1, 1)
    texts = await house.api("GET", f"/campaigns/{id_}/texts?question=why")
    assert [one["text"] for one in texts["items"]] == ["Longer hours"]


@sizes
async def test_a_tour_walks_over_the_page_and_ends(house: House, running: list[str], size: str) -> None:
    id_ = await start(house, running, "tour")
    visit = await house.visit("/demo/?for=tour", **SIZES[size])
    card = visit.page.locator("rejoinder-messenger .tour")
    await expect(card).to_contain_text("Have a look around.")
    await card.get_by_role("button", name="Next").click()
    await expect(card).to_contain_text("All of them.")
    await card.get_by_role("button", name="Done").click()
    await expect(card).to_have_count(0)
    await counted(house, id_, sent=1)
