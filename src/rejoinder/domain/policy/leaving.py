"""What it means that a contact left: which stop holds for a proposal, and what it still lets through."""

import datetime as dt

from msgspec import Struct

from rejoinder.domain.policy.facts import Stop
from rejoinder.domain.policy.grounds import permit_of, uses_since
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import MARKETING, StopRule
from rejoinder.domain.policy.words import Author, PermitKind, Purpose, StopHow

FAREWELL = "farewell"
TOPIC = "topic:"


def rule_for(rules: tuple[StopRule, ...], how: StopHow) -> StopRule:
    """Return what this way of leaving means; without a rule it stops everything."""
    return next((rule for rule in rules if rule.how is how), StopRule(how=how))


def holds_for(stop: Stop, rule: StopRule, ledger: Ledger, proposal: Proposal) -> bool:
    """Whether a stop is meant for this proposal and is still in force."""
    if not _meant_for(stop, ledger, proposal):
        return False
    if proposal.purpose not in rule.lifted_for or not rule.lifted_by:
        return True
    last = ledger.last(*rule.lifted_by)
    return last is None or last <= stop.at


def _meant_for(stop: Stop, ledger: Ledger, proposal: Proposal) -> bool:
    if stop.scope == "all":
        return True
    if stop.scope.startswith(TOPIC):
        named = proposal.topic is not None and stop.scope == TOPIC + proposal.topic
        return named and not _subscribed_since(stop.at, ledger, proposal)
    return proposal.purpose in MARKETING and not _subscribed_since(stop.at, ledger, proposal)


def _subscribed_since(stopped_at: dt.datetime, ledger: Ledger, proposal: Proposal) -> bool:
    if proposal.purpose is not Purpose.TOPIC:
        return False
    permit = permit_of(ledger, PermitKind.TOPIC, proposal.topic)
    return permit is not None and permit.granted_at > stopped_at


def _farewell_left(stop: Stop, rule: StopRule, ledger: Ledger, proposal: Proposal) -> bool:
    if proposal.author is not Author.SYSTEM or proposal.purpose is not Purpose.REPLY:
        return False
    return len(uses_since(ledger, FAREWELL, stop.at, proposal.delivery_id)) < rule.farewells


class Leaving(Struct, frozen=True):
    """What a contact's stops mean for one proposal."""

    barred: Stop | None = None
    silent: bool = False
    takes: tuple[str, ...] = ()


def leaving(rules: tuple[StopRule, ...], ledger: Ledger, proposal: Proposal) -> Leaving:
    """Return the stop that bars a proposal, or how it may be sent in spite of the stops."""
    silent = False
    takes: tuple[str, ...] = ()
    for stop in (*ledger.stops, *ledger.contact.stops):
        rule = rule_for(rules, stop.how)
        if not holds_for(stop, rule, ledger, proposal):
            continue
        if proposal.purpose in rule.still:
            silent = silent or rule.silent
        elif _farewell_left(stop, rule, ledger, proposal):
            takes = (f"use:{FAREWELL}",)
        else:
            return Leaving(stop)
    return Leaving(None, silent, takes)
