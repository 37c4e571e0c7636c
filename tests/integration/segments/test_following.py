"""A live segment is right after each thing that happens, and on the second when time alone moves somebody."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import msgspec
import pytest

from membership import (
    BOUGHT,
    BOUGHT_LATELY,
    MONTHLY,
    QUIET,
    becomes,
    does,
    inside,
    moves,
    person,
    segment,
    settle,
)
from rejoinder.domain.audience.rule import Field, InSegment, Not, Op, Rule
from rejoinder.domain.segment import ENTERED, LEFT
from rejoinder.services.contacts import block, erase, join
from rejoinder.services.contacts.change import ContactChange, change_contact
from rejoinder.services.segments import keep
from rejoinder.services.segments.announce import announce_waiting
from rejoinder.services.segments.filling import Fillings
from rejoinder.services.segments.following import follow, keep_time
from rejoinder.services.system import System
from rejoinder.store import changes, contacts, events, segment_members, segments
from rejoinder.store.database import Database, Tx
from rejoinder.testing import FixedClock
from rejoinder.workers.loops import LONGEST_SLEEP_S, until
from seeds import Seed

A_WEEK = timedelta(days=7)
A_MOMENT = timedelta(microseconds=1)


async def _marks(system: System) -> list[str]:
    async with system.db.service() as tx:
        return [row["what"] for row in await tx.rows("SELECT what FROM stale_contact ORDER BY at, what")]


async def test_who_does_it_enters(system: System, seed: Seed) -> None:
    ayu, bram = [await person(system, seed, name) for name in ("Ayu", "Bram")]
    made = await segment(system, seed, BOUGHT)
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}
    assert (await keep.read_segment(system, seed.owner, made.id)).count == 1
    assert await moves(system, seed, ayu) == [ENTERED]
    assert await moves(system, seed, bram) == []


async def test_an_event_of_entering_names_the_segment(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, BOUGHT, "Buyers")
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    async with system.db.people(seed.workspace_id) as tx:
        found = await events.page(tx, ayu, before=None, limit=10)
    entered = next(one for one in found if one.name == ENTERED)
    assert entered.properties == {"segment_id": str(made.id), "segment_name": "Buyers"}


async def test_who_is_known_otherwise_leaves(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu", plan="monthly")
    made = await segment(system, seed, MONTHLY)
    assert await inside(system, seed, made.id) == {ayu}
    await becomes(system, seed, ayu, plan="yearly")
    await settle(system)
    assert await inside(system, seed, made.id) == set()
    assert await moves(system, seed, ayu) == [LEFT]


@pytest.mark.parametrize(
    ("rule", "to"),
    [
        (Field("email", Op.CONTAINS, "@kopi.example"), ContactChange(email="ayu@kopi.example")),
        (MONTHLY, ContactChange(attributes={"plan": "monthly"})),
    ],
)
async def test_who_is_changed_by_a_teammate_enters_by_a_field_and_by_an_attribute(
    system: System, seed: Seed, rule: Rule, to: ContactChange
) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, rule)
    await change_contact(system, seed.owner, ayu, to)
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}


async def test_who_is_blocked_by_the_business_enters_until_they_are_not(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, Field("blocked", Op.IS_TRUE))
    for blocked in (True, False):
        await block.set_blocked(system, seed.owner, ayu, blocked=blocked)
        await settle(system)
        assert await inside(system, seed, made.id) == ({ayu} if blocked else set())


async def test_who_is_new_is_looked_at_for_everything(system: System, seed: Seed) -> None:
    made = await segment(system, seed, Not(BOUGHT))
    ayu = await person(system, seed, "Ayu")
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}


async def test_time_alone_lets_somebody_go_on_the_second(system: System, seed: Seed, clock: FixedClock) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, BOUGHT_LATELY)
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    due = await keep_time(system)
    assert due is not None
    assert A_WEEK <= due - clock() <= A_WEEK + A_MOMENT
    clock.now = due - A_MOMENT
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}
    clock.now = due
    await settle(system)
    assert await inside(system, seed, made.id) == set()
    assert await moves(system, seed, ayu) == [ENTERED, LEFT]


async def test_time_alone_lets_somebody_in(system: System, seed: Seed, clock: FixedClock) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, QUIET)
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    assert await inside(system, seed, made.id) == set()
    clock.advance(days=8)
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}


async def test_who_goes_on_doing_it_moves_no_timer_and_stays(system: System, seed: Seed, clock: FixedClock) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, BOUGHT_LATELY)
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    first = await keep_time(system)
    clock.advance(days=5)
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    assert await keep_time(system) == first
    clock.advance(days=3)
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}
    clock.advance(days=5)
    await settle(system)
    assert await inside(system, seed, made.id) == set()


async def test_an_earlier_time_wakes_whoever_keeps_time(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    await segment(system, seed, BOUGHT_LATELY)
    system.hub.timers.clear()
    await does(system, seed, ayu, "Order Completed")
    await follow(system)
    assert system.hub.timers.is_set()


def test_it_sleeps_until_right_then(clock: FixedClock) -> None:
    assert until(clock() + timedelta(seconds=7.5), clock()) == 7.5
    assert until(clock() - timedelta(seconds=7.5), clock()) == 0
    assert until(clock() + A_WEEK, clock()) == LONGEST_SLEEP_S
    assert until(None, clock()) == LONGEST_SLEEP_S


async def test_segments_follow_those_that_they_rest_on_in_the_same_look(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    inner = await segment(system, seed, BOUGHT, "Buyers")
    outer = await segment(system, seed, Not(InSegment(inner.id)), "Others")
    assert await inside(system, seed, outer.id) == {ayu}
    await does(system, seed, ayu, "Order Completed")
    await follow(system)
    assert await inside(system, seed, inner.id) == {ayu}
    assert await inside(system, seed, outer.id) == set()


async def test_who_became_part_of_another_is_in_nothing(system: System, seed: Seed) -> None:
    ayu, twin = [await person(system, seed, name) for name in ("Ayu", "Ayu again")]
    made = await segment(system, seed, BOUGHT)
    await does(system, seed, twin, "Order Completed")
    await settle(system)
    await join.merge(system, seed.owner, ayu, join.Other(twin))
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}
    assert (await keep.read_segment(system, seed.owner, made.id)).count == 1


async def test_who_was_here_in_vain_is_looked_at_when_they_are_here_again(
    system: System, clock: FixedClock, seed: Seed
) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, Field("last_seen_at", Op.WITHIN_LAST, 1))
    clock.advance(days=2)
    await settle(system)
    assert await inside(system, seed, made.id) == set()
    with pytest.raises(ConnectionError):
        await _here(system, seed, ayu, fails=True)
    await _here(system, seed, ayu)
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}


async def _here(system: System, seed: Seed, contact_id: UUID, *, fails: bool = False) -> None:
    async with system.db.service(seed.workspace_id) as tx:
        await contacts.seen(tx, contact_id, system.clock())
        if fails:
            raise ConnectionError


async def test_a_process_that_dies_gives_back_what_it_took(
    system: System, seed: Seed, monkeypatch: pytest.MonkeyPatch
) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, BOUGHT)
    await does(system, seed, ayu, "Order Completed")

    async def dies(_tx: Tx, _when: object) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as patched:
        patched.setattr(segment_members, "look_at", dies)
        with pytest.raises(ConnectionResetError):
            await follow(system)
    assert await inside(system, seed, made.id) == set()
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}
    assert await moves(system, seed, ayu) == [ENTERED]


async def test_two_workers_agree(system: System, seed: Seed) -> None:
    people = [await person(system, seed, f"Contact {number}") for number in range(12)]
    made = await segment(system, seed, BOUGHT)
    for one in people:
        await does(system, seed, one, "Order Completed")
    await asyncio.gather(*(settle(system) for _ in range(3)))
    assert await inside(system, seed, made.id) == set(people)
    assert (await keep.read_segment(system, seed.owner, made.id)).count == 12
    for one in people:
        assert await moves(system, seed, one) == [ENTERED]


@pytest.mark.parametrize("work", [follow, keep_time, lambda system: Fillings(system).look()])
async def test_one_at_a_time_decides_who_is_in(
    system: System, seed: Seed, clock: FixedClock, work: Callable[[System], Awaitable[object]]
) -> None:
    ayu = await person(system, seed, "Ayu")
    await segment(system, seed, BOUGHT_LATELY)
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    await does(system, seed, ayu, "Order Completed")
    clock.advance(days=8)
    await keep.make_segment(system, seed.owner, keep.NewSegment(name="Another", rule=BOUGHT))
    async with system.db.service(seed.workspace_id) as tx:
        await segments.hold_members(tx)
        task = asyncio.create_task(work(system))
        done, _ = await asyncio.wait([task], timeout=0.2)
        assert not done
    await task


async def test_nothing_is_marked_that_no_segment_looks_at(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    await does(system, seed, ayu, "Order Completed")
    assert await _marks(system) == []
    await segment(system, seed, BOUGHT)
    await does(system, seed, ayu, "Page Viewed")
    assert await _marks(system) == []
    await does(system, seed, ayu, "Order Completed")
    assert await _marks(system) == ["event:Order Completed"]


async def test_what_another_process_does_not_know_yet_is_not_lost(system: System, seed: Seed) -> None:
    """It may go by what it read for as long as its lease lasts; only then a filling begins."""
    ayu = await person(system, seed, "Ayu")
    other = replace(system, db=Database(system.db.pool, system.db.bus))
    system.db.needed.lease_s = other.db.needed.lease_s = 0.3
    await does(other, seed, ayu, "Page Viewed")
    made = await keep.make_segment(system, seed.owner, keep.NewSegment(name="Buyers", rule=BOUGHT))
    filling = asyncio.create_task(Fillings(system).look())
    await does(other, seed, ayu, "Order Completed")
    assert await _marks(system) == []
    done, _ = await asyncio.wait([filling], timeout=0.1)
    assert not done
    await filling
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}


async def test_a_filling_waits_for_whoever_began_before(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    async with system.db.service(seed.workspace_id) as tx:
        await tx.run("UPDATE contact SET city = 'Jakarta' WHERE workspace_id = $1", tx.workspace_id)
        filling = asyncio.create_task(segment(system, seed, MONTHLY))
        done, _ = await asyncio.wait([filling], timeout=0.3)
        assert not done
        await tx.run(
            """UPDATE contact SET attributes = '{"plan": "monthly"}' WHERE workspace_id = $1""", tx.workspace_id
        )
    made = await filling
    assert await inside(system, seed, made.id) == {ayu}


async def test_counts_are_shown_at_once_and_then_once_a_second(system: System, seed: Seed, clock: FixedClock) -> None:
    people = [await person(system, seed, f"Contact {number}") for number in range(3)]
    made = await segment(system, seed, BOUGHT)
    clock.advance(seconds=5)
    async with system.db.reading(seed.workspace_id) as tx:
        cursor = await changes.horizon(tx)

    async def shown() -> list[int]:
        async with system.db.reading(seed.workspace_id) as tx:
            rows = await changes.since(tx, cursor, 100)
        told = [msgspec.json.decode(row["data"]) for row in rows if row["kind"] == "segment.updated"]
        assert {one["id"] for one in told} <= {str(made.id)}
        return [one["count"] for one in told]

    for one in people:
        await does(system, seed, one, "Order Completed")
        await settle(system)
    await announce_waiting(system)
    assert await shown() == [1]
    clock.advance(seconds=1)
    await announce_waiting(system)
    await announce_waiting(system)
    assert await shown() == [1, 3]


async def test_an_archived_segment_is_followed_no_more(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    made = await segment(system, seed, BOUGHT)
    await keep.archive_segment(system, seed.owner, made.id)
    await does(system, seed, ayu, "Order Completed")
    await settle(system)
    assert await inside(system, seed, made.id) == set()
    assert await moves(system, seed, ayu) == []


async def test_who_is_being_joined_or_erased_is_waited_for_by_nobody(system: System, seed: Seed) -> None:
    ayu, bram = [await person(system, seed, name) for name in ("Ayu", "Bram")]
    made = await segment(system, seed, BOUGHT)
    for one in (ayu, bram):
        await does(system, seed, one, "Order Completed")
    async with system.db.service(seed.workspace_id) as tx:
        await tx.run("SELECT FROM contact WHERE workspace_id = $1 AND id = $2 FOR UPDATE", tx.workspace_id, ayu)
        await follow(system)
        assert await inside(system, seed, made.id) == {bram}
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu, bram}
    assert await moves(system, seed, ayu) == [ENTERED]


async def test_who_is_erased_is_counted_no_more(system: System, seed: Seed) -> None:
    ayu, bram = [await person(system, seed, name) for name in ("Ayu", "Bram")]
    for one in (ayu, bram):
        await does(system, seed, one, "Order Completed")
    made = await segment(system, seed, BOUGHT)
    before = await keep.read_segment(system, seed.owner, made.id)
    await erase.erase(system, seed.owner, ayu)
    after = await keep.read_segment(system, seed.owner, made.id)
    assert (before.count, after.count) == (2, 1)
    assert await inside(system, seed, made.id) == {bram}
