"""Whatever happens, in whatever order: who is in each segment is who a recount by SQL finds."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from membership import BOUGHT, BOUGHT_LATELY, MONTHLY, QUIET, becomes, does, inside, person, recounted, segment, settle
from rejoinder.domain.audience.rule import Any, Field, InSegment, Not, Op
from rejoinder.services.contacts import join
from rejoinder.services.segments import keep
from rejoinder.services.segments.filling import Fillings
from rejoinder.services.segments.following import follow
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed, seeded

_PEOPLE = 3
_numbers = count()
_RULES = (BOUGHT, BOUGHT_LATELY, MONTHLY, Not(MONTHLY), QUIET, Not(BOUGHT_LATELY))


@dataclass
class Scene:
    """What steps happen to."""

    system: System
    seed: Seed
    clock: FixedClock
    people: list[UUID]
    ids: list[UUID]


async def buys(scene: Scene, number: int) -> None:
    await does(scene.system, scene.seed, scene.people[number % len(scene.people)], "Order Completed")


async def subscribes(scene: Scene, number: int) -> None:
    plan = ("monthly", "yearly")[number % 2]
    await becomes(scene.system, scene.seed, scene.people[number % len(scene.people)], plan=plan)


async def passes(scene: Scene, number: int) -> None:
    scene.clock.advance(days=(0.5, 1, 3.5, 7, 8)[number % 5])


async def comes(scene: Scene, number: int) -> None:
    scene.people.append(await person(scene.system, scene.seed, f"Contact {number}", plan="monthly"))


async def joins(scene: Scene, _number: int) -> None:
    if len(scene.people) > 2:
        gone = scene.people.pop()
        await join.merge(scene.system, scene.seed.owner, scene.people[0], join.Other(gone))


async def changes_mind(scene: Scene, number: int) -> None:
    to = keep.SegmentChange(rule=_RULES[number % len(_RULES)])
    await keep.change_segment(scene.system, scene.seed.owner, scene.ids[0], to)


async def fills(scene: Scene, _number: int) -> None:
    await Fillings(scene.system).look()


async def looks(scene: Scene, _number: int) -> None:
    await follow(scene.system)


_STEPS = (buys, buys, subscribes, passes, passes, comes, joins, changes_mind, fills, looks, looks)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(st.tuples(st.sampled_from(_STEPS), st.integers(0, 9)), min_size=5, max_size=30))
async def test_membership_equals_a_recount(
    system: System, clock: FixedClock, history: list[tuple[Callable[[Scene, int], Awaitable[None]], int]]
) -> None:
    system.db.needed.lease_s = 0.0
    seed = await seeded(system, f"Kopi {next(_numbers)}")
    scene = Scene(system, seed, clock, [await person(system, seed, f"Contact {n}") for n in range(_PEOPLE)], [])
    for number, rule in enumerate((BOUGHT_LATELY, QUIET, Not(Field("name", Op.CONTAINS, "1")))):
        scene.ids.append((await segment(system, seed, rule, f"Segment {number}")).id)
    scene.ids.append((await segment(system, seed, Any((MONTHLY, InSegment(scene.ids[0]))), "Either")).id)
    for step, number in history:
        await step(scene, number)
    await Fillings(system).look()
    await _right(scene)
    clock.advance(days=30)
    await _right(scene)


async def _right(scene: Scene) -> None:
    await settle(scene.system)
    for id_ in scene.ids:
        found = await inside(scene.system, scene.seed, id_)
        assert found == await recounted(scene.system, scene.seed, id_)
        assert (await keep.read_segment(scene.system, scene.seed.owner, id_)).count == len(found)
