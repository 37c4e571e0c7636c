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
    verdict = decide(policy, ledger, reply_to(policy, zone), now)
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
        return {GroundKind.FOLLOW_UP: "last_one", GroundKind.TAG: "person_only"}.get(_kind(policy, verdict), "nothing")
    if window.closes_at is None:
        return "always"
    later = decide(policy, ledger, reply_to(policy, zone), window.closes_at)
    kinds = {GroundKind.FOLLOW_UP: "then_follow_up", GroundKind.TAG: "then_person"}
    return kinds.get(_kind(policy, later), "then_nothing")


def _kind(policy: Policy, verdict: Verdict) -> GroundKind:
    """Name the kind of ground that a verdict rests on; a window where it rests on none."""
    kinds = {ground.id: ground.kind for ground in policy.grounds}
    return kinds.get(verdict.ground or "", GroundKind.WINDOW)
