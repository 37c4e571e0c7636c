"""An import goes on step by step: where it stands is kept with what it did, whoever is stopped in between."""

import asyncio
import io

import pytest

from counting import counted_right
from integration.events.test_counting import rows
from integration.imports.importing import imported, loaded, taken_back, to_the_end
from rejoinder.domain.problem import Conflict, Invalid, NotFound
from rejoinder.services.contacts.erase import erase
from rejoinder.services.housekeeping import tidy
from rejoinder.services.imports import asked, cutting, taking, upload
from rejoinder.services.imports.going import go_on, step
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import seeded

ROWS = "".join(f"u{number},Order,2025-11-{number % 28 + 1:02}\n" for number in range(10))
FILE = f"user id,event,at\n{ROWS}"


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "PART_ROWS", 3)


async def test_whoever_is_stopped_within_a_step_leaves_nothing_of_it_and_the_next_goes_on(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = await seeded(system)
    one = await loaded(system, seed, FILE, "events")
    await asked.start(system, seed.owner, one.id)
    await go_on(system)
    await go_on(system)

    async def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(taking, "announce_import", stopped)
        with pytest.raises(KeyboardInterrupt):
            await step(system, seed.workspace_id)
    between = await asked.read_import(system, seed.owner, one.id)
    assert (between.read, len(await rows(system, seed, "event"))) == (3, 3)
    done = await to_the_end(system, seed, one.id)
    assert (done.state, done.read, done.made, done.events) == ("done", 10, 10, 10)
    assert await counted_right(system, seed.workspace_id)


async def test_several_workers_take_each_part_once(system: System) -> None:
    seed = await seeded(system)
    one = await loaded(system, seed, FILE, "events")
    await asked.start(system, seed.owner, one.id)
    for _ in range(6):
        await asyncio.gather(*(go_on(system) for _ in range(3)))
    done = await to_the_end(system, seed, one.id)
    assert (done.read, done.events) == (10, 10)
    assert await counted_right(system, seed.workspace_id)


async def test_each_workspace_takes_its_turn(system: System) -> None:
    large, small = await seeded(system), await seeded(system, "Warung Merah")
    first = await loaded(system, large, FILE)
    second = await loaded(system, small, "user id\nu1\n")
    await asked.start(system, large.owner, first.id)
    await asked.start(system, small.owner, second.id)
    for _ in range(2):
        await go_on(system)
    assert (await asked.read_import(system, small.owner, second.id)).state == "done"
    assert (await asked.read_import(system, large.owner, first.id)).state == "running"


async def test_to_start_twice_is_to_start_once_and_what_runs_cannot_be_mapped(system: System) -> None:
    seed = await seeded(system)
    one = await loaded(system, seed, FILE, "events")
    await asked.start(system, seed.owner, one.id)
    assert (await asked.start(system, seed.owner, one.id)).state == "running"
    assert one.mapping is not None
    with pytest.raises(Conflict):
        await asked.map_columns(system, seed.owner, one.id, one.mapping)
    done = await to_the_end(system, seed, one.id)
    assert (await asked.start(system, seed.owner, one.id)) == done


async def test_one_that_is_stopped_keeps_what_it_did_until_it_is_taken_back(system: System) -> None:
    seed = await seeded(system)
    one = await loaded(system, seed, FILE, "events")
    await asked.start(system, seed.owner, one.id)
    await go_on(system)
    await go_on(system)
    stopped = await asked.cancel(system, seed.owner, one.id)
    assert (stopped.state, stopped.read) == ("cancelled", 3)
    assert await go_on(system) == 0
    undone = await taken_back(system, seed, one.id)
    assert undone.state == "undone"
    assert not await rows(system, seed, "event")
    assert not [row for row in await rows(system, seed, "contact") if row["external_id"]]


async def test_a_file_that_is_gone_ends_the_import_in_words(system: System) -> None:
    seed = await seeded(system)
    one = await loaded(system, seed, FILE, "events")
    await asked.start(system, seed.owner, one.id)
    await system.files.delete_parts(seed.workspace_id, one.id)
    failed = await to_the_end(system, seed, one.id)
    assert (failed.state, failed.error) == ("failed", "The file is no longer there. Import what is left of it anew.")


async def test_what_is_over_keeps_no_file_and_after_a_month_nothing_to_take_back(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    one = await imported(system, seed, f"user id,event,at\n{ROWS},,\nx,,\n", "events")
    with pytest.raises(FileNotFoundError):
        await system.files.part(seed.workspace_id, one.id, 0)
    assert await rows(system, seed, "data_import_bad")
    clock.advance(days=31)
    await tidy(system)
    for table in ("data_import_bad", "data_import_event", "data_import_change"):
        assert not await rows(system, seed, table)
    with pytest.raises(Conflict):
        await asked.undo(system, seed.owner, one.id)


async def test_a_file_that_nobody_goes_on_with_is_removed(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    one = await loaded(system, seed, FILE, "events")
    clock.advance(days=8)
    await tidy(system)
    with pytest.raises(NotFound):
        await asked.read_import(system, seed.owner, one.id)
    with pytest.raises(FileNotFoundError):
        await system.files.part(seed.workspace_id, one.id, 0)


async def test_a_file_without_rows_is_refused_and_nothing_of_it_is_kept(system: System) -> None:
    seed = await seeded(system)
    with pytest.raises(Invalid):
        await upload.upload(system, seed.owner, "contacts", "empty.csv", io.BytesIO(b"user id,email\n\n"))
    assert not await rows(system, seed, "data_import")


async def test_another_workspace_sees_none_of_it(system: System) -> None:
    seed, other = await seeded(system), await seeded(system, "Warung Merah")
    one = await imported(system, seed, FILE, "events")
    with pytest.raises(NotFound):
        await asked.undo(system, other.owner, one.id)
    assert not (await asked.list_imports(system, other.owner, cursor=None, limit=10)).items
    page = await asked.list_imports(system, seed.owner, cursor=None, limit=10)
    assert [it.id for it in page.items] == [one.id]


async def test_whoever_is_erased_is_in_no_bad_row(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, "email,name\nlia@example.com,Lia\n")
    await imported(system, seed, f"email,name\nlia@example.com,{'L' * 300}\nbudi@example.com,{'B' * 300}\n")
    (contact,) = await rows(system, seed, "contact")
    await erase(system, seed.owner, contact["id"])
    assert [row["row"] for row in await rows(system, seed, "data_import_bad")] == [3]
