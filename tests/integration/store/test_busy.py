from contextlib import AsyncExitStack

import pytest

from rejoinder.domain.problem import Busy
from rejoinder.services.system import System
from rejoinder.store import database


async def test_who_finds_every_connection_in_use_is_told_to_come_again(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with AsyncExitStack() as all_of_them:
        for _ in range(system.db.pool.get_max_size()):
            await all_of_them.enter_async_context(system.db.service())
        monkeypatch.setattr(database, "ACQUIRE_TIMEOUT_S", 0.05)
        with pytest.raises(Busy) as told:
            async with system.db.lookup():
                pass
    assert told.value.retry_after_s
    monkeypatch.undo()
    async with system.db.lookup() as tx:
        assert await tx.value("SELECT 1") == 1
