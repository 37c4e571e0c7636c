"""Whether a contact is in an audience. `explain` says why, and `flips_at` until when."""

from datetime import datetime, timedelta

from rejoinder.domain.audience import counting
from rejoinder.domain.audience.comparing import counts, meets
from rejoinder.domain.audience.facts import Facts, InForce
from rejoinder.domain.audience.fields import DENIES
from rejoinder.domain.audience.needs import Condition, Segments
from rejoinder.domain.audience.rule import (
    All,
    Any,
    Attribute,
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
)
from rejoinder.domain.audience.windows import window

#: How long after something of theirs was seen somebody counts as here.
HERE = timedelta(minutes=2)


def met(rule: Rule, facts: Facts, now: datetime, segments: Segments) -> bool:
    """Tell whether a contact meets a rule; of the segments that it names the rules are given."""
    match rule:
        case All(of):
            return all(met(one, facts, now, segments) for one in of)
        case Any(of):
            return any(met(one, facts, now, segments) for one in of)
        case Not(of):
            return not met(of, facts, now, segments)
        case InSegment(segment_id):
            return segment_id in segments and met(segments[segment_id], facts, now, segments)
    return condition_met(rule, facts, now)


def condition_met(one: Condition, facts: Facts, now: datetime) -> bool:  # noqa: PLR0911 - one for each kind
    """Tell whether a contact meets a single condition."""
    match one:
        case Field(name, op, value):
            return meets(op, value, facts.fields.get(name), facts.zone, now)
        case Attribute():
            return attribute_met(one, facts, now)
        case Did():
            return counts(one.op, one.times, counting.done(one, facts)(now))
        case Compared():
            return counting.moved_enough(one, *counting.moved(one, facts)(now))
        case Subscribed():
            return any(wanted.expires_at is None or now < wanted.expires_at for wanted in subscriptions(one, facts))
        case Reachable(channel_type):
            return channel_type in facts.reach if channel_type else bool(facts.reach)
        case Talked():
            return counts(one.op, one.times, counting.within(counting.talks(one, facts), window(one.period, now)))
        case Received():
            return counting.within(counting.became(one, facts), window(one.period, now)) > 0
    return facts.last_seen_at is not None and now < facts.last_seen_at + HERE


def attribute_met(one: Attribute, facts: Facts, now: datetime) -> bool:
    """Tell whether an attribute is as wanted: the contact's, or that of any company of theirs."""
    if one.of is Subject.CONTACT:
        return meets(one.op, one.value, facts.attributes.get(one.name), facts.zone, now)
    op = DENIES.get(one.op, one.op)
    found = any(meets(op, one.value, company.get(one.name), facts.zone, now) for company in facts.companies)
    return found is (op is one.op)


def subscriptions(one: Subscribed, facts: Facts) -> list[InForce]:
    """Return the subscriptions that are asked about."""
    return [
        known
        for known in facts.subscriptions
        if known.topic_id == one.topic_id and one.channel_type in {None, known.channel_type}
    ]
