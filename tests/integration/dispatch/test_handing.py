"""Where no repeat is recognized, few are at risk when a sender vanishes, however many it has claimed."""

import asyncio
from collections import Counter
from uuid import UUID

import pytest

from people import words, wrote
from rejoinder.services.conversations.reply import reply
from rejoinder.services.dispatch import claim as claiming
from rejoinder.services.dispatch import dispatch, handing
from rejoinder.services.dispatch.claim import claim
from rejoinder.services.dispatch.recover import recover
from rejoinder.services.speeds import Speeds
from rejoinder.services.system import System
from rejoinder.store import messages
from rejoinder.testing import FixedClock, ScriptedChannel, with_channels
from seeds import Seed, seeded

MANY, AT_RISK = 10, 4


@pytest.fixture
def few_at_risk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let four be at risk, and settle two at once."""
    monkeypatch.setattr(claiming, "AT_RISK", AT_RISK)
    monkeypatch.setattr(handing, "AT_RISK", AT_RISK)
    monkeypatch.setattr(handing, "STEP", 2)


async def in_line(system: System) -> tuple[System, ScriptedChannel, Seed, list[UUID]]:
    """Queue ten replies to ten contacts on a channel that took many in no time."""
    channel = ScriptedChannel("web")
    parts, seed = with_channels(system, channel), await seeded(system)
    conversations = [(await wrote(parts, seed, "Halo", f"Tamu {n}"))[1] for n in range(MANY)]
    while await dispatch(parts):
        pass
    channel.sent.clear()
    channel.entered.clear()
    parts.speeds.saw(seed.channel.id, 1_000, 0.1)
    sent = [(await reply(parts, seed.agent, one, words(parts, "Jawaban"))).id for one in conversations]
    return parts, channel, seed, sent


async def states(system: System, seed: Seed, ids: list[UUID]) -> Counter[str]:
    async with system.db.people(seed.workspace_id) as tx:
        return Counter(one.state for one in await messages.views(tx, ids))


async def handovers(system: System, seed: Seed) -> int:
    async with system.db.service(seed.workspace_id) as tx:
        found: int = await tx.value("SELECT count(*) FROM handover WHERE workspace_id = $1", seed.workspace_id)
    return found


async def begun(channel: ScriptedChannel, many: int) -> None:
    """Wait until so many are handed over, and see that no more are."""
    await channel.entered.wait()
    for _ in range(100):
        await asyncio.sleep(0)
    assert len(channel.sent) == many


@pytest.mark.usefixtures("few_at_risk")
async def test_no_more_have_begun_than_may_be_at_risk_and_all_go_in_the_end(system: System) -> None:
    parts, channel, seed, sent = await in_line(system)
    channel.gate.clear()
    going = asyncio.create_task(dispatch(parts))
    await begun(channel, AT_RISK)
    channel.gate.set()
    await going

    assert set(channel.times.values()) == {1}
    assert await states(parts, seed, sent) == {"sent": MANY}
    assert await handovers(parts, seed) == 0


@pytest.mark.usefixtures("few_at_risk")
async def test_of_a_sender_that_vanished_only_what_it_may_have_begun_is_unknown(
    system: System, clock: FixedClock
) -> None:
    parts, channel, seed, sent = await in_line(system)
    batch = await claim(parts, seed.workspace_id, seed.channel.id)
    clock.advance(seconds=61)
    assert await recover(parts) == len(batch.ready) == MANY
    while await dispatch(parts):
        pass

    assert await states(parts, seed, sent) == {"unknown": AT_RISK, "sent": MANY - AT_RISK}
    assert set(channel.times.values()) == {1}
    assert await handovers(parts, seed) == 0


@pytest.mark.usefixtures("few_at_risk")
async def test_a_sender_taken_for_vanished_begins_nothing_more_when_it_comes_back(
    system: System, clock: FixedClock
) -> None:
    parts, channel, seed, sent = await in_line(system)
    channel.gate.clear()
    slow = asyncio.create_task(dispatch(parts))
    await begun(channel, AT_RISK)
    clock.advance(seconds=61)
    await recover(parts)
    channel.gate.set()
    await slow
    assert len(channel.sent) == AT_RISK
    while await dispatch(parts):
        pass

    assert set(channel.times.values()) == {1}
    assert await states(parts, seed, sent) == {"unknown": AT_RISK, "sent": MANY - AT_RISK}


def test_a_claim_takes_what_a_channel_took_in_a_moment_and_never_less_than_may_be_at_risk() -> None:
    speeds, channel = Speeds(), UUID(int=1)
    assert speeds.most(channel, 96) == 96
    speeds.saw(channel, 400, 0.1)
    assert speeds.most(channel, 96) == 1_000
    speeds.saw(channel, 10, 5)
    assert speeds.most(channel, 96) == 96
