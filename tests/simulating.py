"""The simulators on a port of this machine, with everybody on stage."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import msgspec

from rejoinder.simulators.acting import says, starts, taps
from rejoinder.simulators.app import application
from rejoinder.simulators.cast import staged
from rejoinder.simulators.listening import listening
from rejoinder.simulators.records import Account, Person, Said, Saying, Tap, Thread
from rejoinder.simulators.stage import PREFIX, Stage


class Simulators(msgspec.Struct, frozen=True):
    """A stage, and where its providers, its control and its phones are reached."""

    stage: Stage
    base: str

    def at(self, provider: str) -> str:
        """Tell where a provider is."""
        return f"{self.base}{PREFIX}/{provider}"

    def account(self, provider: str) -> Account:
        """Give the shop's account at a provider."""
        return next(self.stage.of(provider))

    def person(self, id_: str = "rina") -> Person:
        """Give somebody."""
        return self.stage.people[id_]

    def thread(self, provider: str, id_: str = "rina") -> Thread:
        """Give somebody's thread with the shop."""
        return self.stage.thread(self.account(provider), self.person(id_).addresses[provider])

    def says(self, provider: str, text: str = "", id_: str = "rina", **more: Any) -> Said:
        """Let somebody say something to the shop."""
        return says(self.stage, self.person(id_), self.account(provider), Saying(text=text, **more))

    def starts(self, provider: str, ref: str = "", id_: str = "rina") -> Said | None:
        """Let somebody open the thread with the shop through a link."""
        return starts(self.stage, self.person(id_), self.account(provider), ref)

    def taps(self, provider: str, under: Said, tap: Tap, id_: str = "rina") -> Said | None:
        """Let somebody tap something under a message of the shop."""
        return taps(self.stage, self.person(id_), self.account(provider), under, tap)

    async def control(self, method: str, path: str, body: object = None) -> Any:
        """Ask the control API."""
        headers = {"X-Requested-With": "tests"}
        async with (
            aiohttp.ClientSession() as http,
            http.request(method, f"{self.base}{PREFIX}{path}", json=body, headers=headers) as answer,
        ):
            text = await answer.text()
            assert answer.status < 300, text
            return msgspec.json.decode(text) if text else None


@asynccontextmanager
async def simulating(**more: Any) -> AsyncIterator[Simulators]:
    """Serve the simulators; webhooks that were not taken are brought again at once."""
    stage = staged(**more)
    stage.courier.first_wait_s = 0.01
    async with listening(application(stage)) as base:
        stage.base = base
        try:
            yield Simulators(stage, base)
        finally:
            await stage.courier.close()
