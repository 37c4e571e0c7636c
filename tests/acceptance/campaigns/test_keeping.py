"""Campaigns as the console and programs write them down."""

from typing import Any

from asking import asking
from rejoinder.services.system import System
from seeds import seeded

DRAFT: dict[str, Any] = {
    "name": "Beans are back",
    "kind": "chat",
    "variants": [
        {
            "key": "a",
            "wordings": [{"content": {"type": "talk", "blocks": [{"type": "text", "text": "Hi {{ contact.name }}"}]}}],
        }
    ],
}


async def test_a_draft_is_kept_changed_copied_and_removed(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/campaigns", DRAFT)
        assert (made["state"], made["version"], made["by_name"]) == ("draft", 1, "Ayu Lestari")
        path = f"/campaigns/{made['id']}"
        changed = await owner.ok("PUT", path, {"version": 1, "definition": {**DRAFT, "name": "Beans are here"}})
        assert (changed["version"], changed["definition"]["name"]) == (2, "Beans are here")
        assert await owner.ok("GET", path) == changed
        copy = await owner.ok("POST", f"{path}/duplicate")
        assert (copy["definition"]["name"], copy["state"]) == ("Copy of Beans are here", "draft")
        await owner.ok("DELETE", path)
        left = await owner.ok("GET", "/campaigns")
        assert [one["id"] for one in left["items"]] == [copy["id"]]


async def test_nobody_writes_over_what_another_changed_meanwhile(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/campaigns", DRAFT)
        change = {"version": 1, "definition": DRAFT}
        await owner.ok("PUT", f"/campaigns/{made['id']}", change)
        refused = await owner.refused("PUT", f"/campaigns/{made['id']}", change)
        assert (refused["status"], refused["code"]) == (409, "changed_meanwhile")


async def test_lists_are_read_in_pages_and_narrowed_down(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.viewer) as (owner, viewer):
        names = [f"Campaign {number}" for number in range(5)]
        made = [await owner.ok("POST", "/campaigns", {**DRAFT, "name": name}) for name in names]
        first = await viewer.ok("GET", "/campaigns?limit=3")
        second = await viewer.ok("GET", f"/campaigns?limit=3&after={first['next']}")
        found = [one["name"] for one in [*first["items"], *second["items"]]]
        assert (found, second["next"]) == (names[::-1], None)
        assert first["items"][0]["figures"] == {"sent": 0, "seen": 0, "clicked": 0, "goal": 0, "people": 0}
        assert len((await viewer.ok("GET", "/campaigns?q=paign%203"))["items"]) == 1
        assert (await viewer.ok("GET", "/campaigns?kind=tour"))["items"] == []
        await owner.ok("POST", f"/campaigns/{made[0]['id']}/archive")
        assert len((await viewer.ok("GET", "/campaigns"))["items"]) == 4
        archived = await viewer.ok("GET", "/campaigns?state=archived")
        assert [one["id"] for one in archived["items"]] == [made[0]["id"]]


async def test_what_is_not_there_and_files_never_uploaded_are_refused(system: System) -> None:
    seed = await seeded(system)
    nowhere = "0193c0de-0000-7000-8000-000000000001"
    image = {"id": nowhere, "name": "a.png", "media_type": "image/png", "size": 1}
    slides = {"type": "slides", "slides": [{"image": image, "alt": "A"}]}
    async with asking(system, seed.owner) as (owner,):
        assert (await owner.refused("GET", f"/campaigns/{nowhere}"))["status"] == 404
        draft = {**DRAFT, "kind": "carousel", "variants": [{"key": "a", "wordings": [{"content": slides}]}]}
        assert (await owner.refused("POST", "/campaigns", draft))["code"] == "unknown_file"
