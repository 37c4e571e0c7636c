"""What goes wrong between two programs, by chance that can be repeated."""

import random
from typing import Annotated, Any

import msgspec
from msgspec import Meta

Chance = Annotated[float, Meta(ge=0, le=1)]
Seconds = Annotated[float, Meta(ge=0, le=3_600)]


class Faults(msgspec.Struct, frozen=True, omit_defaults=True):
    """How often what goes wrong; everything is well by default."""

    seed: int = 1
    #: A request is answered 5xx before anything is done.
    refuse: Chance = 0
    #: A request is answered “too many”, with a time to wait.
    throttle: Chance = 0
    retry_after_s: Seconds = 1
    #: A message is taken, and the answer breaks off.
    lose: Chance = 0
    #: How long an answer takes.
    slow_s: Seconds = 0
    #: A webhook's event comes a second time.
    duplicate: Chance = 0
    #: Events that wait together are brought in another order.
    reorder: Chance = 0
    #: `delivered` never comes although `read` does.
    skip_delivered: Chance = 0
    #: How long an event waits before it is brought, at most.
    delay_s: Seconds = 0
    #: The most events that travel in one request, where the provider puts several into one at times.
    batch: Annotated[int, Meta(ge=1, le=500)] = 1


class Dice:
    """Chance by a seed: the same calls give the same answers."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a run has to be repeatable

    def falls(self, chance: float) -> bool:
        """Tell whether something of this chance happens now."""
        return chance > 0 and self._random.random() < chance

    def up_to(self, most: float) -> float:
        """Give a number from 0 up to another."""
        return self._random.uniform(0, most)

    def shuffled(self, items: list[Any]) -> list[Any]:
        """Give the same things in another order."""
        return self._random.sample(items, len(items))
