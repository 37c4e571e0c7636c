import datetime as dt

from msgspec import Struct

from rejoinder.domain.policy.explain import Explanation, explain
from rejoinder.domain.policy.gate import decide
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.lines import (
    CapUse,
    Line,
    Window,
    cap_uses,
    follow_ups_left,
    lines_of,
    reply_to,
    window_of,
)
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.sentences import AFTERWARDS
from rejoinder.domain.policy.verdict import Verdict


class Standing(Struct, frozen=True, omit_defaults=True):
    """What may be said to a contact now, why, until when, and what comes after.

    The composer and the contact panel show it before a word is typed: `verdict` is the one that a teammate's
    plain answer would get.
    """

    verdict: Verdict
    said: Explanation
    policy: str
    zone: str
    after: str
    after_said: str
    follow_ups_left: int
    window: Window | None = None
    caps: tuple[CapUse, ...] = ()
    lines: tuple[Line, ...] = ()


def standing(policy: Policy, ledger: Ledger, now: dt.datetime, zone: str | None = None) -> Standing:
    """Return what a teammate may say now; `zone` is the location's, for a contact whose own is unknown."""
    verdict = decide(policy, ledger, reply_to(zone), now)
    window = window_of(policy, ledger, now)
    left = follow_ups_left(policy, ledger)
    after = _after(verdict, window, left)
    theirs = ledger.zone or zone or policy.zone
    return Standing(
        verdict,
        explain(verdict, zone or theirs),
        policy.name,
        theirs,
        after,
        AFTERWARDS[after],
        left,
        window,
        cap_uses(policy, ledger, now),
        lines_of(policy, ledger, now, theirs),
    )


def _after(verdict: Verdict, window: Window | None, left: int) -> str:
    if window is not None and window.open:
        if window.closes_at is None:
            return "always"
        return "then_follow_up" if left else "then_nothing"
    return "last_one" if verdict.reason == "follow_up_left" and left == 1 else "nothing"
