"""What can make a message wait: caps, a topic's frequency, quiet hours."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

from rejoinder.domain.policy.calendar import period, quiet_clock, zone_or
from rejoinder.domain.policy.grounds import permit_of
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Cap, Quiet
from rejoinder.domain.policy.verdict import Params
from rejoinder.domain.policy.words import Author, PermitKind, Purpose, Scope

Waits = Callable[[Ledger, Proposal, dt.datetime], Params | None]


class Wait(Struct, frozen=True):
    """A rule that can hold: asked at a time, it tells until when, with its facts, or None."""

    rule: str
    reason: str
    waits: Waits


def cap_wait(cap: Cap) -> Wait:
    """Return the cap, ready to be asked."""
    count = cap.count
    whole = cap.scope is not Scope.IDENTITY
    per = dt.timedelta(seconds=cap.per_s)

    def waits(ledger: Ledger, proposal: Proposal, at: dt.datetime) -> Params | None:
        if len(ledger.contact.sent if whole else ledger.sent) < count:
            return None
        times = fills(cap, ledger, at, proposal.delivery_id, proposal.topic)
        if len(times) < count or credit(cap, ledger, proposal, at) is not None:
            return None
        return Params(until=times[-count] + per, count=len(times), limit=count, per_s=cap.per_s)

    return Wait(cap.id, "cap_full", waits)


def fills(
    cap: Cap, ledger: Ledger, at: dt.datetime, mine: str = "", topic: str | None = None
) -> list[dt.datetime]:
    """Return when the messages were sent that this cap counts at this time, oldest first."""
    since = at - dt.timedelta(seconds=cap.per_s)
    purposes, each = cap.purposes, cap.by_topic
    return sorted(
        one.at
        for one in (ledger.sent if cap.scope is Scope.IDENTITY else ledger.contact.sent)
        if one.at > since
        and one.purpose in purposes
        and one.delivery_id != mine
        and (not each or one.topic == topic)
    )


def credit(cap: Cap, ledger: Ledger, proposal: Proposal, at: dt.datetime) -> str | None:
    """Return the name of an earned permit to go over this cap, if one is left."""
    permit = permit_of(ledger, PermitKind.CREDIT, cap.id) if cap.earns else None
    return permit.name if permit is not None and permit.good(proposal.delivery_id, at) else None


def credits_spent(
    caps: tuple[Cap, ...], ledger: Ledger, proposal: Proposal, now: dt.datetime
) -> tuple[str, ...]:
    """Return the names of the credits that let a proposal go over a full cap."""
    return tuple(
        name
        for cap in caps
        if cap.earns
        and len(fills(cap, ledger, now, proposal.delivery_id, proposal.topic)) >= cap.count
        and (name := credit(cap, ledger, proposal, now)) is not None
    )


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
            if one.topic == topic and one.at >= begins and one.delivery_id != mine
        ]
        return Params(max(times), ends, key=topic, kinds=(permit.frequency,)) if times else None

    return Wait("frequency", "heard_already", waits)


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
