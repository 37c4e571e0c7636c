"""Everything that contacts did is kept once and counted beside, whoever writes it, and goes where they go."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

from counting import counted_right
from membership import segment
from people import arrives, wrote
from rejoinder.domain.audience import rule
from rejoinder.services.contacts import erase, export, join
from rejoinder.services.messenger import visits
from rejoinder.services.messenger.visits import Tracked
from rejoinder.services.system import System
from rejoinder.store import events
from rejoinder.store.database import Tx
from rejoinder.testing import MORNING
from seeds import Seed, seeded


async def did(system: System, seed: Seed, contact_id: UUID, *names: str, ago: timedelta = timedelta()) -> None:
    async with system.db.people(seed.workspace_id) as tx:
        for name in names:
            await _add(system, tx, contact_id, name, ago)


async def _add(system: System, tx: Tx, contact_id: UUID, name: str, ago: timedelta) -> None:
    now = system.clock()
    await events.add(tx, system.new_id(), contact_id, name, {"n": 1}, at=now - ago, now=now)


async def counts(system: System, seed: Seed, contact_id: UUID) -> dict[str, int]:
    async with system.db.people(seed.workspace_id) as tx:
        return {one.name: one.count for one in await events.counts(tx, contact_id)}


async def rows(system: System, seed: Seed, table: str) -> list[Any]:
    async with system.db.service(seed.workspace_id) as tx:
        return await tx.rows(f'SELECT * FROM "{table}" WHERE workspace_id = $1 ORDER BY 2, 3', seed.workspace_id)


async def test_what_a_visitor_does_is_counted_by_contact_and_by_day_of_utc(system: System) -> None:
    seed = await seeded(system)
    guest = await arrives(system, seed)
    for hours in (0, 1, 12):
        await visits.track(system, guest.visitor, Tracked("order", at=MORNING - timedelta(hours=hours)))

    assert await counts(system, seed, guest.visitor.contact_id) == {"order": 3}
    days = {row["day"]: row["count"] for row in await rows(system, seed, "event_day")}
    kinds = [row["name"] for row in await rows(system, seed, "event_kind")]
    assert days == {MORNING.date(): 2, MORNING.date() - timedelta(days=1): 1}
    assert kinds == ["order"]
    assert await counted_right(system, seed.workspace_id)


async def test_many_who_count_for_the_same_contacts_never_wait_in_a_circle(system: System) -> None:
    seed = await seeded(system)
    people = [(await arrives(system, seed)).visitor.contact_id for _ in range(4)]

    async def act(turn: int) -> None:
        async with system.db.people(seed.workspace_id) as tx:
            for one in people if turn % 2 else reversed(people):
                for name in ("a", "b") if turn % 3 else ("b", "a"):
                    await _add(system, tx, one, name, timedelta())

    await asyncio.gather(*[act(turn) for turn in range(24)])
    assert await counts(system, seed, people[0]) == {"a": 24, "b": 24}
    assert await counted_right(system, seed.workspace_id)


async def test_contacts_of_whom_something_changed_are_marked_once_a_transaction(system: System) -> None:
    seed = await seeded(system)
    contact_id = (await arrives(system, seed)).visitor.contact_id
    await segment(system, seed, rule.Any((rule.Did("order"), rule.Did("page"))))
    system.db.needed.forget(seed.workspace_id)
    await did(system, seed, contact_id, "order", "order", "page")
    marked = sorted(row["what"] for row in await rows(system, seed, "stale_contact"))
    assert marked == ["event:order", "event:page"]


async def test_joined_they_have_done_what_both_did_and_split_what_each_did(system: System) -> None:
    seed = await seeded(system)
    kept, gone = [(await wrote(system, seed, "Hi"))[0].contact_id for _ in range(2)]
    await did(system, seed, kept, "order", "page")
    await did(system, seed, gone, "order", "order", ago=timedelta(days=40))
    one = await join.merge(system, seed.owner, kept, join.Other(gone))

    assert await counts(system, seed, kept) == {"order": 3, "page": 1}
    assert await counts(system, seed, gone) == {}
    assert await counted_right(system, seed.workspace_id)

    await did(system, seed, gone, "page")
    assert await counts(system, seed, kept) == {"order": 3, "page": 2}, "who became part of them acts as them"
    await join.split(system, seed.owner, kept, one.identities[1].id)
    assert await counts(system, seed, kept) == {"order": 1, "page": 2}
    assert await counts(system, seed, gone) == {"order": 2}
    assert await counted_right(system, seed.workspace_id)


async def test_of_who_is_erased_nothing_is_left_and_nothing_comes_after(system: System) -> None:
    seed = await seeded(system)
    contact_id = (await arrives(system, seed)).visitor.contact_id
    await did(system, seed, contact_id, "order", "page")
    await erase.erase(system, seed.owner, contact_id)
    await did(system, seed, contact_id, "order")
    for table in ("event", "event_count", "event_day", "stale_contact", "contact_key", "contact_company"):
        assert await rows(system, seed, table) == [], table


async def test_an_export_has_events_counts_companies_and_keys(system: System) -> None:
    seed = await seeded(system)
    contact_id = (await arrives(system, seed)).visitor.contact_id
    await did(system, seed, contact_id, "order")
    text = b"".join([piece async for piece in await export.export(system, seed.owner, contact_id)]).decode()
    for part in ('"events":[{', '"event_counts":[{"name":"order","count":1', '"companies":[]', '"keys":[]'):
        assert part in text
