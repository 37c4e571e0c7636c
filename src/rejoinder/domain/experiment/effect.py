"""What difference an arm made against another, with intervals that stay valid when they are looked at at any time."""

from enum import StrEnum
from math import sqrt

from msgspec import Struct

from rejoinder.domain.experiment.boundary import ALPHA, information, p_value, reach
from rejoinder.domain.experiment.sample import Counts, Sample

#: With fewer people in either group, or fewer who acted to be expected in it, nothing is claimed: see `enough`.
FEWEST_PEOPLE = 100
FEWEST_ACTING = 10


class Verdict(StrEnum):
    """What may be said of a difference."""

    TOO_EARLY = "too_early"
    NO_DIFFERENCE_SEEN = "no_difference_seen"  # which is not to say that there is none
    BETTER = "better"
    WORSE = "worse"
    RATIO_BROKEN = "ratio_broken"  # the groups are not what they should be, so their difference means nothing


class Measure(StrEnum):
    """What is compared."""

    CONVERSION = "conversion"  # the share of people who reached the goal
    REVENUE = "revenue"  # what a person brought on the average, those who brought nothing included


class Interval(Struct, frozen=True):
    """The difference is somewhere in here."""

    low: float
    high: float

    def within(self, value: float) -> bool:
        """Tell whether a value is in it."""
        return self.low <= value <= self.high


class Difference(Struct, frozen=True):
    """An arm's mean less that of the arm it is compared with; `relative` is per unit of the latter.

    The relative interval is not there while the other arm's mean is not known to be above zero.
    """

    absolute: float
    interval: Interval
    relative: float | None
    relative_interval: Interval | None
    p_value: float

    def verdict(self, *, fewer_is_better: bool = False) -> Verdict:
        """Say which way it goes, once the interval excludes zero and not before."""
        if self.interval.within(0):
            return Verdict.NO_DIFFERENCE_SEEN
        return Verdict.WORSE if (self.absolute > 0) == fewer_is_better else Verdict.BETTER


def enough(measure: Measure, arm: Counts, other: Counts) -> bool:
    """Tell whether two groups are large enough for the mathematics, which is that of large numbers.

    What counts is how many would act (and would not) in the smaller group if both were alike: a small group in which by
    chance nobody acted must not look certain.
    """
    fewest, both = min(arm.people, other.people), arm.beside(other)
    if fewest < FEWEST_PEOPLE:
        return False
    acting = both.converted if measure is Measure.CONVERSION else both.buyers
    still = both.people - acting if measure is Measure.CONVERSION else both.people
    return min(acting, still) * fewest / both.people >= FEWEST_ACTING


def difference(measure: Measure, arm: Counts, other: Counts, comparisons: int = 1) -> Difference | None:
    """Compare two arms; None when it is too early.

    All of `comparisons` intervals hold together (Bonferroni), and the p-value allows for as many.
    """
    if not enough(measure, arm, other):
        return None
    one, two = (
        (arm.conversions(), other.conversions())
        if measure is Measure.CONVERSION
        else (arm.revenues(), other.revenues())
    )
    return _between(one, two, comparisons)


def _between(arm: Sample, other: Sample, comparisons: int) -> Difference | None:
    # Each arm is taken to vary at least as much as all people together: a small arm that looks calm by chance is not.
    least = arm.beside(other).variance
    if not least:
        return None
    mine, theirs = max(arm.variance, least) / arm.people, max(other.variance, least) / other.people
    alpha = ALPHA / comparisons
    known = information(arm.people, other.people, alpha)
    errors, absolute = reach(known, alpha), arm.mean - other.mean
    half = errors * sqrt(mine + theirs)
    chance = p_value(absolute / sqrt(mine + theirs), known)
    return Difference(
        absolute,
        Interval(absolute - half, absolute + half),
        absolute / other.mean if other.mean > 0 else None,
        _relative(arm.mean, other.mean, errors**2 * mine, errors**2 * theirs),
        min(1.0, comparisons * chance),
    )


def _relative(mean: float, base: float, mine: float, theirs: float) -> Interval | None:
    """Return every ratio, less one, for which `mean - ratio * base` may be zero (Fieller, 1954).

    It excludes zero exactly when the absolute interval does.
    """
    square = base**2 - theirs
    if base <= 0 or square <= 0:
        return None
    middle, width = mean * base, sqrt((mean * base) ** 2 - square * (mean**2 - mine))
    return Interval((middle - width) / square - 1, (middle + width) / square - 1)
