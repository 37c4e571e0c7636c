"""Promotion is paused by itself before a platform does it, and a teammate can go on with it."""

from uuid import UUID

from asking import asking
from people import wrote
from rejoinder.domain.content import Text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Author, Purpose
from rejoinder.domain.reputation import Mood
from rejoinder.services.channels.wellbeing import judge
from rejoinder.services.dispatch import dispatch
from rejoinder.services.messenger import leave
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


async def offered(system: System, seed: Seed, conversation_id: UUID, name: str) -> UUID:
    """Propose an offer."""
    outgoing = Outgoing(
        conversation_id=conversation_id,
        writer=Writer("api", "Campaign"),
        author=Author.API,
        purpose=Purpose.PROMOTIONAL,
        reason="New beans",
        blocks=(Text("New beans are in"),),
        key=f"{name}:{conversation_id}",
    )
    async with system.db.people(seed.workspace_id) as tx:
        message_id = await propose(system, tx, outgoing)
    await dispatch(system)
    assert message_id
    return message_id


async def crowd(system: System, seed: Seed) -> list[tuple[Visitor, UUID]]:
    """Let forty people write and get an offer."""
    people = [await wrote(system, seed, "Hi") for _ in range(40)]
    for _, conversation_id in people:
        await offered(system, seed, conversation_id, "first")
    return people


async def test_too_many_who_leave_pause_promotion_until_it_is_resumed(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        await owner.ok("PATCH", f"/channels/{seed.channel.id}", {"policy_id": "web-30d"})
    people = await crowd(system, seed)
    for visitor, _ in people[:2]:
        await leave.block(system, visitor, blocked=True)
    said = await judge(system, seed.workspace_id, seed.channel.id)
    _, conversation_id = people[-1]
    held = await offered(system, seed, conversation_id, "second")
    clock.advance(minutes=1)
    async with asking(system, seed.owner) as (owner,):
        channel = await owner.ok("GET", f"/channels/{seed.channel.id}")
        before = await owner.ok("GET", f"/conversations/{conversation_id}/messages")
        told = await owner.ok("GET", f"/channels/{seed.channel.id}/reputation")
        await owner.ok("POST", f"/channels/{seed.channel.id}/promotion/resume")
        await dispatch(system)
        after = await owner.ok("GET", f"/conversations/{conversation_id}/messages")

    waiting = next(one for one in before["items"] if one["id"] == str(held))
    assert said.mood is Mood.BAD
    assert told["left"] == {"block": 2}
    assert channel["marketing_paused_why"] == said.text
    assert (waiting["state"], waiting["verdict"]["rule"]) == ("held", "pause")
    assert next(one["state"] for one in after["items"] if one["id"] == str(held)) == "sent"


async def test_who_leaves_one_by_one_among_many_pauses_nothing(system: System) -> None:
    seed = await seeded(system)
    await crowd(system, seed)

    said = await judge(system, seed.workspace_id, seed.channel.id)

    assert said.mood is Mood.GOOD
