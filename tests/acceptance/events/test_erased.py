"""Of who is erased nothing stays that they sent or that was told of them, not among the values seen either."""

from acceptance.contacts.test_erasing import STAYS
from acceptance.events.conftest import Sending
from acceptance.events.test_collecting import identify, track
from rejoinder.store.tables import metadata


async def holding(site: Sending, *needles: str) -> set[str]:
    return {
        name
        for name in metadata.tables
        if name not in {"throttle", "workspace"}
        for row in await site.rows(name)
        if any(needle in str(row) for needle in needles)
    }


async def test_nothing_stays_of_what_was_sent_of_them(site: Sending) -> None:
    await site.batch(
        identify("zzyzx-1", anonymousId="zzyzx-a", traits={"nick": "Zzyzx", "plan": "pro", "tags": ["zzyzx"]}),
        track("Order", "zzyzx-1", properties={"note": "zzyzx", "sku": "a"}),
        track("", "zzyzx-1"),
        {"type": "group", "userId": "zzyzx-1", "groupId": "acme"},
        track("Order", "bram", properties={"sku": "a"}),
    )
    person = await site.contact("zzyzx-1")
    assert await holding(site, "yzx") >= {"contact", "contact_key", "event", "event_kind", "attribute", "oddity"}
    await site.owner.ok("DELETE", f"/contacts/{person['id']}")
    assert await holding(site, "yzx") == set()
    assert await holding(site, str(person["id"])) <= STAYS
    assert [row["name"] for row in await site.rows("event")] == ["Order"]
