"""What must be loaded to answer a rule, and after which changes to ask again."""

from datetime import timedelta
from uuid import UUID

import pytest

from rejoinder.domain.audience import Look, Needs, needs, together
from rejoinder.domain.audience.rule import (
    All,
    Any,
    Attribute,
    Between,
    Change,
    Compared,
    Days,
    Did,
    Field,
    InSegment,
    Not,
    Online,
    Op,
    Property,
    Reachable,
    Received,
    Rule,
    Subject,
    Subscribed,
    Talked,
    Which,
)

ID = UUID(int=7)
BIG = (Property("total", Op.GT, 5.0),)


@pytest.mark.parametrize(
    ("rule", "touches"),
    [
        (Field("name", Op.IS_SET), {"contact"}),
        (Field("page_url", Op.IS_SET), {"place"}),
        (Field("last_seen_at", Op.WITHIN_LAST, 7.0), {"presence"}),
        (Field("left", Op.IS_TRUE), {"reach"}),
        (Attribute("plan", Op.IS_SET), {"attribute"}),
        (Attribute("plan", Op.IS_SET, of=Subject.COMPANY), {"company"}),
        (Attribute("birthday", Op.ANNIVERSARY), {"attribute", "contact"}),
        (Did("Ordered"), {"event:Ordered"}),
        (Did("Booked", where=(Property("at", Op.ON, "2026-01-05"),)), {"event:Booked", "contact"}),
        (Compared("Sent", Change.MORE, 5.0, 7.0), {"event:Sent"}),
        (Subscribed(ID), {"subscription"}),
        (Reachable(), {"reach"}),
        (Online(), {"presence"}),
        (Talked(), {"conversation"}),
        (Received(ID), {f"campaign:{ID}"}),
        (InSegment(ID), set()),
        (Not(All((Any((Online(),)), Talked()))), {"presence", "conversation"}),
    ],
)
def test_a_rule_is_touched_by_what_it_looks_at(rule: Rule, touches: set[str]) -> None:
    found = needs(rule, {})

    assert found.touches == touches
    assert all(found.touched_by(what) for what in touches)
    assert not found.touched_by("event:Something else")


def test_a_segment_that_is_named_is_looked_into() -> None:
    assert needs(InSegment(ID), {ID: Did("Ordered")}).touched_by("event:Ordered")


@pytest.mark.parametrize(
    ("rule", "look"),
    [
        (Did("Ordered"), Look()),
        (Did("Ordered", period=Days(30)), Look(days=30)),
        (Did("Ordered", period=Days(30, 7)), Look(days=30)),
        (Did("Ordered", period=Between(since="2026-01-01")), Look(days=0)),
        (Did("Ordered", where=BIG), Look(days=0, properties=True)),
        (Did("Ordered", period=Days(30), where=BIG), Look(days=30, properties=True)),
        (Did("Ordered", which=Which.FIRST), Look(ends=True)),
        (Did("Ordered", which=Which.LAST, where=BIG), Look(properties=True, ends=True)),
        (Compared("Ordered", Change.LESS, 5.0, 7.0), Look(days=14)),
    ],
)
def test_events_are_looked_into_only_as_far_as_counters_do_not_tell(rule: Rule, look: Look) -> None:
    assert needs(rule, {}).events == {"Ordered": look}


def test_several_rules_are_loaded_for_together() -> None:
    rules = (Did("Ordered"), Did("Ordered", period=Days(30)), Did("Ordered", period=Days(7), where=BIG), Received(ID))

    found = together(needs(rule, {}) for rule in rules)

    assert found.events == {"Ordered": Look(days=30, properties=True)}
    assert found.campaigns == {ID}
    assert together([]) == Needs()


def test_all_events_are_more_than_those_of_some_days() -> None:
    assert Look(days=0) | Look(days=30) == Look(days=0)
    assert Look() | Look(ends=True) == Look(ends=True)
    assert Look(days=2).span == timedelta(days=2)
    assert Look(days=0).span is Look().span is None
