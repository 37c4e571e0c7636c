"""A conversation on each provider, through the real server and its workers, with webhooks and receipts in disorder."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import pytest

from asking import Asking, session_of
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.simulators import acting
from rejoinder.simulators.fates import Fate
from rejoinder.simulators.faults import Faults
from rejoinder.simulators.records import Account, Saying, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.testing import serving
from seeds import seeded

PATIENCE_S = 30
#: How far each provider tells of a message that was read, where it may skip “delivered”.
READ = {
    "telegram": {"sent"},
    "messenger": {"seen"},
    "instagram": {"seen"},
    "whatsapp": {"seen"},
    "sms": {"sent", "delivered"},
    "rcs": {"seen"},
}
DISORDER = Faults(seed=11, duplicate=0.5, reorder=0.5, skip_delivered=0.5, delay_s=0.05, batch=4)


class Town(msgspec.Struct, frozen=True):
    """A server with its workers, the simulated providers, and somebody who asks."""

    stage: Stage
    owner: Asking
    base: str

    async def control(self, method: str, path: str, body: object = None) -> Any:
        """Ask the control API, as mounted in the server."""
        url = f"{self.base}/simulate/control{path}"
        async with self.owner.http.request(method, url, json=body, headers={"X-Requested-With": "x"}) as answer:
            assert answer.status < 300, await answer.text()
            return await answer.json(content_type=None)

    async def connected(self, provider: str) -> Account:
        """Connect an account as its form asks, and set its webhook on the provider's pages where one does."""
        account = next(self.stage.of(provider))
        new = {
            "type": provider,
            "name": account.name,
            "settings": {"account": account.settings},
            "secrets": account.secrets,
        }
        added = await self.owner.ok("POST", "/channels", new)
        hook = {"url": added["hook_url"], "word": added["verify_token"] or ""}
        if provider not in {"telegram", "email"}:
            assert (await self.control("PUT", f"/accounts/{account.key}/webhook", hook))["taken"]
        found = await self.owner.ok("POST", f"/channels/{added['id']}/inspect")
        assert found["health"]["state"] == "good", found["health"]
        return account

    async def thread(self, about: str = "") -> list[Any]:
        """Read the newest conversation, or that with a word in its subject or last words."""
        inbox = await self.owner.ok("GET", "/conversations")
        for item in inbox["items"]:
            if about in str(item):
                found = await self.owner.ok("GET", f"/conversations/{item['id']}/messages?limit=100")
                return list(found["items"])
        return []


