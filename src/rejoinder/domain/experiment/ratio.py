"""Whether the arms have as many people as they should: when not, something is broken, and no comparison means anything.

The sequential test of Lindon and Malek, "Anytime-valid inference for multinomial count data", NeurIPS 2022: the counts
under the shares that were asked for against a Dirichlet mixture around them. Its p-value may be looked at after every
person, and is exact for small counts.
"""

from collections.abc import Mapping
from math import exp, lgamma, log

from msgspec import Struct

#: One in a thousand experiments in which all is well is ever called broken.
SUSPICIOUS = 0.001
#: How near the mixture is to the shares asked for: as though a hundred people had been seen. The authors' choice.
_PRIOR = 100.0


class Ratio(Struct, frozen=True):
    """Whether the people were shared out as asked: how many each arm has and should have."""

    broken: bool
    p_value: float
    people: dict[str, int]
    expected: dict[str, float]
    text: str


def ratio(people: Mapping[str, int], shares: Mapping[str, float]) -> Ratio:
    """Compare how many people each arm has with the share of all that it should have."""
    whole = sum(people.get(key, 0) for key in shares)
    counted = {key: people.get(key, 0) for key in shares}
    expected = {key: whole * share for key, share in shares.items()}
    chance = _p_value(counted, shares)
    broken = chance <= SUSPICIOUS
    return Ratio(broken, chance, counted, expected, _text(counted, expected) if broken else FINE)


def _p_value(people: Mapping[str, int], shares: Mapping[str, float]) -> float:
    if any(people[key] for key, share in shares.items() if not share):
        return 0.0
    drawn = {key: share for key, share in shares.items() if share}
    evidence = lgamma(_PRIOR) - lgamma(_PRIOR + sum(people.values()))
    for key, share in drawn.items():
        evidence += lgamma(_PRIOR * share + people[key]) - lgamma(_PRIOR * share) - people[key] * log(share)
    return min(1.0, exp(-evidence)) if evidence > 0 else 1.0


FINE = "The groups are as large as they should be, give or take chance."


def _text(people: Mapping[str, int], expected: Mapping[str, float]) -> str:
    off = max(people, key=lambda key: (people[key] - expected[key]) ** 2 / max(expected[key], 1e-9))
    return (
        f"The groups are not as large as they should be: “{off}” has {people[off]:,} people, "
        f"and about {expected[off]:,.0f} were expected. That is no chance: people get lost or counted twice on the "
        "way, and nothing can be said of the difference until that is found."
    )
