"""Events out of a file: kept and counted once, and taken back with their counts."""

from datetime import UTC, datetime

from counting import counted_right
from integration.events.test_counting import rows
from integration.imports.importing import imported, taken_back
from rejoinder.services.system import System
from seeds import seeded

FILE = (
    "user id;email;event;at;event id;total;voucher\n"
    "u1;;Order Completed;20.11.2025 08:15;m1;12,50;SPRING\n"
    "u1;;Order Completed;21.11.2025 08:15;m2;7;\n"
    ";lia@example.com;Visited;21.11.2025;m3;;\n"
    ";lia@example.com;Visited;22.11.2025;m4;;\n"
    "u1;;Order Completed;21.11.2025 08:15;m2;7;\n"
    "u1;;;21.11.2025 08:15;m5;7;\n"
    "u1;;Order Completed;21.11.2096 08:15;m6;7;\n"
)


async def test_events_are_kept_with_their_times_and_properties_and_counted_once(system: System) -> None:
    seed = await seeded(system)
    one = await imported(system, seed, FILE, "events")
    assert (one.state, one.read, one.made, one.events, one.again, one.bad) == ("done", 7, 2, 4, 1, 2)
    found = sorted((row["at"], row["name"], row["properties"]) for row in await rows(system, seed, "event"))
    assert found[0] == (
        datetime(2025, 11, 20, 1, 15, tzinfo=UTC),
        "Order Completed",
        '{"total": 12.5, "voucher": "SPRING"}',
    )
    assert sorted(row["count"] for row in await rows(system, seed, "event_count")) == [2, 2]
    assert await counted_right(system, seed.workspace_id)
    people = {row["external_id"]: row for row in await rows(system, seed, "contact")}
    assert people[None]["email"] == "lia@example.com"
    assert people["u1"]["first_seen_at"] == datetime(2025, 11, 20, 1, 15, tzinfo=UTC)


async def test_the_same_file_again_brings_nothing(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, FILE, "events")
    again = await imported(system, seed, FILE, "events")
    assert (again.made, again.changed, again.events, again.again) == (0, 0, 0, 5)


async def test_an_undo_takes_events_back_with_their_counts_and_they_can_come_again(system: System) -> None:
    seed = await seeded(system)
    first = "user id,event,at\nu1,Order Completed,2025-11-10\n"
    await imported(system, seed, first, "events")
    one = await imported(system, seed, FILE, "events")
    undone = (await taken_back(system, seed, one.id)).undone
    assert undone is not None
    assert (undone.events, undone.events_gone, undone.removed, undone.done) == (4, 0, 1, undone.total)
    assert [(row["name"], row["count"]) for row in await rows(system, seed, "event_count")] == [("Order Completed", 1)]
    assert len(await rows(system, seed, "event_day")) == 1
    assert await counted_right(system, seed.workspace_id)
    again = await imported(system, seed, FILE, "events")
    assert again.events == 4


async def test_the_name_of_all_events_can_be_said_for_the_file(system: System) -> None:
    seed = await seeded(system)
    one = await imported(system, seed, "user id,at,total\nu1,2025-11-10T10:00:00Z,3\n", "events", event="Bought")
    assert one.events == 1
    assert [row["name"] for row in await rows(system, seed, "event_kind")] == ["Bought"]
