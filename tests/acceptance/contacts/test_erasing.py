"""A contact is erased over HTTP: nothing of them stays but what the law needs, and nothing reaches them any more."""

import asyncio
import json
from typing import Any
from uuid import UUID

import pytest

from acceptance.topics.conftest import Shop, shop  # noqa: F401 - a fixture
from acceptance.topics.test_import import HEAD
from people import Guest
from rejoinder.domain.problem import NotSignedIn
from rejoinder.services.dispatch import dispatch
from rejoinder.services.messenger.visitor import recognize
from rejoinder.store.tables import metadata

#: What stays, and names nobody: the proof, the log of who did what, numbers of reports, why people left, what goes on.
STAYS = {"consent", "audit", "answer", "departure", "suppression", "change", "idempotency"}


async def holding(shop: Shop, *needles: object) -> set[str]:  # noqa: F811 - the fixture itself
    """Name the tables in which any of some ids or words stands anywhere."""
    found = set()
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        for name in metadata.tables:
            mine = "id" if name == "workspace" else "workspace_id"
            where = "" if name == "throttle" else f"WHERE t.{mine} = '{tx.workspace_id}'"
            rows = await tx.rows(f'SELECT t::text AS row FROM "{name}" t {where}')
            if any(str(needle) in row["row"] for row in rows for needle in needles):
                found.add(name)
    return found


async def agreed(shop: Shop, topic_id: str, channel_id: str, address: str) -> str:  # noqa: F811
    """Subscribe somebody by an address; returns their contact."""
    proof = {"words": "Yes, send me news.", "method": "form"}
    body = {"channel_id": channel_id, "address": address, "name": "Lia", "proof": proof, "confirmed": True}
    made = await shop.marketer.ok("POST", f"/topics/{topic_id}/subscribers", body)
    return str(made["contact_id"])


async def test_everything_of_theirs_goes_and_only_proof_and_numbers_stay(shop: Shop) -> None:  # noqa: F811
    guest = await shop.guest("Lia Zzyzx")
    contact = guest.visitor.contact_id
    talk = await shop.thread(guest)
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    said = {"client_id": "answer-0001", "blocks": [{"type": "text", "text": "Yes, Lia Zzyzx, from nine."}]}
    await shop.agent.ok("POST", f"/conversations/{talk}/messages", said)
    await shop.passed_on()
    await shop.agent.ok("POST", f"/conversations/{talk}/messages", {**said, "kind": "note", "client_id": "note-00001"})
    await shop.agent.ok("PATCH", f"/contacts/{contact}", {"attributes": {"shoe": "Zzyzx"}})
    before = await shop.owner.ok("GET", "/reports/answers?from=2026-01-01&to=2027-01-01")
    status, nothing = await shop.owner("DELETE", f"/contacts/{contact}")

    assert (status, nothing) == (204, None)
    assert await holding(shop, "Zzyzx") == set()
    assert await holding(shop, contact, guest.visitor.identity_id, talk) <= STAYS
    for path in ("", "/events", "/export"):
        assert (await shop.owner("GET", f"/contacts/{contact}{path}"))[0] == 404
    assert (await shop.owner("DELETE", f"/contacts/{contact}"))[0] == 404
    assert (await shop.owner("GET", f"/conversations/{talk}"))[0] == 404
    assert (await shop.owner.ok("GET", "/search?q=Zzyzx"))["contacts"] == []
    assert await shop.owner.ok("GET", "/reports/answers?from=2026-01-01&to=2027-01-01") == before
    with pytest.raises(NotSignedIn):
        await recognize(shop.system, guest.booted.session)


async def test_the_log_says_who_erased_whom_and_no_name(shop: Shop) -> None:  # noqa: F811
    guest = await shop.guest("Lia Zzyzx")
    await shop.owner.ok("DELETE", f"/contacts/{guest.visitor.contact_id}")
    (entry,) = (await shop.owner.ok("GET", "/audit?action=contact.erased"))["items"]

    assert (entry["actor_id"], entry["subject_id"]) == (str(shop.seed.owner.id), str(guest.visitor.contact_id))
    assert "Zzyzx" not in json.dumps(entry)


@pytest.mark.parametrize("role", ["agent", "marketer", "viewer"])
async def test_only_who_may_change_settings_erases(shop: Shop, role: str) -> None:  # noqa: F811
    guest = await shop.guest()
    status, problem = await getattr(shop, role)("DELETE", f"/contacts/{guest.visitor.contact_id}")
    assert (status, problem["code"]) == (403, "not_allowed")


