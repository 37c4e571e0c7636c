"""Events lie in a part for each month, are kept as long as it is said, and go with a backup."""

import asyncio
from datetime import UTC, datetime, timedelta

from counting import counted_right
from integration.events.test_counting import counts, did, rows
from people import arrives
from rejoinder.domain.months import month_of
from rejoinder.services.events import kinds
from rejoinder.services.housekeeping import tidy
from rejoinder.services.messenger import visits
from rejoinder.services.messenger.visits import Tracked
from rejoinder.services.system import System
from rejoinder.store import event_months
from rejoinder.testing import FixedClock
from seeds import seeded


async def parts(system: System) -> dict[str, int]:
    """Count what lies in each part."""
    async with system.db.service() as tx:
        found = await tx.rows("SELECT tableoid::regclass::text AS part, count(*) FROM event GROUP BY 1")
        there = await tx.rows(
            "SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = 'event'::regclass"
        )
    return {**{row["part"]: 0 for row in there}, **{row["part"]: row["count"] for row in found}}


async def test_housekeeping_makes_the_coming_months_and_moves_there_what_waits(system: System) -> None:
    seed = await seeded(system)
    contact_id = (await arrives(system, seed)).visitor.contact_id
    await did(system, seed, contact_id, "order")
    await did(system, seed, contact_id, "order", ago=timedelta(days=40))
    await did(system, seed, contact_id, "import", ago=timedelta(days=3_000))
    await tidy(system)
    await tidy(system)
    found = await parts(system)
    assert {name: count for name, count in found.items() if "rest" not in name} == {
        "event_202610": 1,
        "event_202611": 1,
        "event_202612": 0,
        "event_202701": 0,
    }


async def test_a_name_is_kept_as_long_as_it_is_said_and_how_often_in_all_stays_known(system: System) -> None:
    seed = await seeded(system)
    contact_id = (await arrives(system, seed)).visitor.contact_id
    for ago in (0, 20, 500):
        await did(system, seed, contact_id, "order", "look", ago=timedelta(days=ago))
    await kinds.change_kind(system, seed.owner, kinds.EventKindChange("look", 10))
    await tidy(system)
    left = sorted((row["name"], (system.clock() - row["at"]).days) for row in await rows(system, seed, "event"))
    assert left == [("look", 0), ("order", 0), ("order", 20)]
    assert [row["count"] for row in await rows(system, seed, "event_day")] == [1, 1, 1]
    assert await counts(system, seed, contact_id) == {"look": 3, "order": 3}


async def test_a_month_past_everybodys_time_is_dropped_whole(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    contact_id = (await arrives(system, seed)).visitor.contact_id
    await did(system, seed, contact_id, "order")
    await tidy(system)
    assert "event_202611" in await parts(system)
    clock.advance(days=500)
    await tidy(system)
    assert "event_202611" not in await parts(system)
    assert await rows(system, seed, "event") == []


async def test_who_sends_for_a_month_that_was_not_seen_finds_a_part_for_it(system: System) -> None:
    seed = await seeded(system)
    contact_id = (await arrives(system, seed)).visitor.contact_id
    await did(system, seed, contact_id, "order", ago=system.clock() - datetime(2026, 2, 28, 23, 59, tzinfo=UTC))
    await tidy(system)
    assert (await parts(system))["event_202602"] == 1
    assert await counted_right(system, seed.workspace_id)


async def _until_somebody_waits(system: System) -> None:
    waiting = (
        "SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
        " WHERE l.locktype = 'relation' AND NOT l.granted AND d.datname = current_database()"
    )
    async with asyncio.timeout(10), system.db.lookup() as tx:
        while not await tx.rows(waiting):  # noqa: ASYNC110 - what is waited for is the database's doing
            await asyncio.sleep(0.02)


async def test_what_happens_while_the_part_of_its_month_is_made_waits_for_it_and_is_kept(system: System) -> None:
    seed = await seeded(system)
    visitor = (await arrives(system, seed)).visitor
    async with system.db.service() as making:
        assert await event_months.make(making, month_of(system.clock()))
        tracking = asyncio.create_task(visits.track(system, visitor, Tracked("order")))
        await _until_somebody_waits(system)
    await tracking
    assert (await parts(system))["event_rest"] == 0
    assert await counts(system, seed, visitor.contact_id) == {"order": 1}
