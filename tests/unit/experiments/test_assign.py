"""Who gets which variant: with fixed ids, so that each of these is the same in every run."""

from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.experiment import CONTROL, Split, Weighted, assign, check

EXPERIMENT, ANOTHER = UUID(int=1), UUID(int=2)
PEOPLE = [UUID(int=number << 64 | 7) for number in range(10_000)]
THREE = Split((Weighted("image", 2), Weighted("words", 1), Weighted("both", 1)), control=0.2)


def arms(split: Split, experiment: UUID = EXPERIMENT) -> list[str]:
    return [assign(experiment, one, split) for one in PEOPLE]


def moves(before: Split, after: Split) -> list[tuple[str, str]]:
    return [(old, new) for old, new in zip(arms(before), arms(after), strict=True) if old != new]


def chi_square(counted: dict[str, int], shares: dict[str, float]) -> float:
    whole = sum(counted.values())
    return sum((counted.get(key, 0) - whole * share) ** 2 / (whole * share) for key, share in shares.items())


def count(found: list[str]) -> dict[str, int]:
    return {key: found.count(key) for key in set(found)}


def test_a_person_is_where_they_always_were() -> None:
    found = [assign(EXPERIMENT, one, THREE) for one in PEOPLE[:8]]

    # Never to be changed: who runs an experiment would see people move.
    assert " ".join(found) == "image image image words image both both image"


@pytest.mark.parametrize("experiment", [UUID(int=number) for number in range(1, 9)])
def test_arms_are_as_large_as_their_shares(experiment: UUID) -> None:
    # Chi-square with three degrees of freedom is above 16.27 once in a thousand times.
    assert chi_square(count(arms(THREE, experiment)), THREE.shares()) < 16.27


def test_two_experiments_are_independent() -> None:
    both = [f"{one} {two}" for one, two in zip(arms(THREE), arms(THREE, ANOTHER), strict=True)]
    shares = THREE.shares()
    expected = {f"{one} {two}": shares[one] * shares[two] for one in shares for two in shares}

    # With fifteen degrees of freedom it is above 37.70 once in a thousand times.
    assert chi_square(count(both), expected) < 37.70


def test_a_growing_control_group_takes_people_and_moves_nobody_else() -> None:
    moved = moves(Split(THREE.variants, control=0.1), THREE)

    assert {new for _, new in moved} == {CONTROL}
    assert len(moved) / len(PEOPLE) == pytest.approx(0.1, abs=0.01)


def test_a_growing_variant_takes_people_and_moves_nobody_else() -> None:
    grown = Split((Weighted("image", 4), *THREE.variants[1:]), control=0.2)

    moved = moves(THREE, grown)

    assert {new for _, new in moved} == {"image"}
    assert CONTROL not in {old for old, _ in moved}
    assert len(moved) / len(PEOPLE) == pytest.approx(grown.shares()["image"] - THREE.shares()["image"], abs=0.01)


def test_a_new_variant_takes_from_all_and_moves_nobody_else() -> None:
    moved = moves(THREE, Split((*THREE.variants, Weighted("none", 1)), control=0.2))

    assert {new for _, new in moved} == {"none"}
    assert {old for old, _ in moved} == {"image", "words", "both"}


def test_a_variant_that_rests_gives_its_people_away_and_moves_nobody_else() -> None:
    moved = moves(THREE, Split((THREE.variants[0], Weighted("words", 0), THREE.variants[2]), control=0.2))

    assert {old for old, _ in moved} == {"words"}
    assert {new for _, new in moved} == {"image", "both"}


def test_only_the_proportions_of_weights_matter_and_not_their_order() -> None:
    turned = Split(tuple(Weighted(one.key, one.weight * 50) for one in reversed(THREE.variants)), control=0.2)

    assert not moves(THREE, turned)


weights = st.floats(min_value=0.01, max_value=100)


@given(st.lists(weights, min_size=2, max_size=6), st.floats(min_value=1, max_value=50), st.uuids(), st.uuids())
def test_whoever_moves_goes_to_the_variant_that_grew(
    given_weights: list[float], times: float, experiment: UUID, contact: UUID
) -> None:
    variants = tuple(Weighted(str(number), weight) for number, weight in enumerate(given_weights))
    grown = Split((Weighted("0", variants[0].weight * times), *variants[1:]), control=0.3)

    before, after = (assign(experiment, contact, one) for one in (Split(variants, control=0.3), grown))

    assert after in {before, "0"}


@given(st.lists(st.floats(min_value=0, max_value=0.99), min_size=2, max_size=8), st.uuids())
def test_nobody_leaves_a_control_group_that_only_grows(shares: list[float], contact: UUID) -> None:
    outside = [assign(EXPERIMENT, contact, Split(THREE.variants, control=share)) != CONTROL for share in sorted(shares)]

    assert all(earlier or not later for earlier, later in pairwise(outside))


def test_shares_are_of_all_people() -> None:
    assert THREE.shares() == pytest.approx({CONTROL: 0.2, "image": 0.4, "words": 0.2, "both": 0.2})
    assert Split((Weighted("only"), Weighted("rests", 0))).shares() == {"only": 1.0}


@pytest.mark.parametrize(
    ("variants", "said"),
    [
        ((Weighted("a"), Weighted("b")), []),
        ((Weighted("a"), Weighted("b"), Weighted("a")), ["“a” is there twice."]),
        ((Weighted("a"), Weighted("control")), ["“control” is the name of the control group."]),
        ((Weighted("a", 0),), ["At least one variant needs a weight."]),
    ],
)
def test_a_split_that_cannot_be_is_refused(variants: tuple[Weighted, ...], said: list[str]) -> None:
    assert [one.message for one in check(Split(variants))] == said
