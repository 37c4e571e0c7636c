from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from rejoinder.domain.automatic import IN_TALK, Arrival, Chosen, Kind, Setting, choose, greeting

SHOP, CAFE, NORTH, SOUTH = (UUID(int=number) for number in range(1, 5))
SHIPPED = {"en": "Hello", "id": "Halo", "pt-BR": "Olá"}
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def says(text: str, **place: object) -> Setting:
    return Setting(Kind.WELCOME, bool(text), text, **place)  # type: ignore[arg-type]


def chosen(*settings: Setting, locale: str = "en") -> Chosen:
    return choose(Kind.WELCOME, settings, SHOP, NORTH, locale=locale, shipped=SHIPPED)


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "Hello"), ("id-ID", "Halo"), ("pt", "Olá"), ("pt-br", "Olá"), ("sw", "Hello")]
)
def test_the_shipped_text_is_in_the_contacts_language_or_in_english(locale: str, text: str) -> None:
    assert chosen(locale=locale).text == text


def test_channel_at_location_goes_before_channel_before_location_before_everywhere() -> None:
    both = says("both", channel_id=SHOP, location_id=NORTH)
    channel, location = says("channel", channel_id=SHOP), says("location", location_id=NORTH)
    everywhere = says("everywhere")

    assert chosen(everywhere, location, channel, both).text == "both"
    assert chosen(everywhere, location, channel).text == "channel"
    assert chosen(everywhere, location).text == "location"
    assert chosen(everywhere).text == "everywhere"


def test_what_is_set_elsewhere_does_not_count() -> None:
    assert chosen(says("x", channel_id=CAFE), says("y", location_id=SOUTH)).text == "Hello"


def test_in_one_place_the_very_locale_goes_before_its_language_before_every_language() -> None:
    exact, language, every = says("a", locale="pt-BR"), says("b", locale="pt"), says("c")

    assert chosen(every, language, exact, locale="pt-BR").text == "a"
    assert chosen(every, language, locale="pt-BR").text == "b"
    assert chosen(every, says("d", locale="ru"), locale="pt-BR").text == "c"


def test_a_place_that_does_not_speak_the_language_leaves_it_to_the_next() -> None:
    found = chosen(says("Здравствуйте", locale="ru", channel_id=SHOP), says("Halo semua", locale="id"), locale="id")

    assert (found.text, found.locale) == ("Halo semua", "id")


def test_what_is_turned_off_in_one_language_is_off_in_those_that_nobody_set() -> None:
    off = says("", locale="en", channel_id=SHOP)

    assert chosen(off, says("everywhere", locale="ru"), locale="id").text == ""
    assert chosen(says("Hi", locale="en"), locale="id").text == "Halo"


def test_a_follow_up_is_sent_only_where_the_business_turned_it_on() -> None:
    on = Setting(Kind.FOLLOW_UP, True, "Still there?", locale="en", delay_s=7_200)

    assert choose(Kind.FOLLOW_UP, (), SHOP, NORTH, locale="id", shipped=SHIPPED).text == ""
    found = choose(Kind.FOLLOW_UP, (on,), SHOP, NORTH, locale="id", shipped=SHIPPED)
    assert (found.text, found.delay_s) == ("Halo", 7_200)


WORDS = {
    Kind.WELCOME: Chosen("Hello", "en", 0),
    Kind.AWAY: Chosen("Away", "en", 0),
    Kind.WELCOME_BACK: Chosen("Again", "en", 7 * 86_400),
}
LONG_AGO, LATELY = NOW - timedelta(days=7), NOW - timedelta(days=6)


@pytest.mark.parametrize(
    ("arrival", "kind"),
    [
        (Arrival(NOW, open=True), Kind.WELCOME),
        (Arrival(NOW, open=True, last_wrote_at=LATELY), None),
        (Arrival(NOW, open=True, last_wrote_at=LONG_AGO), Kind.WELCOME_BACK),
        (Arrival(NOW, open=False), Kind.AWAY),
        (Arrival(NOW, open=False, last_wrote_at=LONG_AGO), Kind.AWAY),
        (Arrival(NOW, open=False, last_wrote_at=LATELY, answered_at=NOW - IN_TALK), None),
        (Arrival(NOW, open=False, last_wrote_at=LATELY, answered_at=NOW - IN_TALK * 2), Kind.AWAY),
    ],
)
def test_an_arriving_message_calls_for_one_automatic_message_at_most(arrival: Arrival, kind: Kind | None) -> None:
    assert greeting(arrival, WORDS) == kind


@pytest.mark.parametrize(
    ("arrival", "kind"),
    [
        (Arrival(NOW, open=False), Kind.WELCOME),
        (Arrival(NOW, open=False, last_wrote_at=LONG_AGO), Kind.WELCOME_BACK),
    ],
)
def test_without_an_away_message_who_writes_at_night_is_greeted_as_by_day(arrival: Arrival, kind: Kind) -> None:
    assert greeting(arrival, {**WORDS, Kind.AWAY: Chosen("", None, 0)}) is kind


def test_what_is_turned_off_is_not_said() -> None:
    off = {kind: Chosen("", None, 0) for kind in Kind}

    assert greeting(Arrival(NOW, open=True), off) is None
    assert greeting(Arrival(NOW, open=True, last_wrote_at=LONG_AGO), off) is None
