"""A made-up year: the same from the same seed, counted as a recount counts it, and the same for both engines."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest

from counting import counted_right
from rejoinder.domain.audience import met, needs
from rejoinder.domain.audience.rule import Attribute, Change, Compared, Days, Did, Field, Op, Subject, Subscribed
from rejoinder.domain.problem import Conflict
from rejoinder.services.contacts.read import list_contacts
from rejoinder.services.demo.scale import making
from rejoinder.services.demo.scale.asked import Asked, MadeUp
from rejoinder.services.demo.scale.beginning import owner_of
from rejoinder.services.demo.scale.making import make
from rejoinder.services.system import System
from rejoinder.store import audiences, segments, topics

UNTIL = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)
ASKED = Asked(400, until=UNTIL)
TABLES = ("contact", "event", "event_count", "event_day", "company", "contact_company", "attribute", "event_kind")


class Interrupted(Exception):  # noqa: N818 - it is no error
    """Somebody pressed Ctrl+C."""


def quiet(_one: MadeUp, _left_s: float) -> None:
    """Say nothing."""


@pytest.fixture(autouse=True)
def _small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "SLICE", 150)


async def content(system: System, workspace_id: UUID) -> dict[str, list[Any]]:
    """Read all that a seed decides, without what is another in each workspace."""
    found = {}
    async with system.db.service(workspace_id) as tx:
        for table in TABLES:
            rows = await tx.rows(f'SELECT t.* FROM "{table}" t WHERE workspace_id = $1', workspace_id)
            found[table] = sorted(str(tuple(row)[1:]) for row in rows)
    return found


async def test_the_same_seed_gives_the_same_year_and_another_one_another(system: System) -> None:
    made = [
        await make(system, replace_(name=name, seed=seed), quiet)
        for name, seed in (("One", 1), ("Same", 1), ("Two", 2))
    ]
    one, same, two = [await content(system, each.workspace_id) for each in made]
    assert one == same
    assert not set(one["event"]) & set(two["event"])


def replace_(**changes: Any) -> Asked:
    return msgspec.structs.replace(ASKED, **changes)


async def test_its_counters_are_what_a_recount_finds(system: System) -> None:
    made = await make(system, ASKED, quiet)
    assert made.events > 10 * ASKED.contacts
    assert await counted_right(system, made.workspace_id)


async def test_what_was_interrupted_goes_on_and_ends_as_if_it_had_not_been(system: System) -> None:
    def interrupted(one: MadeUp, _left_s: float) -> None:
        if one.done == 300:
            raise Interrupted

    with pytest.raises(Interrupted):
        await make(system, ASKED, interrupted)
    done: list[int] = []
    made = await make(system, ASKED, lambda one, _: done.append(one.done))
    whole = await make(system, replace_(name="Whole"), quiet)
    assert done == [400]
    assert made.events == whole.events
    assert await content(system, made.workspace_id) == await content(system, whole.workspace_id)


async def test_it_leaves_a_workspace_alone_that_is_finished_or_holds_something_else(system: System) -> None:
    await make(system, ASKED, quiet)
    for asked in (ASKED, replace_(seed=2), replace_(contacts=10)):
        with pytest.raises(Conflict, match="already"):
            await make(system, asked, quiet)


async def test_audiences_over_it_are_the_same_in_both_engines(system: System) -> None:
    made = await make(system, ASKED, quiet)
    async with system.db.service(made.workspace_id) as tx:
        everybody = [
            row["id"] for row in await tx.rows("SELECT id FROM contact WHERE workspace_id = $1", tx.workspace_id)
        ]
        topic = (await topics.page(tx, archived=False, after=None, limit=1))[0]
        rules = [one.rule for one in await segments.in_use(tx)]
        rules += [
            Did("Order Completed"),
            Did("Product Viewed", Op.GTE, 3, Days(90)),
            Compared("page", Change.LESS, 10, 60),
            Attribute("plan", Op.IS, "monthly"),
            Attribute("trade", Op.IS, "Bakery", of=Subject.COMPANY),
            Attribute("trial_ends_at", Op.WITHIN_NEXT, 20),
            Field("country", Op.ONE_OF, ("ID", "TH")),
            Subscribed(topic.id),
        ]
        sizes = []
        for rule in rules:
            facts = await audiences.facts_of(tx, everybody, needs(rule, {}), UNTIL)
            by_python = {id_ for id_, known in facts.items() if met(rule, known, UNTIL, {})}
            assert await audiences.only(tx, rule, UNTIL, {}, everybody) == by_python, rule
            sizes.append(len(by_python))
    assert sum(0 < size < len(everybody) for size in sizes) > len(sizes) - 3, sizes


async def test_most_of_it_happens_by_day_and_more_towards_the_end(system: System) -> None:
    made = await make(system, ASKED, quiet)
    async with system.db.service(made.workspace_id) as tx:
        counted = "SELECT count(*) FROM event WHERE workspace_id = $1 AND "
        local = "extract(hour FROM at AT TIME ZONE 'Asia/Jakarta') "
        night = await tx.value(counted + local + "BETWEEN 1 AND 5", tx.workspace_id)
        middle = UNTIL - timedelta(days=182)
        later = await tx.value(counted + "at > $2", tx.workspace_id, middle)
        total = await tx.value(counted + "true", tx.workspace_id)
    assert night < total / 5
    assert total / 2 < later < total


async def test_its_owner_sees_its_people(system: System) -> None:
    later = replace(system, clock=lambda: UNTIL + timedelta(minutes=1))
    made = await make(later, ASKED, quiet)
    owner = await owner_of(later, made.workspace_id, ASKED.name)
    page = await list_contacts(later, owner, q="Contoh", cursor=None, limit=5)
    assert page.items
