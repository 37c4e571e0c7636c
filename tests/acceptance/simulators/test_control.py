"""The simulators as a test drives them: what they count, what goes wrong on purpose, and whom they let act."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest

from rejoinder.simulators.faults import Faults
from rejoinder.simulators.stage import Mode
from simulating import Simulators, simulating

COUNTING = Mode(counting=True, rates=False, receipts=False)


def a_message(simulators: Simulators, provider: str, number: int) -> dict[str, Any]:
    """Make a request that sends a marked message to somebody whom nobody knows."""
    account, text = simulators.account(provider), f"Halo #order-{number}"
    bearer = {"Authorization": f"Bearer {account.secrets.get('access_token', '')}"}
    match provider:
        case "telegram":
            path, body = f"bot{account.secrets['token']}/sendMessage", {"chat_id": str(900 + number), "text": text}
        case "messenger":
            path, body = "v25.0/me/messages", {"recipient": {"id": str(900 + number)}, "message": {"text": text}}
        case "whatsapp":
            path = f"v26.0/{account.id}/messages"
            to = {"messaging_product": "whatsapp", "to": f"44770090{number:04}"}
            body = {**to, "type": "text", "text": {"body": text}}
        case _:
            path = f"v1/phones/+44770090{number:04}/agentMessages?messageId=m-{number}&agentId={account.id}"
            body = {"contentMessage": {"text": text}, "messageTrafficType": "SERVICEREQUEST"}
    return {"url": f"{simulators.at(provider)}/{path}", "json": body, "headers": bearer}


@pytest.mark.parametrize("provider", ["telegram", "messenger", "whatsapp", "rcs"])
async def test_counting_keeps_nothing_but_how_often_each_mark_arrived(provider: str) -> None:
    async with simulating(mode=COUNTING) as simulators, aiohttp.ClientSession() as http:
        statuses = []
        for number in (1, 2, 2):
            async with http.post(**a_message(simulators, provider, number)) as answer:
                statuses.append(answer.status)
        totals = await simulators.control("GET", "/control/received")
        twice = await simulators.control("GET", "/control/received/messages?at_least=2")

    recognized = provider == "rcs"
    assert statuses == [200, 200, 409 if recognized else 200]
    assert (totals["received"], totals["distinct"]) == ((2, 2) if recognized else (3, 2))
    assert [one["mark"] for one in twice["items"]] == ([] if recognized else ["order-2"])
    assert (simulators.stage.threads, list(simulators.stage.log)) == ({}, [])


async def test_a_lost_answer_belongs_to_a_message_that_was_taken() -> None:
    async with simulating(mode=COUNTING) as simulators, aiohttp.ClientSession() as http:
        simulators.stage.use(Faults(lose=1))
        with pytest.raises(aiohttp.ClientError):
            async with http.post(**a_message(simulators, "telegram", 1)) as answer:
                await answer.read()

    assert simulators.stage.tally.totals().received == 1


@pytest.mark.parametrize(("faults", "status"), [(Faults(refuse=1), 502), (Faults(throttle=1, retry_after_s=7), 429)])
async def test_what_is_refused_was_not_taken(faults: Faults, status: int) -> None:
    async with simulating(mode=COUNTING) as simulators, aiohttp.ClientSession() as http:
        simulators.stage.use(faults)
        async with http.post(**a_message(simulators, "telegram", 1)) as answer:
            said = await answer.json()

    assert (answer.status, said["ok"]) == (status, False)
    assert said.get("parameters", {}).get("retry_after") == (7 if status == 429 else None)
    assert simulators.stage.tally.totals().received == 0


async def test_no_page_of_another_site_acts() -> None:
    async with simulating() as simulators, aiohttp.ClientSession() as http:
        async with http.put(f"{simulators.base}/simulate/control/faults", json={"refuse": 1}) as answer:
            assert answer.status == 403
        live = f"{simulators.base}/simulate/phone/people/rina/live"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await http.ws_connect(live, headers={"Origin": "https://elsewhere.example"})

    assert simulators.stage.faults.refuse == 0


async def test_a_phone_is_told_of_each_change() -> None:
    async with simulating() as simulators, aiohttp.ClientSession() as http:
        live = f"{simulators.base}/simulate/phone/people/rina/live"
        async with http.ws_connect(live) as socket:
            while not simulators.stage.watchers:  # noqa: ASYNC110 - the socket is accepted before it watches
                await asyncio.sleep(0.01)
            simulators.says("sms", "Not hers", id_="emma")
            simulators.says("sms", "Halo")
            told = await socket.receive_json(timeout=5)

    assert [one["text"] for one in told["said"]] == ["Halo"]


async def test_the_clock_is_moved_and_shown() -> None:
    async with simulating() as simulators:
        stood = await simulators.control("POST", "/control/clock", {"stand": True})
        moved = await simulators.control("POST", "/control/clock", {"advance_s": 3_600})

    assert (stood["stands"], moved["stands"]) == (True, True)
    assert datetime.fromisoformat(moved["now"]) - datetime.fromisoformat(stood["now"]) == timedelta(hours=1)


async def test_another_messaging_limit_is_told_to_the_business() -> None:
    async with simulating() as simulators:
        account = simulators.account("whatsapp")
        await simulators.control("PATCH", f"/control/accounts/{account.key}", {"notes": {"tier": "TIER_2K"}})
        await simulators.control("PATCH", f"/control/accounts/{account.key}", {"notes": {"quality": "RED"}})
        found = list(simulators.stage.courier.queues[account.key])

    told = {one["field"]: one["value"] for one in found}
    assert told["business_capability_update"]["max_daily_conversation_per_phone"] == 2_000
    quality = told["phone_number_quality_update"]
    assert (quality["event"], quality["current_limit"]) == ("DOWNGRADE", "TIER_2K")
    assert len(found) == 2
