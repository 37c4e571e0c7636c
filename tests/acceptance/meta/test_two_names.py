"""WhatsApp names people by a number, by a name of Meta's own, or by both: it is the same person each time."""

from typing import Any

import pytest
from meta_accounts import Connected, connected, text
from test_whatsapp import RINA, agreed, at, changed, status

from rejoinder.domain.policy import Ledger
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System
from rejoinder.store import ledgers
from rejoinder.testing import FixedClock

NAME = "ID.9981234"
NUMBER = f"+{RINA}"


def said(clock: FixedClock, number: int, words: str, **who: str) -> Any:
    """Let her write, named like this."""
    message = {"id": f"wamid.{number}", "timestamp": at(clock), "type": "text", "text": {"body": words}}
    names = {"from": "wa_id", "from_user_id": "user_id"}
    face = {names[one]: value for one, value in who.items()}
    return changed(contacts=[{"profile": {"name": "Rina W."}, **face}], messages=[{**message, **who}])


BOTH = {"from": RINA, "from_user_id": NAME}


async def people(there: Connected) -> list[tuple[str, int]]:
    """Tell by which addresses people are known, and how many conversations each has."""
    sql = """SELECT i.address, count(c.id) AS n FROM identity i
               LEFT JOIN conversation c ON c.workspace_id = i.workspace_id AND c.identity_id = i.id
              WHERE i.workspace_id = $1 AND i.channel_id = $2::uuid GROUP BY i.address ORDER BY 1"""
    async with there.system.db.service(there.seed.workspace_id) as tx:
        return [(row["address"], row["n"]) for row in await tx.rows(sql, tx.workspace_id, there.channel["id"])]


async def said_in(there: Connected, address: str) -> list[str]:
    """Read everything that was said with an address, over all conversations of its contact."""
    talk = await there.conversation_of(address)
    contact = (await there.owner.ok("GET", f"/conversations/{talk}"))["contact"]["id"]
    talks = (await there.owner.ok("GET", f"/contacts/{contact}/conversations"))["items"]
    threads = [await there.owner.ok("GET", f"/conversations/{one['id']}/messages") for one in talks]
    return sorted(one["blocks"][0]["text"] for thread in threads for one in thread["items"] if one.get("blocks"))


async def ledger_of(there: Connected, address: str) -> Ledger:
    """Read what is known of an address."""
    sql = "SELECT id, contact_id FROM identity WHERE workspace_id = $1 AND address = $2"
    async with there.system.db.service(there.seed.workspace_id) as tx:
        row = await tx.row(sql, tx.workspace_id, address)
        return await ledgers.read(tx, row["id"], row["contact_id"])


