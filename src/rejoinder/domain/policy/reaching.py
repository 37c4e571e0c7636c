"""How many different people an account may write to outside their windows: who counts, and how long the others wait."""

import math
from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from rejoinder.domain.pacing import UNLIMITED
from rejoinder.domain.policy import Ledger, Outcome, Params, Policy, Proposal, Reach, Verdict


def reaches_in_force(policy: Policy, settings: Mapping[str, str], told: Mapping[str, str]) -> tuple[Reach, ...]:
    """Return the limits of one account: the stricter of what its form says and its provider told.

    Where neither says anything it is what the policy has; where there is no limit there is none.
    """
    return tuple(own for one in policy.reaches if (own := _own(one, settings, told)))


def _own(reach: Reach, *sayings: Mapping[str, str]) -> Reach | None:
    found = [count for one in sayings if (count := _count(one.get(reach.setting, "")))]
    least = min(found, default=reach.count)
    return None if least == math.inf else replace(reach, count=int(least))


def _count(said: str) -> float:
    """Read a count; 0 where it says none."""
    return math.inf if said == UNLIMITED else int(said) if said.isdecimal() else 0


def concerns(reach: Reach, proposal: Proposal) -> bool:
    """Tell whether a message may count, before anything is known of whom it is for."""
    return not reach.kinds or any(kind in reach.kinds for kind in proposal.content)


def outside(policy: Policy, reach: Reach, ledger: Ledger, now: datetime) -> bool:
    """Tell whether somebody's window is over: only such people count."""
    window = next(one for one in policy.grounds if one.id == reach.window)
    opened = ledger.last(*window.opened_by)
    return opened is None or now >= opened + timedelta(seconds=window.length_s or 0)


def between(reach: Reach) -> timedelta:
    """Tell how long after one person another may be written to, on the average."""
    return timedelta(seconds=reach.per_s / reach.count)


def crowded(policy: Policy, reach: Reach, verdict: Verdict, proposal: Proposal, until: datetime) -> Verdict:
    """Turn a verdict to send into one that waits for a place, or that drops what would wait too long for it."""
    passed = tuple(one for one in verdict.passed if one != reach.id)
    waits = replace(verdict, rule=reach.id, passed=passed, takes=(), silent=False)
    if proposal.expires_at is not None and proposal.expires_at <= until:
        gone = Params(proposal.expires_at, until, key=reach.id)
        return replace(waits, outcome=Outcome.DROP, reason="expires_first", params=gone, ground=None, **_LATER)
    if until - verdict.at > timedelta(seconds=policy.patience_s):
        long = Params(until=until, per_s=policy.patience_s, key=reach.id)
        return replace(waits, outcome=Outcome.DROP, reason="waits_too_long", params=long, ground=None, **_LATER)
    told = Params(until=until, limit=reach.count, per_s=reach.per_s)
    return replace(waits, outcome=Outcome.HOLD, reason="enough_people", params=told, until=until)


_LATER = {"remedy": "propose_later"}
