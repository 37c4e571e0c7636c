"""Segments and audiences as the console and programs ask for them, while a worker runs beside."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from asking import Asking, asking
from membership import person
from people import arrives
from rejoinder import bootstrap
from rejoinder.services.audiences import preview
from rejoinder.services.events import months
from rejoinder.services.messenger import visits
from rejoinder.services.system import System
from seeds import Seed, seeded, teammate

BUYERS = {"type": "did", "event": "Order Completed", "op": "gte", "times": 2}
LATELY = {"type": "did", "event": "Order Completed", "period": {"type": "days", "last": 7}}


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> AsyncIterator[Seed]:
    """A workspace with a worker at work."""
    system.db.needed.lease_s = 0.05
    made = await seeded(system)
    await months.look_after(system)
    async with bootstrap.working(system):
        yield made


async def _until(ask: Asking, path: str, wanted: dict[str, Any]) -> Any:
    """Ask until the answer has what is wanted."""
    async with asyncio.timeout(20):
        while True:
            found = await ask.ok("GET", path)
            if wanted.items() <= found.items():
                return found
            await asyncio.sleep(0.02)


async def test_a_segment_is_saved_filled_and_right_after_each_event(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed, "Lia")
    contact = str(guest.visitor.contact_id)
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/segments", {"name": " Buyers ", "rule": BUYERS})
        assert (made["name"], made["state"], made["count"], made["version"]) == ("Buyers", "filling", 0, 1)
        path = f"/segments/{made['id']}"
        await _until(owner, path, {"state": "live", "progress": 1.0, "count": 0})
        for _ in range(2):
            await visits.track(system, guest.visitor, visits.Tracked("Order Completed"))
        await _until(owner, path, {"count": 1})
        members = await owner.ok("GET", f"{path}/contacts")
        assert [(one["contact"]["id"], one["contact"]["name"]) for one in members["items"]] == [(contact, "Lia")]
        assert set(members["items"][0]["contact"]) == {"id", "name", "email", "kind", "last_seen_at"}
        theirs = await owner.ok("GET", f"/contacts/{contact}/segments")
        assert [one["name"] for one in theirs["items"]] == ["Buyers"]
        happened = await owner.ok("GET", f"/contacts/{contact}/events")
        assert "segment_entered" in [one["name"] for one in happened["items"]]


async def test_why_somebody_is_in_is_told_with_when_time_may_change_it(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed, "Lia")
    async with asking(system, seed.viewer, seed.owner) as (viewer, owner):
        made = await owner.ok("POST", "/segments", {"name": "Lately", "rule": LATELY})
        path = f"/segments/{made['id']}/why/{guest.visitor.contact_id}"
        out = await viewer.ok("GET", path)
        assert (out["met"], out["entered_at"], out["next_look_at"]) == (False, None, None)
        await _until(owner, f"/segments/{made['id']}", {"state": "live"})
        await visits.track(system, guest.visitor, visits.Tracked("Order Completed"))
        await _until(owner, f"/segments/{made['id']}", {"count": 1})
        inside = await viewer.ok("GET", path)
        assert inside["met"]
        assert inside["reason"]["met"]
        assert inside["reason"]["text"]
        assert inside["entered_at"]
        assert inside["next_look_at"] > inside["checked_at"]


async def test_segments_are_found_by_what_is_in_their_names_page_by_page(system: System, seed: Seed) -> None:
    async with asking(system, seed.owner) as (owner,):
        for name in ("Buyers of 100% arabica", "Café regulars", "Buyers of tea"):
            await owner.ok("POST", "/segments", {"name": name, "rule": BUYERS})
        for q, wanted in (
            ("BUYERS", ["Buyers of tea", "Buyers of 100% arabica"]),
            (" café ", ["Café regulars"]),
            ("100%25", ["Buyers of 100% arabica"]),
            ("_", []),
        ):
            found = await owner.ok("GET", f"/segments?q={q}")
            assert [one["name"] for one in found["items"]] == wanted
        first = await owner.ok("GET", "/segments?q=buyers&limit=1")
        then = await owner.ok("GET", f"/segments?q=buyers&limit=1&cursor={first['next']}")
        assert [one["name"] for one in (*first["items"], *then["items"])] == ["Buyers of tea", "Buyers of 100% arabica"]
        assert then["next"] is None


async def test_a_segment_is_changed_archived_and_restored(system: System, seed: Seed) -> None:
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/segments", {"name": "Buyers", "rule": BUYERS})
        path = f"/segments/{made['id']}"
        renamed = await owner.ok("PATCH", path, {"name": "Regulars", "description": "Twice."})
        assert (renamed["name"], renamed["description"], renamed["version"]) == ("Regulars", "Twice.", 1)
        other = await owner.ok("PATCH", path, {"rule": LATELY})
        assert (other["version"], other["rule"]["period"]["last"]) == (2, 7)
        assert (await owner.ok("DELETE", path))["archived_at"]
        assert (await owner.ok("GET", "/segments"))["items"] == []
        assert [one["id"] for one in (await owner.ok("GET", "/segments?archived=true"))["items"]] == [made["id"]]
        assert (await owner("PATCH", path, {"name": "Others"}))[1]["code"] == "archived"
        restored = await owner.ok("POST", f"{path}/restore")
        assert (restored["archived_at"], restored["version"]) == (None, 3)
        done = await owner.ok("GET", "/audit?action=segment")
        assert {one["action"] for one in done["items"]} == {
            "segment.made",
            "segment.changed",
            "segment.archived",
            "segment.restored",
        }


async def test_what_cannot_be_is_refused_with_its_reason(system: System, seed: Seed) -> None:
    async with asking(system, seed.owner) as (owner,):
        inner = await owner.ok("POST", "/segments", {"name": "Buyers", "rule": BUYERS})
        in_inner = {"type": "segment", "segment_id": inner["id"]}
        outer = await owner.ok("POST", "/segments", {"name": "Rest", "rule": {"type": "not", "of": in_inner}})
        about_outer = {"type": "segment", "segment_id": outer["id"]}
        status, circle = await owner("PATCH", f"/segments/{inner['id']}", {"rule": about_outer})
        assert (status, circle["field"]) == (422, "rule")
        status, taken = await owner("POST", "/segments", {"name": "BUYERS", "rule": BUYERS})
        assert (status, taken["code"], taken["field"]) == (409, "name_taken", "name")
        status, used = await owner("DELETE", f"/segments/{inner['id']}")
        assert (status, used["code"]) == (409, "in_use")
        nobody = {"type": "segment", "segment_id": str(system.new_id())}
        assert (await owner("POST", "/segments", {"name": "New", "rule": nobody}))[1]["code"] == "no_such_segment"
        about = {"type": "campaign", "campaign_id": str(system.new_id())}
        assert (await owner("POST", "/segments", {"name": "New", "rule": about}))[1]["code"] == "no_such_campaign"
        assert (await owner("POST", "/audiences/preview", {"rule": about}))[1]["code"] == "no_such_campaign"
        entered = {"type": "did", "event": "segment_entered"}
        assert (await owner("POST", "/segments", {"name": "New", "rule": entered}))[1]["code"] == "follows_itself"
        wrong = {"type": "field", "name": "shoe_size", "op": "is", "value": "42"}
        assert (await owner("POST", "/segments", {"name": "New", "rule": wrong}))[0] == 422


async def test_only_those_who_may_make_campaigns_change_segments(system: System, seed: Seed) -> None:
    marketer = await teammate(system, seed.workspace_id, "marketer", "dian@kopi-angsa.example", "Dian")
    async with asking(system, seed.agent, marketer) as (agent, marketing):
        made = await marketing.ok("POST", "/segments", {"name": "Buyers", "rule": BUYERS})
        path = f"/segments/{made['id']}"
        assert (await agent.ok("GET", path))["name"] == "Buyers"
        for method, where, body in (
            ("POST", "/segments", {"name": "Mine", "rule": BUYERS}),
            ("PATCH", path, {"name": "Mine"}),
            ("DELETE", path, None),
            ("POST", f"{path}/restore", None),
        ):
            assert (await agent(method, where, body))[0] == 403


async def test_an_audience_is_counted_and_shown_while_somebody_builds_it(system: System, seed: Seed) -> None:
    for name, plan in (("Lia", "monthly"), ("Made", "monthly"), ("Nina", "yearly")):
        await person(system, seed, name, plan=plan)
    monthly = {"type": "attribute", "name": "plan", "op": "is", "value": "monthly"}
    async with asking(system, seed.viewer) as (viewer,):
        found = await viewer.ok("POST", "/audiences/preview", {"rule": monthly, "limit": 1})
        assert (found["count"], found["total"], len(found["sample"])) == (2, 3, 1)
        assert set(found["sample"][0]) == {"id", "name", "email", "kind", "last_seen_at"}
        assert found["took_ms"] >= 0
        assert (await viewer("POST", "/audiences/preview", {"rule": monthly, "limit": 21}))[0] == 422
        wrong = {"type": "field", "name": "shoe_size", "op": "is", "value": "42"}
        assert (await viewer("POST", "/audiences/preview", {"rule": wrong}))[0] == 422


async def test_who_previews_what_takes_too_long_is_told_so_and_may_ask_again(
    system: System, seed: Seed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "PATIENCE_MS", 300)
    await person(system, seed, "Lia", plan="monthly")
    monthly = {"type": "attribute", "name": "plan", "op": "is", "value": "monthly"}
    async with asking(system, seed.viewer) as (viewer,):
        async with system.db.service(seed.workspace_id) as tx:
            await tx.run("LOCK TABLE contact IN ACCESS EXCLUSIVE MODE")
            status, problem = await viewer("POST", "/audiences/preview", {"rule": monthly})
        assert (status, problem["code"]) == (503, "too_slow")
        assert "filled all the same" in problem["remedy"]
        assert (await viewer.ok("POST", "/audiences/preview", {"rule": monthly}))["count"] == 1


async def test_the_vocabulary_names_what_there_is(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed, "Lia")
    await visits.track(system, guest.visitor, visits.Tracked("Order Completed", {"total": 12.5}))
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/segments", {"name": "Buyers", "rule": BUYERS})
        words = await owner.ok("GET", "/audiences/vocabulary")
        assert {"name": "device", "label": "Device", "type": "text", "values": ["desktop", "phone", "tablet"]} in (
            words["fields"]
        )
        assert "Order Completed" in [one["name"] for one in words["events"]]
        assert words["channel_types"] == ["web"]
        assert words["segments"] == [{"id": made["id"], "name": "Buyers"}]
        assert {"op": "within_last", "value": "days"} in words["operators"]["date"]
        assert set(words["operators"]) == {"text", "number", "date", "boolean", "list"}
