"""Subscriptions that a provider keeps itself appear as ours; and a restart loses no count of what was heard."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from acceptance.topics.conftest import Shop
from rejoinder.channels.events import CameBack, Event, Granted, Left
from rejoinder.domain.policy import Frequency, PermitKind, StopHow
from rejoinder.services.dispatch.claim import claim
from rejoinder.services.dispatch.recover import recover
from rejoinder.services.inbound import take_in
from rejoinder.services.topics.going import send_on_topics
from rejoinder.store import ledgers

NUMBER = "+6281234567890"


async def told(shop: Shop, channel_id: str, *events: Event) -> None:
    """Let the provider tell something."""
    shop.sms.heard.extend(events)
    async with shop.owner.http.post(f"{shop.owner.base}/hooks/{channel_id}", data=b"x") as answer:
        assert answer.status == 200
    await take_in(shop.system)
    await shop.passed_on()


def granted(shop: Shop, **more: Any) -> Granted:
    given: dict[str, Any] = {"key": "deals", "token": "tok-1", "title": "Weekly deals", "frequency": Frequency.WEEKLY}
    return Granted(id="g1", address=NUMBER, at=shop.clock(), kind=PermitKind.TOPIC, **{**given, **more})


async def subscribed(shop: Shop) -> list[Any]:
    listed = await shop.owner.ok("GET", "/topics")
    found = []
    for one in listed["items"]:
        found += (await shop.owner.ok("GET", f"/topics/{one['topic']['id']}/subscribers"))["items"]
    return found


async def test_a_title_that_a_topic_has_is_a_subscription_to_it_with_its_frequency_and_end(shop: Shop) -> None:
    topic_id = await shop.topic(provider_titles=["Weekly deals"])
    channel_id = await shop.connected("sms")
    ends = shop.clock() + timedelta(days=270)
    await told(shop, channel_id, granted(shop, expires_at=ends))
    (one,) = await subscribed(shop)
    await shop.send(topic_id, "deal")

    assert (one["topic_id"], one["state"], one["frequency"]) == (topic_id, "active", "weekly")
    assert one["expires_at"] == ends.isoformat().replace("+00:00", "Z")
    assert [sent.purpose for sent in shop.sms.sent] == ["topic"]
    async with shop.system.db.people(shop.seed.workspace_id) as tx:
        ledger = await ledgers.lock(tx, UUID(one["identity_id"]))
    assert [(permit.key, permit.token) for permit in ledger.permits] == [(topic_id, "tok-1")]


async def test_a_title_that_no_topic_has_makes_one_once(shop: Shop) -> None:
    channel_id = await shop.connected("sms")
    await told(shop, channel_id, granted(shop))
    await told(shop, channel_id, granted(shop))
    listed = await shop.owner.ok("GET", "/topics")
    assert [one["topic"]["provider_titles"] for one in listed["items"]] == [["Weekly deals"]]
    assert len(await subscribed(shop)) == 1


async def test_leaving_and_resuming_a_topic_at_the_provider_is_leaving_and_resuming_it_here(shop: Shop) -> None:
    channel_id = await shop.connected("sms")
    await told(shop, channel_id, granted(shop))
    shop.clock.advance(minutes=1)
    await told(shop, channel_id, Left(address=NUMBER, at=shop.clock(), how=StopHow.UNSUBSCRIBE, scope="topic:tok-1"))
    (left,) = await subscribed(shop)
    shop.clock.advance(minutes=1)
    await told(shop, channel_id, CameBack(address=NUMBER, at=shop.clock(), scope="topic:Weekly deals"))
    (back,) = await subscribed(shop)
    assert (left["state"], back["state"], back["frequency"]) == ("ended", "active", "weekly")


async def test_a_sender_that_vanished_still_counts_as_having_sent(shop: Shop) -> None:
    """Killed between claim and settle: nobody knows whether it arrived, so the period counts as heard."""
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest, "weekly")
    body = {"key": "one", "blocks": [{"type": "text", "text": "First"}], "reason": "They asked."}
    await shop.marketer.ok("POST", f"/topics/{topic_id}/messages", body)
    while await send_on_topics(shop.system):
        pass
    batch = await claim(shop.system, shop.seed.workspace_id, shop.seed.channel.id)
    shop.clock.advance(minutes=2)
    await recover(shop.system)
    second = await shop.send(topic_id, "two", "Second")
    found = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{second['id']}")

    assert len(batch.ready) == 1
    assert shop.texts() == []
    assert found["rules"] == {"frequency": 1}
