from functools import cache
from importlib.resources import files

import msgspec

from rejoinder.domain.language import best
from rejoinder.domain.notifications import Matter


class Words(msgspec.Struct, frozen=True):
    """What pushes and digests say, in one language."""

    titles: dict[Matter, str]
    somebody: str
    subject: str
    hello: str
    intro: str
    settings: str


@cache
def _catalogue() -> dict[str, Words]:
    source = files("rejoinder.services.notifications").joinpath("words.json").read_bytes()
    return msgspec.json.decode(source, type=dict[str, Words])


def words_of(locale: str) -> Words:
    """Return the words of a locale's language; English where it is none of ours."""
    known = _catalogue()
    return known[best(known, locale) or "en"]
