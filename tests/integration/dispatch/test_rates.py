"""A provider's rates are kept before it complains."""

from typing import Any

import msgspec
import pytest

from people import wrote
from rejoinder.domain.content import Text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import WEB_30D, Author, Purpose, Rate, Scope, profiles
from rejoinder.services.dispatch import dispatch
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.testing import FixedClock, ScriptedChannel, with_channels
from seeds import Seed, seeded


async def rated(system: System, seed: Seed, monkeypatch: pytest.MonkeyPatch, *rates: Rate) -> None:
    """Give the web messenger's policy rates, as other channels have them."""
    name = f"rated-{rates}"
    policy = msgspec.structs.replace(WEB_30D, id=name, rates=rates, quiet=(), caps=())
    monkeypatch.setitem(profiles.PROFILES, name, policy)
    async with system.db.people(seed.workspace_id) as tx:
        await channels.put(tx, msgspec.structs.replace(seed.channel, policy_id=name))


async def answered(system: System, seed: Seed, conversation_id: Any, number: int, purpose: Purpose) -> None:
    async with system.db.people(seed.workspace_id) as tx:
        await propose(
            system,
            tx,
            Outgoing(
                conversation_id=conversation_id,
                writer=Writer("teammate", "Ayu"),
                author=Author.HUMAN,
                purpose=purpose,
                reason="It was asked for",
                blocks=(Text(f"{purpose} {number}"),),
                key=f"{purpose}:{number}:{conversation_id}",
            ),
        )


def texts(channel: ScriptedChannel) -> list[str]:
    return [one.blocks[0].text for one in channel.sent]  # type: ignore[union-attr]


async def test_no_more_is_claimed_than_the_provider_takes(
    system: System, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = ScriptedChannel("web")
    there, seed = with_channels(system, channel), await seeded(system)
    await rated(there, seed, monkeypatch, Rate(id="slow", count=1, per_s=2, scope=Scope.CHANNEL))
    conversations = [(await wrote(there, seed, "Hi"))[1] for _ in range(3)]
    while await dispatch(there):
        clock.advance(seconds=2)
    channel.sent.clear()
    for conversation_id in conversations:
        await answered(there, seed, conversation_id, 1, Purpose.REPLY)
    counts = []
    for _ in range(4):
        await dispatch(there)
        counts.append(len(channel.sent))
        clock.advance(seconds=2)

    assert counts == [1, 2, 3, 3]


async def test_one_contact_waits_and_nobody_else(
    system: System, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = ScriptedChannel("web")
    there, seed = with_channels(system, channel), await seeded(system)
    await rated(there, seed, monkeypatch, Rate(id="pair", count=1, per_s=6, scope=Scope.IDENTITY))
    first, second = [(await wrote(there, seed, "Hi"))[1] for _ in range(2)]
    while await dispatch(there):
        clock.advance(seconds=6)
    clock.advance(seconds=6)
    channel.sent.clear()
    for number in range(2):
        await answered(there, seed, first, number, Purpose.REPLY)
    await answered(there, seed, second, 7, Purpose.REPLY)
    await dispatch(there)
    at_once = sorted(texts(channel))
    clock.advance(seconds=6)
    await dispatch(there)

    assert at_once == ["reply 0", "reply 7"]
    assert texts(channel)[-1] == "reply 1"


async def test_an_answer_goes_before_promotion_that_waited_longer(
    system: System, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = ScriptedChannel("web")
    there, seed = with_channels(system, channel), await seeded(system)
    await rated(there, seed, monkeypatch, Rate(id="slow", count=1, per_s=2, scope=Scope.CHANNEL))
    _, conversation_id = await wrote(there, seed, "Hi")
    while await dispatch(there):
        clock.advance(seconds=2)
    channel.sent.clear()
    for number in range(2):
        await answered(there, seed, conversation_id, number, Purpose.PROMOTIONAL)
        clock.advance(seconds=2)
    await answered(there, seed, conversation_id, 1, Purpose.REPLY)
    await dispatch(there)

    assert texts(channel) == ["reply 1"]


async def test_messages_to_one_contact_are_handed_over_in_order(system: System) -> None:
    channel = ScriptedChannel("web")
    there, seed = with_channels(system, channel), await seeded(system)
    _, conversation_id = await wrote(there, seed, "Hi")
    while await dispatch(there):
        pass
    channel.sent.clear()
    for number in range(20):
        await answered(there, seed, conversation_id, number, Purpose.REPLY)
    while await dispatch(there):
        pass

    assert texts(channel) == [f"reply {number}" for number in range(20)]
