"""What is at the edge of what can be known."""

import datetime as dt
from uuid import UUID

import pytest

from rejoinder.domain.audience import Doings, Facts, canonical, explain, flips_at, met
from rejoinder.domain.audience.moments import zone_or_else
from rejoinder.domain.audience.rule import Attribute, Did, InSegment, Online, Op, Property, Rule, Which

NOW = dt.datetime(2026, 1, 5, 10, tzinfo=dt.UTC)
LAST_DAY = "9998-12-31T23:59:59.999999Z"


@pytest.mark.parametrize(
    ("op", "value", "known"),
    [
        (Op.WITHIN_LAST, 36_600.0, LAST_DAY),
        (Op.WITHIN_NEXT, 36_600.0, "0002-01-01T00:00:00.000000Z"),
        (Op.WITHIN_LAST, 7.0, "9999-12-31T23:59:59.999999Z"),
        (Op.ANNIVERSARY, None, "0001-01-01T00:00:00.000001Z"),
        (Op.BEFORE, "2026-01-05", LAST_DAY),
        (Op.ON, "2026-01-05", "tomorrow"),
    ],
)
def test_a_date_at_the_end_of_all_dates_flips_nothing_too_soon(op: Op, value: object, known: str) -> None:
    rule: Rule = Attribute("at", op, value)  # type: ignore[arg-type]
    facts = Facts(attributes={"at": known}, zone="America/Sao_Paulo")

    flips = flips_at(rule, facts, NOW, {})

    assert flips is None or flips > NOW + dt.timedelta(days=7)
    assert explain(rule, facts, NOW, {}).text.startswith("at is")


def test_a_first_event_that_is_kept_no_more_has_no_properties() -> None:
    did = Did("Ordered", where=(Property("total", Op.IS_NOT_SET),), which=Which.FIRST)
    facts = Facts(events={"Ordered": Doings(3, NOW - dt.timedelta(days=900), NOW)})

    assert not met(did, facts, NOW, {})


def test_somebody_who_was_never_seen_is_not_here() -> None:
    assert not met(Online(), Facts(), NOW, {})
    assert flips_at(Online(), Facts(), NOW, {}) is None
    assert explain(Online(), Facts(), NOW, {}).text == "Never seen."


def test_a_segment_that_is_no_more_flips_never() -> None:
    assert flips_at(InSegment(UUID(int=1)), Facts(), NOW, {}) is None


def test_a_zone_that_is_not_known_is_the_next_one() -> None:
    assert zone_or_else("Nowhere", "Asia/Jakarta") == "Asia/Jakarta"
    assert zone_or_else(None, "Nowhere") == "UTC"


def test_a_moment_is_kept_in_utc_to_the_microsecond() -> None:
    there = dt.timezone(dt.timedelta(hours=7))
    assert canonical(dt.datetime(2026, 1, 5, 17, tzinfo=there)) == "2026-01-05T10:00:00.000000Z"
    assert canonical(dt.datetime(1, 2, 3, tzinfo=dt.UTC)) == "0001-02-03T00:00:00.000000Z"
