"""A number of WhatsApp's: templates, limits, who may be written to, and what became of it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from meta_accounts import ACCOUNT, Connected, connected, text

from rejoinder.domain.policy import Permit, PermitKind
from rejoinder.services.contacts.reach import reach
from rejoinder.services.dispatch import dispatch
from rejoinder.services.system import System
from rejoinder.store import conversations, ledgers
from rejoinder.testing import FixedClock

RINA = "6281234567890"
SHIPPED = {
    "id": "1001",
    "name": "order_shipped",
    "language": "en_US",
    "status": "APPROVED",
    "category": "UTILITY",
    "quality_score": {"score": "GREEN"},
    "components": [
        {"type": "HEADER", "format": "TEXT", "text": "Order {{1}}"},
        {"type": "BODY", "text": "Hello {{1}}, it is on its way."},
        {"type": "FOOTER", "text": "Kopi Angsa"},
        {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Track", "url": "https://shop.example/{{1}}"}]},
    ],
}
SALE = {
    "id": "1002",
    "name": "sale",
    "language": "en_US",
    "status": "APPROVED",
    "category": "MARKETING",
    "components": [{"type": "BODY", "text": "Beans are 20 % off today."}],
}
NAMED = {
    **SHIPPED,
    "id": "1004",
    "name": "order_named",
    "parameter_format": "NAMED",
    "components": [
        {"type": "HEADER", "format": "TEXT", "text": "Order {{order_id}}"},
        {"type": "BODY", "text": "Hello {{customer_name}}, {{what}} is on its way. Bye, {{customer_name}}!"},
    ],
}
PAUSED = {**SALE, "id": "1003", "name": "old_sale", "status": "PAUSED"}
FILLED = {
    "type": "template",
    "name": "order_shipped",
    "language": "en_US",
    "header": ["7"],
    "body": ["Rina"],
    "buttons": ["7"],
}


def changed(field: str = "messages", **value: Any) -> Any:
    """Make a body of one change."""
    known = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": ACCOUNT["whatsapp"]}, **value}
    entry = {"id": "102290129340398", "changes": [{"field": field, "value": known}]}
    return {"object": "whatsapp_business_account", "entry": [entry]}


def wrote(clock: FixedClock, *words: str, first: int = 1) -> Any:
    """Make messages of Rina's."""
    messages = [
        {"from": RINA, "id": f"wamid.{number}", "timestamp": at(clock), "type": "text", "text": {"body": one}}
        for number, one in enumerate(words, first)
    ]
    return changed(contacts=[{"profile": {"name": "Rina W."}, "wa_id": RINA}], messages=messages)


def status(clock: FixedClock, name: str, state: str, **more: Any) -> Any:
    """Make a status."""
    one = {"id": name, "status": state, "timestamp": at(clock), "recipient_id": RINA, **more}
    return changed(statuses=[one])


def at(clock: FixedClock) -> str:
    """Tell the time as WhatsApp does."""
    return str(int(clock.now.timestamp()))


async def in_talk(there: Connected, clock: FixedClock) -> Any:
    """Let Rina write, and give the conversation."""
    await there.brought(wrote(clock, "Halo"))
    return await there.conversation_of(f"+{RINA}")


async def synced(there: Connected, *templates: Any) -> Any:
    """Let the provider have templates, and ask for them."""
    there.graph.templates = list(templates)
    return await there.owner.ok("POST", f"/channels/{there.channel['id']}/templates/sync")


async def agreed(there: Connected, clock: FixedClock, address: str, *keys: str) -> UUID:
    """Let somebody who has not written yet agree to something; gives the conversation with them."""
    async with there.system.db.people(there.seed.workspace_id) as tx:
        whose = await reach(there.system, tx, UUID(there.channel["id"]), address)
        ledger = await ledgers.lock(tx, whose.identity_id)
        for key in keys:
            ledger = ledger.granted(Permit(PermitKind.CONSENT, key, clock.now))
        await ledgers.put(tx, whose.identity_id, ledger)
        conversation = there.system.new_id()
        await conversations.open_new(
            tx,
            conversation,
            channel_id=UUID(there.channel["id"]),
            location_id=None,
            identity_id=whose.identity_id,
            contact_id=whose.contact_id,
            now=clock.now,
        )
    return conversation


