"""A value is had as the type of its attribute where nothing is lost by it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from rejoinder.domain.months import month_of, months_around, next_month
from rejoinder.domain.typed import Known, Type, Unfit, canonical, fitted, flattened, type_of


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        ("pro", Type.TEXT),
        ("2024-02-30", Type.TEXT),
        ("0001-01-01T00:00:00+23:59", Type.TEXT),
        ("2024-02-29", Type.DATE),
        ("2024-02-29T10:00:00+07:00", Type.DATE),
        (12, Type.NUMBER),
        (1.5, Type.NUMBER),
        (True, Type.BOOLEAN),
        (["a"], Type.LIST),
    ],
)
def test_the_first_value_says_which_type_it_is(value: Any, type_: Type) -> None:
    assert type_of(value) is type_


def test_an_object_has_no_type() -> None:
    with pytest.raises(Unfit):
        type_of({"a": 1})


@pytest.mark.parametrize(
    ("value", "type_", "had"),
    [
        ("pro", Type.TEXT, "pro"),
        (12, Type.TEXT, "12"),
        (True, Type.TEXT, "true"),
        (12, Type.NUMBER, 12),
        ("12", Type.NUMBER, 12),
        (" -1.50", Type.NUMBER, -1.5),
        (False, Type.BOOLEAN, False),
        (" True", Type.BOOLEAN, True),
        ("2024-02-29", Type.DATE, "2024-02-29T00:00:00.000000Z"),
        ("2024-02-29 10:00+07:00", Type.DATE, "2024-02-29T03:00:00.000000Z"),
        (1_700_000_000, Type.DATE, "2023-11-14T22:13:20.000000Z"),
        (1_700_000_000_500, Type.DATE, "2023-11-14T22:13:20.500000Z"),
        (["a", 1, True], Type.LIST, ["a", 1, True]),
        ("a", Type.LIST, ["a"]),
    ],
)
def test_a_value_is_had_as_a_type(value: Any, type_: Type, had: Any) -> None:
    assert fitted(value, type_) == had


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        ("x" * 2_001, Type.TEXT),
        (["a"], Type.TEXT),
        (None, Type.TEXT),
        ("twelve", Type.NUMBER),
        ("007", Type.NUMBER),
        (True, Type.NUMBER),
        (float("inf"), Type.NUMBER),
        ("maybe", Type.BOOLEAN),
        (1, Type.BOOLEAN),
        ("soon", Type.DATE),
        (12, Type.DATE),
        (True, Type.DATE),
        (1e30, Type.DATE),
        ([{"a": 1}], Type.LIST),
        (["x" * 2_001], Type.LIST),
        (["a"] * 201, Type.LIST),
    ],
)
def test_what_would_lose_something_is_left_out(value: Any, type_: Type) -> None:
    with pytest.raises(Unfit):
        fitted(value, type_)


def test_dates_are_in_the_order_of_their_texts() -> None:
    moments = [datetime(800, 1, 1, tzinfo=UTC), datetime(1999, 12, 31, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)]
    texts = [canonical(one) for one in moments]
    assert texts == sorted(texts)
    assert {len(one) for one in texts} == {27}


def test_objects_are_taken_apart_one_level_deep() -> None:
    told = {"plan": "pro", "address": {"city": "Bogor", "at": {"x": 1}}}
    assert flattened(told) == {"plan": "pro", "address.city": "Bogor", "address.at": {"x": 1}}


def test_values_are_listed_as_long_as_they_are_few_and_short() -> None:
    few, long, numbers, items = Known(Type.TEXT), Known(Type.TEXT), Known(Type.NUMBER), Known(Type.LIST)
    assert [few.see("a", 2), few.see("a", 2), few.see("b", 2), few.values] == [True, False, True, ["a", "b"]]
    assert (few.see("c", 2), few.values, few.many, few.see("d", 2)) == (True, [], True, False)
    assert (long.see("x" * 61, 2), long.many) == (True, True)
    assert (numbers.see(1, 2), numbers.values) == (False, [])
    assert (items.see(["b", 1, "a"], 3), items.values) == (True, ["a", "b"])


def test_months_follow_each_other_over_the_end_of_a_year() -> None:
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    assert month_of(now) == datetime(2026, 11, 1, tzinfo=UTC)
    assert next_month(month_of(datetime(2026, 12, 31, tzinfo=UTC))) == datetime(2027, 1, 1, tzinfo=UTC)
    around = [f"{one:%Y-%m}" for one in months_around(now, before=1, after=2)]
    assert around == ["2026-10", "2026-11", "2026-12", "2027-01"]
