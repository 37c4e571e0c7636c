"""A Page, from its handshake to what may still be said a week later; Instagram where it differs."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from meta_accounts import ACCOUNT, PRODUCT, Connected, connected, text

from rejoinder.channels.contract import Accepted
from rejoinder.channels.meta.messaging.shapes import Item
from rejoinder.services.channels.signalling import show
from rejoinder.services.dispatch import dispatch
from rejoinder.services.dispatch.claim import claim
from rejoinder.services.dispatch.settle import settle
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System
from rejoinder.services.topics.going import send_on_topics
from rejoinder.testing import FixedClock

RINA = "5204000000000077"
STARTERS = {
    "starters": {"en": ["Opening hours?", "Do you deliver?"]},
    "greeting": {"en": {"title": "Hi", "text": "Ask us"}},
}


def happened(there: Connected, clock: FixedClock, *events: Any, page: str = "") -> Any:
    """Make a body of events of Rina's."""
    at = int(clock.now.timestamp() * 1000)
    ends = {"sender": {"id": RINA}, "recipient": {"id": ACCOUNT[there.type]}, "timestamp": at}
    entry = {"id": page or ACCOUNT[there.type], "time": at, "messaging": [{**ends, **one} for one in events]}
    return {"object": PRODUCT[there.type], "entry": [entry]}


def wrote(mid: str = "m_1", words: str = "Halo") -> Any:
    """Make a message."""
    return {"message": {"mid": mid, "text": words}}


async def in_talk(there: Connected, clock: FixedClock) -> Any:
    """Let Rina write, and give the conversation."""
    await there.brought(happened(there, clock, wrote()))
    return await there.conversation_of(RINA)


