"""What a campaign is for is counted when it happens in time, for who saw it and for who was kept out."""

import pytest_asyncio

from people import arrives
from rejoinder.domain.audience.rule import Op, Property
from rejoinder.domain.campaign.definition import Goal
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.services.messenger import visits
from rejoinder.services.messenger.visits import Tracked
from rejoinder.services.system import System
from rejoinder.store import campaign_showings, contacts
from rejoinder.testing import FixedClock
from seeds import Seed, seeded
from showing import CHAT, facts, goes_live, says

BUY = Goal("Order Completed", within_days=2, where=(Property("total", Op.GT, 5.0),), revenue="total")


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> Seed:
    """A workspace of its own for each test."""
    return await seeded(system)


async def test_a_goal_counts_once_with_its_money_and_in_time(system: System, seed: Seed, clock: FixedClock) -> None:
    id_ = await goes_live(system, seed, says(Kind.CHAT, CHAT, goal=BUY))
    lia, mei, wati = [await arrives(system, seed, name) for name in ("Lia", "Mei", "Wati")]
    clock.advance(hours=1)
    for total in (3, 12.5, 40):
        await visits.track(system, lia.visitor, Tracked("Order Completed", {"total": total}))
    clock.advance(days=3)
    await visits.track(system, mei.visitor, Tracked("Order Completed", {"total": 12.5}))
    assert (await facts(system, seed, id_))["goal", ""] == (1, 12.5)
    assert wati.booted.shown


async def test_who_was_kept_out_reaches_the_goal_too(system: System, seed: Seed) -> None:
    id_ = await goes_live(system, seed, says(Kind.CHAT, CHAT, goal=BUY, control=0.9))
    guests = [await arrives(system, seed) for _ in range(12)]
    for guest in guests:
        await visits.track(system, guest.visitor, Tracked("Order Completed", {"total": 10}))
    sql = "SELECT arm FROM campaign_fact WHERE workspace_id = $1 AND campaign_id = $2 AND fact = 'goal'"
    async with system.db.service(seed.workspace_id) as tx:
        arms = [row["arm"] for row in await tx.rows(sql, seed.workspace_id, id_)]
    assert len(arms) == 12
    assert arms.count("control") > 6


async def test_what_was_shown_goes_along_with_who_turns_out_to_be_another(system: System, seed: Seed) -> None:
    id_ = await goes_live(system, seed, says(Kind.CHAT, CHAT, goal=BUY))
    lia, mei = await arrives(system, seed, "Lia"), await arrives(system, seed, "Mei")
    async with system.db.service(seed.workspace_id) as tx:
        await campaign_showings.move(tx, lia.visitor.contact_id, mei.visitor.contact_id)
        past = await campaign_showings.guest(tx, mei.visitor.contact_id, mei.visitor.identity_id, system.clock())
        gone = await campaign_showings.guest(tx, lia.visitor.contact_id, lia.visitor.identity_id, system.clock())
        assert await contacts.read(tx, lia.visitor.contact_id)
    assert past
    assert gone
    assert past.past[id_].showings == 2
    assert len(past.shown) == 2
    assert not gone.past
