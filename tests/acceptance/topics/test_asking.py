"""Asking to subscribe: inside the window, once a week a topic; a tap is kept with the words that it answers."""

from typing import Any

import pytest
from msgspec.structs import replace

from acceptance.topics.conftest import Shop
from people import Guest
from rejoinder.domain.content import OptInRequest, Text
from rejoinder.domain.problem import Conflict
from rejoinder.services.messenger.talk import Writing, write
from rejoinder.services.timers import run_due


async def asks(shop: Shop, guest: Guest, topic_id: str, client_id: str = "ask-0001", **more: Any) -> Any:
    conversation = await shop.thread(guest)
    body = {"topic_id": topic_id, "client_id": client_id, **more}
    asked = await shop.agent.ok("POST", f"/conversations/{conversation}/opt-in-requests", body)
    await shop.passed_on()
    thread = await shop.owner.ok("GET", f"/conversations/{conversation}/messages")
    return next(one for one in thread["items"] if one["id"] == asked["id"])


async def proofs(shop: Shop, guest: Guest) -> list[Any]:
    return list((await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/consents"))["items"])


async def test_a_request_is_asked_in_the_contacts_language_with_what_is_offered(shop: Shop) -> None:
    guest = await shop.guest(locale="id")
    topic_id = await shop.topic(descriptions={"id": "Yang baru kami sangrai."})
    asked = await asks(shop, guest, topic_id)
    block = asked["blocks"][0]

    assert asked["state"] == "sent"
    assert (block["title"], block["frequencies"]) == ("Biji baru", ["weekly", "daily"])
    assert block["labels"] == ["Setiap minggu", "Setiap hari"]
    assert "Yang baru kami sangrai." in block["text"]
    assert "BERHENTI" in block["text"]
    assert isinstance(shop.channel.sent[0].blocks[0], OptInRequest)


async def test_a_tap_subscribes_with_the_words_of_the_request_as_proof(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    asked = await asks(shop, guest, topic_id)
    shop.channel.sent.clear()
    await shop.writes(guest, "Every week", f"subscribe:{topic_id}:weekly")
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    (proof,) = await proofs(shop, guest)

    assert [(one["state"], one["frequency"]) for one in listed["items"]] == [("active", "weekly")]
    assert (proof["act"], proof["kind"], proof["method"], proof["frequency"]) == ("given", "topic", "tap", "weekly")
    assert proof["words"] == "\n".join((asked["blocks"][0]["title"], asked["blocks"][0]["text"]))
    assert proof["evidence"]["request_id"] == asked["id"]
    assert proof["evidence"]["answer"] == "Every week"
    assert shop.texts() == [
        "You will hear of “New beans” from Kopi Angsa: every week. Write STOP and you hear no more."
    ]


async def test_a_tap_that_answers_no_request_of_ours_subscribes_nobody(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    with pytest.raises(Conflict, match="no longer offered"):
        await shop.writes(guest, "Yes", f"subscribe:{topic_id}:daily")
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    assert listed["items"] == []


async def test_a_yes_to_a_topic_that_is_offered_no_more_is_refused_and_one_that_was_taken_is_not(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await asks(shop, guest, topic_id)
    yes = Writing("answer-to-the-request", (Text("Yes"),), await shop.thread(guest), f"subscribe:{topic_id}:daily")
    taken = await write(shop.system, guest.visitor, yes)
    await shop.marketer.ok("POST", f"/topics/{topic_id}/archive")
    repeated = await write(shop.system, guest.visitor, yes)
    with pytest.raises(Conflict, match="no longer offered"):
        await write(shop.system, guest.visitor, replace(yes, client_id="answer-once-more"))

    assert repeated.message.id == taken.message.id
    assert len(await proofs(shop, guest)) == 1


async def test_a_no_is_kept_answered_in_words_of_a_no_and_final(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await asks(shop, guest, topic_id)
    shop.channel.sent.clear()
    await shop.writes(guest, "No, thanks", f"unsubscribe:{topic_id}")
    (proof,) = await proofs(shop, guest)
    shop.clock.advance(days=8)
    await shop.writes(guest, "Are you open?")
    again = await asks(shop, guest, topic_id, "ask-0002")

    assert "All right, you will hear nothing of “New beans”." in shop.texts()
    assert (proof["act"], proof["evidence"]["answer"]) == ("withdrawn", "No, thanks")
    assert again["state"] == "dropped"


async def test_a_tap_leaves_a_topic_and_nothing_more_is_sent_on_it(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    await shop.writes(guest, "No more", f"unsubscribe:{topic_id}")
    shop.channel.sent.clear()
    sent = await shop.send(topic_id, "after")
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    newest = (await proofs(shop, guest))[0]

    assert [one["state"] for one in listed["items"]] == ["ended"]
    assert (newest["act"], newest["method"], newest["words"]) == ("withdrawn", "tap", "No more")
    assert shop.texts() == []
    assert sent["id"]


async def test_a_topic_is_asked_for_once_a_week_and_another_one_too(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    other = await shop.topic(key="offers", names={"en": "Offers"})
    states = [(await asks(shop, guest, topic_id, f"ask-000{number}"))["state"] for number in range(2)]
    others = (await asks(shop, guest, other, "ask-0009"))["state"]
    assert (states, others) == (["sent", "dropped"], "sent")


async def test_nobody_is_asked_a_day_after_they_wrote(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    shop.clock.advance(hours=25)
    asked = await asks(shop, guest, topic_id)
    assert asked["state"] == "dropped"
    assert asked["verdict"]["rule"] == "asking_window"


async def test_the_same_client_id_asks_once(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    first, second = await asks(shop, guest, topic_id), await asks(shop, guest, topic_id)
    assert first["id"] == second["id"]


async def test_a_frequency_that_is_not_offered_cannot_be_asked_for(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    conversation = await shop.thread(guest)
    body = {"topic_id": topic_id, "client_id": "ask-0001", "frequencies": ["monthly"]}
    status, problem = await shop.agent("POST", f"/conversations/{conversation}/opt-in-requests", body)
    assert (status, problem["code"], problem["field"]) == (422, "not_offered", "frequencies")


async def test_a_subscription_runs_out_and_sends_nothing_more(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic(lasts_days=30)
    await shop.subscribe(topic_id, guest)
    shop.clock.advance(days=30, minutes=1)
    await run_due(shop.system)
    shop.channel.sent.clear()
    await shop.send(topic_id, "late")
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")

    assert [one["state"] for one in listed["items"]] == ["expired"]
    assert shop.texts() == []


async def test_shortly_before_it_runs_out_a_contact_is_asked_once_as_soon_as_the_rules_allow(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic(lasts_days=30)
    await shop.subscribe(topic_id, guest)
    shop.clock.advance(days=24)
    await run_due(shop.system)
    await shop.passed_on()
    closed = list(shop.channel.sent)
    await shop.writes(guest, "Are you open?")
    shop.channel.sent.clear()
    shop.clock.advance(hours=6)
    for _ in range(2):
        await run_due(shop.system)
        await shop.passed_on()
    asked = [sent for sent in shop.channel.sent if sent.purpose == "opt_in_request"]
    await shop.writes(guest, "Every day", f"subscribe:{topic_id}:daily")
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")

    assert closed == []
    assert len(asked) == 1
    (one,) = listed["items"]
    assert (one["state"], one["frequency"]) == ("active", "daily")
    assert one["renewed_at"]
    assert one["expires_at"] > (await proofs(shop, guest))[-1]["at"]
    assert (await proofs(shop, guest))[0]["act"] == "renewed"
