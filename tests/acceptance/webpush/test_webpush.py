"""A visitor turns pushes on in a conversation: over HTTP, to a push service, and back by the browser's worker."""

import base64
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import http_ece
import msgspec
import pytest
import pytest_asyncio
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from asking import Asking, asking
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed, seeded

SITE = {"title": "Kopi Angsa", "site": "https://kopi.example", "icon": "https://kopi.example/icon.png"}
FORM = {"type": "webpush", "name": "Push", "settings": {"account": SITE}}
WORDS = "Tell me here when you answer."


def plain(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class Browser:
    """A browser that subscribed, and alone can read what comes."""

    endpoint: str
    private: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    auth: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def subscription(self) -> dict[str, Any]:
        point = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"endpoint": self.endpoint, "keys": {"p256dh": plain(point), "auth": plain(self.auth)}}

    def read(self, body: bytes) -> dict[str, Any]:
        told = http_ece.decrypt(body, private_key=self.private, auth_secret=self.auth, version="aes128gcm")
        found: dict[str, Any] = msgspec.json.decode(told)
        return found


@dataclass
class Service:
    """A push service that answers as told."""

    url: str = ""
    status: int = 201
    headers: dict[str, str] = field(default_factory=dict)
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        named = {name.lower(): value for name, value in request.headers.items()}
        self.got.append((named, await request.read()))
        return web.Response(status=self.status, headers=self.headers)


@pytest_asyncio.fixture(loop_scope="session")
async def service() -> AsyncIterator[Service]:
    found = Service()
    application = web.Application()
    application.router.add_post("/{name}", found.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield found
    await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="session")
