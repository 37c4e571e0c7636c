"""Why a contact is in an audience, or why not."""

from datetime import datetime
from typing import Any as Anything

import msgspec

from rejoinder.domain.audience import counting, phrases
from rejoinder.domain.audience.evaluate import condition_met
from rejoinder.domain.audience.facts import Facts
from rejoinder.domain.audience.fields import FIELDS
from rejoinder.domain.audience.needs import Condition, Segments
from rejoinder.domain.audience.rule import (
    All,
    Any,
    Attribute,
    Change,
    Compared,
    Did,
    Field,
    InSegment,
    Not,
    Reachable,
    Received,
    Rule,
    Subject,
    Subscribed,
    Talked,
    Which,
)
from rejoinder.domain.audience.windows import window


class Reason(msgspec.Struct, frozen=True):
    """Whether a rule is met, why in plain words, and the same of its parts."""

    met: bool
    text: str
    of: tuple["Reason", ...] = ()


def explain(rule: Rule, facts: Facts, now: datetime, segments: Segments) -> Reason:
    """Say why a contact meets a rule or does not, with what is known of them."""
    match rule:
        case All(of):
            return _all(tuple(explain(one, facts, now, segments) for one in of))
        case Any(of):
            return _any(tuple(explain(one, facts, now, segments) for one in of))
        case Not(of):
            inner = explain(of, facts, now, segments)
            text = "This must not hold, and does." if inner.met else "This must not hold, and does not."
            return Reason(not inner.met, text, (inner,))
        case InSegment(segment_id):
            return _segment(explain(segments[segment_id], facts, now, segments) if segment_id in segments else None)
    return Reason(condition_met(rule, facts, now), _text(rule, facts, now))


def _all(of: tuple[Reason, ...]) -> Reason:
    missing = sum(not one.met for one in of)
    if not missing:
        return Reason(met=True, text="Everything that is asked for holds.", of=of)
    return Reason(met=False, text=f"{missing} of {phrases.plenty(len(of), 'condition')} missing.", of=of)


def _any(of: tuple[Reason, ...]) -> Reason:
    holding = sum(one.met for one in of)
    if not holding:
        return Reason(met=False, text="Nothing that would be enough holds.", of=of)
    return Reason(met=True, text=f"One is enough: {holding} of {len(of)}.", of=of)


def _segment(inner: Reason | None) -> Reason:
    if inner is None:
        return Reason(met=False, text="This segment is no more.")
    return Reason(inner.met, f"{'In' if inner.met else 'Not in'} the segment.", (inner,))


def _text(one: Condition, facts: Facts, now: datetime) -> str:  # noqa: PLR0911 - one for each kind
    match one:
        case Field(name):
            return _value(FIELDS[name].label, facts.fields.get(name), one, facts)
        case Attribute(of=Subject.CONTACT):
            return _value(one.name, facts.attributes.get(one.name), one, facts)
        case Attribute():
            return _company(one, facts)
        case Did():
            return _did(one, facts, now)
        case Compared():
            return _compared(one, facts, now)
        case Subscribed():
            where = f" on {one.channel_type}" if one.channel_type else ""
            return f"{'Subscribed' if condition_met(one, facts, now) else 'Not subscribed'} to the topic{where}."
        case Reachable():
            return _reachable(one, facts)
        case Talked():
            return _talked(one, facts, now)
        case Received():
            return _received(one, facts, now)
    return _online(facts, now)


def _value(label: str, known: Anything, one: Field | Attribute, facts: Facts) -> str:
    shown, wanted = phrases.shown(known, facts.zone), phrases.wanted(one.op, one.value)
    return f"{label} is {shown}; {wanted} wanted."


def _company(one: Attribute, facts: Facts) -> str:
    if not facts.companies:
        return f"No company is known; {one.name}: {phrases.wanted(one.op, one.value)} wanted."
    shown = ", ".join(phrases.shown(company.get(one.name), facts.zone) for company in facts.companies)
    return f"{one.name} of the company is {shown}; {phrases.wanted(one.op, one.value)} wanted."


def _did(one: Did, facts: Facts, now: datetime) -> str:
    number = counting.done(one, facts)(now)
    what = f"{phrases.having(one.where)}{phrases.period(one.period)}"
    if one.which is not Which.ANY:
        found = "is" if number else "is not"
        return f"The {one.which} {one.event} {found} one{what}; {_often(one)} wanted."
    return f"{one.event} {phrases.times(number)}{what}; {_often(one)} wanted."


def _often(one: Did | Talked) -> str:
    return phrases.wanted(one.op, one.times)


def _compared(one: Compared, facts: Facts, now: datetime) -> str:
    lately, before = counting.moved(one, facts)(now)
    days = phrases.plenty(one.days, "day")
    change = "more" if one.change is Change.MORE else "less"
    counts = f"{phrases.times(lately)} in the last {days} and {phrases.times(before)} in the {days} before"
    return f"{one.event}{phrases.having(one.where)} {counts}; at least {phrases.number(one.percent)} % {change} wanted."


def _reachable(one: Reachable, facts: Facts) -> str:
    types = ", ".join(sorted(facts.reach))
    wanted = f"; {one.channel_type} wanted" if one.channel_type else ""
    return f"Can be reached on {types}{wanted}." if types else f"Cannot be reached on any channel{wanted}."


def _talked(one: Talked, facts: Facts, now: datetime) -> str:
    number = counting.within(counting.talks(one, facts), window(one.period, now))
    kind = "" if one.status == "any" else f"{one.status} "
    channel = f" on {one.channel_type}" if one.channel_type else ""
    tag = " with the tag" if one.tag_id else ""
    said = phrases.plenty(number, f"{kind}conversation")
    return f"{said}{channel}{tag}{phrases.period(one.period)}; {_often(one)} wanted."


def _received(one: Received, facts: Facts, now: datetime) -> str:
    moments = [at for at in counting.became(one, facts) if at in window(one.period, now)]
    when = f" on {phrases.moment(moments[-1], facts.zone)}" if moments else phrases.period(one.period)
    return f"{one.what.capitalize()}{when}." if moments else f"Not {one.what}{when}."


def _online(facts: Facts, now: datetime) -> str:
    if facts.last_seen_at is None:
        return "Never seen."
    return f"Last seen on {phrases.moment(facts.last_seen_at, facts.zone)}."
