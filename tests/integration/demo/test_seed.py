"""The demo is what its guests look at first: what it shows of a feature works."""

from typing import Any

import pytest_asyncio

from asking import Asking, asking
from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import ROLES
from rejoinder.services.demo.seed import EMAIL, seed
from rejoinder.services.system import System
from rejoinder.store import directory


@pytest_asyncio.fixture(loop_scope="session")
async def dewi(system: System) -> Actor:
    """The demo's owner."""
    assert await seed(system)
    async with system.db.service() as tx:
        (row,) = await directory.teammates_by_email(tx, EMAIL, None)
    permissions = frozenset(one.value for one in ROLES["owner"][1])
    return Actor("teammate", row["id"], row["workspace_id"], row["name"], permissions, role="owner")


async def test_it_is_made_once(system: System, dewi: Actor) -> None:
    assert not await seed(system)


async def test_each_saved_reply_is_whole_for_somebody_known(system: System, dewi: Actor) -> None:
    async with asking(system, dewi) as (owner,):
        replies = (await owner.ok("GET", "/saved-replies"))["items"]
        talk = (await owner.ok("GET", "/conversations?q=Siti"))["items"][0]["id"]
        filled = [await _filled(owner, one, talk) for one in replies]
    assert {one["locale"] for one in replies} == {"en", "id", "pt-BR"}
    assert [one["missing"] for one in filled] == [[]] * len(replies)


async def _filled(owner: Asking, reply: Any, talk: str) -> Any:
    return await owner.ok("POST", f"/saved-replies/{reply['id']}/render", {"conversation_id": talk})


async def test_who_falls_silent_is_followed_up(system: System, dewi: Actor) -> None:
    async with asking(system, dewi) as (owner,):
        kept = (await owner.ok("GET", "/automatic-messages"))["items"]
    assert [(one["kind"], one["enabled"]) for one in kept] == [("follow_up", True)]


async def test_its_teammates_messages_leave_at_once(system: System, dewi: Actor) -> None:
    async with asking(system, dewi) as (owner,):
        assert (await owner.ok("GET", "/me"))["preferences"]["undo_seconds"] == 0


async def test_customers_asked_for_topics_and_heard_of_one(system: System, dewi: Actor) -> None:
    async with asking(system, dewi) as (owner,):
        topics = {one["topic"]["key"]: one for one in (await owner.ok("GET", "/topics?archived=true"))["items"]}
        beans, deal = topics["new-beans"], topics["deal-of-the-day"]
        (sent,) = (await owner.ok("GET", f"/topics/{beans['topic']['id']}/messages"))["items"]
        (coming,) = (await owner.ok("GET", f"/topics/{deal['topic']['id']}/messages"))["items"]
    assert (beans["subscriptions"]["active"], beans["subscriptions"]["ended"]) == (5, 1)
    assert (sent["state"], sent["deliveries"]) == ("done", {"sent": 5})
    assert coming["state"] == "scheduled"
    assert topics["anniversary"]["topic"]["archived_at"]
