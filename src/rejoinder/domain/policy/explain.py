"""A verdict in plain words."""

import datetime as dt

from msgspec import Struct

from rejoinder.domain.policy.sentences import REASONS, REMEDIES, moment, told
from rejoinder.domain.policy.verdict import Verdict
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
    return told(REASONS[verdict.reason], verdict.params, verdict.at, zone)


def _headline(verdict: Verdict, zone: str) -> str:
    if verdict.outcome is Outcome.SEND:
        return "Goes out, without a notification." if verdict.silent else "Goes out."
    if verdict.until is not None:
        return f"Held until {moment(verdict.until, zone)}."
    return "Not sent."
