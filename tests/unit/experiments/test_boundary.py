"""The boundary against values worked out by other means."""

from math import exp, log, pi, sqrt

import pytest

from rejoinder.domain.experiment.boundary import information, p_value, reach


def mixed(errors: float, known: float) -> float:
    """Average, by steps, the likelihood ratio of a shift over the normal mixture that the boundary is made of."""
    step = 0.001
    shifts = (number * step for number in range(-20_000, 20_001))
    # In units of standard errors the shift has the variance `known`, and its ratio is that of two normal densities.
    return sum(
        exp(errors * shift - shift**2 / 2 - shift**2 / (2 * known)) / sqrt(2 * pi * known) * step for shift in shifts
    )


@pytest.mark.parametrize(("errors", "known"), [(0.0, 1.0), (1.5, 0.5), (3.0, 8.0), (4.2, 3.0)])
def test_the_p_value_is_one_over_the_mixed_likelihood_ratio(errors: float, known: float) -> None:
    assert p_value(errors, known) == pytest.approx(min(1.0, 1 / mixed(errors, known)), rel=1e-6)


@pytest.mark.parametrize("alpha", [0.05, 0.01, 0.001])
@pytest.mark.parametrize("known", [0.01, 1.0, 8.0, 1e4])
def test_at_the_boundary_the_p_value_is_alpha(known: float, alpha: float) -> None:
    assert p_value(reach(known, alpha), known) == pytest.approx(alpha)


@pytest.mark.parametrize(("time", "rho", "alpha"), [(10, 0.5, 0.05), (1000, 0.1, 0.05), (50_000, 0.02, 0.01)])
def test_the_boundary_is_that_of_the_paper(time: int, rho: float, alpha: float) -> None:
    tr2 = time * rho**2
    margin = sqrt(2 * (tr2 + 1) / (time**2 * rho**2) * log(sqrt(tr2 + 1) / alpha))

    assert reach(tr2, alpha) / sqrt(time) == pytest.approx(margin)


def test_it_is_never_tighter_than_an_interval_that_is_looked_at_once() -> None:
    assert min(reach(2.0**power, 0.05) for power in range(-10, 30)) > 3


def test_it_is_tightest_about_where_it_was_chosen_to_be() -> None:
    sizes = [round(1.1**power) for power in range(40, 120)]
    # The boundary by how much is known, as the paper tunes it: the width is least for the mixture's own variance.
    best = min((reach(scale * information(1000, 1000, 0.05), 0.05), scale) for scale in (0.5, 0.8, 1.0, 1.25, 2.0))

    assert best[1] == 1.0
    assert all(information(size, size, 0.05) > information(size, size // 2, 0.05) for size in sizes)


@pytest.mark.parametrize("size", [100, 1000, 10_000, 100_000])
def test_looking_always_costs_an_interval_one_and_a_half_to_two_times_as_wide(size: int) -> None:
    assert 1.5 < reach(information(size, size, 0.05), 0.05) / 1.96 < 2
