import base64
from typing import Any

import msgspec
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey

from asking import Asking, asking
from rejoinder.services.notifications.due import tell_due
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


async def write(owner: Asking, seed: Seed, text: str = "Do you deliver?", client_id: str = "a-client-id") -> str:
    booted = await owner.ok(
        "POST", f"{owner.base}/messenger/v1/boot", {"key": seed.channel.key, "traits": {"name": "Sari Wulan"}}
    )
    headers = {"Authorization": f"Bearer {booted['session']}"}
    body = {"client_id": client_id, "blocks": [{"type": "text", "text": text}]}
    async with owner.http.post(f"{owner.base}/messenger/v1/messages", json=body, headers=headers) as answer:
        found = await answer.json()
    return str(found["conversation"]["id"])


async def test_a_push_reaches_the_browser_that_alone_can_read_it(told: System, push_service: Any) -> None:
    seed = await seeded(told)
    browser = push_service.browser()
    async with asking(told, seed.agent) as (agent,):
        key = (await agent.ok("GET", "/me/push-key"))["key"]
        await agent.ok("POST", "/me/push-subscriptions", browser.subscription)
        conversation_id = await write(agent, seed)
        await tell_due(told)

    assert len(push_service.got) == 1
    _, headers, body = push_service.got[0]
    told_ = browser.read(body)
    assert (told_["title"], told_["body"]) == ("Sari Wulan menulis", "Do you deliver?")
    assert told_["tag"] == conversation_id
    assert told_["url"].endswith(f"/inbox/all/{conversation_id}")
    assert headers["Content-Encoding"] == "aes128gcm"
    assert b"deliver" not in body
    assert _signed(headers["Authorization"], key)["sub"] == "mailto:owner@kopi.example"
    assert _signed(headers["Authorization"], key)["aud"] == push_service.url


def _signed(header: str, key: str) -> dict[str, Any]:
    """Check a push's signature by the key that the browser subscribed with."""
    parts = dict(part.strip().split("=", 1) for part in header.removeprefix("vapid ").split(","))
    assert parts["k"] == key
    point = base64.urlsafe_b64decode(key + "=")
    x, y = (base64.urlsafe_b64encode(half).decode().rstrip("=") for half in (point[1:33], point[33:]))
    return jwt.decode(parts["t"], ECKey.import_key({"kty": "EC", "crv": "P-256", "x": x, "y": y})).claims


async def test_nobody_is_pushed_to_twice_for_one_message(told: System, push_service: Any) -> None:
    seed = await seeded(told)
    async with asking(told, seed.agent) as (agent,):
        await agent.ok("POST", "/me/push-subscriptions", push_service.browser().subscription)
        await write(agent, seed)
        await tell_due(told)
        await tell_due(told)

    assert len(push_service.got) == 1


@pytest.mark.parametrize("gone", [404, 410])
async def test_a_browser_that_is_no_more_is_forgotten(told: System, push_service: Any, gone: int) -> None:
    seed = await seeded(told)
    push_service.answer = gone
    async with asking(told, seed.agent) as (agent,):
        await agent.ok("POST", "/me/push-subscriptions", push_service.browser().subscription)
        await write(agent, seed)
        await tell_due(told)
        left = await agent.ok("GET", "/me/push-subscriptions")

    assert left["items"] == []


async def test_a_busy_push_service_is_tried_again_for_a_while(
    told: System, push_service: Any, clock: FixedClock
) -> None:
    seed = await seeded(told)
    push_service.answer = 503
    async with asking(told, seed.agent) as (agent,):
        await agent.ok("POST", "/me/push-subscriptions", push_service.browser().subscription)
        await write(agent, seed)
        await tell_due(told)
        clock.advance(minutes=2)
        push_service.answer = 201
        await tell_due(told)
        clock.advance(minutes=2)
        await tell_due(told)
        left = await agent.ok("GET", "/me/push-subscriptions")

    assert len(push_service.got) == 2
    assert len(left["items"]) == 1


async def test_who_is_in_the_console_or_has_seen_it_is_not_pushed_to(told: System, push_service: Any) -> None:
    seed = await seeded(told)
    async with asking(told, seed.agent, seed.owner) as (agent, owner):
        await agent.ok("POST", "/me/push-subscriptions", push_service.browser("agent").subscription)
        await owner.ok("POST", "/me/push-subscriptions", push_service.browser("owner").subscription)
        said = msgspec.json.encode({"type": "look", "id": seed.agent.id, "name": "Bram"}).decode()
        told.hub.presence.hear(seed.workspace_id, said, [])
        await write(agent, seed)
        await owner.ok("POST", "/notifications/seen", {})
        await tell_due(told)

    assert push_service.got == []


async def test_an_endpoint_must_be_a_public_push_service(system: System) -> None:
    seed = await seeded(system)
    good = {
        "p256dh": "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
        "auth": "tBHItJI5svbpez7KI4CCXg",
    }
    wrong = [
        "http://push.example/1",
        "https://127.0.0.1/1",
        "https://[::1]/1",
        "https://10.0.0.8/1",
        "https://169.254.169.254/latest/meta-data",
        "https://[::ffff:192.168.0.1]/1",
        "https://localhost/1",
        "https://user@push.example/1",
        "ftp://push.example/1",
    ]
    async with asking(system, seed.agent) as (agent,):
        answers = [await agent("POST", "/me/push-subscriptions", {"endpoint": one, "keys": good}) for one in wrong]
        kept = await agent("POST", "/me/push-subscriptions", {"endpoint": "https://push.example/1", "keys": good})
        bad_keys = {"endpoint": "https://push.example/2", "keys": {"p256dh": "AAAA", "auth": "AAAA"}}
        refused = await agent("POST", "/me/push-subscriptions", bad_keys)

    assert [(status, body["field"]) for status, body in answers] == [(422, "endpoint")] * len(wrong)
    assert kept[0] == 201
    assert (refused[0], refused[1]["field"]) == (422, "keys")


async def test_a_name_that_points_into_the_house_is_not_pushed_to(system: System, push_service: Any) -> None:
    seed = await seeded(system)
    browser = push_service.browser()
    async with asking(system, seed.agent) as (agent,):
        async with system.db.service(seed.workspace_id) as tx:
            port = push_service.url.rpartition(":")[2]
            await tx.run(
                "INSERT INTO push_subscription (workspace_id, id, teammate_id, endpoint, p256dh, auth, created_at) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                seed.workspace_id,
                system.new_id(),
                seed.agent.id,
                f"https://localhost.localdomain:{port}/push/1",
                browser.subscription["keys"]["p256dh"],
                browser.subscription["keys"]["auth"],
                system.clock(),
            )
        await write(agent, seed)
        await tell_due(system)

    assert push_service.got == []


async def test_a_browser_is_unsubscribed(told: System, push_service: Any) -> None:
    seed = await seeded(told)
    async with asking(told, seed.agent, seed.owner) as (agent, owner):
        kept = await agent.ok("POST", "/me/push-subscriptions", push_service.browser().subscription)
        not_mine, _ = await owner("DELETE", f"/me/push-subscriptions/{kept['id']}")
        await agent.ok("DELETE", f"/me/push-subscriptions/{kept['id']}")
        again, _ = await agent("DELETE", f"/me/push-subscriptions?endpoint={kept['endpoint']}")

    assert (not_mine, again) == (404, 404)