@asynccontextmanager
async def town(dsn: str, folder: Path) -> AsyncIterator[Town]:
    """Run everything in one process, as the demo does."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    settings = Settings(data_dir=str(folder), database_connections=5, port=port, rate_limits=False)
    async with AsyncExitStack() as stack:
        settings, stage = await stack.enter_async_context(bootstrap.simulated(settings))
        parts = await stack.enter_async_context(bootstrap.system(settings, dsn))
        seed = await seeded(parts)
        await stack.enter_async_context(bootstrap.working(parts))
        base = await stack.enter_async_context(serving(parts, port, stage))
        http = await stack.enter_async_context(aiohttp.ClientSession())
        yield Town(stage, Asking(http, base, await session_of(parts, seed.owner)), base)


async def until(look: Callable[[], Awaitable[Any]], fits: Callable[[Any], bool]) -> Any:
    """Look again and again until it fits."""
    found = await look()
    try:
        async with asyncio.timeout(PATIENCE_S):
            while not fits(found):
                await asyncio.sleep(0.05)
                found = await look()
    except TimeoutError:
        raise AssertionError(f"it never fitted: {found}") from None
    return found


def texts(items: list[Any], kind: str) -> list[str]:
    """Give the words of messages of a kind that people wrote."""
    return sorted(
        block["text"]
        for item in items
        for block in item["blocks"]
        if item["kind"] == kind and block["type"] == "text" and "#" in block["text"]
    )


@pytest.mark.parametrize("provider", READ)
async def test_each_message_arrives_once_and_each_receipt_counts_in_any_order(
    dsn: str, tmp_path: Path, provider: str
) -> None:
    async with town(dsn, tmp_path) as here:
        account = await here.connected(provider)
        rina = here.stage.people["rina"]
        thread = acting.thread_of(here.stage, rina, account)
        here.stage.use(DISORDER)
        asked = [f"Halo #in-{number}" for number in range(3)]
        for words in asked:
            acting.says(here.stage, rina, account, Saying(text=words))
        heard = await until(here.thread, lambda items: len(texts(items, "in")) >= 3)
        answers = await _answered(here, heard[0]["conversation_id"])
        await until(lambda: _got(thread), lambda got: set(answers) <= set(got))
        acting.reads(here.stage, rina, account)
        states = await until(lambda: _states(here), lambda found: _done(found, provider, answers))
        await here.stage.courier.idle()
        heard = await here.thread()
        received = await here.control("GET", "/received/messages?at_least=2")

    assert texts(heard, "in") == asked
    assert texts(heard, "out") == answers
    assert [states[words] for words in answers] == [states[answers[0]]] * 3 or provider == "sms"
    assert received["items"] == []


async def test_mail_stays_in_its_thread_and_a_bounce_is_told(dsn: str, tmp_path: Path) -> None:
    async with town(dsn, tmp_path) as here:
        account = await here.connected("email")
        rina = here.stage.people["rina"]
        thread = acting.thread_of(here.stage, rina, account)

        async def asked() -> list[Any]:
            """Write until the mailbox is read: what came before it was connected is left alone."""
            if not await here.thread():
                acting.says(here.stage, rina, account, Saying(subject="Are you there", text="Hello?"))
            return await here.thread()

        await until(asked, bool)
        acting.says(here.stage, rina, account, Saying(subject="Grinder", text="Which one? #in-1"))
        heard = await until(lambda: here.thread("Grinder"), bool)
        await _answered(here, heard[0]["conversation_id"], 1)
        await until(lambda: _got(thread), lambda got: any("#out-0" in one for one in got))
        answer = next(one for one in thread.said if "#out-0" in one.text)
        acting.says(here.stage, rina, account, Saying(subject="Re: Grinder", text="That #in-2", reply_to=answer.id))
        both = await until(lambda: here.thread("Grinder"), lambda items: len(texts(items, "in")) >= 2)
        here.stage.fates.set("email", rina.addresses["email"], Fate.UNDELIVERABLE_LATER)
        body = {"blocks": [{"type": "text", "text": "Gone? #out-9"}], "client_id": "gone-0001"}
        await here.owner.ok("POST", f"/conversations/{heard[0]['conversation_id']}/messages", body)
        states = await until(lambda: _states(here, "Grinder"), lambda found: found.get("Gone? #out-9") == "failed")

    assert answer.subject.endswith("Grinder")
    assert texts(both, "in") == ["That #in-2", "Which one? #in-1"]
    assert states["Baik #out-0"] == "sent"


async def _answered(here: Town, conversation_id: str, count: int = 3) -> list[str]:
    answers = [f"Baik #out-{number}" for number in range(count)]
    for words in answers:
        body = {"blocks": [{"type": "text", "text": words}], "client_id": words}
        await here.owner.ok("POST", f"/conversations/{conversation_id}/messages", body)
    return answers


async def _got(thread: Thread) -> list[str]:
    return [one.text for one in thread.said if not one.mine]


async def _states(here: Town, about: str = "") -> dict[str, str]:
    return {
        block["text"]: item["state"]
        for item in await here.thread(about)
        for block in item["blocks"]
        if item["kind"] == "out" and block["type"] == "text"
    }


def _done(states: dict[str, str], provider: str, answers: list[str]) -> bool:
    return all(states.get(words) in READ[provider] for words in answers)
