"""An entry point leads a phone into a conversation with an agent, as Google's deep links do."""

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio

from acceptance.rcs.test_rcs import RINA, agent, brought, form, message
from acceptance.topics.test_leave_page import asked
from asking import Asking
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System

PHONE = "Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36"
TABLET = "Mozilla/5.0 (Linux; Android 16; Pixel Tablet) AppleWebKit/537.36 Chrome/142.0 Safari/537.36"
DESKTOP = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0"


@pytest_asyncio.fixture(loop_scope="session")
async def connected(system: System) -> AsyncIterator[tuple[System, Asking, Any]]:
    """An agent with an entry point of its own."""
    async with agent(system) as (there, _, owner, channel):
        new = {"name": "Counter", "slug": "counter", "greetings": {"en": "Hello, 1+1!"}, "channel_ids": [channel["id"]]}
        await owner.ok("POST", "/entry-points", new)
        yield there, owner, channel


async def page(owner: Asking, device: str) -> str:
    _, html, _ = await asked("GET", f"{owner.base}/l/counter?lang=en", headers={"User-Agent": device})
    return html.replace("&amp;", "&")


async def test_a_phone_is_led_to_the_agent_by_its_service_id(connected: tuple[System, Asking, Any]) -> None:
    _, owner, _ = connected
    assert 'href="sms:kopi_agent%40rbm.goog?body=Hello%2C%201%2B1%21%20%23counter"' in await page(owner, PHONE)


async def test_a_phone_without_rcs_is_led_to_the_number_where_there_is_one(
    connected: tuple[System, Asking, Any],
) -> None:
    _, owner, channel = connected
    account = {**form()["settings"]["account"], "fallback_number": "+12025550143"}
    await owner.ok("PATCH", f"/channels/{channel['id']}", {"settings": {"account": account}})
    to = "sms:+12025550143?service_id=kopi_agent%40rbm.goog&body=Hello%2C%201%2B1%21%20%23counter"
    assert f'href="{to}"' in await page(owner, PHONE)


async def test_what_is_no_phone_shows_the_code_instead(connected: tuple[System, Asking, Any]) -> None:
    _, owner, _ = connected
    desktop, tablet = await page(owner, DESKTOP), await page(owner, TABLET)
    assert '<img src="/l/counter/qr.svg"' in desktop
    assert "sms:" not in desktop + tablet


async def test_who_sends_what_stood_ready_is_known_to_have_come_from_there(
    connected: tuple[System, Asking, Any],
) -> None:
    there, owner, channel = connected
    assert await brought(owner, channel, message(text="Hello, 1+1! #counter")) == 200
    await take_in(there)
    (one,) = (await owner.ok("GET", "/entry-points"))["items"]
    (arrival,) = (await owner.ok("GET", f"/entry-points/{one['entry_point']['id']}/arrivals"))["items"]
    contact = await owner.ok("GET", f"/contacts/{arrival['contact_id']}")
    assert (one["counts"]["came"], contact["phone"]) == (1, RINA)
