"""Who gets which variant: the same for a person every time, from nothing but ids and shares.

The control group is drawn by a number of its own, so that no change among the variants lets anybody in or out of it.
Variants are drawn by weighted rendezvous hashing (Schindelhauer and Schomaker, 2005): a variant whose weight grows
takes people from the others and moves nobody else; one that goes gives its people to the others.
"""

from hashlib import blake2b
from itertools import pairwise
from math import log
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from rejoinder.domain.problem import FieldProblem

#: The arm of those who get nothing, so that it is known what would have happened anyway.
CONTROL = "control"
#: As many bits as a float holds exactly.
_BITS = 53
_STEP = 0.5**_BITS

Key = Annotated[str, Meta(min_length=1, max_length=100)]


class Weighted(Struct, frozen=True):
    """A variant and its weight among the variants; only the proportions of weights matter."""

    key: Key
    weight: Annotated[float, Meta(ge=0)] = 1.0


class Split(Struct, frozen=True):
    """How people are shared out: the control group's share of all, and the variants by weight among the rest."""

    variants: Annotated[tuple[Weighted, ...], Meta(min_length=1, max_length=20)]
    control: Annotated[float, Meta(ge=0, lt=1)] = 0.0

    @property
    def drawn(self) -> tuple[Weighted, ...]:
        """The variants that people get; one without weight rests."""
        return tuple(one for one in self.variants if one.weight)

    def shares(self) -> dict[str, float]:
        """Return the share of all people that each arm should get; the control group is there when it has one."""
        whole = sum(one.weight for one in self.variants)
        variants = {one.key: (1 - self.control) * one.weight / whole for one in self.drawn}
        return {CONTROL: self.control, **variants} if self.control else variants


def check(split: Split) -> list[FieldProblem]:
    """List what is wrong with a split beyond what its types tell."""
    keys = sorted(one.key for one in split.variants)
    found = [FieldProblem("variants", f"“{key}” is there twice.") for key, other in pairwise(keys) if key == other]
    if CONTROL in keys:
        found.append(FieldProblem("variants", f"“{CONTROL}” is the name of the control group."))
    if not split.drawn:
        found.append(FieldProblem("variants", "At least one variant needs a weight."))
    return found


def assign(experiment_id: UUID, contact_id: UUID, split: Split) -> str:
    """Return the key of a person's variant, or `CONTROL`."""
    if _place(experiment_id, contact_id, "") < split.control:
        return CONTROL
    return min(split.drawn, key=lambda one: -log(_place(experiment_id, contact_id, one.key)) / one.weight).key


def _place(experiment_id: UUID, contact_id: UUID, arm: str) -> float:
    """Hash to a number above 0 and below 1 that is as good as drawn by lot."""
    digest = blake2b(contact_id.bytes + arm.encode(), key=experiment_id.bytes, digest_size=8).digest()
    return ((int.from_bytes(digest, "big") >> (64 - _BITS)) + 0.5) * _STEP