async def test_what_waits_for_them_never_leaves(shop: Shop) -> None:  # noqa: F811
    guest = await shop.guest()
    talk = await shop.thread(guest)
    said = {"client_id": "answer-0001", "blocks": [{"type": "text", "text": "One moment."}]}
    await shop.agent.ok("POST", f"/conversations/{talk}/messages", said)
    await shop.owner.ok("DELETE", f"/contacts/{guest.visitor.contact_id}")
    shop.clock.advance(minutes=5)
    await shop.passed_on()
    assert shop.texts() == []


async def test_what_is_being_handed_over_is_waited_for_and_then_they_go(shop: Shop) -> None:  # noqa: F811
    guest, sending = await handing_over(shop)
    erasing = asyncio.create_task(shop.owner("DELETE", f"/contacts/{guest.visitor.contact_id}"))
    await looked_twice(shop)
    there = (await shop.owner("GET", f"/contacts/{guest.visitor.contact_id}"))[0]
    shop.channel.gate.set()
    await sending

    assert there == 200
    assert (await erasing)[0] == 204
    assert shop.texts() == ["One moment."]
    assert (await shop.owner("GET", f"/contacts/{guest.visitor.contact_id}"))[0] == 404


async def test_while_a_send_does_not_end_nothing_is_erased_and_it_says_so(
    shop: Shop,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("rejoinder.services.contacts.erase.PAUSES_S", (0.0, 0.0))
    guest, sending = await handing_over(shop)
    path = f"/contacts/{guest.visitor.contact_id}"
    before = await shop.owner.ok("GET", f"{path}/conversations")
    status, problem = await shop.owner("DELETE", path)
    after = await shop.owner.ok("GET", f"{path}/conversations")
    shop.channel.gate.set()
    await sending

    assert (status, problem["code"]) == (409, "on_its_way")
    assert after == before
    assert (await shop.owner("DELETE", path))[0] == 204


async def handing_over(shop: Shop) -> tuple[Guest, asyncio.Task[int]]:  # noqa: F811
    """Let an answer be in the middle of its send."""
    guest = await shop.guest()
    talk = await shop.thread(guest)
    said = {"client_id": "answer-0001", "blocks": [{"type": "text", "text": "One moment."}]}
    await shop.agent.ok("POST", f"/conversations/{talk}/messages", said)
    shop.clock.advance(minutes=1)
    shop.channel.gate.clear()
    shop.channel.entered.clear()
    sending = asyncio.create_task(dispatch(shop.system))
    await shop.channel.entered.wait()
    return guest, sending


async def looked_twice(shop: Shop) -> None:  # noqa: F811
    """Wait until whoever erases has looked, and waits to look again: the same row was locked and let go."""
    for _ in range(2):
        async with shop.system.db.service(shop.seed.workspace_id) as tx:
            before = await tx.value("SELECT pg_current_xact_id()::text::bigint")
        now = before
        while now < before + 2:
            async with shop.system.db.service(shop.seed.workspace_id) as tx:
                now = await tx.value("SELECT (pg_snapshot_xmax(pg_current_snapshot()))::text::bigint")


async def test_the_proof_is_found_by_address_and_the_stop_outlives_them(shop: Shop) -> None:  # noqa: F811
    topic_id, channel_id = await shop.topic(), await shop.connected("email")
    contact = await agreed(shop, topic_id, channel_id, "lia@example.com")
    await shop.send(topic_id, "first")
    link = (shop.mail.sent[-1].leave_url or "").replace(shop.system.base_url, shop.owner.base)
    async with shop.owner.http.post(link, data={"action": "stop_all"}) as answer:
        assert answer.status == 200
    await shop.owner.ok("DELETE", f"/contacts/{contact}")
    proofs = (await shop.owner.ok("GET", "/consents?address=Lia@example.com"))["items"]
    shop.mail.sent.clear()
    rows = f'{HEAD}\nlia@example.com,2026-03-01T10:00:00Z,"Yes, send me news.",weekly,,\n'
    body = {"name": "old.csv", "content": rows, "channel_id": channel_id, "topic_id": topic_id}
    await shop.marketer.ok("POST", "/consents/imports", body)
    shop.clock.advance(days=30)
    await shop.send(topic_id, "second")

    assert {(one["act"], one["kind"]) for one in proofs} == {("given", "topic"), ("withdrawn", "all")}
    assert {(one["address"], one.get("contact_name")) for one in proofs} == {("lia@example.com", None)}
    assert shop.mail.sent == [], "an old list brings nobody back who had left before they were erased"


async def test_who_writes_again_is_answered_and_gets_no_promotion(shop: Shop) -> None:  # noqa: F811
    topic_id, channel_id = await shop.topic(), await shop.connected("sms")
    contact = await agreed(shop, topic_id, channel_id, "+62 812 3456 7890")
    await shop.send(topic_id, "first")
    link = (shop.sms.sent[-1].leave_url or "").replace(shop.system.base_url, shop.owner.base)
    async with shop.owner.http.post(link, data={"action": "stop_channel"}) as answer:
        assert answer.status == 200
    await shop.owner.ok("DELETE", f"/contacts/{contact}")
    shop.sms.sent.clear()
    again = await agreed(shop, topic_id, channel_id, "+62 812 3456 7890")
    standing = await shop.owner.ok("GET", f"/contacts/{again}/subscriptions")

    assert again != contact
    assert standing["items"][0]["left"]


async def test_who_came_back_before_is_not_held_back(shop: Shop) -> None:  # noqa: F811
    topic_id, channel_id = await shop.topic(), await shop.connected("email")
    contact = await agreed(shop, topic_id, channel_id, "lia@example.com")
    await shop.send(topic_id, "first")
    link = (shop.mail.sent[-1].leave_url or "").replace(shop.system.base_url, shop.owner.base)
    for action in ("stop_channel", "come_back"):
        async with shop.owner.http.post(link, data={"action": action}) as answer:
            assert answer.status == 200
    await shop.owner.ok("DELETE", f"/contacts/{contact}")
    shop.mail.sent.clear()
    await agreed(shop, topic_id, channel_id, "lia@example.com")
    await shop.send(topic_id, "second", "Welcome.")

    assert len(shop.mail.sent) == 1


async def test_who_was_merged_in_goes_along_and_cannot_go_alone(shop: Shop) -> None:  # noqa: F811
    one, other = await shop.guest("Lia"), await shop.guest("Lia Zzyzx")
    kept, gone = one.visitor.contact_id, other.visitor.contact_id
    await shop.owner.ok("POST", f"/contacts/{kept}/merge", {"other_id": str(gone)})
    status, problem = await shop.owner("DELETE", f"/contacts/{gone}")
    await shop.owner.ok("DELETE", f"/contacts/{kept}")

    assert (status, problem["code"]) == (409, "merged_already")
    assert (await shop.owner("GET", f"/contacts/{gone}"))[0] == 404
    assert await holding(shop, "Zzyzx") == set()


async def test_others_keep_everything(shop: Shop) -> None:  # noqa: F811
    guest, other = await shop.guest("Lia"), await shop.guest("Bima")
    before = await everything(shop, other.visitor.contact_id)
    await shop.owner.ok("DELETE", f"/contacts/{guest.visitor.contact_id}")
    assert await everything(shop, other.visitor.contact_id) == before


async def test_all_that_is_known_can_be_taken_out_first(shop: Shop) -> None:  # noqa: F811
    guest = await shop.guest("Lia")
    talk = await shop.thread(guest)
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    said = {"kind": "note", "client_id": "note-00001", "blocks": [{"type": "text", "text": "Likes it strong."}]}
    await shop.agent.ok("POST", f"/conversations/{talk}/messages", said)
    whole = await everything(shop, guest.visitor.contact_id)
    texts = [block["text"] for entry in whole["conversations"][0]["entries"] for block in entry["blocks"]]

    assert whole["contact"]["name"] == "Lia"
    assert {"Are you open on Sunday?", "Likes it strong."} <= set(texts)
    assert [one["topic_key"] for one in whole["subscriptions"]] == ["new-beans"]
    assert [one["words"] for one in whole["consents"]] == ["Yes, tell me about new beans."]
    assert {event["name"] for event in whole["events"]} >= {"subscribed"}
    assert (await shop.viewer("GET", f"/contacts/{guest.visitor.contact_id}/export"))[0] == 403
    assert (await shop.owner.ok("GET", "/audit?action=contact.exported"))["items"]


async def everything(shop: Shop, contact_id: UUID) -> Any:  # noqa: F811
    whole = await shop.agent.ok("GET", f"/contacts/{contact_id}/export")
    whole.pop("exported_at")
    return whole
