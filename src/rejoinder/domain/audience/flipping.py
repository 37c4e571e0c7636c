"""Until when an answer stands though nothing happens."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from rejoinder.domain.audience import counting
from rejoinder.domain.audience.comparing import turning
from rejoinder.domain.audience.evaluate import HERE, condition_met, met, subscriptions
from rejoinder.domain.audience.facts import Facts
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
    Online,
    Received,
    Rule,
    Subject,
    Subscribed,
    Talked,
)
from rejoinder.domain.audience.windows import first_change, turns


def flips_at(rule: Rule, facts: Facts, now: datetime, segments: Segments) -> datetime | None:
    """Return until when the answer stands; None when time alone never changes it.

    Until right before that moment the answer is the same as now. It may still be the same then, and is asked again.
    """
    match rule:
        case All(of):
            return _joined(of, facts, now, segments, holds=True)
        case Any(of):
            return _joined(of, facts, now, segments, holds=False)
        case Not(of):
            return flips_at(of, facts, now, segments)
        case InSegment(segment_id):
            return flips_at(segments[segment_id], facts, now, segments) if segment_id in segments else None
    return first_change(_moments(rule, facts, now), now, lambda at: condition_met(rule, facts, at))


def _joined(of: tuple[Rule, ...], facts: Facts, now: datetime, segments: Segments, *, holds: bool) -> datetime | None:
    """Return when several conditions together may flip.

    While all of them hold, the first to flip decides; else each of those that do not has to flip first.
    """
    against = [one for one in of if met(one, facts, now, segments) is not holds]
    flips = [flips_at(one, facts, now, segments) for one in against or of]
    if not against:
        return min((one for one in flips if one), default=None)
    return None if None in flips else max(one for one in flips if one)


def _moments(one: Condition, facts: Facts, now: datetime) -> Iterable[datetime]:
    match one:
        case Field(name, op, value):
            return turning(op, value, facts.fields.get(name), facts.zone, now)
        case Attribute():
            return _of_attribute(one, facts, now)
        case Did():
            return counting.done_turns(one, facts, now)
        case Compared():
            return counting.moved_turns(one, facts, now)
        case Subscribed():
            return [known.expires_at for known in subscriptions(one, facts) if known.expires_at]
        case Talked():
            return [moment for at in counting.talks(one, facts) for moment in turns(one.period, at)]
        case Received():
            return [moment for at in counting.became(one, facts) for moment in turns(one.period, at)]
        case Online():
            return [facts.last_seen_at + HERE] if facts.last_seen_at else []
    return []


def _of_attribute(one: Attribute, facts: Facts, now: datetime) -> Iterator[datetime]:
    for known in [facts.attributes] if one.of is Subject.CONTACT else facts.companies:
        yield from turning(one.op, one.value, known.get(one.name), facts.zone, now)
