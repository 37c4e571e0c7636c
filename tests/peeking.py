"""Campaigns played through for 60 days and judged on every evening, to see how often they are judged wrongly.

Nothing is approximated: how many of a day's people convert is drawn from the binomial distribution's own table, and
whoever converts later gets a day of their own. A play of one seed is always the same.
"""

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import accumulate
from math import exp, lgamma, log, sqrt
from statistics import NormalDist

from rejoinder.domain.experiment import Counts, Difference, Measure, difference

DAYS = 60
RUNS = 500
SEED = 20260101
#: The mean of the logarithm of what a buyer brings: about 20 of any currency.
BRINGS = 3.0
_NORMAL = NormalDist()
#: Beyond so many standard errors a plain test, made to be looked at once, calls a difference significant.
PLAIN = _NORMAL.inv_cdf(0.975)

Pair = tuple[tuple[int, ...], int]


@dataclass(frozen=True)
class Play:
    """A campaign: how many people each arm gets, a day or `at_once`, at which rates they convert, and how soon."""

    people: tuple[int, ...]
    rates: tuple[float, ...]
    at_once: bool = False
    #: The share of the conversions still to come that comes on each day; 1 is all of them on the person's own day.
    soon: float = 1.0
    #: How far apart buyers are in what they bring (of its logarithm); without it conversions are judged.
    spread: float | None = None
    #: Which arms together are compared with which.
    pairs: tuple[Pair, ...] = (((0,), 1),)

    @property
    def measure(self) -> Measure:
        return Measure.CONVERSION if self.spread is None else Measure.REVENUE

    def truth(self, pair: Pair, day: int) -> float:
        """Return the difference that there really is in what has come by the evening of a day."""
        own, other = pair
        whole = sum(self.people[arm] for arm in own)
        rate = sum(self.people[arm] * self.rates[arm] for arm in own) / whole - self.rates[other]
        ages = [day] if self.at_once else range(day + 1)
        come = sum(1 - (1 - self.soon) ** (age + 1) for age in ages) / len(ages)
        return rate * come * (1 if self.spread is None else exp(BRINGS + self.spread**2 / 2))


@dataclass(frozen=True)
class Outcome:
    """Of so many runs: how many ever claimed a difference, which way first, and which interval ever missed the truth.

    `plain` is how many a plain test of a proportion would have called significant on any evening, and `by_day` how many
    had claimed a difference by the evening of each day.
    """

    runs: int
    claimed: int
    more: int
    missed: int
    plain: int
    by_day: tuple[int, ...]


@dataclass(frozen=True)
class Look:
    """What is seen of one comparison on one evening."""

    day: int
    pair: Pair
    own: Counts
    other: Counts
    found: Difference

    @property
    def claims(self) -> bool:
        return not self.found.interval.within(0)

    @property
    def plainly(self) -> bool:
        """Tell whether a plain test would claim a difference in conversions."""
        own, other = self.own.conversions(), self.other.conversions()
        error = sqrt(own.variance / own.people + other.variance / other.people)
        return abs(own.mean - other.mean) > PLAIN * error


@cache
def outcome(play: Play, runs: int = RUNS) -> Outcome:
    """Play a campaign so many times."""
    rng, tables = random.Random(SEED), [_table(*arm) for arm in zip(play.people, play.rates, strict=True)]
    truths = {(pair, day): play.truth(pair, day) for pair in play.pairs for day in range(DAYS)}
    claimed = more = missed = plain = 0
    firsts = [0] * DAYS
    for _ in range(runs):
        looks = list(_looks(play, [_evenings(play, arm, table, rng) for arm, table in enumerate(tables)]))
        missed += any(not one.found.interval.within(truths[one.pair, one.day]) for one in looks)
        plain += any(one.plainly for one in looks)
        first = next((one for one in looks if one.claims), None)
        if first:
            claimed += 1
            more += first.found.absolute > 0
            firsts[first.day] += 1
    return Outcome(runs, claimed, more, missed, plain, tuple(accumulate(firsts)))


def _looks(play: Play, arms: Sequence[Sequence[Counts]]) -> Iterator[Look]:
    for day in range(DAYS):
        for pair in play.pairs:
            own = reduce(Counts.beside, (arms[arm][day] for arm in pair[0]))
            other = arms[pair[1]][day]
            found = difference(play.measure, own, other, len(play.pairs))
            if found:
                yield Look(day, pair, own, other, found)


def _evenings(play: Play, arm: int, table: Sequence[float], rng: random.Random) -> list[Counts]:
    """Return what there is of an arm on each evening."""
    converted, revenue, squares = [0] * DAYS, [0.0] * DAYS, [0.0] * DAYS
    for day in range(1 if play.at_once else DAYS):
        for _ in range(bisect(table, rng.random())):
            when = day if play.soon == 1 else day + int(log(1 - rng.random()) / log(1 - play.soon))
            brought = 0.0 if play.spread is None else exp(BRINGS + play.spread * _NORMAL.inv_cdf(rng.random()))
            if when < DAYS:
                converted[when] += 1
                revenue[when] += brought
                squares[when] += brought**2
    days = zip(accumulate(converted), accumulate(revenue), accumulate(squares), strict=True)
    people = play.people[arm]
    return [
        Counts(people if play.at_once else people * day, done, done, brought, squared)
        for day, (done, brought, squared) in enumerate(days, 1)
    ]


def _table(people: int, rate: float) -> list[float]:
    """Return the chance that at most so many of them convert, for every number."""
    ways = (lgamma(people + 1) - lgamma(many + 1) - lgamma(people - many + 1) for many in range(people + 1))
    logs = (log(rate) * many + log(1 - rate) * (people - many) + way for many, way in enumerate(ways))
    return list(accumulate(map(exp, logs)))
