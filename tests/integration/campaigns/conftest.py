import pytest
import pytest_asyncio
from msgspec.structs import replace

from campaigning import Scene
from rejoinder.domain.policy import WEB_30D, profiles
from rejoinder.services.system import System
from rejoinder.store import channels
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> Seed:
    """A workspace whose segments know of every change at once: this process is the only one."""
    system.db.needed.lease_s = 0.0
    return await seeded(system)


@pytest_asyncio.fixture(loop_scope="session")
async def scene(system: System, clock: FixedClock, seed: Seed, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """A workspace whose campaigns go to visitors, at any hour and as often as they like."""
    policy = replace(WEB_30D, id="easy", quiet=(), caps=())
    monkeypatch.setitem(profiles.PROFILES, "easy", policy)
    async with system.db.people(seed.workspace_id) as tx:
        await channels.put(tx, replace(seed.channel, policy_id="easy"))
    return await Scene.of(system, clock, seed)
