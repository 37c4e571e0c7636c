"""What holds of every rule and of everybody, whatever is known of them."""

import datetime as dt

import audience_strategies as some
import hypothesis.strategies as st
import msgspec
from audience_reading import facts_of
from hypothesis import HealthCheck, given, settings

from rejoinder.domain.audience import Rule, check, explain, flips_at, met
from rejoinder.domain.audience.moments import MICROSECOND
from rejoinder.domain.audience.rule import All, Any, Not

NOW = st.sampled_from(some.NOWS)
#: Trees take a while to be drawn.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@PATIENT
@given(st.data(), NOW)
def test_the_opposite_of_the_opposite_is_the_same(data: st.DataObject, now: dt.datetime) -> None:
    rule, facts = data.draw(some.rules(now)), facts_of(data.draw(some.knowns(now)))
    segments = data.draw(some.segments_of(now))

    assert met(Not(Not(rule)), facts, now, segments) is met(rule, facts, now, segments)
    assert met(Not(rule), facts, now, segments) is not met(rule, facts, now, segments)


@PATIENT
@given(st.data(), NOW)
def test_not_both_is_one_not_or_the_other_not(data: st.DataObject, now: dt.datetime) -> None:
    one, two, facts = data.draw(some.rules(now)), data.draw(some.rules(now)), facts_of(data.draw(some.knowns(now)))
    segments = data.draw(some.segments_of(now))

    def holds(rule: Rule) -> bool:
        return met(rule, facts, now, segments)

    assert holds(Not(All((one, two)))) is holds(Any((Not(one), Not(two))))
    assert holds(Not(Any((one, two)))) is holds(All((Not(one), Not(two))))


@settings(PATIENT, max_examples=400)
@given(st.data(), NOW)
def test_an_answer_stands_until_it_is_said_that_it_may_flip(data: st.DataObject, now: dt.datetime) -> None:
    rule, facts = data.draw(some.rules(now)), facts_of(data.draw(some.knowns(now)))
    segments = data.draw(some.segments_of(now))
    answer = met(rule, facts, now, segments)

    flips = flips_at(rule, facts, now, segments)

    assert flips is None or flips > now
    until = flips - MICROSECOND if flips else now + dt.timedelta(days=800)
    between = [now + (until - now) * n / 7 for n in range(1, 8)]
    edges = [at for at in (now + step * dt.timedelta(days=1) for step in some.STEPS) if at <= until]
    assert {met(rule, facts, at, segments) for at in [until, *between, *edges]} == {answer}


@PATIENT
@given(st.data(), NOW)
def test_why_somebody_is_in_agrees_with_whether_they_are(data: st.DataObject, now: dt.datetime) -> None:
    rule, facts = data.draw(some.rules(now)), facts_of(data.draw(some.knowns(now)))
    segments = data.draw(some.segments_of(now))

    reason = explain(rule, facts, now, segments)

    assert reason.met is met(rule, facts, now, segments)
    assert reason.text.endswith(".")


@PATIENT
@given(st.data(), NOW)
def test_what_can_be_asked_passes_the_check_and_is_the_same_as_json(data: st.DataObject, now: dt.datetime) -> None:
    rule = data.draw(some.rules(now))
    check(rule)

    again = msgspec.json.decode(msgspec.json.encode(rule), type=Rule)

    facts, segments = facts_of(data.draw(some.knowns(now))), data.draw(some.segments_of(now))
    assert met(again, facts, now, segments) is met(rule, facts, now, segments)
