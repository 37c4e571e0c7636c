"""A rule that makes no sense is refused, with where it is wrong and what to do."""

import itertools
from typing import Any
from uuid import UUID

import msgspec
import pytest

from rejoinder.domain.audience import Rule, check, check_circles
from rejoinder.domain.audience.check import MOST
from rejoinder.domain.audience.rule import All, Field, InSegment, Not, Online, Op
from rejoinder.domain.problem import Invalid

ONE, TWO, THREE = (UUID(int=n) for n in (1, 2, 3))
TOPIC = "0190a3c4-0000-7000-8000-000000000001"


def _refused(rule: Rule) -> Invalid:
    with pytest.raises(Invalid) as refusal:
        check(rule)
    assert refusal.value.remedy
    return refusal.value


FIELD = {"type": "field", "name": "name", "op": "is", "value": "x"}
ATTRIBUTE = {"type": "attribute", "name": "plan", "op": "is", "value": "x"}
DID = {"type": "did", "event": "Ordered"}


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        (FIELD | {"name": "shoe_size"}, "unknown_field", "rule.name"),
        (FIELD | {"op": "gt", "value": 5}, "operator_unfit", "rule.op"),
        (FIELD | {"op": "between", "value": [1, 2]}, "operator_unfit", "rule.op"),
        (FIELD | {"value": ""}, "invalid_value", "rule.value"),
        (FIELD | {"value": None}, "invalid_value", "rule.value"),
        (FIELD | {"value": 5}, "invalid_value", "rule.value"),
        (FIELD | {"value": "a\0b"}, "invalid_value", "rule.value"),
        (FIELD | {"op": "one_of", "value": []}, "invalid_value", "rule.value"),
        (FIELD | {"op": "one_of", "value": ["a", 5]}, "invalid_value", "rule.value"),
        (FIELD | {"op": "is_set"}, "invalid_value", "rule.value"),
        ({"type": "field", "name": "first_seen_at", "op": "between", "value": [1, 2]}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"name": "a\0"}, "invalid", "rule.name"),
        (ATTRIBUTE | {"op": "gt", "value": True}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "gt", "value": "5"}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "between", "value": [2, 1]}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "between", "value": [1, 2, 3]}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "between", "value": ["2026-01-02", "2026-01-01"]}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "between", "value": ["2026-01-02", 5]}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "before", "value": "soon"}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "before", "value": "2026-02-30"}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "before", "value": "0999-12-31"}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "before", "value": "0001-01-01T00:00:00+10:00"}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "on", "value": "2026-01-01T10:00:00Z"}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "within_last", "value": 0}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "within_last", "value": 36_601}, "invalid_value", "rule.value"),
        (ATTRIBUTE | {"op": "has", "value": ["a", True]}, "invalid_value", "rule.value"),
        (DID | {"event": "Ord\0ered"}, "invalid", "rule.event"),
        (DID | {"op": "between"}, "operator_unfit", "rule.op"),
        (DID | {"which": "first", "times": 2}, "invalid_value", "rule.times"),
        (DID | {"where": [{"name": "total", "op": "gt"}]}, "invalid_value", "rule.where[0].value"),
        (DID | {"where": [{"name": "a\0", "op": "is_set"}]}, "invalid", "rule.where[0].name"),
        (DID | {"period": {"type": "days", "last": 7, "until": 7}}, "invalid_period", "rule.period.until"),
        (DID | {"period": {"type": "dates", "since": "soon"}}, "invalid_date", "rule.period.since"),
        (
            DID | {"period": {"type": "dates", "since": "2026-01-02", "before": "2026-01-02"}},
            "invalid_period",
            "rule.period.before",
        ),
        (
            {"type": "compared", "event": "Sent", "change": "more", "percent": 5, "days": 7}
            | {"where": [{"name": "a", "op": "is", "value": 5}]},
            "invalid_value",
            "rule.where[0].value",
        ),
        ({"type": "conversation", "op": "is"}, "operator_unfit", "rule.op"),
        (
            {"type": "campaign", "campaign_id": TOPIC, "period": {"type": "dates", "before": "x"}},
            "invalid_date",
            "rule.period.before",
        ),
        ({"type": "reachable", "channel_type": "we\0b"}, "invalid", "rule.channel_type"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(wrong: dict[str, Any], code: str, field: str) -> None:
    refusal = _refused(msgspec.convert(wrong, Rule))

    assert (refusal.code, refusal.field) == (code, field)


def test_a_place_deep_in_a_rule_is_named_by_its_path() -> None:
    rule = msgspec.convert({"type": "all", "of": [FIELD, {"type": "not", "of": FIELD | {"value": ""}}]}, Rule)

    assert _refused(rule).field == "rule.of[1].of.value"


def test_a_number_without_end_is_refused() -> None:
    assert _refused(msgspec.convert(ATTRIBUTE | {"op": "gt", "value": float("inf")}, Rule)).code == "invalid_value"


def test_eight_levels_are_enough_and_nine_too_many() -> None:
    rule: Rule = Online()
    for _ in range(7):
        rule = Not(rule)
    check(rule)

    assert _refused(Not(rule)).code == "too_deep"


def test_two_hundred_conditions_are_enough_and_more_too_many() -> None:
    fifty = All((Online(),) * 50)
    check(All((fifty,) * 4))

    assert _refused(All((*(fifty,) * 4, Online()))).code == "too_many_conditions"
    assert MOST == 200


def test_a_segment_within_another_is_fine_and_so_is_one_that_is_no_more() -> None:
    check_circles({ONE: InSegment(TWO), TWO: Field("name", Op.IS_SET), THREE: All((InSegment(ONE), InSegment(TWO)))})
    check_circles({ONE: InSegment(TWO)})


def test_a_segment_that_leads_back_to_itself_is_refused() -> None:
    with pytest.raises(Invalid) as refusal:
        check_circles({ONE: Not(InSegment(TWO)), TWO: All((InSegment(THREE),)), THREE: InSegment(ONE)})

    assert refusal.value.code == "circle"


def test_segments_that_multiply_each_other_are_refused() -> None:
    ids = [UUID(int=n) for n in range(20)]
    rules: dict[UUID, Rule] = {one: All((InSegment(two),) * 3) for one, two in itertools.pairwise(ids)}

    with pytest.raises(Invalid) as refusal:
        check_circles({**rules, ids[-1]: Online()})

    assert refusal.value.code == "too_many_conditions"
