"""What can make a message wait: a topic's frequency, quiet hours; caps stand in a file of their own."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

from rejoinder.domain.policy.calendar import period, quiet_clock, zone_or
from rejoinder.domain.policy.grounds import permit_of
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Pause, Quiet, RestRule
from rejoinder.domain.policy.verdict import Params
from rejoinder.domain.policy.words import Author, PermitKind, Purpose

Waits = Callable[[Ledger, Proposal, dt.datetime], Params | None]


class Wait(Struct, frozen=True):
    """A rule that can hold: asked at a time, it tells until when, with its facts, or None."""

    rule: str
    reason: str
    waits: Waits


def frequency_wait(fallback: str) -> Wait:
    """Return the rule that nobody hears of a topic more often than subscribed to."""

    def waits(ledger: Ledger, proposal: Proposal, at: dt.datetime) -> Params | None:
        permit = permit_of(ledger, PermitKind.TOPIC, proposal.topic)
        if permit is None or permit.frequency is None:
            return None
        zone = zone_or(ledger.zone or proposal.zone or fallback, fallback)
        begins, ends = period(permit.frequency, zone, at)
        mine, topic = proposal.delivery_id, proposal.topic
        times = [
            one.at
            for one in ledger.sent
            if one.topic == topic and one.purpose is Purpose.TOPIC and one.at >= begins and one.delivery_id != mine
        ]
        return Params(max(times), ends, key=topic, kinds=(permit.frequency,)) if times else None

    return Wait("frequency", "heard_already", waits)


def pause_wait(pause: Pause) -> Wait:
    """Return the rule that promotion waits while too many contacts leave."""

    def waits(_ledger: Ledger, _proposal: Proposal, at: dt.datetime) -> Params | None:
        return Params(until=pause.until, kinds=pause.purposes) if at < pause.until else None

    return Wait("pause", "paused", waits)


def rest_wait(rule: RestRule) -> Wait:
    """Return the rule that the provider's wish to leave somebody alone is kept."""
    codes, lifted_by = rule.codes, rule.lifted_by

    def waits(ledger: Ledger, _proposal: Proposal, at: dt.datetime) -> Params | None:
        if not ledger.rests:
            return None
        since = ledger.last(*lifted_by) if lifted_by else None
        held = [
            one for one in ledger.rests if one.code in codes and at < one.until and (since is None or since <= one.at)
        ]
        longest = max(held, key=lambda one: one.until, default=None)
        return None if longest is None else Params(longest.at, longest.until, key=longest.code)

    return Wait(rule.id, "left_alone", waits)


def quiet_wait(quiet: Quiet, author: Author, purpose: Purpose, fallback: str) -> Wait:
    """Return the quiet hours, ready to be asked for one kind of message."""
    clock = quiet_clock(quiet.start, quiet.end, fallback)
    within = _spared(quiet, author, purpose)

    def waits(ledger: Ledger, proposal: Proposal, at: dt.datetime) -> Params | None:
        zone = ledger.zone or proposal.zone or fallback
        until = clock(zone, at)
        if until is None or (within is not None and _awake(ledger, at, within)):
            return None
        return Params(until=until, key=zone)

    return Wait(quiet.id, "quiet", waits)


def _spared(quiet: Quiet, author: Author, purpose: Purpose) -> dt.timedelta | None:
    longest = max(
        (one.within_s for one in quiet.spares if author in one.authors and purpose in one.purposes),
        default=None,
    )
    return None if longest is None else dt.timedelta(seconds=longest)


def _awake(ledger: Ledger, at: dt.datetime, within: dt.timedelta) -> bool:
    last = ledger.last()
    return last is not None and at - last <= within


def free_at(
    rules: tuple[Wait, ...], ledger: Ledger, proposal: Proposal, now: dt.datetime, patience: dt.timedelta
) -> tuple[dt.datetime, Wait, Params]:
    """Return the first moment at which no rule waits any more, the rule that waits longest, and its facts.

    Looks no further ahead than `patience`. Ask only when something waits now.
    """
    until, waiting = now, _first_waiting(rules, ledger, proposal, now)
    while waiting is not None and until - now <= patience:
        longest = waiting
        until = longest[1].until or until
        waiting = _first_waiting(rules, ledger, proposal, until)
    return until, *longest


def _first_waiting(
    rules: tuple[Wait, ...], ledger: Ledger, proposal: Proposal, at: dt.datetime
) -> tuple[Wait, Params] | None:
    for rule in rules:
        params = rule.waits(ledger, proposal, at)
        if params is not None:
            return rule, params
    return None