async def pushes(dsn: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[System]:
    settings = Settings(data_dir=str(tmp_path), database_connections=4, allow_private_push=True)
    async with bootstrap.system(settings, dsn, clock=clock) as parts:
        yield parts


@dataclass
class Visit:
    """A visitor's tab."""

    owner: Asking
    headers: dict[str, str]

    async def __call__(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        url = f"{self.owner.base}/messenger/v1{path}"
        async with self.owner.http.request(method, url, json=body, headers=self.headers) as answer:
            text = await answer.text()
            return answer.status, msgspec.json.decode(text) if text else None

    async def write(self, text: str = "Halo") -> None:
        body = {"client_id": f"visitor-{text}", "blocks": [{"type": "text", "text": text}]}
        assert (await self("POST", "/messages", body))[0] == 201

    async def turn_on(self, browser: Browser) -> int:
        wanted = {"subscription": browser.subscription, "words": WORDS, "locale": "en"}
        return (await self("POST", "/push", wanted))[0]


async def visit(owner: Asking, seed: Seed) -> Visit:
    booted = await owner.ok("POST", f"{owner.base}/messenger/v1/boot", {"key": seed.channel.key})
    return Visit(owner, {"Authorization": f"Bearer {booted['session']}"})


@asynccontextmanager
async def pushing(system: System, **account: str) -> AsyncIterator[tuple[Asking, Visit, Any, Seed]]:
    """Connect web push, and let somebody come."""
    seed = await seeded(system)
    form = {**FORM, "settings": {"account": {**SITE, **account}}}
    async with asking(system, seed.owner) as (owner,):
        channel = await owner.ok("POST", "/channels", form)
        yield owner, await visit(owner, seed), channel, seed


async def say(owner: Asking, channel: Any, text: str, client_id: str = "push-0001", **more: Any) -> Any:
    """Say something in the only thread of the push channel."""
    found = await thread_of(owner, channel)
    body = {"blocks": [{"type": "text", "text": text}], "client_id": client_id, **more}
    return await owner.ok("POST", f"/conversations/{found}/messages", body)


async def thread_of(owner: Asking, channel: Any) -> str:
    listed = await owner.ok("GET", f"/conversations?view=all&channel_type={channel['type']}")
    closed = await owner.ok("GET", f"/conversations?view=closed&channel_type={channel['type']}")
    (found,) = {one["id"] for one in (*listed["items"], *closed["items"])}
    return str(found)


async def shown(owner: Asking, channel: Any, text: str) -> Any:
    found = await owner.ok("GET", f"/conversations/{await thread_of(owner, channel)}/messages")
    return next(one for one in found["items"] if one["blocks"] and one["blocks"][0].get("text") == text)


async def back(owner: Asking, told: dict[str, Any], what: str, **more: Any) -> int:
    """Bring back what became of a push, as the worker does."""
    body = msgspec.json.encode({"id": told["back"]["id"], "mark": told["back"]["mark"], "what": what, **more})
    path = told["back"]["url"].partition("/hooks/")[2]
    async with owner.http.post(f"{owner.base}/hooks/{path}", data=body) as answer:
        return answer.status


async def test_it_is_offered_only_once_there_is_a_conversation(pushes: System, service: Service) -> None:
    async with pushing(pushes) as (_, visitor, _, _):
        _, before = await visitor("GET", "/push")
        too_early = await visitor.turn_on(Browser(f"{service.url}/1"))
        await visitor.write()
        _, after = await visitor("GET", "/push")

    assert before == {"key": None}
    assert too_early == 409
    assert len(after["key"]) == 87


async def test_a_push_goes_out_is_read_by_its_browser_alone_and_comes_back_as_receipts(
    pushes: System, service: Service
) -> None:
    browser = Browser(f"{service.url}/1")
    async with pushing(pushes) as (owner, visitor, channel, _):
        await visitor.write()
        assert await visitor.turn_on(browser) == 204
        await say(owner, channel, "Pesanan siap diambil")
        await dispatch(pushes)
        headers, body = service.got[0]
        told = browser.read(body)
        states = [(await shown(owner, channel, "Pesanan siap diambil"))["state"]]
        for what in ("shown", "tapped"):
            assert await back(owner, told, what) == 200
            await take_in(pushes)
            states.append((await shown(owner, channel, "Pesanan siap diambil"))["state"])

    assert (told["title"], told["body"], told["url"]) == ("Kopi Angsa", "Pesanan siap diambil", "https://kopi.example")
    assert told["icon"] == "https://kopi.example/icon.png"
    assert headers["content-encoding"] == "aes128gcm"
    assert headers["authorization"].startswith("vapid t=")
    assert (headers["ttl"], headers["urgency"], len(headers["topic"])) == ("86400", "high", 32)
    assert states == ["sent", "delivered", "seen"]


async def test_what_comes_back_without_our_mark_is_refused(pushes: System, service: Service) -> None:
    browser = Browser(f"{service.url}/1")
    async with pushing(pushes) as (owner, visitor, channel, _):
        await visitor.write()
        await visitor.turn_on(browser)
        await say(owner, channel, "Satu")
        await dispatch(pushes)
        told = browser.read(service.got[0][1])
        wrong = [
            await back(owner, {"back": {**told["back"], "mark": "guessed"}}, "shown"),
            await back(owner, {"back": {**told["back"], "id": "0190a000-0000-7000-8000-000000000001"}}, "shown"),
            await back(owner, {"back": {**told["back"], "id": "no id"}}, "shown"),
        ]

    assert wrong == [403, 403, 403]


@pytest.mark.parametrize("status", [404, 410])
async def test_a_subscription_that_is_gone_is_pushed_to_no_more_until_it_is_there_again(
    pushes: System, service: Service, status: int
) -> None:
    browser = Browser(f"{service.url}/1")
    async with pushing(pushes) as (owner, visitor, channel, _):
        await visitor.write()
        await visitor.turn_on(browser)
        service.status = status
        for number in range(2):
            await say(owner, channel, f"Satu {number}", f"push-000{number}")
            await dispatch(pushes)
        first, second = [await shown(owner, channel, f"Satu {number}") for number in range(2)]
        tried = len(service.got)
        service.status = 201
        await visitor.turn_on(browser)
        await say(owner, channel, "Dua", "push-0009")
        await dispatch(pushes)
        third = await shown(owner, channel, "Dua")

    assert (first["failure"]["class"], first["failure"]["code"]) == ("unreachable", str(status))
    assert (second["failure"]["class"], second["failure"]["code"]) == ("unreachable", "gone")
    assert tried == 1
    assert third["state"] == "sent"


@pytest.mark.parametrize(("status", "state", "failure"), [(429, "queued", "retry_later"), (413, "failed", "give_up")])
async def test_what_a_push_service_answers_is_read(
    pushes: System, service: Service, status: int, state: str, failure: str
) -> None:
    async with pushing(pushes) as (owner, visitor, channel, _):
        await visitor.write()
        await visitor.turn_on(Browser(f"{service.url}/1"))
        service.status, service.headers = status, {"Retry-After": "30"}
        await say(owner, channel, "Satu")
        await dispatch(pushes)
        found = await shown(owner, channel, "Satu")

    assert (found["state"], found["failure"]["class"]) == (state, failure)


async def test_an_offer_needs_a_consent_of_its_own(pushes: System, service: Service) -> None:
    async with pushing(pushes) as (owner, visitor, channel, _):
        await visitor.write()
        await visitor.turn_on(Browser(f"{service.url}/1"))
        await say(owner, channel, "Diskon", purpose="promotional", reason="It is cheap today.")
        await dispatch(pushes)
        found = await shown(owner, channel, "Diskon")

    assert (found["state"], found["verdict"]["reason"]) == ("dropped", "no_consent")
    assert service.got == []


async def test_it_is_turned_off_by_its_own_visitor_alone(pushes: System, service: Service) -> None:
    browser = Browser(f"{service.url}/1")
    async with pushing(pushes) as (owner, visitor, channel, seed):
        await visitor.write()
        await visitor.turn_on(browser)
        other = await visit(owner, seed)
        await other.write("Saya lain")
        stolen = await other.turn_on(browser)
        not_theirs, _ = await other("DELETE", "/push", {"endpoint": browser.endpoint})
        off, _ = await visitor("DELETE", "/push", {"endpoint": browser.endpoint})
        await say(owner, channel, "Satu")
        await dispatch(pushes)
        found = await shown(owner, channel, "Satu")

    assert (stolen, not_theirs, off) == (409, 404, 204)
    assert (found["state"], found["verdict"]["reason"]) == ("dropped", "left_unsubscribe")
    assert service.got == []
