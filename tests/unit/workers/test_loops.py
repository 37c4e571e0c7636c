import asyncio

import pytest

from rejoinder.workers.loops import _woken


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
