from rejoinder.services.accounts.invitations import Invite, invite
from rejoinder.services.accounts.sign_in import SignIn, sign_in
from rejoinder.services.housekeeping import tidy
from rejoinder.services.idempotency import Once, begin
from rejoinder.services.setup import Asker
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import PASSWORD, seeded

TABLES = ("session", "invitation", "idempotency", "throttle")


async def _left(system: System) -> dict[str, int]:
    async with system.db.service() as tx:
        return {table: await tx.value(f"SELECT count(*) FROM {table}") for table in TABLES}


async def test_what_is_long_over_is_removed_and_nothing_before(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    await sign_in(system, SignIn(seed.owner_email, PASSWORD), Asker(ip="203.0.113.9"))
    await invite(system, seed.owner, Invite("fajar@kopi.example", "agent"))
    await begin(system, Once(seed.owner, "key", b"hash"))
    before = await _left(system)
    assert all(before.values())
    await tidy(system)
    assert await _left(system) == before
    clock.advance(days=60)
    await tidy(system)
    assert await _left(system) == dict.fromkeys(TABLES, 0)
