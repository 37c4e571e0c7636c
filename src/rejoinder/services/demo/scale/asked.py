"""What is to be made up, and how much of it is there."""

from datetime import datetime
from random import Random
from uuid import UUID

import msgspec

MOST = 1_000_000
SETTING = "made_up"


class Asked(msgspec.Struct, frozen=True):
    """How many contacts to make up, from which seed, and in a workspace of which name.

    With `until` the year ends at that moment, else now: the same of all gives the same people who do the same things.
    """

    contacts: int
    seed: int = 1
    name: str = "Warung Skala"
    until: datetime | None = None


class MadeUp(msgspec.Struct, frozen=True):
    """What a workspace is filled with, kept in its settings: it goes on where it was interrupted."""

    contacts: int
    seed: int
    until: datetime
    done: int = 0
    events: int = 0
    finished: bool = False


class Made(msgspec.Struct, frozen=True):
    """A workspace that was filled, and with which address its owner signs in."""

    workspace_id: UUID
    email: str
    events: int


def lots(seed: int, of: object) -> Random:
    """Draw lots for one thing, the same ones each time."""
    return Random(f"{seed}:{of}")  # noqa: S311 - nothing here is secret
