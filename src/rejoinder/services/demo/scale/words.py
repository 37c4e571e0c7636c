"""The words that a made-up business is made of: places, names that mean "example", and what is sold."""

from functools import cache
from importlib.resources import files

import msgspec


class Place(msgspec.Struct, frozen=True):
    """Where some of the people live; `hours` is how far their clock is ahead of UTC, without summer time."""

    country: str
    locale: str
    zone: str
    hours: int
    weight: int
    cities: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]


class Words(msgspec.Struct, frozen=True):
    """Everything that is chosen from."""

    places: tuple[Place, ...]
    mailboxes: tuple[str, ...]
    categories: dict[str, tuple[str, ...]]
    sizes: tuple[str, ...]
    companies: tuple[str, ...]
    trades: tuple[str, ...]


@cache
def words() -> Words:
    """Read them."""
    raw = files("rejoinder.services.demo.scale").joinpath("words.json").read_bytes()
    return msgspec.json.decode(raw, type=Words)
