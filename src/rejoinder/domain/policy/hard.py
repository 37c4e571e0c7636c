"""The rules that no waiting and no other ground gets round, in the order in which they are asked."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy.leaving import leaving
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import ContentRule
from rejoinder.domain.policy.verdict import NOTHING, Params
from rejoinder.domain.policy.words import Author, Purpose, StopHow


class Refusal(Struct, frozen=True):
    """Why a proposal is dropped, and what would be allowed instead."""

    rule: str
    reason: str
    params: Params
    remedy: str


Refuses = Callable[[Ledger, Proposal, dt.datetime], Refusal | None]


class Check(Struct, frozen=True):
    """A hard rule: asked about a proposal, it refuses or says nothing; None for one that is always passed."""

    rule: str
    refuses: Refuses | None


def hard_rules(policy: Policy, purpose: Purpose, author: Author) -> tuple[Check, ...]:
    """Return the hard rules for one kind of message."""
    content = (
        Check(rule.id, _content(rule)) for rule in policy.content if purpose in rule.purposes and author in rule.authors
    )
    implied = purpose in policy.reason_implied  # what the contact did last is the reason
    return (
        Check("expiry", _expiry),
        Check("stop", _stop(policy)),
        *content,
        Check("started", _started(policy)),
        Check("reason", None if implied else _stated),
    )


def _expiry(_ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Refusal | None:
    expires = proposal.expires_at
    if expires is None or expires > now:
        return None
    return Refusal("expiry", "expired", Params(expires), "propose_again")


def _stop(policy: Policy) -> Refuses:
    rules = policy.stops

    def refuses(ledger: Ledger, proposal: Proposal, _now: dt.datetime) -> Refusal | None:
        if not ledger.stops and not ledger.contact.stops:
            return None
        stop = leaving(rules, ledger, proposal).barred
        if stop is None:
            return None
        answer = replace(proposal, purpose=Purpose.REPLY, topic=None)
        answerable = leaving(rules, ledger, answer).barred is None
        remedy = "only_answers" if answerable else "contact_must_return"
        if stop.how is StopHow.BUSINESS:
            remedy = "unblock_them"
        return Refusal("stop", f"left_{stop.how}", Params(stop.at, key=stop.scope), remedy)

    return refuses


def _content(rule: ContentRule) -> Refuses:
    marks = frozenset((*rule.tags, *rule.categories))
    countries = frozenset(rule.countries)

    def refuses(ledger: Ledger, proposal: Proposal, _now: dt.datetime) -> Refusal | None:
        if not (proposal.personal_data or proposal.content or marks):
            return None
        if countries and ledger.country not in countries:
            return None
        asked = (str(kind) for kind in proposal.personal_data if kind in rule.asks_for)
        carried = (kind for kind in proposal.content if kind in rule.kinds)
        marked = (mark for mark in (proposal.tag, proposal.category) if mark in marks) if marks else ()
        found = (*asked, *carried, *(mark for mark in marked if mark is not None))
        where = ledger.country if countries else None
        return Refusal(rule.id, rule.reason, Params(key=where, kinds=found), rule.remedy) if found else None

    return refuses


def _started(policy: Policy) -> Refuses:
    acts, permits = policy.starts.acts, policy.starts.permits

    def refuses(ledger: Ledger, _proposal: Proposal, now: dt.datetime) -> Refusal | None:
        for trace in ledger.acts:
            if trace.kind in acts:
                return None
        if any(permit.kind in permits and permit.good("", now) for permit in ledger.permits):
            return None
        return Refusal("started", "never_started", NOTHING, "let_them_start")

    return refuses


def _stated(_ledger: Ledger, proposal: Proposal, _now: dt.datetime) -> Refusal | None:
    if proposal.reason.strip():
        return None
    return Refusal("reason", "no_reason", Params(kinds=(proposal.purpose,)), "state_reason")
