"""A verdict in plain words."""

import datetime as dt

from msgspec import Struct

from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.sentences import LINES, REASONS, REMEDIES, moment, told
from rejoinder.domain.policy.verdict import Params, Reason, Verdict
from rejoinder.domain.policy.words import Outcome


class Explanation(Struct, frozen=True, omit_defaults=True):
    """Which rule decided, why, until when, and what is allowed instead."""

    headline: str
    rule: str
    why: str
    policy: str
    passed: tuple[str, ...]
    until: dt.datetime | None = None
    instead: str | None = None

    @property
    def text(self) -> str:
        """The whole explanation as one paragraph."""
        return " ".join(part for part in (self.headline, self.why, self.instead) if part)


def explain(verdict: Verdict, zone: str = "UTC") -> Explanation:
    """Return a verdict in plain words, with its times as clocks in `zone` show them."""
    return Explanation(
        _headline(verdict, zone),
        verdict.rule,
        sentence(verdict, zone),
        verdict.policy,
        verdict.passed,
        verdict.until,
        None if verdict.remedy is None else REMEDIES[verdict.remedy],
    )


def sentence(verdict: Verdict, zone: str = "UTC") -> str:
    """Return the verdict's reason as one sentence."""
    why = told(REASONS[verdict.reason], verdict.params, verdict.at, zone)
    if verdict.params.then is None:
        return why
    return f"{why} {told(LINES['by_then'], verdict.params, verdict.at, zone)}"


def why_sent(proposal: Proposal, ledger: Ledger) -> Reason:
    """Return the reason to keep with a message: the stated one, or what an answer answers."""
    if proposal.reason.strip():
        return Reason("stated", Params(key=proposal.reason.strip()))
    return Reason("answers", Params(ledger.last()))


def _headline(verdict: Verdict, zone: str) -> str:
    if verdict.outcome is Outcome.SEND:
        return "Goes out, without a notification." if verdict.silent else "Goes out."
    if verdict.until is not None:
        return f"Held until {moment(verdict.until, zone)}."
    return "Not sent."
