"""An RCS agent, from its form to a conversation: over HTTP, with Google answering as it does."""

import base64
import hashlib
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from joserfc import jwt
from joserfc.jwk import RSAKey

from asking import Asking, asking
from providing import Provider, pointed, providing
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System
from seeds import seeded

CLIENT_TOKEN = "a-token-of-the-console"
RINA = "+6281234567890"
STAMP = "2026-11-16T08:59:30Z"


@cache
def private() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65_537, key_size=2_048)


def key_file() -> str:
    pem = private().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    about = {"type": "service_account", "client_email": "agent@kopi.example", "private_key": pem}
    return msgspec.json.encode({**about, "token_uri": "https://oauth2.example/token"}).decode()


def form() -> dict[str, Any]:
    return {
        "type": "rcs",
        "name": "Agen",
        "settings": {"account": {"agent_id": "kopi_agent"}},
        "secrets": {"service_account": key_file(), "client_token": CLIENT_TOKEN},
    }


def google(_method: str, path: str, body: Any) -> tuple[int, Any]:
    """Answer as a service that is well."""
    if path == "/token":
        return 200, {"access_token": "ya29.one", "expires_in": 3599, "token_type": "Bearer"}
    return 200, {"name": f"{path}/1", "sendTime": STAMP}


@asynccontextmanager
async def agent(system: System) -> AsyncIterator[tuple[System, Provider, Asking, Any]]:
    """Connect an agent."""
    seed = await seeded(system)
    async with (
        providing(google) as provider,
        pointed(system, rcs=provider.base) as there,
        asking(there, seed.owner) as (owner,),
    ):
        added = await owner.ok("POST", "/channels", form())
        found = await owner.ok("POST", f"/channels/{added['id']}/inspect")
        yield there, provider, owner, found


def message(id_: str = "m1", **content: Any) -> dict[str, Any]:
    return {"senderPhoneNumber": RINA, "messageId": id_, "agentId": "kopi_agent", "sendTime": STAMP, **content}


def event(kind: str, **more: Any) -> dict[str, Any]:
    return {"senderPhoneNumber": RINA, "eventType": kind, "eventId": "e1", "agentId": "kopi_agent", **more}


async def brought(
    owner: Asking, channel: Any, told: Any, *, token: str = CLIENT_TOKEN, signature: str | None = None
) -> int:
    """Bring an event as Google does, signed over what is inside of the envelope."""
    data = msgspec.json.encode(told)
    signed = base64.b64encode(hmac.new(token.encode(), data, hashlib.sha512).digest()).decode()
    body = {"message": {"data": base64.b64encode(data).decode(), "attributes": {}}, "subscription": "s"}
    headers = {"X-Goog-Signature": signed if signature is None else signature}
    headers["X-Goog-Webhook-Type"] = "message_callback"
    async with owner.http.post(f"{owner.base}/hooks/{channel['id']}", json=body, headers=headers) as answer:
        return answer.status


async def said(owner: Asking, text: str, client_id: str = "reply-0001", **more: Any) -> Any:
    conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
    body = {"blocks": [{"type": "text", "text": text}], "client_id": client_id, **more}
    return await owner.ok("POST", f"/conversations/{conversation}/messages", body)


async def thread(owner: Asking) -> dict[str, Any]:
    conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
    found = await owner.ok("GET", f"/conversations/{conversation}/messages")
    return {one["blocks"][0].get("text", ""): one for one in found["items"] if one["blocks"]}


def sent(provider: Provider, text: str) -> list[tuple[str, Any]]:
    """Give the paths and bodies of what was sent with some words."""
    posts = [(path, body) for _, path, body in provider.asked if "/agentMessages" in path]
    return [(path, body) for path, body in posts if body["contentMessage"].get("text") == text]


