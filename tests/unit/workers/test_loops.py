import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from rejoinder.workers import loops
from rejoinder.workers.loops import _on_time, _woken


@pytest.mark.parametrize("steps", range(6))
async def test_a_loop_that_is_ended_at_the_very_moment_of_news_ends(steps: int) -> None:
    news = asyncio.Event()
    worked = asyncio.Event()

    async def work() -> bool:
        worked.set()
        return False

    loop = asyncio.create_task(_woken(news, work, "test"))
    await worked.wait()
    await asyncio.sleep(0)
    news.set()
    for _ in range(steps):
        await asyncio.sleep(0)
    loop.cancel()
    async with asyncio.timeout(5):
        await asyncio.wait({loop})
    assert loop.cancelled()


async def test_a_round_that_failed_is_tried_again_soon_and_not_when_the_longest_sleep_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loops, "_AFTER_TROUBLE_S", 0)
    system: Any = SimpleNamespace(
        hub=SimpleNamespace(timers=asyncio.Event()), clock=lambda: datetime(2026, 11, 1, tzinfo=UTC)
    )
    rounds, again = 0, asyncio.Event()

    async def work() -> None:
        nonlocal rounds
        rounds += 1
        if rounds == 1:
            raise ConnectionError
        again.set()

    loop = asyncio.create_task(_on_time(system, work, "test"))
    try:
        async with asyncio.timeout(5):
            await again.wait()
    finally:
        loop.cancel()
