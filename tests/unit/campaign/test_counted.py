"""Counts as variables: in the last days, in as many before, and the change between."""

from datetime import timedelta

import pytest

from rejoinder.domain.audience.facts import Doings, Event, doings
from rejoinder.domain.audience.needs import Look
from rejoinder.domain.campaign.counted import Span, counted, ever, lately, span
from rejoinder.testing import MORNING


def did(*days_ago: float) -> Doings:
    return doings(Event(MORNING - timedelta(days=ago)) for ago in days_ago)


@pytest.mark.parametrize(
    ("key", "what", "days"),
    [
        ("last_30_days", "last", 30),
        ("previous_7_days", "previous", 7),
        ("change_percent", "change", 30),
        ("change_percent_366_days", "change", 366),
    ],
)
def test_a_span_is_read_from_its_key(key: str, what: str, days: int) -> None:
    assert span(key) == Span(what, days, key)


@pytest.mark.parametrize("key", ["last", "previous", "last_0_days", "last_367_days", "last_1000_days", "month", ""])
def test_what_is_no_span_is_none(key: str) -> None:
    assert span(key) is None


def test_it_looks_back_as_far_as_it_counts() -> None:
    assert [one.look for one in (Span("last", 7, ""), Span("previous", 7, ""), Span("change", 7, ""))] == [
        Look(7),
        Look(14),
        Look(14),
    ]


def test_it_counts_as_the_rules_of_audiences_do() -> None:
    known = did(0, 1, 6.999, 7, 13, 14)

    assert counted(Span("last", 7, ""), known, MORNING) == 3
    assert counted(Span("previous", 7, ""), known, MORNING) == 2
    assert counted(Span("change", 7, ""), known, MORNING) == 50
    assert counted(Span("change", 7, ""), did(1), MORNING) is None
    assert counted(Span("last", 7, ""), None, MORNING) == 0


def test_what_lies_ahead_was_not_done_yet() -> None:
    known = did(-1, 2, 5)

    assert (ever(known, MORNING), ever(None, MORNING)) == (2, 0)
    assert lately(known, MORNING) == MORNING - timedelta(days=2)
    assert lately(did(3), MORNING) == MORNING - timedelta(days=3)
    assert lately(did(-1), MORNING) is None
    assert lately(None, MORNING) is None
