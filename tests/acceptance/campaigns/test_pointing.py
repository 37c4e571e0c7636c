"""A tour is built on the business's own page, through a link that opens once."""

from typing import Any

from asking import Asking, asking
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import seeded

TOUR: dict[str, Any] = {
    "name": "First steps",
    "kind": "tour",
    "variants": [{"key": "a", "wordings": [{"content": {"type": "tour", "steps": []}}]}],
}
STEPS = [{"title": "Your basket", "target": {"selectors": ["#basket"], "text": "Basket", "tag": "button"}}]
PLACE = {"url": "https://shop.example/coffee?sort=new#top", "variant": "a"}


async def _link(owner: Asking) -> tuple[str, str]:
    """Make a tour and a link to it; returns the campaign's path and the link's token."""
    made = await owner.ok("POST", "/campaigns", TOUR)
    path = f"/campaigns/{made['id']}"
    link = (await owner.ok("POST", f"{path}/pointings", PLACE))["link"]
    page, _, token = link.partition("#rejoinder-point=")
    assert page == "https://shop.example/coffee?sort=new"
    return path, token


async def test_what_is_pointed_at_is_in_the_campaign(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        path, token = await _link(owner)
        door = f"{owner.base}/messenger/v1/pointings"
        opened = await owner.ok("POST", door, {"token": token})
        assert (opened["name"], opened["tour"]["steps"]) == ("First steps", [])
        built = {"session": opened["session"], "tour": {"type": "tour", "steps": STEPS}}
        await owner.ok("PUT", door, built)
        await owner.ok("PUT", door, built)
        found = await owner.ok("GET", path)
        assert found["version"] == 2, "the same again changes nothing"
        assert found["definition"]["variants"][0]["wordings"][0]["content"]["steps"][0]["title"] == "Your basket"
        again = await owner.ok("POST", door, {"session": opened["session"]})
        assert again["tour"]["steps"][0]["target"]["selectors"] == ["#basket"]
        links = await owner.ok("GET", f"{path}/pointings")
        assert [bool(one["saved_at"]) for one in links["items"]] == [True]


async def test_a_link_opens_once_and_not_for_long(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        door = f"{owner.base}/messenger/v1/pointings"
        _, token = await _link(owner)
        session = (await owner.ok("POST", door, {"token": token}))["session"]
        assert (await owner.refused("POST", door, {"token": token}))["code"] == "link_closed"
        assert (await owner.refused("POST", door, {"token": session}))["code"] == "link_closed"
        _, late = await _link(owner)
        clock.advance(minutes=31)
        assert (await owner.refused("POST", door, {"token": late}))["code"] == "link_closed"
        await owner.ok("POST", door, {"session": session})
        clock.advance(hours=4)
        assert (await owner.refused("POST", door, {"session": session}))["code"] == "link_closed"


async def test_what_opens_nothing_is_refused(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        door = f"{owner.base}/messenger/v1/pointings"
        for opening in ({}, {"token": "x"}, {"token": "é.é"}, {"session": "A" * 43 + ".b"}):
            assert (await owner.refused("POST", door, opening))["code"] == "link_closed"


async def test_a_link_leads_to_a_tours_own_wording(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        made = await owner.ok("POST", "/campaigns", TOUR)
        path = f"/campaigns/{made['id']}/pointings"
        assert (await owner.refused("POST", path, {**PLACE, "variant": "b"}))["code"] == "unknown_variant"
        assert (await owner("POST", path, {**PLACE, "url": "javascript:alert(1)"}))[0] == 422
        chat = await owner.ok("POST", "/campaigns", {**TOUR, "kind": "chat"})
        assert (await owner.refused("POST", f"/campaigns/{chat['id']}/pointings", PLACE))["code"] == "no_tour"


async def test_whoever_may_no_longer_write_campaigns_points_no_more(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        door = f"{owner.base}/messenger/v1/pointings"
        _, token = await _link(owner)
        session = (await owner.ok("POST", door, {"token": token}))["session"]
        async with system.db.service(seed.owner.workspace_id) as tx:
            sql = "UPDATE teammate SET role_id = 'viewer' WHERE workspace_id = $1 AND id = $2"
            await tx.run(sql, tx.workspace_id, seed.owner.id)
        assert (await owner.refused("POST", door, {"session": session}))["code"] == "link_closed"
