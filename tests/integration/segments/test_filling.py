"""A segment with a new rule is filled step by step, and loses nothing that happens meanwhile."""

import pytest

from membership import BOUGHT, BOUGHT_LATELY, MONTHLY, becomes, days, does, inside, moves, person, segment, settle
from rejoinder.domain.audience.rule import InSegment, Not
from rejoinder.services.segments import filling, keep
from rejoinder.services.segments.filling import Fillings, fill_on
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed


@pytest.fixture(params=["found by SQL", "looked at one by one"])
def rule(request: pytest.FixtureRequest) -> object:
    """A rule that time never flips, and one that it does."""
    return BOUGHT if request.param == "found by SQL" else BOUGHT_LATELY


async def test_who_meets_the_rule_is_in_and_nobody_else(system: System, seed: Seed, rule: object) -> None:
    ayu, _ = [await person(system, seed, name) for name in ("Ayu", "Bram")]
    await does(system, seed, ayu, "Order Completed")
    made = await segment(system, seed, rule)
    assert await inside(system, seed, made.id) == {ayu}
    assert (made.state, made.count, made.progress) == ("live", 1, 1.0)
    assert made.filled_at == system.clock()


async def test_who_is_found_has_not_entered(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu")
    await does(system, seed, ayu, "Order Completed")
    await segment(system, seed, BOUGHT)
    assert await moves(system, seed, ayu) == []


async def test_a_filling_goes_on_where_another_process_left_it(
    system: System, seed: Seed, rule: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "MEMBERS", 2)
    monkeypatch.setattr(filling, "CONTACTS", 2)
    people = [await person(system, seed, f"Contact {number}") for number in range(7)]
    for one in people:
        await does(system, seed, one, "Order Completed")
    made = await keep.make_segment(system, seed.owner, keep.NewSegment(name="Regulars", rule=rule))
    assert await fill_on(system, seed.workspace_id, made.id, 1)
    half = await keep.read_segment(system, seed.owner, made.id)
    assert (half.state, half.count) == ("filling", 2)
    assert 0 < half.progress < 1
    await Fillings(system).look()
    assert await inside(system, seed, made.id) == set(people)
    assert (await keep.read_segment(system, seed.owner, made.id)).count == 7


async def test_what_happens_while_it_fills_is_not_lost(
    system: System, seed: Seed, rule: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "MEMBERS", 2)
    monkeypatch.setattr(filling, "CONTACTS", 2)
    people = [await person(system, seed, f"Contact {number}") for number in range(7)]
    for one in people[1:]:
        await does(system, seed, one, "Order Completed")
    made = await keep.make_segment(system, seed.owner, keep.NewSegment(name="Regulars", rule=rule))
    await fill_on(system, seed.workspace_id, made.id, 1)
    await does(system, seed, people[0], "Order Completed")
    await settle(system)
    await Fillings(system).look()
    assert await inside(system, seed, made.id) == set(people)
    assert (await keep.read_segment(system, seed.owner, made.id)).count == 7


async def test_a_filling_for_a_rule_that_is_another_by_now_stops(
    system: System, seed: Seed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "MEMBERS", 2)
    people = [await person(system, seed, f"Contact {number}", plan="monthly") for number in range(5)]
    made = await keep.make_segment(system, seed.owner, keep.NewSegment(name="Regulars", rule=MONTHLY))
    await fill_on(system, seed.workspace_id, made.id, 1)
    await keep.change_segment(system, seed.owner, made.id, keep.SegmentChange(rule=Not(MONTHLY)))
    assert not await fill_on(system, seed.workspace_id, made.id, 1)
    await becomes(system, seed, people[4], plan="yearly")
    await Fillings(system).look()
    await settle(system)
    assert await inside(system, seed, made.id) == {people[4]}
    changed = await keep.read_segment(system, seed.owner, made.id)
    assert (changed.version, changed.count, changed.state) == (2, 1, "live")


async def test_segments_that_rest_on_one_are_filled_anew_with_it(system: System, seed: Seed) -> None:
    ayu = await person(system, seed, "Ayu", plan="monthly")
    inner = await segment(system, seed, MONTHLY, "Monthly")
    outer = await segment(system, seed, Not(InSegment(inner.id)), "Others")
    assert await inside(system, seed, outer.id) == set()
    await keep.change_segment(system, seed.owner, inner.id, keep.SegmentChange(rule=Not(MONTHLY)))
    await Fillings(system).look()
    assert await inside(system, seed, inner.id) == set()
    assert await inside(system, seed, outer.id) == {ayu}


async def test_what_was_dated_ahead_counts_when_its_time_has_come(
    system: System, seed: Seed, clock: FixedClock
) -> None:
    ayu = await person(system, seed, "Ayu")
    await does(system, seed, ayu, "Order Completed", at=system.clock() + days(0.5))
    made = await segment(system, seed, BOUGHT)
    await settle(system)
    assert await inside(system, seed, made.id) == set()
    clock.advance(days=0.5)
    await settle(system)
    assert await inside(system, seed, made.id) == {ayu}
