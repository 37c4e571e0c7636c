"""What a message on a topic says: on each type of channel, to each person, and when it begins."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from acceptance.topics.conftest import Shop
from people import Guest
from rejoinder.domain.account import ApprovedTemplate
from rejoinder.store import templates


async def _subscribed(shop: Shop, topic_id: str, name: str = "Lia Hartono") -> Guest:
    guest = await shop.guest(name)
    await shop.subscribe(topic_id, guest)
    return guest


async def _mailed(shop: Shop, topic_id: str, address: str = "bima@example.com") -> str:
    mailbox = await shop.connected("email")
    body = {
        "channel_id": mailbox,
        "address": address,
        "name": "Bima Putra",
        "confirmed": True,
        "proof": {"words": "Yes, mail me.", "method": "form"},
    }
    await shop.marketer.ok("POST", f"/topics/{topic_id}/subscribers", body)
    return mailbox


def _mails(shop: Shop) -> list[Any]:
    return [sent.blocks[0].text for sent in shop.mail.sent]  # type: ignore[union-attr]


async def test_a_type_of_channel_with_a_variant_gets_it_and_the_others_the_general_content(shop: Shop) -> None:
    topic_id = await shop.topic()
    await _subscribed(shop, topic_id)
    await _mailed(shop, topic_id)
    variant = {"channel_type": "email", "blocks": [{"type": "text", "text": "A whole letter about Gayo."}]}
    sent = await shop.send(topic_id, "both", "Gayo!", variants=[variant], subject="Gayo")
    kept = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")

    assert shop.texts() == ["Gayo!"]
    assert _mails(shop) == ["A whole letter about Gayo."]
    assert kept["variants"] == [variant]


async def test_a_variant_says_something_and_is_one_for_each_type_that_there_is(shop: Shop) -> None:
    topic_id = await shop.topic()
    await _mailed(shop, topic_id)
    body: dict[str, Any] = {"key": "long", "reason": "They asked.", "blocks": [{"type": "text", "text": "Gayo"}]}
    long = {"type": "text", "text": "Gayo at length"}
    over = {**body, "variants": [{"channel_type": "email", "blocks": [{"type": "text", "text": ""}]}]}
    status, empty = await shop.marketer("POST", f"/topics/{topic_id}/messages", over)
    strange = {**body, "variants": [{"channel_type": "pigeon", "blocks": [long]}]}
    refused, pigeon = await shop.marketer("POST", f"/topics/{topic_id}/messages", strange)
    twice = {**body, "variants": [{"channel_type": "email", "blocks": [long]}] * 2}
    again, double = await shop.marketer("POST", f"/topics/{topic_id}/messages", twice)

    assert (status, empty["code"], empty["field"]) == (422, "empty", "variants")
    assert (refused, pigeon["code"], pigeon["field"]) == (422, "bad_variant", "variants")
    assert (again, double["code"]) == (422, "bad_variant")


async def test_too_much_for_a_variants_channel_is_refused_with_the_excess(shop: Shop) -> None:
    topic_id = await shop.topic()
    await shop.connected("sms")
    shop.sms.capabilities = replace(shop.sms.capabilities, limits=replace(shop.sms.capabilities.limits, text=20))
    body = {"key": "k", "reason": "They asked.", "blocks": [{"type": "text", "text": "x" * 30}]}
    status, general = await shop.marketer("POST", f"/topics/{topic_id}/messages", body)
    long = {"channel_type": "sms", "blocks": [{"type": "text", "text": "x" * 25}]}
    refused, own = await shop.marketer("POST", f"/topics/{topic_id}/messages", {**body, "variants": [long]})
    short = {"channel_type": "sms", "blocks": [{"type": "text", "text": "x" * 20}]}
    taken, _ = await shop.marketer("POST", f"/topics/{topic_id}/messages", {**body, "variants": [short]})

    assert (status, general["code"], general["field"]) == (422, "too_long", "blocks")
    assert (refused, own["field"], own["detail"]) == (422, "variants", "The text is 5 characters over: 25 of 20.")
    assert taken == 201


async def test_words_are_filled_in_for_each_person(shop: Shop) -> None:
    topic_id = await shop.topic()
    await _subscribed(shop, topic_id, "Lia Hartono")
    await _subscribed(shop, topic_id, "Bima Putra")
    await shop.send(
        topic_id, "hello", "{{ contact.first_name }}, the {{ topic.name | downcase }} of {{ workspace.name }}"
    )

    assert sorted(shop.texts()) == [
        f"{name}, the {topic} of Kopi Angsa" for name, topic in (("Bima", "new beans"), ("Lia", "new beans"))
    ]


async def test_words_that_cannot_be_filled_in_are_refused_before_anybody_gets_them(shop: Shop) -> None:
    topic_id = await shop.topic()
    text = {"type": "text", "text": "Hello {% if contact.name %}"}
    body = {"key": "k", "reason": "They asked.", "blocks": [text]}
    status, problem = await shop.marketer("POST", f"/topics/{topic_id}/messages", body)
    subject = {**body, "blocks": [{"type": "text", "text": "Hi"}], "subject": "{{ oh"}
    refused, about = await shop.marketer("POST", f"/topics/{topic_id}/messages", subject)

    assert (status, problem["code"], problem["field"]) == (422, "invalid_template", "blocks")
    assert (refused, about["field"]) == (422, "subject")


async def test_whom_nothing_can_be_said_to_is_passed_over(shop: Shop) -> None:
    topic_id = await shop.topic()
    await _subscribed(shop, topic_id)
    sent = await shop.send(topic_id, "k", "{% if contact.attributes.vip %}For you{% endif %}")
    done = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")

    assert shop.texts() == []
    assert (done["state"], done["proposed"], done["passed_over"]) == ("done", 0, 1)


async def test_what_begins_later_waits_for_its_time(shop: Shop) -> None:
    topic_id = await shop.topic()
    await _subscribed(shop, topic_id)
    at = shop.clock.now + timedelta(hours=2)
    sent = await shop.send(topic_id, "later", begins_at=at.isoformat())
    before = list(shop.texts())
    shop.clock.advance(hours=2, minutes=1)
    await shop.passed_on()
    (listed,) = (await shop.owner.ok("GET", f"/topics/{topic_id}/messages"))["items"]
    counted = await shop.owner.ok("GET", f"/topics/{topic_id}")

    assert (sent["state"], before) == ("scheduled", [])
    assert shop.texts() == ["Gayo is here."]
    assert (listed["state"], listed["deliveries"]) == ("done", {"sent": 1})
    assert counted["last_sent_at"] == listed["begins_at"]


async def test_what_begins_later_can_be_cancelled_before(shop: Shop) -> None:
    topic_id = await shop.topic()
    await _subscribed(shop, topic_id)
    at = shop.clock.now + timedelta(hours=2)
    sent = await shop.send(topic_id, "later", begins_at=at.isoformat())
    await shop.marketer.ok("POST", f"/topics/{topic_id}/messages/{sent['id']}/cancel")
    shop.clock.advance(hours=3)
    await shop.passed_on()
    done = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")
    counted = await shop.owner.ok("GET", f"/topics/{topic_id}")

    assert (done["state"], shop.texts()) == ("cancelled", [])
    assert counted["last_sent_at"] is None


async def test_it_cannot_end_before_it_begins(shop: Shop) -> None:
    topic_id = await shop.topic()
    body = {
        "key": "k",
        "reason": "They asked.",
        "blocks": [{"type": "text", "text": "Hi"}],
        "begins_at": (shop.clock.now + timedelta(hours=2)).isoformat(),
        "expires_at": (shop.clock.now + timedelta(hours=1)).isoformat(),
    }
    status, problem = await shop.marketer("POST", f"/topics/{topic_id}/messages", body)
    assert (status, problem["code"]) == (422, "ends_before")


async def test_how_somebody_asked_to_end_it_is_kept_with_the_proof(shop: Shop) -> None:
    topic_id = await shop.topic()
    guest = await _subscribed(shop, topic_id)
    path = f"/topics/{topic_id}/subscribers/{guest.visitor.identity_id}?said=On%20the%20phone"
    await shop.agent.ok("DELETE", path)
    proof = await shop.owner.ok("GET", f"/consents?topic={topic_id}")

    assert next((one["act"], one["words"]) for one in proof["items"]) == ("withdrawn", "On the phone")


async def test_a_template_has_its_places_filled_for_each_person_and_goes_to_nobody_who_leaves_one_open(
    shop: Shop,
) -> None:
    shop.sms.capabilities = replace(shop.sms.capabilities, templates=True, blocks=frozenset({"text", "template"}))
    topic_id, channel_id = await shop.topic(), await shop.connected("sms")
    approved = ApprovedTemplate("new_beans", "en", "marketing", "approved", body="Hi {{1}}, {{2}} is here.")
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        await templates.put(tx, UUID(channel_id), approved, shop.clock())
    for number, name in (("+6281234567890", "Bima Putra"), ("+6281234567891", None)):
        body = {"channel_id": channel_id, "address": number, "name": name, "confirmed": True}
        proof = {"words": "Yes.", "method": "form"}
        await shop.marketer.ok("POST", f"/topics/{topic_id}/subscribers", {**body, "proof": proof})
    block = {"type": "template", "name": "new_beans", "language": "en", "body": ["{{ contact.first_name }}", "Gayo"]}
    await shop.send(topic_id, "template", variants=[{"channel_type": "sms", "blocks": [block]}])
    (sent,) = shop.sms.sent

    assert [(one.body, one.text) for one in sent.blocks] == [(("Bima", "Gayo"), "Hi Bima, Gayo is here.")]  # type: ignore[union-attr]


async def test_a_template_with_a_place_that_cannot_be_read_is_refused(shop: Shop) -> None:
    topic_id = await shop.topic()
    block = {"type": "template", "name": "new_beans", "language": "en", "body": ["{{ contact.first_name"]}
    body = {"key": "broken", "reason": "They asked.", "blocks": [block]}
    status, problem = await shop.marketer("POST", f"/topics/{topic_id}/messages", body)
    assert (status, problem["field"]) == (422, "blocks")