@pytest.mark.parametrize("type_", ["messenger", "instagram", "whatsapp"])
async def test_a_webhook_is_taken_by_who_knows_the_verify_token(system: System, type_: str) -> None:
    async with connected(system, type_) as there:
        channel = await there.owner.ok("GET", f"/channels/{there.channel['id']}")
        answers = []
        for token in (channel["verify_token"], "guessed", ""):
            query = {"hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "1158201444"}
            async with there.owner.http.get(f"{there.owner.base}/hooks/{channel['id']}", params=query) as answer:
                answers.append((answer.status, await answer.text()))

    assert answers == [(200, "1158201444"), (403, ""), (403, "")]


async def test_a_page_is_set_up_when_it_is_connected(system: System) -> None:
    async with connected(system, "messenger", settings=STARTERS) as there:
        asked = {path.rpartition("/")[2]: body for method, path, body in there.provider.asked if method == "POST"}
        tokens = {one.get("authorization") for one in there.provider.headers}

    assert (there.channel["address"], there.channel["health"]["state"]) == ("kopi.angsa", "good")
    assert "messaging_optins" in asked["subscribed_apps"]["subscribed_fields"]
    assert asked["messenger_profile"] == {
        "get_started": {"payload": "GET_STARTED"},
        "greeting": [{"locale": "default", "text": "Ask us"}],
        "ice_breakers": [
            {
                "call_to_actions": [
                    {"question": "Opening hours?", "payload": "Opening hours?"},
                    {"question": "Do you deliver?", "payload": "Do you deliver?"},
                ],
                "locale": "default",
            }
        ],
    }
    assert tokens == {"Bearer EAAGm0PX4ZCpsBAKZ"}


async def test_a_token_that_ran_out_is_told_with_what_to_do(system: System) -> None:
    expired = {"error": {"message": "Error validating access token", "type": "OAuthException", "code": 190}}
    async with connected(system, "messenger") as there:
        there.provider.script = [(401, expired)]
        found = await there.owner.ok("POST", f"/channels/{there.channel['id']}/inspect")

    assert (found["health"]["state"], found["health"]["code"]) == ("broken", "190")
    assert "new access token" in found["health"]["remedy"]


async def test_somebody_new_is_asked_after_once(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        there.graph.people[RINA] = {"id": RINA, "name": "Rina Wulandari", "locale": "id_ID"}
        await there.brought(happened(there, clock, wrote("m_1"), wrote("m_2", "Lagi")))
        inbox = await there.owner.ok("GET", "/conversations")
        asked = [path for method, path, _ in there.provider.asked if RINA in path]

    assert [one["contact"]["name"] for one in inbox["items"]] == ["Rina Wulandari"]
    assert len(asked) == 1


async def test_a_provider_that_does_not_say_who_somebody_is_holds_up_nothing(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        there.provider.script = [(400, {"error": {"code": 100}})]
        await there.brought(happened(there, clock, wrote()))
        inbox = await there.owner.ok("GET", "/conversations")

    assert len(inbox["items"]) == 1


async def test_a_person_goes_on_for_seven_days_and_a_program_does_not(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        conversation = await in_talk(there, clock)
        clock.advance(days=3)
        by_hand = await there.answer(conversation, text("Maaf, baru sempat."))
        sent = there.last_sent()
        offer = await there.answer(conversation, text("Diskon!"), purpose="promotional", reason="They asked")
        clock.advance(days=5)
        late = await there.answer(conversation, text("Masih di sana?"))

    assert (by_hand["state"], sent["messaging_type"], sent["tag"]) == ("sent", "MESSAGE_TAG", "HUMAN_AGENT")
    assert (offer["state"], offer["verdict"]["reason"]) == ("dropped", "window_closed")
    assert (late["state"], late["verdict"]["rule"]) == ("dropped", "human_agent")


async def test_a_comment_is_answered_once_in_private_and_by_people_alone(system: System, clock: FixedClock) -> None:
    remark = {
        "item": "comment",
        "verb": "add",
        "comment_id": "c_1",
        "post_id": "p_1",
        "from": {"id": RINA, "name": "Rina W."},
        "message": "Masih ada?",
        "created_time": int(clock.now.timestamp()),
    }
    body = {
        "object": "page",
        "entry": [{"id": ACCOUNT["messenger"], "changes": [{"field": "feed", "value": remark}]}],
    }
    async with connected(system, "messenger") as there:
        setting = {"kind": "welcome", "text": "Welcome!", "enabled": True}
        await there.owner.ok("PUT", "/automatic-messages", setting)
        await there.brought(body)
        await dispatch(there.system)
        conversation = await there.conversation_of(RINA)
        thread = await there.owner.ok("GET", f"/conversations/{conversation}/messages")
        clock.advance(days=3)
        first = await there.answer(conversation, text("Masih!"))
        sent = there.last_sent()
        clock.advance(minutes=1)
        second = await there.answer(conversation, text("Mau?"))

    assert [one["kind"] for one in thread["items"]] == ["in"]
    assert (first["state"], sent["recipient"], sent["messaging_type"]) == ("sent", {"comment_id": "c_1"}, "RESPONSE")
    assert (second["state"], second["verdict"]["reason"]) == ("dropped", "window_closed")


async def test_a_notification_that_was_asked_for_once_goes_once(system: System, clock: FixedClock) -> None:
    optin = {"optin": {"type": "one_time_notif_req", "payload": "launch", "one_time_notif_token": "tok-1"}}
    async with connected(system, "messenger") as there:
        conversation = await in_talk(there, clock)
        await there.brought(happened(there, clock, optin))
        clock.advance(days=40)
        words = {"purpose": "promotional", "reason": "They asked for it", "token": "launch"}
        first = await there.answer(conversation, text("Sudah ada!"), **words)
        sent = there.last_sent()
        second = await there.answer(conversation, text("Sudah ada lagi!"), **words)

    assert (first["state"], sent["recipient"]) == ("sent", {"one_time_notif_token": "tok-1"})
    assert (second["state"], second["verdict"]["reason"]) == ("dropped", "no_token")


async def test_what_is_for_another_page_of_the_app_is_passed_on_to_it(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        other = {
            "type": "messenger",
            "name": "Menteng",
            "settings": {"account": {"page_id": "104857600000002"}},
            "secrets": {"access_token": "EAAGother00000000", "app_secret": "2f6c1d77a3b94e0f"},
        }
        second = await there.owner.ok("POST", "/channels", other)
        await there.brought(happened(there, clock, wrote("m_1"), page="104857600000002"))
        await there.brought(happened(there, clock, wrote("m_2"), page="104857600000003"))
        await take_in(there.system)
        inbox = await there.owner.ok("GET", "/conversations")
        odd = await there.owner.ok("GET", "/oddities")

    assert [one["channel"]["id"] for one in inbox["items"]] == [second["id"]]
    assert [one["kind"] for one in odd["items"]] == ["elsewhere"]


async def test_another_app_is_not_passed_anything(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        other = {
            "type": "messenger",
            "name": "Menteng",
            "settings": {"account": {"page_id": "104857600000002"}},
            "secrets": {"access_token": "EAAGother00000000", "app_secret": "another-app-secret"},
        }
        await there.owner.ok("POST", "/channels", other)
        await there.brought(happened(there, clock, wrote("m_1"), page="104857600000002"))
        await take_in(there.system)
        inbox = await there.owner.ok("GET", "/conversations")
        odd = await there.owner.ok("GET", "/oddities")

    assert (inbox["items"], [one["kind"] for one in odd["items"]]) == ([], ["elsewhere"])


async def test_a_message_of_which_nobody_knew_arrives_with_its_echo(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        conversation = await in_talk(there, clock)
        there.provider.script = [(200, {"odd": True})]
        lost = await there.answer(conversation, text("Sampai?"))
        mark = there.last_sent()["message"]["metadata"]
        ends = {"sender": {"id": ACCOUNT["messenger"]}, "recipient": {"id": RINA}}
        echo = {**ends, "message": {"mid": "m_late", "text": "Sampai?", "is_echo": True, "metadata": mark}}
        read = {"read": {"watermark": int((clock.now + timedelta(minutes=1)).timestamp() * 1000)}}
        await there.brought(happened(there, clock, echo))
        found = await there.message(conversation, lost["id"])
        await there.brought(happened(there, clock, read))
        seen = await there.message(conversation, lost["id"])

    assert (lost["state"], found["state"], seen["state"]) == ("unknown", "sent", "seen")


async def test_a_restricted_page_is_seen_in_its_channel(system: System, clock: FixedClock) -> None:
    restricted = {"error": {"code": 10, "error_subcode": 1893063, "message": "temporarily restricted"}}
    async with connected(system, "messenger") as there:
        conversation = await in_talk(there, clock)
        there.provider.script = [(400, restricted)]
        tried = await there.answer(conversation, text("Halo"))
        channel = await there.owner.ok("GET", f"/channels/{there.channel['id']}")

    assert (tried["failure"]["class"], tried["failure"]["code"]) == ("channel_broken", "10/1893063")
    assert (channel["health"]["state"], channel["health"]["code"]) == ("broken", "10/1893063")
    assert "support inbox" in channel["health"]["remedy"]
    assert channel["rests_until"] is not None


async def test_receipts_in_any_order_leave_what_is_furthest(system: System, clock: FixedClock) -> None:
    later = int((clock.now + timedelta(minutes=1)).timestamp() * 1000)
    async with connected(system, "messenger") as there:
        conversation = await in_talk(there, clock)
        answers = [await there.answer(conversation, text(f"Jawaban {number}")) for number in range(3)]
        delivery = {"delivery": {"mids": ["m_out-3"], "watermark": later}}
        for event in ({"read": {"watermark": later}}, delivery, delivery, {"read": {"watermark": later}}):
            await there.brought(happened(there, clock, event))
        states = [(await there.message(conversation, one["id"]))["state"] for one in answers]

    assert states == ["seen"] * 3


async def test_what_was_read_before_its_sender_knew_that_it_arrived_is_seen(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        conversation = await in_talk(there, clock)
        said = {"client_id": "read-first-1", "blocks": [text("Sudah sampai")]}
        message = await there.owner.ok("POST", f"/conversations/{conversation}/messages", said)
        batch = await claim(there.system, there.seed.workspace_id, UUID(there.channel["id"]))
        read = {"read": {"watermark": int(clock.now.timestamp() * 1000)}}
        await there.brought(happened(there, clock, read))
        clock.advance(seconds=2)
        await settle(there.system, there.seed.workspace_id, batch.ready, [Accepted(("m_read-first",))])
        before = await there.message(conversation, message["id"])
        await take_in(there.system)
        after = await there.message(conversation, message["id"])

    assert (before["state"], after["state"]) == ("sent", "seen")


async def test_one_thousand_bytes_are_the_most_on_instagram(system: System, clock: FixedClock) -> None:
    async with connected(system, "instagram") as there:
        conversation = await in_talk(there, clock)
        just = await there.answer(conversation, text("é" * 500))
        said = {"client_id": "too-long-1", "blocks": [text("é" * 501)]}
        status, problem = await there.owner("POST", f"/conversations/{conversation}/messages", said)

    assert just["state"] == "sent"
    assert (status, problem["code"]) == (422, "too_long")
    assert "2 bytes over" in problem["detail"]


async def test_typing_and_seen_are_shown(system: System, clock: FixedClock) -> None:
    async with connected(system, "messenger") as there:
        conversation = await in_talk(there, clock)
        assert conversation
        async with there.system.db.service(there.seed.workspace_id) as tx:
            sql = "SELECT identity_id FROM conversation WHERE workspace_id = $1 AND id = $2"
            identity = await tx.value(sql, tx.workspace_id, conversation)
        for kind in ("typing", "seen"):
            await show(there.system, there.seed.workspace_id, conversation, identity, kind)
        shown = [body["sender_action"] for _, _, body in there.provider.asked if body and "sender_action" in body]

    assert shown == ["typing_on", "mark_seen"]


def test_every_field_of_an_event_has_a_row() -> None:
    shapes = Path(__file__).parent / "shapes"
    tables = "".join((shapes / f"{type_}.json").read_text() for type_ in ("messenger", "instagram"))

    assert [name for name in Item.__struct_fields__ if f'"{name}"' not in tables] == []


def opted_in(clock: FixedClock, **more: Any) -> Any:
    """Make an opt-in to a topic."""
    optin = {
        "type": "notification_messages",
        "payload": "",
        "notification_messages_token": "rn-1",
        "notification_messages_frequency": "WEEKLY",
        "notification_messages_timezone": "Asia/Jakarta",
        "token_expiry_timestamp": int((clock.now + timedelta(days=365)).timestamp() * 1000),
        "user_token_status": "NOT_REFRESHED",
        "title": "Deals of the day",
    }
    return {"optin": {**optin, **more}}


async def on_topic(there: Connected, words: str) -> Any:
    """Send on the one topic, and give what was handed over."""
    topic = (await there.owner.ok("GET", "/topics"))["items"][0]["topic"]
    new = {"key": words, "blocks": [text(words)], "reason": "They subscribed."}
    await there.owner.ok("POST", f"/topics/{topic['id']}/messages", new)
    before = there.graph.sent
    while await send_on_topics(there.system):
        pass
    await dispatch(there.system)
    return there.last_sent() if there.graph.sent > before else None


async def test_a_recurring_notification_goes_to_its_token_as_often_as_they_subscribed(
    system: System, clock: FixedClock
) -> None:
    async with connected(system, "messenger", policy_id="messenger-recurring") as there:
        await in_talk(there, clock)
        await there.brought(happened(there, clock, opted_in(clock)))
        inside = await on_topic(there, "Inside the window")
        clock.advance(days=7)
        week = await on_topic(there, "A week later")
        again = await on_topic(there, "The same day")
        clock.advance(days=7)
        await there.brought(happened(there, clock, opted_in(clock, notification_messages_status="STOP NOTIFICATIONS")))
        stopped = await on_topic(there, "Two weeks later")

    assert inside["recipient"] == {"id": RINA}
    assert (week["recipient"], week["message"]["text"]) == ({"notification_messages_token": "rn-1"}, "A week later")
    assert "messaging_type" not in week
    assert (again, stopped) == (None, None)


async def test_a_topic_goes_as_a_marketing_message_where_the_account_has_a_campaign(
    system: System, clock: FixedClock
) -> None:
    account = {"ad_account_id": "12033", "campaign_id": "12021"}
    async with connected(system, "messenger", account=account) as there:
        await in_talk(there, clock)
        await there.brought(happened(there, clock, opted_in(clock)))
        clock.advance(days=7)
        sent = await on_topic(there, "A week later")
        paths = [path for method, path, _ in there.provider.asked if method == "POST"]

    assert paths[-1] == "/v26.0/act_12033/messages"
    assert sent["messenger_delivery_data"] == {"subscription_token": "rn-1"}
    assert sent["message_id"] == "12021"


async def test_a_topic_is_asked_for_with_metas_card_or_with_buttons(system: System, clock: FixedClock) -> None:
    asked = {}
    topic = {"key": "beans", "names": {"en": "New beans"}, "frequencies": ["weekly"]}
    async with connected(system, "messenger", account={"notifications": "yes"}) as there:
        conversation = await in_talk(there, clock)
        made = (await there.owner.ok("POST", "/topics", topic))["topic"]
        request = {"topic_id": made["id"], "client_id": "request-1", "reason": "They bought beans."}
        await there.owner.ok("POST", f"/conversations/{conversation}/opt-in-requests", request)
        await dispatch(there.system)
        asked = there.last_sent()["message"]["attachment"]["payload"]

    assert asked["template_type"] == "notification_messages"
    assert asked["payload"] == f"subscribe:{made['id']}:weekly"
