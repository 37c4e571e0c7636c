import random
from fractions import Fraction
from math import comb

import pytest

from rejoinder.domain.experiment import ratio

HALVES = {"control": 0.5, "image": 0.5}


def test_sizes_as_asked_are_fine() -> None:
    found = ratio({"control": 5030, "image": 4970}, HALVES)

    assert not found.broken
    assert found.p_value == 1.0
    assert found.expected == {"control": 5000, "image": 5000}
    assert found.text == "The groups are as large as they should be, give or take chance."


def test_nobody_is_fine() -> None:
    assert not ratio({}, HALVES).broken


def test_a_group_that_loses_people_is_found_and_named() -> None:
    found = ratio({"control": 1000, "image": 3600, "words": 4500}, {"control": 0.1, "image": 0.45, "words": 0.45})

    assert found.broken
    assert found.p_value < 1e-6
    assert found.text == (
        "The groups are not as large as they should be: “image” has 3,600 people, and about 4,095 were expected. "
        "That is no chance: people get lost or counted twice on the way, "
        "and nothing can be said of the difference until that is found."
    )


def test_people_in_an_arm_that_should_have_none_are_found() -> None:
    found = ratio({"control": 1, "image": 100}, {"control": 0.0, "image": 1.0})

    assert found.broken
    assert "“control” has 1 people" in found.text


def test_the_p_value_is_exact_for_small_counts() -> None:
    """The Dirichlet mixture around halves is a beta function of whole numbers, which fractions know exactly."""
    one, two = 30, 2
    mixture = Fraction(comb(98, 49) * 99, comb(98 + one + two, 49 + one) * (99 + one + two))
    exact = Fraction(1, 2) ** (one + two) / mixture

    assert ratio({"control": one, "image": two}, HALVES).p_value == pytest.approx(float(exact))


def test_it_is_looked_at_after_every_person_and_hardly_ever_wrong() -> None:
    rng, wrong = random.Random(4), 0
    for _ in range(200):
        people = {"control": 0, "image": 0}
        for _ in range(60):
            people["control"] += sum(rng.random() < 0.5 for _ in range(10))
            people["image"] = people["image"] + 10
            wrong += ratio({"control": people["control"], "image": people["image"] - people["control"]}, HALVES).broken

    assert wrong == 0
