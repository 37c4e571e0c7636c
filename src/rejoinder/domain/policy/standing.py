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
    follow_ups,
    lines_of,
    reply_to,
    window_of,
)
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.sentences import AFTERWARDS
from rejoinder.domain.policy.verdict import Verdict
from rejoinder.domain.policy.words import GroundKind


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
    left = follow_ups(policy, ledger, now).left
    after = _after(policy, ledger, verdict, window, zone)
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


def _after(policy: Policy, ledger: Ledger, verdict: Verdict, window: Window | None, zone: str | None) -> str:
    if window is None or not window.open:
        return "last_one" if _follows_up(policy, verdict) else "nothing"
    if window.closes_at is None:
        return "always"
    later = decide(policy, ledger, reply_to(zone), window.closes_at)
    return "then_follow_up" if _follows_up(policy, later) else "then_nothing"


def _follows_up(policy: Policy, verdict: Verdict) -> bool:
    kinds = {ground.id: ground.kind for ground in policy.grounds}
    return verdict.ground is not None and kinds[verdict.ground] is GroundKind.FOLLOW_UP
