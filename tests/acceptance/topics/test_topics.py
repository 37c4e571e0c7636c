"""Topics over HTTP: made, subscribed to with proof, sent on through the gate, and left."""

import asyncio
from typing import Any

from acceptance.topics.conftest import Shop
from rejoinder.services.dispatch import dispatch
from rejoinder.services.topics.going import send_on_topics


async def test_a_topic_is_made_changed_and_taken_out_of_use(shop: Shop) -> None:
    topic_id = await shop.topic()
    changed = await shop.marketer.ok("PATCH", f"/topics/{topic_id}", {"names": {"en": "Fresh beans"}})
    status, taken = await shop.marketer("POST", "/topics", {"key": "new-beans", "names": {"en": "Again"}})
    archived = await shop.marketer.ok("POST", f"/topics/{topic_id}/archive")
    listed = await shop.owner.ok("GET", "/topics")
    with_archived = await shop.owner.ok("GET", "/topics?archived=true")
    restored = await shop.marketer.ok("DELETE", f"/topics/{topic_id}/archive")
    audit = await shop.owner.ok("GET", "/audit?action=topic")

    assert changed["topic"]["names"] == {"en": "Fresh beans"}
    assert (status, taken["code"], taken["field"]) == (409, "key_taken", "key")
    assert archived["topic"]["archived_at"]
    assert listed["items"] == []
    assert [one["topic"]["key"] for one in with_archived["items"]] == ["new-beans"]
    assert restored["topic"]["archived_at"] is None
    assert {one["action"] for one in audit["items"]} == {
        "topic.made",
        "topic.changed",
        "topic.archived",
        "topic.restored",
    }


async def test_what_a_topic_must_be_is_said_by_field(shop: Shop) -> None:
    status, problem = await shop.marketer("POST", "/topics", {"key": "No spaces", "names": {"en": "X"}})
    assert (status, problem["field"]) == (422, "key")
    status, problem = await shop.marketer("POST", "/topics", {"key": "x", "names": {}})
    assert (status, problem["field"]) == (422, "names")
    elsewhere = {"key": "x", "names": {"en": "X"}, "channel_ids": ["0190a000-0000-7000-8000-000000000001"]}
    status, problem = await shop.marketer("POST", "/topics", elsewhere)
    assert (status, problem["code"]) == (422, "unknown_channel")


async def test_agents_and_viewers_neither_make_topics_nor_send_on_them(shop: Shop) -> None:
    topic_id = await shop.topic()
    body = {"key": "one", "blocks": [{"type": "text", "text": "Hi"}], "reason": "They asked."}
    for who in (shop.agent, shop.viewer):
        assert (await who("POST", "/topics", {"key": "x", "names": {"en": "X"}}))[0] == 403
        assert (await who("POST", f"/topics/{topic_id}/messages", body))[0] == 403
        assert (await who("GET", f"/topics/{topic_id}"))[0] == 200


async def test_who_subscribes_is_listed_with_their_proof_and_hears_of_it(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    added = await shop.subscribe(topic_id, guest)
    counted = await shop.owner.ok("GET", f"/topics/{topic_id}")
    sent = await shop.send(topic_id, "week-47")
    done = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")
    of_contact = await shop.agent.ok("GET", f"/contacts/{guest.visitor.contact_id}/subscriptions")

    assert (added["state"], added["frequency"], added["contact_name"]) == ("active", "weekly", "Lia")
    assert counted["subscriptions"]["active"] == counted["subscriptions"]["reached"] == 1
    assert shop.texts() == ["Gayo is here."]
    assert (shop.channel.sent[0].purpose, shop.channel.sent[0].topic) == ("topic", topic_id)
    assert (done["state"], done["proposed"], done["deliveries"]) == ("done", 1, {"sent": 1})
    assert [one["topic_key"] for one in of_contact["items"]] == ["new-beans"]


async def test_a_contacts_subscriptions_tell_from_when_on_they_may_hear_again(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest, "weekly")
    path = f"/contacts/{guest.visitor.contact_id}/subscriptions"
    (before,) = (await shop.agent.ok("GET", path))["items"]
    await shop.send(topic_id, "week-47")
    (heard,) = (await shop.agent.ok("GET", path))["items"]
    await shop.agent.ok("DELETE", f"/topics/{topic_id}/subscribers/{guest.visitor.identity_id}")
    (ended,) = (await shop.agent.ok("GET", path))["items"]

    assert before["next"]["outcome"] == "send"
    assert (heard["next"]["rule"], heard["next"]["params"]["until"]) == ("frequency", "2026-11-22T17:00:00Z")
    assert (ended["state"], ended["next"]) == ("ended", None)


async def test_nobody_hears_more_often_than_they_subscribed_to(shop: Shop) -> None:
    """Weekly: once in the contact's own week, whatever is sent, and again in the next."""
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest, "weekly")
    await shop.send(topic_id, "monday")
    shop.clock.advance(days=1)
    second = await shop.send(topic_id, "tuesday")
    tuesday = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{second['id']}")
    shop.clock.advance(days=6)
    await shop.send(topic_id, "next-monday")

    assert len(shop.texts()) == 2
    assert (tuesday["deliveries"], tuesday["rules"]) == ({"dropped": 1}, {"frequency": 1})


