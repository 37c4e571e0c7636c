"""A web messenger whose sends are scripted, a bot, a shop's people, and somebody who wrote."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest_asyncio
from msgspec.structs import replace

from asking import Asking, asking
from people import Guest, arrives, says
from rejoinder.domain.content import Text
from rejoinder.services.dispatch import dispatch
from rejoinder.services.messenger.talk import Writing, write
from rejoinder.services.system import System
from rejoinder.services.topics.going import send_on_topics
from rejoinder.testing import FixedClock, ScriptedChannel, with_channels
from seeds import Seed, seeded, teammate


@dataclass
class Shop:
    """A served system with its channel, and the people who ask it."""

    system: System
    clock: FixedClock
    channel: ScriptedChannel
    seed: Seed
    owner: Asking
    marketer: Asking
    agent: Asking
    viewer: Asking
    mail: ScriptedChannel
    sms: ScriptedChannel

    async def guest(self, name: str = "Lia", **given: str) -> Guest:
        """Let somebody write, and pass on what is said to them."""
        guest = await arrives(self.system, self.seed, name, zone="Asia/Jakarta", **given)
        await says(self.system, guest.visitor, "Are you open on Sunday?")
        await self.passed_on()
        self.channel.sent.clear()
        return guest

    async def writes(self, guest: Guest, text: str, payload: str | None = None) -> None:
        """Write, or tap what says it."""
        conversation = await self.thread(guest)
        writing = Writing(
            client_id=str(self.system.new_id()), blocks=(Text(text),), conversation_id=conversation, payload=payload
        )
        await write(self.system, guest.visitor, writing)
        await self.passed_on()

    async def thread(self, guest: Guest) -> UUID:
        """Name the conversation that they are in."""
        rows = await self.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/conversations")
        return UUID(rows["items"][0]["id"])

    async def passed_on(self) -> None:
        """Propose what is sent on topics, and dispatch until nothing is due."""
        while await send_on_topics(self.system):
            pass
        while await dispatch(self.system):
            pass

    def texts(self) -> list[str]:
        """Give what the channel was handed, as texts."""
        return ["\n".join(one.text for one in sent.blocks if isinstance(one, Text)) for sent in self.channel.sent]

    async def connected(self, type_: str) -> str:
        """Connect an account of a type; returns its id."""
        added = await self.owner.ok("POST", "/channels", {"type": type_, "name": f"Our {type_}"})
        return str(added["id"])

    async def topic(self, **more: Any) -> str:
        """Make a topic; returns its id."""
        body = {
            "key": "new-beans",
            "names": {"en": "New beans", "id": "Biji baru"},
            "frequencies": ["weekly", "daily"],
            **more,
        }
        return str((await self.marketer.ok("POST", "/topics", body))["topic"]["id"])

    async def subscribe(self, topic_id: str, guest: Guest, frequency: str = "weekly") -> Any:
        """Subscribe somebody over the API."""
        body = {
            "identity_id": str(guest.visitor.identity_id),
            "frequency": frequency,
            "proof": {"words": "Yes, tell me about new beans.", "method": "form"},
        }
        return await self.marketer.ok("POST", f"/topics/{topic_id}/subscribers", body)

    async def send(self, topic_id: str, key: str, text: str = "Gayo is here.", **more: Any) -> Any:
        """Send something on a topic and pass it on."""
        body = {"key": key, "blocks": [{"type": "text", "text": text}], "reason": "They asked to hear of it.", **more}
        sent = await self.marketer.ok("POST", f"/topics/{topic_id}/messages", body)
        await self.passed_on()
        return sent


@pytest_asyncio.fixture(loop_scope="session")
async def shop(system: System, clock: FixedClock) -> AsyncIterator[Shop]:
    """A shop in Jakarta at ten in the morning."""
    clock.now = clock.now.replace(hour=3)
    channel, mail, sms = ScriptedChannel("web"), ScriptedChannel("email"), ScriptedChannel("sms")
    mail.capabilities = replace(mail.capabilities, addressed_by="email", threaded=True, title="Email")
    by_text = {"link": "sms:{address}?body={text}", "link_on": frozenset({"phone"})}
    sms.capabilities = replace(sms.capabilities, addressed_by="phone", title="SMS", **by_text)
    parts = with_channels(system, channel, mail, sms)
    seed = await seeded(parts)
    marketer = await teammate(parts, seed.workspace_id, "marketer", "dewi@kopi-angsa.example", "Dewi Anggraini")
    async with asking(parts, seed.owner, marketer, seed.agent, seed.viewer) as asked:
        yield Shop(parts, clock, channel, seed, *asked, mail=mail, sms=sms)
