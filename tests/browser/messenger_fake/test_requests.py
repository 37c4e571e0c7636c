"""A request to subscribe: asked with a choice, answered once, and what was agreed can be read and ended."""

from typing import Any

import pytest
from playwright.async_api import Locator, expect

from .data import DEWI, Record, message, new_id
from .server import Fake
from .visits import Host, Until, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

TOPIC = "018f0000-0000-7000-8000-00000000beef"


def request(**more: Any) -> Record:
    """Make the block."""
    return {
        "type": "opt_in_request",
        "topic_id": TOPIC,
        "title": "New beans",
        "text": "What we have just roasted.\n\nMay Kopi Kita write to you about this? You can stop it with STOP.",
        "frequencies": ["weekly", "monthly"],
        "labels": ["Every week", "Every month"],
        **more,
    }


def ask(fake: Fake, **more: Any) -> tuple[str, str]:
    """Open a conversation that asks; returns its id and the message's."""
    cid = new_id()
    said = message(cid, DEWI, request(**more))
    fake.open_conversation(said)
    return cid, str(said["id"])


async def read(host: Host, **more: Any) -> tuple[Visit, Locator]:
    """Open the thread at the request."""
    visit = await host.open(**more)
    await visit.open()
    await visit.page.locator(".entry").first.click()
    card = visit.page.locator(".request")
    await card.wait_for()
    return visit, card


async def test_it_says_what_it_is_about_and_is_answered_with_the_frequency_that_was_chosen(
    host: Host, until: Until
) -> None:
    cid, asked = ask(host.fake)
    visit, card = await read(host)
    await expect(card).to_contain_text("What we have just roasted.")
    await expect(card.get_by_role("radio", name="Every week")).to_be_checked()
    await card.get_by_role("radio", name="Every month").check()
    await card.get_by_role("button", name="Yes, please").click()
    await expect(card.get_by_role("status")).to_contain_text("You said yes: every month.")
    await until(lambda: host.fake.by_client)
    (said,) = host.fake.bodies("messages")
    assert said == {
        "client_id": f"{asked}.monthly",
        "blocks": [{"type": "text", "text": "Yes: every month"}],
        "payload": f"subscribe:{TOPIC}:monthly",
        "conversation_id": cid,
    }
    assert visit.faults == []


async def test_what_was_agreed_is_there_on_the_next_visit_and_can_be_ended(host: Host, until: Until) -> None:
    _, asked = ask(host.fake)
    first, card = await read(host)
    await card.get_by_role("button", name="Yes, please").click()
    await until(lambda: host.fake.by_client)
    _, again = await read(host, context=first.page.context)
    await expect(again.get_by_role("status")).to_contain_text("You said yes: every week.")
    await again.get_by_role("button", name="Stop this").click()
    await expect(again.get_by_role("status")).to_have_text("You stopped this.")
    await expect(card.get_by_role("status")).to_have_text("You stopped this.")
    last = host.fake.bodies("messages")[-1]
    assert (last["client_id"], last["payload"]) == (f"{asked}.stop", f"unsubscribe:{TOPIC}")


async def test_a_no_is_said_once_and_takes_the_question_away(host: Host, until: Until) -> None:
    _, asked = ask(host.fake, frequencies=["as_it_happens"], labels=["Yes"])
    _, card = await read(host)
    await expect(card).to_contain_text("As it happens")
    assert await card.get_by_role("radio").count() == 0
    await card.get_by_role("button", name="No, thanks").click()
    await expect(card.get_by_role("status")).to_have_text("You said no.")
    await until(lambda: host.fake.by_client)
    assert [(one["client_id"], one["payload"]) for one in host.fake.bodies("messages")] == [
        (f"{asked}.no", f"unsubscribe:{TOPIC}")
    ]


async def test_the_same_answer_from_two_tabs_and_of_a_lost_connection_arrives_once(host: Host, until: Until) -> None:
    ask(host.fake)
    first, card = await read(host)
    _, other = await read(host, context=first.page.context)
    host.fake.lost_answers = 1
    buttons = [await one.get_by_role("button", name="Yes, please").element_handle() for one in (card, other)]
    for button in buttons:
        await button.dispatch_event("click")
    await until(lambda: len(host.fake.bodies("messages")) >= 2)
    await expect(first.page.locator(".msg-foot").last).to_contain_text("Sent")
    assert len(host.fake.by_client) == 1


async def test_an_answer_that_is_refused_leaves_the_question_open_and_says_why(host: Host, until: Until) -> None:
    ask(host.fake)
    visit, card = await read(host)
    host.fake.refusals["messages"] = (409, "This is no longer offered.")
    await card.get_by_role("button", name="Yes, please").click()
    await expect(visit.panel).to_contain_text("Not sent: This is no longer offered.")
    await expect(card.get_by_role("button", name="Yes, please")).to_be_visible()
    host.fake.refusals.clear()
    await card.get_by_role("button", name="Yes, please").click()
    await expect(card.get_by_role("status")).to_contain_text("You said yes")
    await until(lambda: host.fake.by_client)
    await expect(visit.panel).not_to_contain_text("Not sent")


async def test_who_blocked_the_business_is_asked_nothing(host: Host) -> None:
    host.fake.boot["blocked"] = True
    ask(host.fake)
    _, card = await read(host)
    await expect(card.get_by_role("button", name="Yes, please")).to_be_disabled()


@pytest.mark.parametrize(
    ("language", "yes", "agreed"),
    [
        ("id", "Ya, mau", "Anda menjawab ya: setiap minggu."),
        ("pt-BR", "Sim, quero", "Você disse sim: toda semana."),
        ("ru", "Да, хочу", "Вы согласились: каждую неделю."),
        ("th", "รับข่าว", "คุณตอบรับแล้ว: ทุกสัปดาห์"),
        ("zh-CN", "好的，订阅", "您已同意：每周。"),
    ],
)
async def test_it_is_asked_in_the_visitors_language(host: Host, language: str, yes: str, agreed: str) -> None:
    ask(host.fake)
    _, card = await read(host, lang=language)
    await card.get_by_role("button", name=yes).click()
    await expect(card.get_by_role("status")).to_contain_text(agreed)
