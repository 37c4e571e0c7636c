"""A contact on three channels is merged and split again."""

from typing import Any

from asking import Asking, asking
from people import wrote
from rejoinder.services.messenger import leave
from rejoinder.services.system import System
from rejoinder.store import events
from seeds import Seed, seeded


async def three(system: System, seed: Seed) -> list[str]:
    """Let one person write as three, the second after blocking the business."""
    people = [await wrote(system, seed, text) for text in ("first", "second", "third")]
    await leave.block(system, people[1][0], blocked=True)
    return [str(visitor.contact_id) for visitor, _ in people]


async def talks(owner: Asking, contact: str) -> set[str]:
    found = await owner.ok("GET", f"/contacts/{contact}/conversations")
    return {one["id"] for one in found["items"]}


async def joined(owner: Asking, ids: list[str]) -> Any:
    for other in ids[1:]:
        found = await owner.ok("POST", f"/contacts/{ids[0]}/merge", {"other_id": other})
    return found


async def test_three_become_one_with_everything_that_was_said(system: System) -> None:
    seed = await seeded(system)
    ids = await three(system, seed)
    async with asking(system, seed.owner) as (owner,):
        before = [await talks(owner, one) for one in ids]
        one = await joined(owner, ids)
        after = await talks(owner, ids[0])
        listed = await owner.ok("GET", "/contacts")

    assert len(one["identities"]) == 3
    assert after == set.union(*before)
    assert [person["id"] for person in listed["items"]] == [ids[0]]
    assert one["left"]


async def test_split_again_they_are_who_they_were_and_nobody_gets_more(system: System) -> None:
    seed = await seeded(system)
    ids = await three(system, seed)
    async with asking(system, seed.owner) as (owner,):
        before = [await talks(owner, one) for one in ids]
        one = await joined(owner, ids)
        for identity in one["identities"][1:]:
            await owner.ok("POST", f"/contacts/{ids[0]}/identities/{identity['id']}/split")
        after = [await talks(owner, one) for one in ids]
        people = [await owner.ok("GET", f"/contacts/{one}") for one in ids]

    assert after == before
    assert [len(person["identities"]) for person in people] == [1, 1, 1]
    assert all(person["left"] for person in people)


async def test_what_makes_no_sense_is_refused(system: System) -> None:
    seed = await seeded(system)
    first, second, _ = await three(system, seed)
    async with asking(system, seed.owner, seed.viewer) as (owner, viewer):
        itself = await owner("POST", f"/contacts/{first}/merge", {"other_id": first})
        person = await owner.ok("GET", f"/contacts/{first}")
        only = await owner("POST", f"/contacts/{first}/identities/{person['identities'][0]['id']}/split")
        theirs = await owner("POST", f"/contacts/{second}/identities/{person['identities'][0]['id']}/split")
        forbidden = await viewer("POST", f"/contacts/{first}/merge", {"other_id": second})

    assert [(status, body["code"]) for status, body in (itself, only, theirs)] == [
        (422, "same_contact"),
        (409, "only_address"),
        (422, "not_theirs"),
    ]
    assert forbidden[0] == 403


async def test_who_has_several_addresses_gets_all_of_them_back(system: System) -> None:
    seed = await seeded(system)
    first, second, third = await three(system, seed)
    async with asking(system, seed.owner) as (owner,):
        before = [await talks(owner, one) for one in (first, second)]
        pair = await joined(owner, [second, third])
        both = await talks(owner, second)
        await joined(owner, [first, second])
        for identity in pair["identities"]:
            back = await owner.ok("POST", f"/contacts/{first}/identities/{identity['id']}/split")
        after = [await talks(owner, one) for one in (first, second)]

    assert back["id"] == second
    assert len(back["identities"]) == 2
    assert after == [before[0], both]


async def test_who_was_merged_says_into_whom_and_is_not_merged_twice(system: System) -> None:
    seed = await seeded(system)
    first, second, third = await three(system, seed)
    async with asking(system, seed.owner) as (owner,):
        await joined(owner, [first, second])
        gone = await owner.ok("GET", f"/contacts/{second}")
        again = await owner("POST", f"/contacts/{third}/merge", {"other_id": second})
        foreseen = await owner("GET", f"/contacts/{first}/merge?other_id={second}")

    assert gone["merged_into"] == first
    assert [(status, body["code"]) for status, body in (again, foreseen)] == [(409, "merged_already")] * 2