async def test_templates_are_listed_as_their_provider_has_them(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        page = await synced(there, SHIPPED, SALE, PAUSED)
        await there.brought(
            changed(
                "message_template_quality_update",
                new_quality_score="RED",
                message_template_name="sale",
                message_template_language="en_US",
                message_template_id=1002,
            )
        )
        listed = await there.owner.ok("GET", f"/channels/{there.channel['id']}/templates")
        async with there.system.db.service(there.seed.workspace_id) as tx:
            sql = "SELECT status, category FROM message_template WHERE workspace_id = $1 AND name = 'sale'"
            columns = tuple(await tx.row(sql, tx.workspace_id))
        clock.advance(hours=1)
        fewer = await synced(there, SALE)

    assert [(one["name"], one["status"], one["category"]) for one in page["items"]] == [
        ("old_sale", "paused", "marketing"),
        ("order_shipped", "approved", "utility"),
        ("sale", "approved", "marketing"),
    ]
    shipped = page["items"][1]
    assert (shipped["header"], shipped["footer"], shipped["quality"]) == ("Order {{1}}", "Kopi Angsa", "green")
    assert shipped["buttons"] == [{"kind": "url", "title": "Track", "url": "https://shop.example/{{1}}"}]
    sale = listed["items"][2]
    assert (sale["quality"], sale["status"], sale["category"]) == ("red", "approved", "marketing")
    assert columns == ("approved", "marketing")
    assert [one["name"] for one in fewer["items"]] == ["sale"]


async def test_a_long_list_of_templates_is_read_and_told_page_by_page(system: System) -> None:
    many = [{**SALE, "name": f"sale_{number:03}"} for number in range(60)]
    async with connected(system, "whatsapp") as there:
        after = {"paging": {"cursors": {"after": "abc"}, "next": "https://graph.facebook.com/next"}}
        answers = iter([{"data": many[:40], **after}, {"data": many[40:], "paging": {"cursors": {"after": "def"}}}])
        usual = there.provider.usual
        there.provider.usual = lambda method, path, body: (
            (200, next(answers)) if path.endswith("/message_templates") else usual(method, path, body)
        )
        first = await there.owner.ok("POST", f"/channels/{there.channel['id']}/templates/sync")
        second = await there.owner.ok("GET", f"/channels/{there.channel['id']}/templates?cursor={first['next']}")

    names = [one["name"] for one in (*first["items"], *second["items"])]
    assert names == [one["name"] for one in many]
    assert second["next"] is None


async def test_templates_stay_when_their_list_cannot_be_had(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await synced(there, SHIPPED)
        usual = there.provider.usual
        there.provider.usual = lambda method, path, body: (
            (500, {}) if path.endswith("/message_templates") else usual(method, path, body)
        )
        clock.advance(hours=1)
        page = await there.owner.ok("POST", f"/channels/{there.channel['id']}/templates/sync")

    assert [one["name"] for one in page["items"]] == ["order_shipped"]


async def test_a_template_is_filled_in_and_sent_after_the_window(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        await synced(there, SHIPPED)
        conversation = await agreed(there, clock, f"+{RINA}", "service")
        words = {"purpose": "transactional", "reason": "Their order was shipped."}
        message = await there.answer(conversation, FILLED, **words)
        sent = there.last_sent()

    assert (message["state"], message["blocks"][0]["text"]) == (
        "sent",
        "Order 7\n\nHello Rina, it is on its way.\n\nKopi Angsa",
    )
    assert (sent["to"], sent["type"]) == (RINA, "template")
    assert [one["type"] for one in sent["template"]["components"]] == ["header", "body", "button"]
    assert sent["template"]["components"][2]["sub_type"] == "url"


async def test_places_with_names_are_filled_in_by_them(system: System, clock: FixedClock) -> None:
    filled = {"type": "template", "name": "order_named", "language": "en_US", "header": ["7"], "body": ["Rina", "Kopi"]}
    words = {"purpose": "transactional", "reason": "Their order was shipped."}
    async with connected(system, "whatsapp") as there:
        page = await synced(there, NAMED)
        conversation = await agreed(there, clock, f"+{RINA}", "service")
        draft = {"blocks": [{**filled, "body": ["Rina"]}], **words}
        checked = await there.owner.ok("POST", f"/conversations/{conversation}/check", draft)
        message = await there.answer(conversation, filled, **words)
        sent = there.last_sent()["template"]["components"]

    assert page["items"][0]["body"] == NAMED["components"][1]["text"]
    assert "2 places to fill in (customer_name, what)" in checked["warnings"][0]["text"]
    assert (message["state"], message["blocks"][0]["text"]) == (
        "sent",
        "Order 7\n\nHello Rina, Kopi is on its way. Bye, Rina!",
    )
    assert [(one["type"], one["parameters"]) for one in sent] == [
        ("header", [{"parameter_name": "order_id", "type": "text", "text": "7"}]),
        (
            "body",
            [
                {"parameter_name": "customer_name", "type": "text", "text": "Rina"},
                {"parameter_name": "what", "type": "text", "text": "Kopi"},
            ],
        ),
    ]


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"body": []}, "template_misfit", "blocks.0.body"),
        ({"buttons": []}, "template_misfit", "blocks.0.buttons"),
        ({"language": "id"}, "unknown_template", "blocks.0.name"),
        ({"name": "old_sale", "header": [], "body": [], "buttons": []}, "template_misfit", "blocks.0.status"),
    ],
)
async def test_a_template_that_does_not_fit_is_told_before_the_gate(
    system: System, clock: FixedClock, change: Any, code: str, field: str
) -> None:
    async with connected(system, "whatsapp") as there:
        await synced(there, SHIPPED, PAUSED)
        conversation = await in_talk(there, clock)
        said = {"client_id": "template-1", "blocks": [{**FILLED, **change}]}
        status_, problem = await there.owner("POST", f"/conversations/{conversation}/messages", said)
        draft = {"blocks": said["blocks"]}
        checked = await there.owner.ok("POST", f"/conversations/{conversation}/check", draft)

    assert (status_, problem["code"], problem["field"]) == (422, code, field)
    assert problem["remedy"]
    assert [(one["code"], one["stops"]) for one in checked["warnings"]] == [(code, True)]


