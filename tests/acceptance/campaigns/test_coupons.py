"""Coupons as the console and programs keep them, and as orders use them."""

from typing import Any
from uuid import UUID

from asking import Asking, asking
from membership import person
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.content import Text
from rejoinder.services.campaigns import keep
from rejoinder.services.contacts import erase, export, join
from rejoinder.services.personalize import Person, fill
from rejoinder.services.system import System
from rejoinder.store import events
from seeds import Seed, seeded


async def made(owner: Asking, *codes: str) -> str:
    answer = await owner.ok("POST", "/coupon-lists", {"name": f"Spring {len(codes)}", "codes": codes})
    return str(answer["coupon_list"]["id"])


async def given(system: System, seed: Seed, list_id: str, *people: UUID) -> tuple[UUID, list[str]]:
    said = Wording(Talk((Text("{{ coupon }}"),)))
    what = Definition(name="C", kind=Kind.CHAT, variants=(Variant("a", (said,)),), coupon_list_id=UUID(list_id))
    campaign = await keep.make_campaign(system, seed.owner, what)
    async with system.db.service(seed.workspace_id) as tx:
        asked = [Person(contact_id=one) for one in people]
        found = await fill(system, tx, what, "a", asked, campaign_id=campaign.id)
    return campaign.id, [found[one].content.blocks[0].text for one in people]  # type: ignore[union-attr]


async def ordered(system: System, seed: Seed, who: UUID, **properties: Any) -> None:
    now = system.clock()
    async with system.db.people(seed.workspace_id) as tx:
        await events.add(tx, system.new_id(), who, "Order Completed", properties, at=now, now=now)


async def facts(system: System, seed: Seed, campaign_id: UUID) -> list[tuple[UUID, float, int]]:
    sql = """SELECT contact_id, value, times FROM campaign_fact
              WHERE workspace_id = $1 AND campaign_id = $2 AND fact = 'redeemed'"""
    async with system.db.service(seed.workspace_id) as tx:
        return [tuple(row) for row in await tx.rows(sql, seed.workspace_id, campaign_id)]


async def test_codes_are_added_in_bulk_and_what_is_wrong_is_told_code_by_code(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        list_id = await made(owner, "A-1", "A-2")

        answer = await owner.ok("POST", f"/coupon-lists/{list_id}/codes", {"codes": ["a-1", "A-3", "A-3", "x y", ""]})

        assert answer["added"] == 1
        assert [(one["code"], one["why"]) for one in answer["refused"]] == [
            ("A-3", "twice"),
            ("x y", "spaces"),
            ("", "empty"),
            ("a-1", "known"),
        ]
        assert (answer["coupon_list"]["free"], answer["coupon_list"]["low"]) == (3, True)
        first = await owner.ok("GET", f"/coupon-lists/{list_id}/coupons?limit=2")
        second = await owner.ok("GET", f"/coupon-lists/{list_id}/coupons?limit=2&after={first['next']}")
        assert [one["code"] for one in [*first["items"], *second["items"]]] == ["A-1", "A-2", "A-3"]
        await owner.ok("DELETE", f"/coupon-lists/{list_id}/coupons/A-2")
        assert (await owner.ok("GET", f"/coupon-lists/{list_id}"))["free"] == 2


async def test_a_list_is_renamed_and_put_away(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.viewer) as (owner, viewer):
        list_id = await made(owner, "A-1")
        await owner.ok("POST", "/coupon-lists", {"name": "Autumn"})
        taken = await owner.refused("PATCH", f"/coupon-lists/{list_id}", {"name": "autumn"})
        assert (taken["status"], taken["code"], taken["field"]) == (409, "name_taken", "name")
        changed = await owner.ok("PATCH", f"/coupon-lists/{list_id}", {"expires_at": "2027-06-01T00:00:00Z"})
        assert changed["expires_at"].startswith("2027-06-01")
        await owner.ok("DELETE", f"/coupon-lists/{list_id}")
        refused = await owner.refused("POST", f"/coupon-lists/{list_id}/codes", {"codes": ["B"]})
        assert refused["code"] == "archived"
        assert [one["name"] for one in (await viewer.ok("GET", "/coupon-lists"))["items"]] == ["Autumn"]
        assert len((await viewer.ok("GET", "/coupon-lists?archived=true"))["items"]) == 1


async def test_an_order_that_names_a_code_uses_it_once_for_who_was_given_it(system: System) -> None:
    seed = await seeded(system)
    ana, bo = [await person(system, seed, name) for name in ("Ana", "Bo")]
    async with asking(system, seed.owner) as (owner,):
        list_id = await made(owner, "A-1", "A-2")
        campaign_id, (code, _) = await given(system, seed, list_id, ana, bo)

        await ordered(system, seed, ana, coupon=code.lower(), total=25.5)
        await ordered(system, seed, bo, discount_code=code, total=99)
        await ordered(system, seed, bo, coupon="never-seen", total=99)

        assert await facts(system, seed, campaign_id) == [(ana, 25.5, 1)]
        used = await owner.ok("GET", f"/coupon-lists/{list_id}/coupons?state=used")
        assert [(one["code"], one["value"], one["contact_name"]) for one in used["items"]] == [(code, 25.5, "Ana")]
        counts = await owner.ok("GET", f"/coupon-lists/{list_id}")
        assert {name: counts[name] for name in ("free", "given", "used", "value")} == {
            "free": 0,
            "given": 2,
            "used": 1,
            "value": 25.5,
        }


async def test_a_code_that_got_around_is_not_given_any_more(system: System) -> None:
    seed = await seeded(system)
    ana = await person(system, seed, "Ana")
    async with asking(system, seed.owner) as (owner,):
        list_id = await made(owner, "A-1", "A-2")
        await ordered(system, seed, ana, coupon="A-1")

        _, codes = await given(system, seed, list_id, ana)

        assert codes == ["A-2"]


async def test_codes_go_with_whom_somebody_turns_out_to_be_are_exported_and_forgotten(system: System) -> None:
    seed = await seeded(system)
    ana, bo = [await person(system, seed, name) for name in ("Ana", "Bo")]
    async with asking(system, seed.owner) as (owner,):
        list_id = await made(owner, "A-1", "A-2")
        _, (code,) = await given(system, seed, list_id, ana)
        await join.merge(system, seed.owner, bo, join.Other(ana))

        said = b"".join([one async for one in await export.export(system, seed.owner, bo)])
        assert code.encode() in said
        await erase.erase(system, seed.owner, bo)

        left = await owner.ok("GET", f"/coupon-lists/{list_id}/coupons?state=given")
        assert [(one["code"], one.get("contact_id")) for one in left["items"]] == [(code, None)]
