"""When a failed send is tried again: a returned decision, from the closed vocabulary of failures."""

from datetime import timedelta

import msgspec

MOST_ATTEMPTS = 8
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=30)

#: What a failure does to a delivery: try again, fail for good, or leave the outcome open.
AGAIN, FAILED, UNKNOWN = "again", "failed", "unknown"

_FATES = {
    "retry_later": AGAIN,
    "channel_broken": AGAIN,
    "give_up": FAILED,
    "unreachable": FAILED,
    "opted_out": FAILED,
    "window_closed": FAILED,
    "outcome_unknown": UNKNOWN,
}


class Fate(msgspec.Struct, frozen=True):
    """What becomes of a delivery whose send failed; `wait` is set when it is tried again."""

    state: str
    wait: timedelta | None = None


def fate(failure: str, attempt: int, jitter: float, retry_after_s: float | None = None) -> Fate:
    """Decide on a failed attempt, counted from 1; `jitter` is between 0 and 1.

    The wait doubles from five seconds to half an hour, spread over half of itself so that many do not come back at
    once; a provider's own retry-after is never undercut.
    """
    what = _FATES[failure]
    if what != AGAIN:
        return Fate(state=what)
    if attempt >= MOST_ATTEMPTS:
        return Fate(state=FAILED)
    wait = min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT) * (0.75 + jitter / 2)
    return Fate(state="queued", wait=max(wait, timedelta(seconds=retry_after_s or 0)))
