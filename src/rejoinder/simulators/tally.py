"""What each recipient got, and how often: the proof of “once”."""

import re
from collections import Counter

import msgspec

#: By what a message is recognized: a mark in its words, or all of them.
MARK = re.compile(r"#([\w-]{4,80})")


class Got(msgspec.Struct, frozen=True):
    """One message that somebody got so many times."""

    provider: str
    address: str
    mark: str
    times: int


class Totals(msgspec.Struct, frozen=True):
    """How many messages arrived, how many different ones, and how many of those more than once."""

    received: int
    distinct: int
    repeated: int
    by_provider: dict[str, int]


class Tally:
    """Counts what arrived at whom."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self._by_provider: Counter[str] = Counter()

    def got(self, provider: str, address: str, text: str) -> None:
        """Count a message that arrived."""
        found = MARK.search(text)
        self.counts[provider, address, found[1] if found else text[:200]] += 1
        self._by_provider[provider] += 1

    def totals(self) -> Totals:
        """Sum everything up."""
        repeated = sum(times > 1 for times in self.counts.values())
        return Totals(self._by_provider.total(), len(self.counts), repeated, dict(self._by_provider))

    def listed(self, *, at_least: int, offset: int, limit: int) -> list[Got]:
        """List what arrived at least so often, in the order in which it first came."""
        found = [(key, times) for key, times in self.counts.items() if times >= at_least]
        return [Got(*key, times) for key, times in found[offset : offset + limit]]

    def forget(self) -> None:
        """Begin anew."""
        self.counts.clear()
        self._by_provider.clear()
