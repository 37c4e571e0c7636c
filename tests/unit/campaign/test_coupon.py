"""Codes that can be taken, and codes and amounts that events name."""

from typing import Any

import pytest

from rejoinder.domain.coupon import LONGEST_CODE, Refused, amount_in, named_in, sorted_out


def test_codes_are_taken_once_and_what_is_wrong_is_named_by_code() -> None:
    taken, refused = sorted_out([" SPRING-1 ", "spring-1", "", "two words", "x" * 65, "tab\tbed", "SPRING-2"])

    assert taken == ["SPRING-1", "SPRING-2"]
    assert refused == [
        Refused("spring-1", "twice"),
        Refused("", "empty"),
        Refused("two words", "spaces"),
        Refused("x" * LONGEST_CODE, "too_long"),
        Refused("tab\tbed", "spaces"),
    ]


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"coupon": " Spring-1 "}, "spring-1"),
        ({"coupon_code": "A"}, "a"),
        ({"discount_code": "B"}, "b"),
        ({"coupon": "", "discount_code": "B"}, "b"),
        ({"coupon": 7}, None),
        ({"coupon": "x" * 65}, None),
        ({}, None),
    ],
)
def test_an_event_names_a_code(properties: dict[str, Any], code: str | None) -> None:
    assert named_in(properties) == code


@pytest.mark.parametrize(
    ("properties", "amount"),
    [
        ({"total": 20, "revenue": 12.5}, 12.5),
        ({"total": "20.5"}, 20.5),
        ({"value": 3}, 3.0),
        ({"revenue": -4}, 0.0),
        ({"revenue": True, "total": 2}, 2.0),
        ({"revenue": "a lot", "total": 2}, 2.0),
        ({"revenue": "inf", "total": 2}, 2.0),
        ({}, 0.0),
    ],
)
def test_an_event_tells_an_amount(properties: dict[str, Any], amount: float) -> None:
    assert amount_in(properties) == amount
