"""Between its claim and its hand-over a message is still stopped by whoever leaves."""

import asyncio
from uuid import UUID

import pytest

from people import says, words, wrote
from rejoinder.services.conversations.reply import reply
from rejoinder.services.dispatch import again, dispatch
from rejoinder.services.messenger.leave import block
from rejoinder.services.system import System
from rejoinder.store import messages
from rejoinder.testing import ScriptedChannel, with_channels
from seeds import Seed, seeded


async def begun(system: System) -> tuple[System, ScriptedChannel, Seed]:
    channel = ScriptedChannel("web")
    parts = with_channels(system, channel)
    return parts, channel, await seeded(parts)


async def state(system: System, seed: Seed, id_: UUID) -> str:
    async with system.db.people(seed.workspace_id) as tx:
        found = await messages.view(tx, id_)
    assert found
    return found.state


@pytest.mark.parametrize("leaves", [True, False])
async def test_what_waits_for_the_message_before_it_is_stopped_at_once_by_who_leaves_meanwhile(
    system: System, monkeypatch: pytest.MonkeyPatch, leaves: bool
) -> None:
    monkeypatch.setattr(again, "GOOD_FOR_S", 0)
    system, channel, seed = await begun(system)
    visitor, id_ = await wrote(system, seed, "Halo", "Dewi")
    while await dispatch(system):
        pass
    channel.sent.clear()
    sent = [(await reply(system, seed.agent, id_, words(system, f"Jawaban {n}"))).id for n in range(3)]
    channel.gate.clear()
    channel.entered.clear()
    going = asyncio.create_task(dispatch(system))
    await channel.entered.wait()
    if leaves:
        await block(system, visitor, blocked=True)
    channel.gate.set()
    await going
    await dispatch(system)

    states = [await state(system, seed, one) for one in sent]
    assert states == (["sent", "dropped", "dropped"] if leaves else ["sent"] * 3)
    assert len(channel.sent) == (1 if leaves else 3)


async def test_what_goes_at_once_is_not_asked_about_again(system: System, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    ask = again.Again._ask  # noqa: SLF001 - it is counted, not replaced

    async def counted(self: again.Again, waiting: object) -> set[UUID]:
        asked.append(1)
        return await ask(self, waiting)  # type: ignore[arg-type]

    monkeypatch.setattr(again.Again, "_ask", counted)
    monkeypatch.setattr(again, "GOOD_FOR_S", 60)
    system, channel, seed = await begun(system)
    visitor, id_ = await wrote(system, seed, "Halo", "Dewi")
    await says(system, visitor, "Masih di sana?", id_)
    await reply(system, seed.agent, id_, words(system, "Ya."))
    while await dispatch(system):
        pass
    assert channel.sent
    assert asked == []