async def test_google_tries_the_address_and_gets_its_secret_back(system: System) -> None:
    async with agent(system) as (_, _, owner, channel):
        answers = []
        for token in (CLIENT_TOKEN, "guessed"):
            headers = {"X-Goog-Webhook-Type": "verification"}
            body = {"clientToken": token, "secret": "s3cr3t"}
            async with owner.http.post(f"{owner.base}/hooks/{channel['id']}", json=body, headers=headers) as answer:
                answers.append((answer.status, await answer.text()))

    assert answers[0] == (200, "s3cr3t")
    assert answers[1][0] == 403


async def test_an_agent_is_let_in_by_an_assertion_of_its_service_account_once(system: System) -> None:
    async with agent(system) as (there, provider, owner, channel):
        listed = await owner.ok("GET", "/channels")
        await brought(owner, channel, message(text="Halo"))
        await take_in(there)
        for number in range(2):
            await said(owner, f"Satu {number}", f"reply-000{number}")
        await dispatch(there)

    asked = provider.said("/token")
    pem = private().public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    claims = jwt.decode(asked[0]["assertion"], RSAKey.import_key(pem), algorithms=["RS256"]).claims
    assert len(asked) == 1
    assert asked[0]["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
    assert (claims["iss"], claims["aud"]) == ("agent@kopi.example", "https://oauth2.example/token")
    assert claims["scope"].endswith("rcsbusinessmessaging")
    assert (channel["health"]["state"], channel["address"]) == ("good", "kopi_agent")
    assert "PRIVATE KEY" not in str(listed)


async def test_a_key_that_is_not_taken_is_told_with_what_to_do(system: System) -> None:
    async with agent(system) as (_, provider, owner, channel):
        other = {**form(), "secrets": {"service_account": '{"client_email": "x@y", "private_key": "no"}'}}
        other["secrets"]["client_token"] = CLIENT_TOKEN
        added = await owner.ok("POST", "/channels", other)
        unread = await owner.ok("POST", f"/channels/{added['id']}/inspect")
        fresh = {"service_account": key_file().replace("agent@", "other@")}
        await owner.ok("PATCH", f"/channels/{channel['id']}", {"secrets": fresh})
        provider.script = [(400, {"error": "invalid_grant", "error_description": "Invalid JWT Signature."})]
        refused = await owner.ok("POST", f"/channels/{channel['id']}/inspect")

    assert (unread["health"]["state"], unread["health"]["code"]) == ("broken", "token")
    assert (refused["health"]["state"], refused["health"]["text"]) == ("broken", "Invalid JWT Signature.")


async def test_a_message_becomes_a_conversation_once_and_is_answered(system: System) -> None:
    async with agent(system) as (there, provider, owner, channel):
        for _ in range(2):
            assert await brought(owner, channel, message(text="Buka jam berapa?")) == 200
        await take_in(there)
        await said(owner, "Jam sembilan.")
        await dispatch(there)
        ((path, body),) = sent(provider, "Jam sembilan.")
        name = path.partition("messageId=")[2].partition("&")[0]
        for kind in ("READ", "DELIVERED", "READ"):
            await brought(owner, channel, event(kind, messageId=name))
        await take_in(there)
        found = await thread(owner)
        inbox = await owner.ok("GET", "/conversations")
        contact = await owner.ok("GET", f"/contacts/{inbox['items'][0]['contact']['id']}")

    assert path.startswith(f"/v1/phones/{RINA}/agentMessages?")
    assert "agentId=kopi_agent" in path
    assert body == {"contentMessage": {"text": "Jam sembilan."}, "messageTrafficType": "SERVICEREQUEST"}
    assert provider.headers[-1]["authorization"] == "Bearer ya29.one"
    assert found["Jam sembilan."]["state"] == "seen"
    assert len(inbox["items"]) == 1
    assert contact["phone"] == RINA


SHAPES = [
    message(text="Halo"),
    message(suggestionResponse={"postbackData": "p", "text": "Ya", "type": "REPLY"}),
    message(userFile={"payload": {"mimeType": "image/gif", "fileUri": "https://files.example/1", "fileName": "a"}}),
    message(location={"latitude": -6.2, "longitude": 106.8}),
    event("DELIVERED", messageId="m9"),
    event("READ", messageId="m9"),
    event("IS_TYPING"),
    event("UNSUBSCRIBE"),
    event("SUBSCRIBE"),
    {"phoneNumber": RINA, "messageId": "m9", "agentId": "kopi_agent", "eventType": "TTL_EXPIRATION_REVOKED"},
    {"phoneNumber": RINA, "messageId": "m9", "agentId": "kopi_agent", "eventType": "TTL_EXPIRATION_REVOKE_FAILED"},
    {"oldLaunchState": "PENDING", "newLaunchState": "LAUNCHED", "regionId": "r"},
]


async def test_every_shape_is_taken_with_the_right_signature_and_refused_with_a_wrong_one(system: System) -> None:
    async with agent(system) as (there, _, owner, channel):
        right = [await brought(owner, channel, shape) for shape in SHAPES]
        wrong = [await brought(owner, channel, shape, token="guessed") for shape in SHAPES]
        none = [await brought(owner, channel, shape, signature="") for shape in SHAPES]
        async with owner.http.post(f"{owner.base}/hooks/{channel['id']}", data=b"\xff") as answer:
            garbage = answer.status
        await take_in(there)
        odd = await owner.ok("GET", "/oddities")

    assert set(right) == {200}
    assert {*wrong, *none, garbage} == {403}
    assert odd["items"] == []


async def test_who_unsubscribes_by_a_tap_leaves_once_though_it_is_told_twice(system: System) -> None:
    async with agent(system) as (there, _, owner, channel):
        await brought(owner, channel, message(text="Halo"))
        await brought(owner, channel, event("UNSUBSCRIBE"))
        await brought(owner, channel, message("m2", text="STOP"))
        await take_in(there)
        await dispatch(there)
        found = await owner.ok(
            "GET", f"/conversations/{(await owner.ok('GET', '/conversations'))['items'][0]['id']}/messages"
        )
        await said(owner, "Masih di sana?")
        await dispatch(there)
        answer = (await thread(owner))["Masih di sana?"]

    farewells = [one for one in found["items"] if one["kind"] == "out" and one["state"] == "sent"]
    assert len(farewells) <= 1
    assert (answer["state"], answer["verdict"]["rule"]) == ("dropped", "stop")


@pytest.mark.parametrize(
    ("status", "reason", "failure"),
    [(404, "NOT_FOUND", "unreachable"), (400, "INVALID_ARGUMENT", "give_up")],
)
async def test_a_phone_that_is_not_on_rcs_cannot_be_reached(
    system: System, status: int, reason: str, failure: str
) -> None:
    async with agent(system) as (there, provider, owner, channel):
        await brought(owner, channel, message(text="Halo"))
        await take_in(there)
        await dispatch(there)
        provider.script = [(status, {"error": {"code": status, "message": "No", "status": reason}})]
        await said(owner, "Satu")
        await dispatch(there)
        found = (await thread(owner))["Satu"]

    assert (found["state"], found["failure"]["class"], found["failure"]["code"]) == (
        "failed",
        failure,
        f"{status}/{reason}",
    )


async def test_a_token_that_is_not_taken_any_more_is_asked_for_anew(system: System) -> None:
    async with agent(system) as (there, provider, owner, channel):
        await brought(owner, channel, message(text="Halo"))
        await take_in(there)
        await dispatch(there)
        provider.script = [(401, {"error": {"code": 401, "message": "No", "status": "UNAUTHENTICATED"}})]
        await said(owner, "Satu")
        await dispatch(there)
        found = (await thread(owner))["Satu"]

    assert found["state"] == "sent"
    assert len(provider.said("/token")) == 2


async def test_what_was_taken_before_counts_as_sent(system: System) -> None:
    async with agent(system) as (there, provider, owner, channel):
        await brought(owner, channel, message(text="Halo"))
        await take_in(there)
        await dispatch(there)
        provider.script = [(409, {"error": {"code": 409, "message": "exists", "status": "ALREADY_EXISTS"}})]
        await said(owner, "Satu")
        await dispatch(there)
        found = (await thread(owner))["Satu"]

    assert found["state"] == "sent"
