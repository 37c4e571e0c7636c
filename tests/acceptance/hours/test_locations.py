from asking import asking
from rejoinder.services.system import System
from seeds import seeded

WEEK = {"mon": [["09:00", "12:00"], ["13:00", "18:00"]], "sat": [["20:00", "02:00"]]}


async def test_a_location_is_added_changed_and_removed(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        new = {"name": "São Paulo", "zone": "America/Sao_Paulo", "country": "BR", "hours": WEEK}
        added = await owner.ok("POST", "/locations", new)
        path = f"/locations/{added['id']}"
        changed = await owner.ok("PATCH", path, {"phone": "+55 11 5550 0100", "email": "Oi@Cafe.example"})
        cleared = await owner.ok("PATCH", path, {"phone": None})
        await owner.ok("DELETE", path)
        listed = await owner.ok("GET", "/locations")

    assert changed["hours"] == WEEK
    assert (changed["phone"], changed["email"]) == ("+55 11 5550 0100", "oi@cafe.example")
    assert (cleared["phone"], cleared["email"]) == (None, "oi@cafe.example")
    assert [one["name"] for one in listed["items"]] == ["Cikini"]


async def test_a_location_with_a_channel_is_not_removed(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        status, problem = await owner("DELETE", f"/locations/{seed.location_id}")

    assert (status, problem["code"]) == (409, "location_in_use")
    assert "Kopi Angsa" in problem["detail"]


async def test_wrong_hours_are_named_by_their_field(system: System) -> None:
    seed = await seeded(system)
    path = f"/locations/{seed.location_id}"
    wrong = [
        ({"hours": {"mon": [["09:00", "12:00"], ["11:00", "13:00"]]}}, "hours.mon.1"),
        ({"hours": {"mon": [["09:00", "09:00"]]}}, "hours.mon.0"),
        ({"zone": "Asia/Atlantis"}, "zone"),
        ({"holidays": {"country": "XX", "observe": True}}, "holidays.country"),
        ({"holidays": {"country": "BR", "subdivision": "Nowhere"}}, "holidays.subdivision"),
        ({"special_days": [{"date": "2026-12-24"}, {"date": "2026-12-24"}]}, "special_days.1.date"),
    ]
    async with asking(system, seed.owner) as (owner,):
        answers = [await owner("PATCH", path, body) for body, _ in wrong]

    assert [(status, problem["field"]) for status, problem in answers] == [(422, field) for _, field in wrong]


async def test_hours_are_told_day_by_day_with_the_reason_of_each_closure(system: System) -> None:
    seed = await seeded(system)
    path = f"/locations/{seed.location_id}"
    change = {
        "holidays": {"country": "ID", "observe": True, "open": []},
        "special_days": [{"date": "2026-12-24", "hours": [["10:00", "14:00"]], "name": "Christmas Eve"}],
    }
    async with asking(system, seed.owner) as (owner,):
        await owner.ok("PATCH", path, change)
        found = await owner.ok("GET", f"{path}/hours?from=2026-12-24&days=3")
        now = await owner.ok("GET", f"{path}/hours")

    assert [(one["date"], one["reason"]) for one in found["days"]] == [
        ("2026-12-24", "special"),
        ("2026-12-25", "holiday"),
        ("2026-12-26", "week"),
    ]
    assert found["days"][1]["name"]
    assert found["open_from_to"] == [{"start": "2026-12-24T03:00:00Z", "end": "2026-12-24T07:00:00Z"}]
    assert (now["open"], now["next_change_at"]) == (True, "2026-11-16T11:00:00Z")


async def test_a_workspace_never_sees_anothers_locations(system: System) -> None:
    seed = await seeded(system)
    other = await seeded(system, "Warung Merak")
    async with asking(system, other.owner) as (stranger,):
        status, _ = await stranger("PATCH", f"/locations/{seed.location_id}", {"name": "Mine"})
        listed = await stranger.ok("GET", "/locations")

    assert status == 404
    assert str(seed.location_id) not in str(listed)
