"""An email address that was typed in counts once its owner has said so; a number once it has answered."""

import re
from typing import Any

from acceptance.topics.conftest import Shop
from acceptance.topics.test_leave_page import asked
from rejoinder.channels.events import Spoke
from rejoinder.domain.content import Text
from rejoinder.services.inbound import take_in

GIVEN = {"words": "Yes, write to me once a week about new beans.", "method": "form", "ip": "203.0.113.7"}


async def signed_up(shop: Shop, topic_id: str, channel_id: str, address: str, **more: Any) -> Any:
    body = {"channel_id": channel_id, "address": address, "frequency": "weekly", "proof": GIVEN, **more}
    added = await shop.marketer.ok("POST", f"/topics/{topic_id}/subscribers", body)
    await shop.passed_on()
    return added


def link_in(shop: Shop) -> str:
    text = "\n".join(block.text for block in shop.mail.sent[-1].blocks if isinstance(block, Text))
    found = re.search(r"https?://\S+/c/\S+", text)
    assert found, text
    return found[0].replace(shop.system.base_url, shop.owner.base)


async def test_a_subscription_waits_until_the_link_in_the_mail_is_followed(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    added = await signed_up(shop, topic_id, channel_id, "Lia@Example.com")
    mail = shop.mail.sent[-1]
    await shop.send(topic_id, "too-early")
    looked, html, headers = await asked("GET", link_in(shop))
    after_looking = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    link = link_in(shop)
    status, thanks, _ = await asked("POST", link, headers={"User-Agent": "Thunderbird"})
    again, _, _ = await asked("POST", link)
    await shop.send(topic_id, "now")
    proofs = await shop.owner.ok("GET", "/consents?address=LIA@example.com")

    assert (added["state"], added["address"]) == ("pending", "lia@example.com")
    assert (mail.purpose, mail.address, mail.subject) == (
        "opt_in_request",
        "lia@example.com",
        "Mohon konfirmasi: Biji baru",
    )
    assert looked == 200
    assert "<script" not in html
    assert "script-src" not in headers["content-security-policy"]
    assert [one["state"] for one in after_looking["items"]] == ["pending"]
    assert (status, again) == (200, 200)
    assert "Terima kasih" in thanks
    assert [sent.purpose for sent in shop.mail.sent] == ["opt_in_request", "topic"]
    given, first = proofs["items"]
    assert (given["act"], given["method"], given["words"]) == ("given", "double_opt_in", GIVEN["words"])
    assert (given["ip"], given["user_agent"]) == ("127.0.0.1", "Thunderbird")
    assert given["evidence"]["asked"]["id"] == first["id"]
    assert given["evidence"]["asked"]["ip"] == "203.0.113.7"
    assert (first["act"], first["method"], first["ip"]) == ("asked", "form", "203.0.113.7")


async def test_what_the_business_has_confirmed_itself_counts_at_once(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    added = await signed_up(shop, topic_id, channel_id, "lia@example.com", confirmed=True)
    assert added["state"] == "active"
    assert shop.mail.sent == []


async def test_nobody_is_mailed_again_and_again_because_somebody_types_their_address(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    for _ in range(4):
        await signed_up(shop, topic_id, channel_id, "lia@example.com")
        shop.clock.advance(hours=1)
    assert len(shop.mail.sent) == 1
    status, _, _ = await asked("POST", link_in(shop))
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    assert status == 200
    assert [one["state"] for one in listed["items"]] == ["active"]


async def test_who_had_left_the_topic_can_sign_up_again(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    added = await signed_up(shop, topic_id, channel_id, "lia@example.com", confirmed=True)
    await shop.agent.ok("DELETE", f"/topics/{topic_id}/subscribers/{added['identity_id']}")
    shop.clock.advance(minutes=1)
    await signed_up(shop, topic_id, channel_id, "lia@example.com")
    await asked("POST", link_in(shop))
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    assert [one["state"] for one in listed["items"]] == ["active"]


async def test_an_answer_by_email_confirms_nothing_for_its_sender_can_be_made_up(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("email")
    await signed_up(shop, topic_id, channel_id, "lia@example.com")
    await heard(shop, channel_id, "lia@example.com", "START", shop.mail)
    listed = await shop.owner.ok("GET", f"/topics/{topic_id}/subscribers")
    assert [one["state"] for one in listed["items"]] == ["pending"]


async def heard(shop: Shop, channel_id: str, address: str, text: str, channel: Any) -> None:
    """Let somebody write on a connected channel."""
    event = Spoke(id=f"m-{shop.system.new_id()}", address=address, at=shop.clock(), blocks=(Text(text),))
    channel.heard.append(event)
    async with shop.owner.http.post(f"{shop.owner.base}/hooks/{channel_id}", data=b"x") as answer:
        assert answer.status == 200
    await take_in(shop.system)
    await shop.passed_on()


async def test_numbers_are_known_however_they_are_written_and_a_wrong_address_is_refused(shop: Shop) -> None:
    topic_id = await shop.topic()
    channel_id = await shop.connected("sms")
    one = await signed_up(shop, topic_id, channel_id, "+62 812-3456-7890")
    body = {"channel_id": channel_id, "address": "12", "proof": GIVEN}
    status, problem = await shop.marketer("POST", f"/topics/{topic_id}/subscribers", body)
    assert (one["address"], one["state"]) == ("+6281234567890", "active")
    assert (status, problem["code"], problem["field"]) == (422, "invalid_phone", "address")


async def test_a_stop_by_text_message_is_heard_there_and_topics_go_nowhere(shop: Shop) -> None:
    topic_id = await shop.topic(frequencies=["as_it_happens"])
    channel_id = await shop.connected("sms")
    await signed_up(shop, topic_id, channel_id, "+6281234567890", frequency="as_it_happens")
    await shop.send(topic_id, "one")
    await heard(shop, channel_id, "+6281234567890", "Cancel", shop.sms)
    await shop.send(topic_id, "two")
    await heard(shop, channel_id, "+6281234567890", "YES", shop.sms)
    await shop.send(topic_id, "three", "Back again.")

    purposes = [sent.purpose for sent in shop.sms.sent]
    assert purposes == ["topic", "reply", "reply", "topic"]
