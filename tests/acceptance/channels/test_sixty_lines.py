"""A channel type is built in sixty lines, and a conversation held over it."""

import hmac
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from asking import asking
from providing import providing
from rejoinder.channels.contract import (
    Accepted,
    Account,
    Answer,
    Arrival,
    Capabilities,
    Event,
    Failure,
    Field,
    Health,
    HealthState,
    Inspected,
    KnownFailure,
    Outbound,
    Refused,
    Signal,
)
from rejoinder.channels.events import Odd, Spoke
from rejoinder.channels.net import Http, UnreachedError
from rejoinder.domain.content import Text
from rejoinder.domain.fitting import Limits, fit
from rejoinder.domain.policy import WEB_24H, profiles
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System
from rejoinder.testing import with_channels
from seeds import seeded


# The sixty lines begin.
class PagerChannel:
    """A pager: plain words in and out, signed by a shared secret."""

    type = "pager"
    capabilities = Capabilities(
        title="Pager",
        blocks=frozenset({"text"}),
        limits=Limits(text=160),
        form=(Field(name="secret", label="Shared secret", secret=True, pattern=r"^\w{8,}$"),),
    )
    failures = (KnownFailure(code="410", meaning="The pager is switched off.", failure=Failure.UNREACHABLE),)

    def __init__(self, http: Http, base: str) -> None:
        self._http, self._base = http, base

    def admit(self, account: Account, arrival: Arrival) -> Answer:
        """Keep what bears the secret."""
        given = arrival.headers.get("x-pager-secret", "").encode()
        right = hmac.compare_digest(given, account.secrets["secret"].encode())
        return Answer(keep=True) if right else Answer(status=403, why="the secret is wrong")

    def parse(self, account: Account, body: bytes, at: datetime) -> tuple[Event, ...]:  # noqa: ARG002 - the contract's
        """Read pages: each has an id, a number and words."""
        try:
            pages = msgspec.json.decode(body)
            return tuple(Spoke(id=one["id"], address=one["from"], at=at, blocks=(Text(one["words"]),)) for one in pages)
        except (msgspec.DecodeError, KeyError, TypeError) as error:
            return (Odd(kind="page", why=repr(error), raw=body.decode(errors="replace")),)

    async def send(self, account: Account, outbound: Outbound) -> Accepted | Refused:
        """Page somebody, a part at a time."""
        done: tuple[str, ...] = ()
        for part in fit(outbound.blocks, self.capabilities.blocks, self.capabilities.limits)[outbound.parts_done :]:
            page = {"to": outbound.address, "words": part.text, "secret": account.secrets["secret"]}
            try:
                reply = await self._http.call("POST", f"{self._base}/pages", json=page)
            except UnreachedError as error:
                lost = Failure.OUTCOME_UNKNOWN if error.may_have_arrived else Failure.RETRY_LATER
                return Refused(lost, text=str(error), provider_ids=done)
            if reply.status != 200:
                known = next((one.failure for one in self.failures if one.code == str(reply.status)), Failure.GIVE_UP)
                return Refused(known, code=str(reply.status), provider_ids=done)
            done = (*done, reply.json()["id"])
        return Accepted(done)

    async def signal(self, account: Account, signal: Signal) -> None:
        """Show nothing: pagers cannot."""

    async def inspect(self, account: Account) -> Inspected:  # noqa: ARG002 - the contract's
        """Trust that it is well."""
        return Inspected(Health(HealthState.GOOD))


# The sixty lines end.


async def test_a_conversation_is_held_over_a_channel_of_sixty_lines(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = await seeded(system)
    policy = msgspec.structs.replace(WEB_24H, id="pager", channel_type="pager")
    monkeypatch.setitem(profiles.PROFILES, "pager", policy)
    async with providing(lambda *_: (200, {"id": "page-1"})) as provider:
        http = Http((provider.base,))
        there = with_channels(system, PagerChannel(http, provider.base))
        async with asking(there, seed.owner) as (owner,):
            new = {"type": "pager", "name": "Pagers", "secrets": {"secret": "hunter2222"}}
            channel = await owner.ok("POST", "/channels", new)
            page = [{"id": "1", "from": "555", "words": "Help"}]
            for secret, status in (("wrong", 403), ("hunter2222", 200)):
                headers = {"x-pager-secret": secret}
                url = f"{owner.base}/hooks/{channel['id']}"
                async with owner.http.post(url, json=page, headers=headers) as answer:
                    assert answer.status == status
            await take_in(there)
            conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
            said = {"blocks": [{"type": "text", "text": "Coming"}], "client_id": "reply-0001"}
            await owner.ok("POST", f"/conversations/{conversation}/messages", said)
            there.clock.advance(minutes=1)  # type: ignore[attr-defined]
            await dispatch(there)
        await http.close()

    assert {"to": "555", "words": "Coming", "secret": "hunter2222"} in provider.said("/pages")


def test_it_takes_no_more_than_sixty_lines() -> None:
    lines = Path(__file__).read_text("utf-8").splitlines()
    began, ended = (lines.index(f"# The sixty lines {word}") for word in ("begin.", "end."))

    assert ended - began - 1 <= 60
