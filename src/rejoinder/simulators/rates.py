"""How fast providers let one send."""

from datetime import datetime

import msgspec


class Rate(msgspec.Struct, frozen=True):
    """So many within so many seconds in the long run, and so many at once."""

    count: float
    per_s: float = 1
    burst: int = 1


class Pace:
    """Remembers, for each key, until when its allowance is used up."""

    def __init__(self) -> None:
        self._until: dict[tuple[str, ...], float] = {}

    def wait(self, rate: Rate, now: datetime, *key: str) -> float:
        """Count one more and answer 0; or count nothing and tell how many seconds are to wait."""
        apart, at = rate.per_s / rate.count, now.timestamp()
        until = max(self._until.get(key, at), at)
        early = until - at - apart * (rate.burst - 1)
        if early > 1e-9:  # noqa: PLR2004 - a rounding error is no wait
            return early
        self._until[key] = until + apart
        return 0

    def forget(self) -> None:
        """Begin anew."""
        self._until.clear()
