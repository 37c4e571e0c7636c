"""What no rule can count any more is removed, a little at a time, and no verdict changes by it."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from people import arrives, says
from rejoinder.domain.policy import Author, Ledger, Purpose, Tally
from rejoinder.domain.policy.facts import Sent
from rejoinder.services import pruning
from rejoinder.services.housekeeping import tidy
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store import ledgers
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


async def _known(system: System, seed: Seed, *ages: timedelta) -> Visitor:
    """Make a visitor who received something so long ago."""
    guest = await arrives(system, seed)
    await says(system, guest.visitor, "Hello")
    sent = tuple(_sent(system.clock() - age) for age in sorted(ages, reverse=True))
    async with system.db.service(seed.workspace_id) as tx:
        ledger = await ledgers.lock(tx, guest.visitor.identity_id)
        await ledgers.put_many(tx, {guest.visitor.identity_id: _with(ledger, sent)})
        await ledgers.put_tally(tx, guest.visitor.contact_id, Tally(sent))
    return guest.visitor


def _sent(at: datetime) -> Sent:
    return Sent(f"d{at:%d%H}", at, Purpose.PROMOTIONAL, Author.API, "window")


def _with(ledger: Ledger, sent: tuple[Sent, ...]) -> Ledger:
    return Ledger(first_act=ledger.first_act, acts=ledger.acts, sent=sent, zone=ledger.zone)


async def _counted(system: System, seed: Seed, visitor: Visitor) -> tuple[int, int]:
    async with system.db.service(seed.workspace_id) as tx:
        known = await ledgers.read(tx, visitor.identity_id, visitor.contact_id)
    assert known.first_act is not None
    return len(known.sent), len(known.contact.sent)


async def test_what_is_too_old_to_count_goes_and_the_rest_stays(system: System) -> None:
    seed = await seeded(system)
    visitor = await _known(system, seed, timedelta(days=40), timedelta(days=33), timedelta(days=3))
    assert await _counted(system, seed, visitor) == (3, 3)
    await tidy(system)
    assert await _counted(system, seed, visitor) == (1, 1)


async def test_a_large_workspace_is_walked_in_bounded_steps_and_to_its_end(
    system: System, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "STEP", 2)
    monkeypatch.setattr(pruning, "STEPS", 1)
    seed = await seeded(system)
    visitors = [await _known(system, seed, timedelta(days=40)) for _ in range(5)]
    done = []
    for _ in range(4):
        await tidy(system)
        done.append(sum([(await _counted(system, seed, one))[0] == 0 for one in visitors]))
    assert done == [2, 4, 5, 5]
    late = await _known(system, seed, timedelta(days=40))
    await tidy(system)
    assert (await _counted(system, seed, late))[0] == 1
    clock.advance(days=1, minutes=1)
    for _ in range(3):
        await tidy(system)
    assert (await _counted(system, seed, late))[0] == 0


async def test_a_ledger_with_nothing_to_remove_is_not_written(system: System) -> None:
    seed = await seeded(system)
    visitor = await _known(system, seed, timedelta(days=3))
    before = await _version(system, visitor.identity_id)
    await tidy(system)
    assert await _version(system, visitor.identity_id) == before


async def _version(system: System, identity_id: UUID) -> str:
    async with system.db.service() as tx:
        return str(await tx.value("SELECT xmin::text || ctid::text FROM ledger WHERE identity_id = $1", identity_id))
