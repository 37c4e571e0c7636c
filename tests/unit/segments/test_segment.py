"""What a segment's rule names, rests on, and looks at."""

from uuid import UUID

import pytest

from rejoinder.domain.audience.rule import (
    All,
    Any,
    Attribute,
    Change,
    Compared,
    Days,
    Did,
    Field,
    InSegment,
    Not,
    Online,
    Op,
    Reachable,
    Received,
    Rule,
    Subscribed,
    Talked,
)
from rejoinder.domain.segment import (
    ENTERED,
    behind,
    happens_in,
    looks_at_membership,
    moves_by_itself,
    named_in,
    parts,
    resting_on,
)

FIRST, SECOND, THIRD, GONE = (UUID(int=number) for number in range(1, 5))
ORDERED = Did("order")
PAID = Attribute("plan", Op.IS, "pro")


def test_a_rule_is_walked_over_with_everything_in_it() -> None:
    rule = All((ORDERED, Not(Any((PAID, Online())))))
    assert list(parts(rule)) == [rule, ORDERED, rule.of[1], Any((PAID, Online())), PAID, Online()]


def test_the_segments_that_a_rule_names_are_found_wherever_they_stand() -> None:
    assert named_in(All((InSegment(FIRST), Not(InSegment(SECOND))))) == {FIRST, SECOND}
    assert named_in(PAID) == frozenset()


def test_a_rule_rests_on_what_its_segments_rest_on_and_one_that_is_gone_ends_there() -> None:
    rules: dict[UUID, Rule] = {
        FIRST: All((InSegment(SECOND), InSegment(THIRD))),
        SECOND: InSegment(THIRD),
        THIRD: InSegment(GONE),
    }
    assert behind(rules[FIRST], rules) == {SECOND, THIRD, GONE}
    assert resting_on(THIRD, rules) == [FIRST, SECOND]
    assert resting_on(FIRST, rules) == []


def test_who_asks_for_membership_as_events_is_known() -> None:
    assert looks_at_membership(Not(Did(ENTERED)))
    assert looks_at_membership(Compared(ENTERED, Change.MORE, 10, 7))
    assert not looks_at_membership(All((ORDERED, PAID)))


@pytest.mark.parametrize(
    ("rule", "moves"),
    [
        (PAID, False),
        (ORDERED, False),
        (Talked(), False),
        (Reachable(), False),
        (Received(FIRST), False),
        (Field("first_seen_at", Op.WITHIN_LAST, 7), True),
        (Attribute("renews", Op.WITHIN_NEXT, 7), True),
        (Did("order", period=Days(7)), True),
        (Talked(period=Days(7)), True),
        (Received(FIRST, period=Days(7)), True),
        (Compared("order", Change.MORE, 10, 7), True),
        (Online(), True),
        (Subscribed(FIRST), True),
        (Any((PAID, Not(Online()))), True),
    ],
)
def test_time_alone_flips_what_asks_for_it(rule: Rule, moves: bool) -> None:
    assert moves_by_itself(rule, {}) is moves


def test_time_and_events_are_looked_for_in_the_segments_behind_a_rule_too() -> None:
    rules: dict[UUID, Rule] = {FIRST: All((ORDERED, Online()))}
    rule = All((InSegment(FIRST), InSegment(GONE), Compared("page", Change.LESS, 5, 7)))
    assert moves_by_itself(InSegment(FIRST), rules)
    assert happens_in(rule, rules) == ["order", "page"]
