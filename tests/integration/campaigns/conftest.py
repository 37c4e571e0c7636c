import pytest_asyncio

from rejoinder.services.system import System
from seeds import Seed, seeded


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> Seed:
    """A workspace whose segments know of every change at once: this process is the only one."""
    system.db.needed.lease_s = 0.0
    return await seeded(system)
