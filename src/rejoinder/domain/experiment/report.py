"""The whole report of an experiment: each arm, whether they are as large as they should be, and what made a difference.

Three questions are answered at once: what the whole campaign changed (all variants together against the control group),
what each variant changed, and how each variant does against the first. All intervals of one measure hold together: of a
hundred experiments that change nothing, at most five ever say otherwise anywhere, however often the report is read.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.experiment.assign import CONTROL, Split
from rejoinder.domain.experiment.effect import Difference, Interval, Measure, Verdict, difference
from rejoinder.domain.experiment.ratio import Ratio, ratio
from rejoinder.domain.experiment.sample import Counts
from rejoinder.domain.experiment.saying import said

Arms = Mapping[str, Counts]


class Experiment(Struct, frozen=True):
    """What is compared: the arms, what they are called, and which way is good.

    `fewer_is_better` is for goals that should not happen, such as leaving; it does not concern revenue.
    """

    split: Split
    names: dict[str, str] = {}
    fewer_is_better: bool = False
    currency: str = ""


class Day(Struct, frozen=True):
    """What came anew on one day, by arm; `squares` is by how much the sum over people grew."""

    date: dt.date
    arms: dict[str, Counts]


class Arm(Struct, frozen=True):
    """What came of one arm; rates are there once it has people."""

    key: str
    name: str
    share: float
    counts: Counts
    rate: float | None
    revenue_per_person: float | None


class Point(Struct, frozen=True):
    """A difference as it was on the evening of a day; nothing while it was too early."""

    date: dt.date
    absolute: float | None
    interval: Interval | None


class Effect(Struct, frozen=True):
    """What the people of some arms did otherwise than those of another."""

    of: tuple[str, ...]
    against: str
    measure: Measure
    verdict: Verdict
    text: str
    difference: Difference | None
    days: tuple[Point, ...] = ()


class Answers(Struct, frozen=True):
    """The effects by one measure: of the whole campaign, of each variant, and of the variants against the first."""

    whole: Effect | None
    variants: tuple[Effect, ...]
    between: tuple[Effect, ...]


class Report(Struct, frozen=True):
    """All that may be said of an experiment so far; `comparisons` are how many share the chance of being wrong."""

    arms: tuple[Arm, ...]
    ratio: Ratio
    conversion: Answers
    revenue: Answers
    comparisons: int


def report(experiment: Experiment, counts: Arms, days: Sequence[Day] = ()) -> Report:
    """Report what came of an experiment, from the totals by arm and what each day added to them."""
    shares = experiment.split.shares()
    whole = {key: counts.get(key, Counts()) for key in shares}
    checked = ratio({key: one.people for key, one in whole.items()}, shares)
    asking = _Asking(experiment, whole, _evenings(days), broken=checked.broken)
    return Report(
        tuple(_arm(key, experiment, share, whole[key]) for key, share in shares.items()),
        checked,
        asking.answers(Measure.CONVERSION),
        asking.answers(Measure.REVENUE),
        asking.comparisons,
    )


def _arm(key: str, experiment: Experiment, share: float, counts: Counts) -> Arm:
    people = counts.people
    rate, revenue = (counts.converted / people, counts.revenue / people) if people else (None, None)
    return Arm(key, experiment.names.get(key, key), share, counts, rate, revenue)


def _evenings(days: Sequence[Day]) -> list[Day]:
    """Return what there was in all at the end of each day."""
    return list(accumulate(sorted(days, key=lambda one: one.date), _later))


def _later(before: Day, day: Day) -> Day:
    keys = before.arms.keys() | day.arms.keys()
    return Day(day.date, {key: together(before.arms, [key]).beside(together(day.arms, [key])) for key in keys})


def together(arms: Arms, keys: Iterable[str]) -> Counts:
    """Put the counts of some arms together."""
    return reduce(Counts.beside, (arms[key] for key in keys if key in arms), Counts())


class _Asking:
    """The comparisons of one experiment."""

    def __init__(self, experiment: Experiment, counts: Arms, evenings: Sequence[Day], *, broken: bool) -> None:
        self._experiment, self._counts, self._evenings, self._broken = experiment, counts, evenings, broken
        self._controlled = experiment.split.control > 0
        self._keys = tuple(one.key for one in experiment.split.drawn)
        several = len(self._keys) - 1
        self.comparisons = several + (len(self._keys) + (several > 0) if self._controlled else 0)

    def answers(self, measure: Measure) -> Answers:
        first, *others = self._keys
        between = tuple(self._effect(measure, (key,), first) for key in others)
        if not self._controlled:
            return Answers(None, (), between)
        variants = tuple(self._effect(measure, (key,), CONTROL) for key in self._keys)
        return Answers(self._effect(measure, self._keys, CONTROL), variants, between)

    def _effect(self, measure: Measure, of: tuple[str, ...], against: str) -> Effect:
        found = None if self._broken else self._between(measure, of, against, self._counts)
        fewer_is_better = self._experiment.fewer_is_better and measure is Measure.CONVERSION
        verdict = found.verdict(fewer_is_better=fewer_is_better) if found else Verdict.TOO_EARLY
        verdict = Verdict.RATIO_BROKEN if self._broken else verdict
        text = said(verdict, measure, found, self._called(against), self._experiment.currency)
        effect = Effect(of, against, measure, verdict, text, found)
        return effect if self._broken else replace(effect, days=self._days(measure, of, against))

    def _days(self, measure: Measure, of: tuple[str, ...], against: str) -> tuple[Point, ...]:
        found = ((one.date, self._between(measure, of, against, one.arms)) for one in self._evenings)
        return tuple(Point(date, one.absolute, one.interval) if one else Point(date, None, None) for date, one in found)

    def _between(self, measure: Measure, of: tuple[str, ...], against: str, arms: Arms) -> Difference | None:
        return difference(measure, together(arms, of), together(arms, [against]), self.comparisons)

    def _called(self, key: str) -> str:
        return "in the control group" if key == CONTROL else f"with “{self._experiment.names.get(key, key)}”"