async def test_a_daily_message_too_early_waits_for_the_contacts_own_morning(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest, "daily")
    await shop.send(topic_id, "one")
    second = await shop.send(topic_id, "two")
    waiting = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{second['id']}")
    before = len(shop.texts())
    shop.clock.now = shop.clock.now.replace(hour=1)
    shop.clock.advance(days=1, minutes=1)
    await shop.passed_on()

    assert waiting["deliveries"] == {"held": 1}
    assert (before, len(shop.texts())) == (1, 2)


async def test_senders_at_once_still_send_once_a_period(shop: Shop) -> None:
    """Two messages on one topic, proposed together and claimed by several dispatchers at the same time."""
    guests = [await shop.guest(f"Guest {number}") for number in range(6)]
    topic_id = await shop.topic()
    for guest in guests:
        await shop.subscribe(topic_id, guest, "daily")
    shop.channel.sent.clear()
    body = {"blocks": [{"type": "text", "text": "Gayo"}], "reason": "They asked."}
    await asyncio.gather(
        *(shop.marketer.ok("POST", f"/topics/{topic_id}/messages", {**body, "key": f"k{n}"}) for n in range(3))
    )
    while any(await asyncio.gather(*(send_on_topics(shop.system) for _ in range(3)))):
        pass
    for _ in range(4):
        await asyncio.gather(*(dispatch(shop.system) for _ in range(4)))

    heard = [sent.delivery_id for sent in shop.channel.sent]
    assert len(heard) == len(guests)


async def test_the_same_key_sends_once(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic(frequencies=["as_it_happens"])
    await shop.subscribe(topic_id, guest, "as_it_happens")
    first = await shop.send(topic_id, "same")
    again = await shop.send(topic_id, "same", "Something else.")

    assert first["id"] == again["id"]
    assert shop.texts() == ["Gayo is here."]


async def test_a_message_goes_to_some_when_some_are_named(shop: Shop) -> None:
    lia, bima = await shop.guest("Lia"), await shop.guest("Bima")
    topic_id = await shop.topic()
    for guest in (lia, bima):
        await shop.subscribe(topic_id, guest)
    sent = await shop.send(topic_id, "some", identity_ids=[str(bima.visitor.identity_id)])
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/messages")

    assert len(shop.texts()) == 1
    assert [(one["id"], one["proposed"]) for one in listed["items"]] == [(sent["id"], 1)]


async def test_cancelling_drops_what_waits_and_proposes_no_more(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest, "daily")
    shop.clock.now = shop.clock.now.replace(hour=15)
    sent = await shop.send(topic_id, "at-night")
    held = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")
    await shop.marketer.ok("POST", f"/topics/{topic_id}/messages/{sent['id']}/cancel")
    await shop.passed_on()
    shop.clock.advance(days=1)
    await shop.passed_on()
    gone = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")
    status, again = await shop.marketer("POST", f"/topics/{topic_id}/messages/{sent['id']}/cancel")

    assert held["deliveries"] == {"held": 1}
    assert (gone["state"], gone["deliveries"]) == ("cancelled", {"dropped": 1})
    assert shop.texts() == []
    assert (status, again["code"]) == (409, "cancelled")


async def test_an_archived_topic_sends_nothing_and_takes_nobody(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    await shop.marketer.ok("POST", f"/topics/{topic_id}/archive")
    body = {"key": "x", "blocks": [{"type": "text", "text": "Hi"}], "reason": "They asked."}
    status, problem = await shop.marketer("POST", f"/topics/{topic_id}/messages", body)
    assert (status, problem["code"]) == (409, "archived")


async def test_subscribers_come_in_pages_and_by_filter(shop: Shop) -> None:
    topic_id = await shop.topic()
    for number in range(5):
        guest = await shop.guest(f"Guest {number}")
        await shop.subscribe(topic_id, guest, "daily" if number % 2 else "weekly")
    seen: list[Any] = []
    cursor = ""
    while True:
        page = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers?limit=2{cursor}")
        seen += page["items"]
        if not page["next"]:
            break
        cursor = f"&cursor={page['next']}"
    daily = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers?frequency=daily")

    assert sorted(one["contact_name"] for one in seen) == [f"Guest {number}" for number in range(5)]
    assert len(daily["items"]) == 2


async def test_a_subscription_ends_for_a_contact_who_asked_and_they_are_not_asked_again(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    await shop.agent.ok("DELETE", f"/topics/{topic_id}/subscribers/{guest.visitor.identity_id}")
    await shop.send(topic_id, "after")
    conversation = await shop.thread(guest)
    ask = {"topic_id": topic_id, "client_id": "ask-0001"}
    asked = await shop.agent.ok("POST", f"/conversations/{conversation}/opt-in-requests", ask)
    await shop.passed_on()
    thread = await shop.owner.ok("GET", f"/conversations/{conversation}/messages")

    assert shop.texts() == []
    mine = next(one for one in thread["items"] if one["id"] == asked["id"])
    assert (mine["state"], mine["verdict"]["rule"]) == ("dropped", "stop")
