"""Leaving by a word, in six languages, on any channel; and coming back."""

from typing import Any

import pytest

from acceptance.topics.conftest import Shop

FAREWELL = "You will get no more messages from Kopi Angsa here. If you change your mind, write START."


async def test_stop_stops_everything_at_once_and_is_confirmed_once(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    await shop.writes(guest, "STOP")
    await shop.writes(guest, "stop!")
    await shop.send(topic_id, "after")
    conversation = await shop.thread(guest)
    body = {"client_id": "offer-0001", "blocks": [{"type": "text", "text": "Half price!"}]}
    offer = {**body, "purpose": "promotional", "reason": "A sale."}
    await shop.agent.ok("POST", f"/conversations/{conversation}/messages", offer)
    await shop.passed_on()
    counted = await shop.owner.ok("GET", f"/topics/{topic_id}")
    proofs = await shop.owner.ok("GET", f"/contacts/{guest.visitor.contact_id}/consents")

    assert shop.texts() == [FAREWELL]
    assert (counted["subscriptions"]["active"], counted["subscriptions"]["reached"]) == (1, 0)
    withdrawn = [one for one in proofs["items"] if one["act"] == "withdrawn"]
    assert [(one["kind"], one["method"], one["words"]) for one in withdrawn] == [("all", "word", "STOP")]


@pytest.mark.parametrize(
    ("locale", "word", "says"),
    [
        ("id", "berhenti", "MULAI"),
        ("pt-BR", "SAIR", "VOLTAR"),
        ("ru", "Стоп.", "СТАРТ"),
        ("th", "หยุด", "เริ่ม"),
        ("zh-CN", "退订", "开始"),
    ],
)
async def test_each_language_has_its_words_and_is_answered_in_itself(
    shop: Shop, locale: str, word: str, says: str
) -> None:
    guest = await shop.guest(locale=locale)
    await shop.writes(guest, word)
    (farewell,) = shop.texts()
    assert says in farewell
    await shop.writes(guest, says.lower())
    assert len(shop.texts()) == 2


@pytest.mark.parametrize(("word", "says"), [("SAIR", "VOLTAR"), ("Стоп", "СТАРТ"), ("stop", "MULAI")])
async def test_whose_language_nobody_knows_is_answered_in_that_of_the_word(shop: Shop, word: str, says: str) -> None:
    guest = await shop.guest()
    await shop.owner.ok("PATCH", f"/contacts/{guest.visitor.contact_id}", {"locale": None})
    await shop.writes(guest, word)

    assert says in shop.texts()[0]


async def test_start_brings_back_what_was_stopped(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic(frequencies=["as_it_happens"])
    await shop.subscribe(topic_id, guest, "as_it_happens")
    await shop.writes(guest, "STOP")
    await shop.send(topic_id, "one", "First")
    await shop.writes(guest, "Start")
    await shop.send(topic_id, "two", "Second")

    assert shop.texts()[0] == FAREWELL
    assert shop.texts()[1].startswith("Welcome back. You will hear from Kopi Angsa here again.")
    assert shop.texts()[2:] == ["Second"]


async def test_start_from_somebody_who_never_left_is_a_message_like_any_other(shop: Shop) -> None:
    guest = await shop.guest()
    await shop.writes(guest, "start")
    assert shop.texts() == []


async def test_who_asks_for_help_is_told_whom_they_write_with_and_how_to_stop(shop: Shop) -> None:
    guest = await shop.guest()
    await shop.writes(guest, "HELP")
    (told,) = shop.texts()
    assert told.startswith("This is Kopi Angsa.")
    assert "STOP" in told


async def test_a_word_in_a_sentence_stops_nothing(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    await shop.writes(guest, "Can you stop by at nine?")
    await shop.send(topic_id, "on")
    assert shop.texts() == ["Gayo is here."]


async def test_what_waits_is_dropped_the_moment_somebody_leaves(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest, "daily")
    shop.clock.now = shop.clock.now.replace(hour=15)
    sent = await shop.send(topic_id, "night")
    held = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")
    await shop.writes(guest, "stop")
    gone = await shop.owner.ok("GET", f"/topics/{topic_id}/messages/{sent['id']}")

    assert held["deliveries"] == {"held": 1}
    assert (gone["deliveries"], gone["rules"]) == ({"dropped": 1}, {"stop": 1})


async def test_who_left_and_asks_for_a_topic_hears_of_that_alone(shop: Shop) -> None:
    guest = await shop.guest()
    beans = await shop.topic()
    offers = await shop.topic(key="offers", names={"en": "Offers"})
    conversation = await shop.thread(guest)
    for topic_id, client in ((beans, "ask-0001"), (offers, "ask-0002")):
        body: dict[str, Any] = {"topic_id": topic_id, "client_id": client}
        await shop.agent.ok("POST", f"/conversations/{conversation}/opt-in-requests", body)
    await shop.passed_on()
    await shop.writes(guest, "Every week", f"subscribe:{offers}:weekly")
    await shop.writes(guest, "STOP")
    shop.clock.advance(minutes=1)
    await shop.writes(guest, "Every week", f"subscribe:{beans}:weekly")
    shop.channel.sent.clear()
    await shop.send(offers, "sale", "Half price!")
    await shop.send(beans, "beans", "Gayo is here.")

    assert shop.texts() == ["Gayo is here."]


async def test_a_departure_is_noted_with_the_purpose_of_what_came_before_it(shop: Shop) -> None:
    guest = await shop.guest()
    topic_id = await shop.topic()
    await shop.subscribe(topic_id, guest)
    shop.clock.advance(minutes=1)
    await shop.send(topic_id, "one")
    await shop.writes(guest, "STOP")
    async with shop.system.db.service(shop.seed.workspace_id) as tx:
        rows = await tx.rows("SELECT how, scope, purpose FROM departure WHERE workspace_id = $1", tx.workspace_id)
    assert [tuple(row) for row in rows] == [("stop_word", "all", "topic")]