async def test_what_is_foreseen_of_a_merge_is_what_it_makes(system: System) -> None:
    seed = await seeded(system)
    first, second, _ = await three(system, seed)
    async with asking(system, seed.owner) as (owner,):
        await owner.ok("PATCH", f"/contacts/{first}", {"name": "Rina", "attributes": {"plan": "weekly"}})
        change = {"name": "R.", "email": "rina@example.com", "attributes": {"plan": "monthly", "shoe": 38}}
        await owner.ok("PATCH", f"/contacts/{second}", change)
        foreseen = await owner.ok("GET", f"/contacts/{first}/merge?other_id={second}")
        one = await joined(owner, [first, second])
        after = await owner.ok("GET", f"/contacts/{first}")

    assert foreseen["after"] == one == {**after, "identities": one["identities"]}
    assert one["attributes"] == {"plan": "weekly", "shoe": 38}
    assert (one["name"], one["email"]) == ("Rina", "rina@example.com")
    assert [foreseen[side]["conversations"] for side in ("kept", "gone")] == [1, 1]
    assert [stop["how"] for stop in foreseen["stops"]] == ["block"]
    assert foreseen["kept"]["stops"] == []


async def test_contacts_with_an_address_in_common_are_named_as_likely_the_same(system: System) -> None:
    seed = await seeded(system)
    ids = [*await three(system, seed), str((await wrote(system, seed, "fourth"))[0].contact_id)]
    known = (
        {"email": "Rina@Example.com", "phone": "0812 3456 7890"},
        {"email": "rina@example.com"},
        {"phone": "+62 812-3456-7890"},
        {"email": "rina@example.com.au", "phone": "+62 812 3456 789"},
    )
    async with asking(system, seed.owner) as (owner,):
        for contact, change in zip(ids, known, strict=True):
            await owner.ok("PATCH", f"/contacts/{contact}", change)
        found = await owner.ok("GET", f"/contacts/{ids[0]}/duplicates")
        page = await owner.ok("GET", f"/contacts/{ids[0]}/duplicates?limit=1")
        rest = await owner.ok("GET", f"/contacts/{ids[0]}/duplicates?limit=1&cursor={page['next']}")
        nobody = await owner.ok("GET", f"/contacts/{ids[3]}/duplicates")
        await joined(owner, ids[:2])
        left = await owner.ok("GET", f"/contacts/{ids[0]}/duplicates")

    assert {one["contact"]["id"]: one["same"] for one in found["items"]} == {
        ids[1]: [{"by": "email", "value": "rina@example.com"}],
        ids[2]: [{"by": "phone", "value": "+6281234567890"}],
    }
    assert page["items"] + rest["items"] == found["items"]
    assert rest["next"] is None
    assert nobody["items"] == []
    assert [one["contact"]["id"] for one in left["items"]] == [ids[2]]


async def test_what_both_did_is_seen_together_until_they_are_split(system: System) -> None:
    seed = await seeded(system)
    people = [(await wrote(system, seed, "Hi"))[0].contact_id for _ in range(2)]
    async with system.db.service(seed.workspace_id) as tx:
        for one, name in zip(people, ("basket", "order"), strict=True):
            await events.add(tx, system.new_id(), one, name, {}, at=system.clock(), now=system.clock())
    ids = [str(one) for one in people]
    async with asking(system, seed.owner) as (owner,):
        alone = [await owner.ok("GET", f"/contacts/{one}/events") for one in ids]
        one = await joined(owner, ids)
        together = await owner.ok("GET", f"/contacts/{ids[0]}/events")
        await owner.ok("POST", f"/contacts/{ids[0]}/identities/{one['identities'][1]['id']}/split")
        again = [await owner.ok("GET", f"/contacts/{one}/events") for one in ids]

    assert [len(events["items"]) for events in alone] == [1, 1]
    assert {event["name"] for event in together["items"]} == {"basket", "order"}
    assert again == alone
