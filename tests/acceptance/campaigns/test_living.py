"""A campaign is checked, started, followed and ended over HTTP, while a worker runs beside."""

import asyncio
from typing import Any

from asking import Asking, asking
from people import arrives, says
from rejoinder import bootstrap
from rejoinder.services.system import System
from seeds import seeded


async def _until(ask: Asking, path: str, wanted: dict[str, Any]) -> Any:
    async with asyncio.timeout(20):
        while True:
            found = await ask.ok("GET", path)
            if wanted.items() <= found.items():
                return found
            await asyncio.sleep(0.02)


async def test_a_message_goes_to_whom_it_is_for_and_is_counted(system: System) -> None:
    seed = await seeded(system)
    guests = [await arrives(system, seed, name) for name in ("Lia", "Mei")]
    for guest in guests:
        await says(system, guest.visitor, "Are you open on Sunday?")
    content = {"type": "talk", "blocks": [{"type": "text", "text": "Hi, {{ contact.first_name }}"}]}
    draft: dict[str, Any] = {"name": "Beans", "kind": "message", "reason": "They wrote to us."}
    async with bootstrap.working(system), asking(system, seed.owner, seed.viewer) as (owner, viewer):
        found = await owner.ok("POST", "/campaigns/check", draft)
        assert {one["field"] for one in found["problems"]} == {"channel_ids", "variants"}
        made = await owner.ok("POST", "/campaigns", draft)
        path = f"/campaigns/{made['id']}"
        refused = await owner.refused("POST", f"{path}/start")
        assert (refused["status"], {one["field"] for one in refused["fields"]}) == (422, {"channel_ids", "variants"})
        whole = {
            **draft,
            "variants": [{"key": "a", "wordings": [{"content": content}]}],
            "channel_ids": [str(seed.channel.id)],
        }
        await owner.ok("PUT", path, {"version": 1, "definition": whole})
        started = await owner.ok("POST", f"{path}/start")
        assert (started["state"], started["started_at"] is None) == ("live", False)
        await _until(owner, path, {"state": "ended"})
        figures = await viewer.ok("GET", f"{path}/figures")
        totals = {(one["fact"], one["detail"]): one["people"] for one in figures["totals"]}
        assert (totals["proposed", ""], totals["sent", ""]) == (2, 2)
        assert figures["days"][0]["facts"]["sent"] == 2
        first = await viewer.ok("GET", f"{path}/people?fact=sent&limit=1")
        second = await viewer.ok("GET", f"{path}/people?fact=sent&limit=1&after={first['next']}")
        names = [one["contact"]["name"] for one in [*first["items"], *second["items"]]]
        assert (sorted(names), second["next"]) == (["Lia", "Mei"], None)
        again = await owner.refused("POST", f"{path}/start")
        assert (again["status"], again["code"]) == (409, "wrong_state")
        received = {"type": "campaign", "campaign_id": made["id"], "what": "sent"}
        assert (await owner.ok("POST", "/audiences/preview", {"rule": received}))["count"] == 2
        vocabulary = await owner.ok("GET", "/audiences/vocabulary")
        assert vocabulary["campaigns"] == [{"id": made["id"], "name": "Beans"}]


async def test_it_is_paused_resumed_and_ended(system: System) -> None:
    seed = await seeded(system)
    content = {"type": "talk", "blocks": [{"type": "text", "text": "Hi"}]}
    draft = {
        "name": "Beans",
        "kind": "message",
        "reason": "They wrote to us.",
        "when": {"mode": "once", "begins_at": "2099-01-01T09:00:00Z"},
        "variants": [{"key": "a", "wordings": [{"content": content}]}],
        "channel_ids": [str(seed.channel.id)],
    }
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/campaigns", draft)
        acts = ("start", "pause", "pause", "resume", "end", "archive")
        states = [(await owner.ok("POST", f"/campaigns/{made['id']}/{act}"))["state"] for act in acts]
        assert states == ["scheduled", "paused", "paused", "scheduled", "ended", "archived"]


async def test_a_campaign_is_rehearsed_for_its_audience_alone(system: System) -> None:
    seed = await seeded(system)
    for name in ("Lia", "Mei", "Nur"):
        guest = await arrives(system, seed, name)
        await says(system, guest.visitor, "Are you open on Sunday?")
    content = {"type": "talk", "blocks": [{"type": "text", "text": "Hi"}]}
    draft = {
        "name": "Beans",
        "kind": "message",
        "reason": "They wrote to us.",
        "audience": {"type": "field", "name": "name", "op": "one_of", "value": ["Lia", "Mei"]},
        "variants": [{"key": "a", "wordings": [{"content": content}]}],
        "channel_ids": [str(seed.channel.id)],
    }
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/campaigns", draft)
        run = await owner.ok("POST", "/dry-runs", {"campaign_id": made["id"]})
        found = await _until(owner, f"/dry-runs/{run['id']}", {"state": "done"})
        assert (sum(found["outcomes"].values()), found["asked"]["campaign_id"]) == (2, made["id"])
        empty = await owner.ok("POST", "/campaigns", {"name": "Beans", "kind": "chat"})
        refused = await owner.refused("POST", "/dry-runs", {"campaign_id": empty["id"]})
        assert refused["code"] == "not_a_message"