async def test_a_marketing_template_is_no_service_message(system: System, clock: FixedClock) -> None:
    sale = {"type": "template", "name": "sale", "language": "en_US"}
    async with connected(system, "whatsapp") as there:
        await synced(there, SALE)
        conversation = await agreed(there, clock, f"+{RINA}", "service", "marketing")
        dressed_up = await there.answer(conversation, sale, purpose="transactional", reason="Their order")
        plain = await there.answer(conversation, sale, purpose="promotional", reason="They asked for offers")

    assert (dressed_up["state"], dressed_up["verdict"]["reason"]) == ("dropped", "wrong_category")
    assert plain["state"] == "sent"


async def test_a_number_of_the_united_states_gets_no_marketing(system: System, clock: FixedClock) -> None:
    sale = {"type": "template", "name": "sale", "language": "en_US"}
    async with connected(system, "whatsapp") as there:
        await synced(there, SALE, SHIPPED)
        conversation = await agreed(there, clock, "+12025550143", "service", "marketing")
        offer = await there.answer(conversation, sale, purpose="promotional", reason="They asked for offers")
        news = await there.answer(conversation, FILLED, purpose="transactional", reason="Their order was shipped.")

    assert (offer["state"], offer["verdict"]["rule"]) == ("dropped", "no_marketing_there")
    assert news["state"] == "sent"


async def test_who_gets_enough_marketing_is_left_alone_until_they_write(system: System, clock: FixedClock) -> None:
    sale = {"type": "template", "name": "sale", "language": "en_US"}
    words = {"purpose": "promotional", "reason": "They asked for offers"}
    enough = [{"code": 131049, "title": "Not delivered to maintain healthy ecosystem engagement"}]
    async with connected(system, "whatsapp") as there:
        await synced(there, SALE)
        conversation = await agreed(there, clock, f"+{RINA}", "marketing")
        first = await there.answer(conversation, sale, **words)
        await there.brought(status(clock, f"wamid.out-{there.graph.sent}", "failed", errors=enough))
        failed = await there.message(conversation, first["id"])
        clock.advance(hours=1)
        held = await there.answer(conversation, sale, **words)
        await there.brought(wrote(clock, "Ada promo?"))
        clock.advance(minutes=1)
        after = await there.answer(conversation, sale, **words)

    assert (first["state"], failed["state"], failed["failure"]["code"]) == ("sent", "failed", "131049")
    assert (held["state"], held["verdict"]["reason"]) == ("held", "left_alone")
    assert after["state"] == "sent"


