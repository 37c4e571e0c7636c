from math import sqrt
from statistics import variance

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rejoinder.domain.experiment import Counts, Difference, Interval, Measure, Verdict, difference
from rejoinder.domain.experiment.boundary import information, reach
from rejoinder.domain.experiment.sample import Sample

PEOPLE = Counts(people=5000, converted=400, buyers=200, revenue=6000.0, squares=400_000.0)
MORE = Counts(people=5000, converted=550, buyers=300, revenue=12_000.0, squares=900_000.0)


def compared(arm: Counts, other: Counts, measure: Measure = Measure.CONVERSION, comparisons: int = 1) -> Difference:
    found = difference(measure, arm, other, comparisons)
    assert found is not None
    return found


def test_sums_are_enough_for_the_variance_between_people() -> None:
    brought = [0.0, 0.0, 12.5, 80.0, 3.25]
    sample = Sample(len(brought), sum(brought), sum(one**2 for one in brought))

    assert sample.variance == pytest.approx(variance(brought))
    assert Sample(1, 5.0, 25.0).variance == 0


def test_an_arm_that_does_better_is_better_once_the_interval_excludes_zero() -> None:
    found = compared(MORE, PEOPLE)

    assert found.absolute == pytest.approx(0.03)
    assert found.relative == pytest.approx(0.375)
    assert found.interval.low > 0
    assert found.p_value < 0.05
    assert found.verdict() is Verdict.BETTER


def test_the_interval_is_as_many_standard_errors_as_the_boundary_reaches() -> None:
    found = compared(PEOPLE, PEOPLE)

    error = sqrt(2 * 0.08 * 0.92 / 4999.5)
    half = reach(information(5000, 5000, 0.05), 0.05) * error
    assert found.interval.high == pytest.approx(half, rel=1e-3)
    assert found.interval.low == -found.interval.high


def test_an_arm_that_does_worse_is_worse() -> None:
    assert compared(PEOPLE, MORE).verdict() is Verdict.WORSE


def test_where_fewer_is_better_the_verdict_turns() -> None:
    assert compared(PEOPLE, MORE).verdict(fewer_is_better=True) is Verdict.BETTER
    assert compared(MORE, PEOPLE).verdict(fewer_is_better=True) is Verdict.WORSE


def test_no_difference_is_seen_while_zero_is_within() -> None:
    found = compared(Counts(people=5000, converted=430), PEOPLE)

    assert found.interval.within(0)
    assert found.p_value > 0.05
    assert found.verdict() is Verdict.NO_DIFFERENCE_SEEN


def test_revenue_is_compared_over_all_people_those_included_who_bought_nothing() -> None:
    found = compared(MORE, PEOPLE, Measure.REVENUE)

    assert found.absolute == pytest.approx(1.2)
    assert found.relative == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("measure", "arm", "other"),
    [
        (Measure.CONVERSION, Counts(people=99, converted=50), PEOPLE),
        (Measure.CONVERSION, PEOPLE, Counts(people=99, converted=50)),
        (Measure.CONVERSION, Counts(people=1000, converted=9), Counts(people=1000, converted=10)),
        (Measure.CONVERSION, Counts(people=1000, converted=991), Counts(people=1000, converted=990)),
        (Measure.CONVERSION, Counts(people=100, converted=0), Counts(people=9900, converted=900)),
        (Measure.REVENUE, Counts(people=200, buyers=9, revenue=80.0, squares=2000.0), PEOPLE),
        (Measure.REVENUE, Counts(people=100, buyers=100), Counts(people=100, buyers=100)),
        (Measure.CONVERSION, Counts(), Counts()),
    ],
)
def test_small_groups_say_nothing(measure: Measure, arm: Counts, other: Counts) -> None:
    assert difference(measure, arm, other) is None


def test_a_small_group_in_which_nobody_acted_does_not_look_certain() -> None:
    found = compared(Counts(people=120, converted=0), Counts(people=2000, converted=220))

    assert found.interval.high - found.interval.low > 0.15


def test_more_comparisons_make_wider_intervals_and_larger_p_values() -> None:
    one, six = compared(MORE, PEOPLE), compared(MORE, PEOPLE, comparisons=6)

    assert six.interval.low < one.interval.low
    assert six.interval.high > one.interval.high
    assert six.p_value > one.p_value


def test_what_is_relative_is_unknown_while_the_other_arm_may_have_brought_nothing() -> None:
    refunds = Counts(people=5000, buyers=200, revenue=-500.0, squares=400_000.0)
    little = Counts(people=5000, buyers=200, revenue=100.0, squares=400_000.0)

    assert compared(MORE, refunds, Measure.REVENUE).relative is None
    assert compared(MORE, refunds, Measure.REVENUE).relative_interval is None
    assert compared(MORE, little, Measure.REVENUE).relative == pytest.approx(119)
    assert compared(MORE, little, Measure.REVENUE).relative_interval is None


sizes = st.integers(min_value=100, max_value=200_000)
rates = st.floats(min_value=0.0, max_value=1.0)


@given(sizes, sizes, rates, rates, st.integers(min_value=1, max_value=10))
def test_intervals_and_p_value_tell_the_same(people: int, others: int, rate: float, base: float, asked: int) -> None:
    arm, other = Counts(people, round(people * rate)), Counts(others, round(others * base))
    found = difference(Measure.CONVERSION, arm, other, asked)
    assume(found is not None)
    assert found is not None

    assert found.interval.within(found.absolute)
    assume(abs(found.p_value - 0.05) > 1e-9)
    assert found.interval.within(0) == (found.p_value > 0.05)
    if found.relative_interval:
        assert found.relative is not None
        assert found.relative_interval.within(found.relative)
        assert found.relative_interval.within(0) == found.interval.within(0)


@given(sizes, sizes, rates, rates)
def test_the_other_way_round_is_the_opposite(people: int, others: int, rate: float, base: float) -> None:
    arm, other = Counts(people, round(people * rate)), Counts(others, round(others * base))
    one, two = (difference(Measure.CONVERSION, *pair) for pair in ((arm, other), (other, arm)))

    assert (one is None) == (two is None)
    if one and two:
        assert one.interval.low == pytest.approx(-two.interval.high)
        assert one.p_value == pytest.approx(two.p_value)


def test_an_interval_has_its_ends() -> None:
    assert Interval(0.0, 1.0).within(0.0)
    assert not Interval(0.1, 1.0).within(0.0)
