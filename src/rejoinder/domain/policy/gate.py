"""The gate itself: `decide`. A policy's rules are made ready when they are first asked for, and kept with it."""

import datetime as dt
from collections.abc import Callable

from rejoinder.domain.policy.grounds import footing_of
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.plan import Plan
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.verdict import Verdict
from rejoinder.domain.policy.words import Author, Purpose


class Plans(dict[tuple[Purpose, Author], Plan]):
    """The plans of one policy by purpose and author, each made when it is first asked for."""

    def __init__(self, policy: Policy) -> None:
        super().__init__()
        self._policy = policy
        self._footings = tuple(footing_of(ground) for ground in policy.grounds)

    def __missing__(self, kind: tuple[Purpose, Author]) -> Plan:
        plan = self[kind] = Plan(self._policy, self._footings, *kind)
        return plan


def plans_of(policy: Policy) -> Plans:
    """Return a policy's plans, which live and die with the policy object."""
    kept: dict[str, Plans] = policy.__dict__
    plans = kept.get("plans")
    if plans is None:
        plans = kept["plans"] = Plans(policy)
    return plans


def decide(policy: Policy, ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Verdict:
    """Return what is to become of this proposal now, and why.

    Pure: the same facts give the same verdict, and nothing is changed.
    """
    return plans_of(policy)[proposal.purpose, proposal.author].decide(ledger, proposal, now)


def asking(policy: Policy, proposal: Proposal, now: dt.datetime) -> Callable[[Ledger], Verdict]:
    """Return `decide` for one proposal to many; what would be allowed instead is left out of its verdicts."""
    plan = plans_of(policy)[proposal.purpose, proposal.author]
    return lambda ledger: plan.decide(ledger, proposal, now, instead=False)
