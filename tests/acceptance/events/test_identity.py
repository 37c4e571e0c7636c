"""Who a call is about: somebody anonymous turns out to be a user, and a public key gives nobody another's face."""

from typing import Any
from uuid import UUID

from acceptance.events.conftest import Sending
from acceptance.events.test_collecting import identify, track
from people import arrives
from rejoinder.services.contacts import join
from rejoinder.store import contact_keys


def seen(anonymous_id: str, event: str = "Seen", **more: Any) -> dict[str, Any]:
    return {"type": "track", "event": event, "anonymousId": anonymous_id, **more}


async def people(site: Sending) -> list[dict[str, Any]]:
    return [row for row in await site.rows("contact") if row["merged_into"] is None]


async def test_who_was_anonymous_becomes_the_user_with_what_they_did(site: Sending) -> None:
    await site.batch(seen("a-1"), seen("a-1"), identify(anonymousId="a-1"), track("Order"), trusted=False)
    (lia,) = await people(site)
    assert lia["external_id"] == "lia"
    assert await site.did(lia["id"]) == {"Seen": 2, "Order": 1}


async def test_an_anonymous_contact_goes_up_in_the_user_who_is_there_already(site: Sending) -> None:
    await site.batch(track("Order"), trusted=False)
    await site.batch(seen("a-1"), identify(anonymousId="a-1"), seen("a-1", "After"), trusted=False)
    (lia,) = await people(site)
    assert await site.did(lia["id"]) == {"Order": 1, "Seen": 1, "After": 1}


async def test_a_browser_that_was_one_users_is_anothers_from_then_on(site: Sending) -> None:
    await site.batch(identify(anonymousId="a-1"), seen("a-1"), trusted=False)
    await site.batch(identify("bram", anonymousId="a-1"), seen("a-1", "Later"), trusted=False)
    lia, bram = await site.contact("lia"), await site.contact("bram")
    assert (await site.did(lia["id"]), await site.did(bram["id"])) == ({"Seen": 1}, {"Later": 1})


async def test_an_alias_joins_and_a_server_renames(site: Sending) -> None:
    await site.batch(seen("a-1"), {"type": "alias", "previousId": "a-1", "userId": "lia"})
    await site.batch({"type": "alias", "previousId": "lia", "userId": "lia-2"}, track("Old id", "lia"))
    (lia,) = await people(site)
    assert lia["external_id"] == "lia-2"
    assert await site.did(lia["id"]) == {"Seen": 1, "Old id": 1}


async def test_a_public_key_joins_no_user_with_another(site: Sending) -> None:
    await site.batch(track("x", "lia"), track("x", "bram"))
    await site.batch({"type": "alias", "previousId": "lia", "userId": "bram"}, trusted=False)
    assert {one["external_id"] for one in await people(site)} == {"lia", "bram"}
    (odd,) = (await site.owner.ok("GET", "/oddities"))["items"]
    assert odd["kind"] == "not_trusted"


async def test_a_public_key_overwrites_no_address_of_a_user_and_a_server_does(site: Sending) -> None:
    await site.batch(identify(traits={"email": "lia@example.com"}))
    await site.batch(identify(traits={"email": "evil@example.com", "phone": "+62 812", "plan": "x"}), trusted=False)
    lia = await site.contact("lia")
    assert (lia["email"], lia["phone"], lia["attributes"]) == ("lia@example.com", "+62 812", {"plan": "x"})
    await site.batch(identify(traits={"email": "new@example.com"}))
    assert (await site.contact("lia"))["email"] == "new@example.com"


async def test_a_public_key_makes_no_visitor_of_the_messenger_a_user(site: Sending) -> None:
    visitor = (await arrives(site.system, site.seed)).visitor
    await known_as(site, visitor.contact_id, "a-1")
    await site.batch(identify(anonymousId="a-1"), trusted=False)
    lia = await site.contact("lia")
    assert lia["id"] != visitor.contact_id
    await site.batch(track("Order"), trusted=False)
    await known_as(site, visitor.contact_id, "a-2")
    await site.batch(identify(anonymousId="a-2"), trusted=False)
    assert {one["id"] for one in await people(site)} == {lia["id"], visitor.contact_id}
    assert next(one for one in await people(site) if one["id"] == visitor.contact_id)["external_id"] is None


async def test_a_server_may_say_that_a_visitor_is_a_user(site: Sending) -> None:
    visitor = (await arrives(site.system, site.seed)).visitor
    await site.batch(track("Order"))
    await known_as(site, visitor.contact_id, "a-1")
    await site.batch(identify(anonymousId="a-1"))
    (lia,) = await people(site)
    shown = await site.owner.ok("GET", f"/contacts/{lia['id']}")
    assert lia["external_id"] == "lia"
    assert [one["id"] for one in shown["identities"]] == [str(visitor.identity_id)]


async def test_keys_go_with_a_merge_and_come_back_with_a_split(site: Sending) -> None:
    first, second = [(await arrives(site.system, site.seed)).visitor for _ in range(2)]
    await known_as(site, second.contact_id, "a-1")
    await join.merge(site.system, site.seed.owner, first.contact_id, join.Other(second.contact_id))
    await site.batch(seen("a-1"))
    assert await site.did(first.contact_id) == {"Seen": 1}
    await join.split(site.system, site.seed.owner, first.contact_id, second.identity_id)
    await site.batch(seen("a-1", "Later"))
    assert await site.did(second.contact_id) == {"Later": 1}


async def known_as(site: Sending, contact_id: UUID, anonymous_id: str) -> None:
    async with site.system.db.service(site.seed.workspace_id) as tx:
        await contact_keys.add(tx, {("anonymous", anonymous_id): contact_id}, site.system.clock())