async def test_statuses_find_a_message_that_nobody_knew_of(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        conversation = await in_talk(there, clock)
        there.provider.script = [(200, {"odd": True})]
        lost = await there.answer(conversation, text("Sampai?"))
        mark = there.last_sent()["biz_opaque_callback_data"]
        await there.brought(status(clock, "wamid.late", "delivered", biz_opaque_callback_data=mark))
        found = await there.message(conversation, lost["id"])

    assert (lost["state"], found["state"]) == ("unknown", "delivered")


async def test_a_mark_of_another_channel_finds_nothing(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        conversation = await in_talk(there, clock)
        there.provider.script = [(200, {"odd": True})]
        lost = await there.answer(conversation, text("Sampai?"))
        mark = there.last_sent()["biz_opaque_callback_data"]
        secrets = {"access_token": "EAAGother00000000", "app_secret": "2f6c1d77a3b94e0f"}
        account = {"phone_number_id": "106540352242923", "business_account_id": "102290129340398"}
        other = {"type": "whatsapp", "name": "B", "settings": {"account": account}, "secrets": secrets}
        there.channel = await there.owner.ok("POST", "/channels", other)
        body = status(clock, "wamid.late", "delivered", biz_opaque_callback_data=mark)
        body["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = "106540352242923"
        clock.advance(minutes=1)
        await there.brought(body)
        found = await there.message(conversation, lost["id"])

    assert found["state"] == "unknown"


async def test_one_person_is_written_to_every_six_seconds(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        conversation = await in_talk(there, clock)
        first, second = [await there.answer(conversation, text(f"Jawaban {number}")) for number in range(2)]
        clock.advance(seconds=5)
        await dispatch(there.system)
        soon = await there.message(conversation, second["id"])
        clock.advance(seconds=1)
        await dispatch(there.system)
        later = await there.message(conversation, second["id"])

    assert (first["state"], second["state"], soon["state"], later["state"]) == ("sent", "queued", "queued", "sent")


async def test_a_status_that_overtakes_our_own_note_is_not_lost(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        conversation = await in_talk(there, clock)
        early = status(clock, "wamid.out-1", "read")
        await there.brought(early)
        message = await there.answer(conversation, text("Halo"))
        clock.advance(seconds=1)
        await there.brought(wrote(clock, "Ya", first=2))
        found = await there.message(conversation, message["id"])

    assert found["state"] == "seen"


async def test_a_quality_that_is_low_is_seen_with_what_to_do(system: System, clock: FixedClock) -> None:
    async with connected(system, "whatsapp") as there:
        low = {"verified_name": "Kopi", "display_phone_number": "+62 21 5550 100", "quality_rating": "RED"}
        there.provider.script = [(200, low)]
        found = await there.owner.ok("POST", f"/channels/{there.channel['id']}/inspect")
        restricted = {
            "event": "ACCOUNT_RESTRICTION",
            "restriction_info": [
                {
                    "restriction_type": "RESTRICTED_BIZ_INITIATED_MESSAGING",
                    "expiration": int((clock.now + timedelta(days=3)).timestamp()),
                }
            ],
        }
        await there.brought(changed("account_update", **restricted))
        later = await there.owner.ok("GET", f"/channels/{there.channel['id']}")

    assert (found["health"]["state"], found["health"]["code"]) == ("limited", "quality_red")
    assert found["address"] == "+62215550100"
    assert later["health"]["until"] == "2026-11-19T09:00:00Z"


async def test_who_goes_without_a_number_is_reached_by_name(system: System, clock: FixedClock) -> None:
    message = {"from_user_id": "US.1349", "id": "wamid.1", "timestamp": at(clock), "type": "text"}
    people = [{"profile": {"name": "Ann", "username": "ann"}, "user_id": "US.1349"}]
    async with connected(system, "whatsapp") as there:
        await there.brought(changed(contacts=people, messages=[{**message, "text": {"body": "Hi"}}]))
        conversation = await there.conversation_of("US.1349")
        assert conversation
        await there.answer(conversation, text("Hello"))
        sent = there.last_sent()

    assert (sent.get("to"), sent["recipient"]) == (None, "US.1349")


async def test_a_media_file_is_fetched_in_two_steps_with_the_token(system: System, clock: FixedClock) -> None:
    picture = {"from": RINA, "id": "wamid.1", "timestamp": at(clock), "type": "image", "image": {"id": "media-1"}}
    async with connected(system, "whatsapp") as there:
        await there.brought(changed(messages=[picture]))
        fetched = [
            (path, headers.get("authorization"))
            for (method, path, _), headers in zip(there.provider.asked, there.provider.headers, strict=True)
            if method == "GET" and "media" in path
        ]

    assert fetched == [
        ("/v26.0/media-1", "Bearer EAAGm0PX4ZCpsBAKZ"),
        ("/media/1", "Bearer EAAGm0PX4ZCpsBAKZ"),
    ]
