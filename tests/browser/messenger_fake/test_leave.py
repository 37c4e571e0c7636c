"""Leaving: mute, block, delete, each said in plain words first."""

import pytest
from playwright.async_api import expect

from .server import greeting
from .visits import Host, Until, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def _menu(host: Host) -> tuple[str, Visit]:
    cid = greeting(host.fake)
    visit = await host.open()
    await visit.read()
    await visit.page.get_by_role("button", name="Conversation settings").click()
    await visit.page.locator(".menu").wait_for()
    return cid, visit


async def test_a_conversation_can_be_muted_and_heard_again(host: Host, until: Until) -> None:
    cid, visit = await _menu(host)
    await visit.page.get_by_role("menuitem", name="Mute").click()
    await until(lambda: host.fake.conversations[cid]["muted"])
    await visit.page.get_by_role("button", name="Conversation settings").click()
    await visit.page.get_by_role("menuitem", name="Unmute").click()
    await until(lambda: not host.fake.conversations[cid]["muted"])


async def test_blocking_asks_first_says_what_it_does_and_can_be_undone(host: Host, until: Until) -> None:
    _, visit = await _menu(host)
    await visit.page.get_by_role("menuitem", name="Block Kopi Kita").click()
    question = visit.page.get_by_role("alertdialog", name="Block Kopi Kita?")
    await expect(question).to_contain_text("Nothing more from Kopi Kita will reach you")
    assert not host.fake.boot["blocked"]
    await question.get_by_role("button", name="Block").click()
    await until(lambda: host.fake.boot["blocked"])
    await expect(visit.panel).to_contain_text("You've blocked Kopi Kita")
    await expect(visit.box).to_have_count(0)
    await visit.page.get_by_role("button", name="Unblock").click()
    await until(lambda: not host.fake.boot["blocked"])
    await expect(visit.box).to_be_visible()


async def test_deleting_asks_first_and_the_conversation_goes_from_every_tab(host: Host, until: Until) -> None:
    cid, visit = await _menu(host)
    other = await host.open(context=visit.page.context)
    await other.open()
    await expect(other.page.locator(".entry")).to_have_count(1)
    await visit.page.get_by_role("menuitem", name="Delete conversation").click()
    await expect(visit.page.get_by_role("alertdialog")).to_contain_text("can't be undone")
    await visit.page.get_by_role("button", name="Delete", exact=True).click()
    await until(lambda: cid not in host.fake.conversations)
    await expect(visit.panel).to_contain_text("No messages yet")
    await expect(other.page.locator(".entry")).to_have_count(0)
    await host.fake.change("conversation.updated", {"id": cid, "status": "open", "updated_at": "2026-01-01T00:00:00Z"})
    await host.fake.change("channel.updated", {})
    await until(lambda: host.fake.paths("GET").count("home") == 2)
    for tab in (visit, other):
        await expect(tab.page.locator(".entry")).to_have_count(0)


async def test_cancelling_changes_nothing_and_gives_the_focus_back(host: Host) -> None:
    cid, visit = await _menu(host)
    await visit.page.get_by_role("menuitem", name="Delete conversation").click()
    await visit.page.keyboard.press("Escape")
    await expect(visit.page.get_by_role("alertdialog")).to_have_count(0)
    await expect(visit.panel).to_be_visible()
    await expect(visit.page.get_by_role("button", name="Conversation settings")).to_be_focused()
    assert cid in host.fake.conversations


async def test_leaving_that_did_not_work_is_said(host: Host) -> None:
    _, visit = await _menu(host)
    host.fake.refusals["block"] = (503, "")
    await visit.page.get_by_role("menuitem", name="Block Kopi Kita").click()
    await visit.page.get_by_role("button", name="Block", exact=True).click()
    await expect(visit.page.get_by_role("alertdialog")).to_contain_text("That didn't work")


async def test_the_menu_is_walked_with_arrows(host: Host) -> None:
    _, visit = await _menu(host)
    await expect(visit.page.get_by_role("menuitem", name="Mute")).to_be_focused()
    await visit.page.keyboard.press("ArrowUp")
    await expect(visit.page.get_by_role("menuitem", name="Delete conversation")).to_be_focused()
    await visit.page.keyboard.press("ArrowDown")
    await expect(visit.page.get_by_role("menuitem", name="Mute")).to_be_focused()
