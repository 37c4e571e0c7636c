from uuid import UUID

import pytest
from msgspec.structs import replace

from rejoinder.domain.language import speaks
from rejoinder.domain.policy import Frequency
from rejoinder.domain.topic import Tap, Topic, from_frequency, tap_of, to_frequency
from rejoinder.testing import MORNING

ID, OTHER = UUID(int=7), UUID(int=8)
BEANS = Topic(id=ID, key="beans", names={"en": "Beans"}, frequencies=("weekly", "daily"), created_at=MORNING)


@pytest.mark.parametrize(
    ("payload", "tap"),
    [
        (f"subscribe:{ID}:weekly", Tap(ID, subscribes=True, often="weekly")),
        (f"subscribe:{ID}:", Tap(ID, subscribes=True)),
        (f"subscribe:{ID}", Tap(ID, subscribes=True)),
        (f"unsubscribe:{ID}", Tap(ID, subscribes=False)),
        ("subscribe:beans:weekly", None),
        ("unsubscribe:", None),
        ("GET_STARTED", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tap_says_which_topic_and_how_often(payload: str | None, tap: Tap | None) -> None:
    assert tap_of(payload) == tap


@pytest.mark.parametrize(
    ("asked", "often"),
    [("daily", "daily"), ("monthly", "monthly"), ("hourly", "weekly"), ("", "weekly"), (None, "weekly")],
)
def test_somebody_hears_as_often_as_they_chose_else_as_it_is_offered_first(asked: str | None, often: str) -> None:
    assert BEANS.chosen(asked) == often


def test_a_topic_goes_on_its_channels_on_every_one_where_it_names_none_and_nowhere_once_it_is_archived() -> None:
    only = replace(BEANS, channel_ids=(ID,))
    assert (BEANS.goes_on(OTHER), only.goes_on(ID), only.goes_on(OTHER)) == (True, True, False)
    assert not replace(BEANS, archived_at=MORNING).goes_on(ID)


def test_as_it_happens_is_no_frequency_of_the_policys() -> None:
    assert to_frequency("as_it_happens") is None
    assert to_frequency("weekly") is Frequency.WEEKLY
    assert (from_frequency(None), from_frequency(Frequency.DAILY)) == ("as_it_happens", "daily")


def test_a_text_for_every_language_fits_but_less_than_one_in_the_language_itself() -> None:
    assert [speaks(theirs, "pt-BR") for theirs in ("pt-BR", "pt-PT", None, "id")] == [3, 2, 1, 0]