async def test_who_came_with_both_names_is_known_by_either(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Halo", **BOTH))
        await there.brought(said(clock, 2, "Ini lagi", from_user_id=NAME))
        await there.brought(said(clock, 3, "Dan lagi", **{"from": RINA}))
        found = await people(there)
        await there.answer((await there.conversation_of(NUMBER)), text("Halo juga"))
        sent = there.last_sent()

    assert found == [(NUMBER, 1)]
    assert (sent["to"], sent.get("recipient")) == (RINA, None)


async def test_who_shows_their_number_later_is_reached_by_it(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Halo", from_user_id=NAME))
        unknown = (await there.owner.ok("GET", "/contacts"))["items"][0]
        await there.brought(said(clock, 2, "Ini nomorku", **BOTH))
        await there.brought(said(clock, 3, "Sampai nanti", from_user_id=NAME))
        known = (await there.owner.ok("GET", "/contacts"))["items"]
        found = await people(there)

    assert unknown["phone"] is None
    assert [one["phone"] for one in known] == [NUMBER]
    assert found == [(NUMBER, 1)]


async def test_a_status_and_an_answer_to_a_send_tell_the_other_name_too(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Halo", **{"from": RINA}))
        await there.answer((await there.conversation_of(NUMBER)), text("Halo juga"))
        await there.brought(status(clock, f"wamid.out-{there.graph.sent}", "delivered", recipient_user_id=NAME))
        await there.brought(said(clock, 2, "Ini lagi", from_user_id=NAME))
        by_status = await people(there)
        told = {"contacts": [{"input": "628999", "wa_id": "628999", "user_id": "ID.77"}]}
        await there.brought(said(clock, 3, "Hai", **{"from": "628999"}))
        there.provider.script = [(200, {**told, "messages": [{"id": "wamid.out-y"}]})]
        await there.answer((await there.conversation_of("+628999")), text("Hai juga"))
        await there.brought(said(clock, 4, "Ini lagi", from_user_id="ID.77"))
        by_answer = await people(there)

    assert by_status == [(NUMBER, 1)]
    assert [address for address, _ in by_answer] == [NUMBER, "+628999"]


async def test_two_who_turn_out_to_be_one_become_one(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Dengan nomor", **{"from": RINA}))
        await there.brought(said(clock, 2, "Tanpa nomor", from_user_id=NAME))
        apart = await people(there)
        hidden = await there.conversation_of(NAME)
        assert hidden
        answered = await there.answer(hidden, text("Siapa ini?"))
        await there.brought(said(clock, 3, "Ini aku", **BOTH))
        one, contacts = await people(there), (await there.owner.ok("GET", "/contacts"))["items"]
        words = await said_in(there, NUMBER)
        await there.brought(status(clock, f"wamid.out-{there.graph.sent}", "read", recipient_user_id=NAME))
        read = await there.message(hidden, answered["id"])

    assert [address for address, _ in apart] == [NUMBER, NAME]
    assert one == [(NUMBER, 2)]
    assert [(contact["phone"], len(contact["identities"])) for contact in contacts] == [(NUMBER, 1)]
    assert set(words) >= {"Dengan nomor", "Tanpa nomor", "Siapa ini?", "Ini aku"}
    assert read["state"] == "seen"


async def test_whoever_becomes_one_brings_their_other_addresses(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Dengan nomor", **{"from": RINA}))
        await there.brought(said(clock, 2, "Tanpa nomor", from_user_id=NAME))
        await there.brought(said(clock, 3, "Aku lagi", from_user_id="ID.2"))
        ids = [await there.conversation_of(one) for one in (NAME, "ID.2")]
        hidden, other = [(await there.owner.ok("GET", f"/conversations/{one}"))["contact"]["id"] for one in ids]
        await there.owner.ok("POST", f"/contacts/{hidden}/merge", {"other_id": other})
        await there.brought(said(clock, 4, "Ini aku", **BOTH))
        contacts = (await there.owner.ok("GET", "/contacts"))["items"]

    assert [sorted(one["address"] for one in contact["identities"]) for contact in contacts] == [[NUMBER, "ID.2"]]


async def test_a_stop_by_either_name_holds_for_both(system: System, clock: FixedClock) -> None:
    stop = {"user_id": NAME, "category": "marketing_messages", "value": "stop", "timestamp": int(clock.now.timestamp())}
    async with connected(system, "whatsapp") as there:
        await agreed(there, clock, NUMBER, "marketing")
        await there.brought(said(clock, 1, "Tanpa nomor", from_user_id=NAME))
        await there.brought(changed("user_preferences", user_preferences=[stop]))
        await there.brought(said(clock, 2, "Ini aku", **BOTH))
        ledger = await ledger_of(there, NUMBER)

    assert [one.scope for one in ledger.stops] == ["promotional"]
    assert [one.key for one in ledger.permits] == ["marketing"]


@pytest.mark.parametrize(("back", "known_by"), [({"from_user_id": NAME}, NAME), ({"from": RINA}, NUMBER)])
async def test_a_stop_of_whoever_was_erased_holds_by_whichever_name_they_come_back(
    system: System, clock: FixedClock, back: dict[str, str], known_by: str
) -> None:
    stop = {"user_id": NAME, "category": "marketing_messages", "value": "stop", "timestamp": int(clock.now.timestamp())}
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Halo", **BOTH))
        await there.brought(changed("user_preferences", user_preferences=[stop]))
        contact = (await there.owner.ok("GET", "/contacts"))["items"][0]["id"]
        await there.owner.ok("DELETE", f"/contacts/{contact}")
        clock.advance(seconds=60)
        await there.brought(said(clock, 2, "Aku kembali", **back))
        ledger = await ledger_of(there, known_by)

    assert [one.scope for one in ledger.stops] == ["promotional"]


async def test_two_whom_the_business_knows_as_two_stay_two(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Dengan nomor", **{"from": RINA}))
        await there.brought(said(clock, 2, "Tanpa nomor", from_user_id=NAME))
        sql = "UPDATE contact SET external_id = id::text WHERE workspace_id = $1"
        async with there.system.db.service(there.seed.workspace_id) as tx:
            await tx.run(sql, tx.workspace_id)
        await there.brought(said(clock, 3, "Ini aku", **BOTH))
        found, contacts = await people(there), (await there.owner.ok("GET", "/contacts"))["items"]

    assert found == [(NUMBER, 2)]
    assert sorted(len(one["identities"]) for one in contacts) == [0, 1]


async def test_while_something_is_on_its_way_they_wait_to_become_one(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await there.brought(said(clock, 1, "Dengan nomor", **{"from": RINA}))
        await there.brought(said(clock, 2, "Tanpa nomor", from_user_id=NAME))
        hidden = await there.conversation_of(NAME)
        assert hidden
        there.provider.script = [(200, {"odd": True})]
        lost = await there.answer(hidden, text("Sampai?"))
        force = "UPDATE delivery SET state = $2 WHERE workspace_id = $1 AND message_id = $3::uuid"
        async with there.system.db.service(there.seed.workspace_id) as tx:
            await tx.run(force, tx.workspace_id, "sending", lost["id"])
        await there.brought(said(clock, 3, "Ini aku", **BOTH))
        waits = await people(there)
        async with there.system.db.service(there.seed.workspace_id) as tx:
            await tx.run(force, tx.workspace_id, "unknown", lost["id"])
        clock.advance(seconds=40)
        await take_in(there.system)
        await dispatch(there.system)
        after = await people(there)

    assert [address for address, _ in waits] == [NUMBER, NAME]
    assert after == [(NUMBER, 2)]
