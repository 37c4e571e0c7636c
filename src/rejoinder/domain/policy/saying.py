"""Single words by which contacts leave, come back or ask what this is; see a policy's signals."""

import re
import unicodedata
from functools import lru_cache

from rejoinder.domain.policy.rules import Signal

#: Kinds of signal that are read in what a contact writes.
SPOKEN = ("word", "help")
#: Longer than any of these words with what may stand around it.
LONGEST = 60

_ACCENTS = re.compile("[\u0300-\u036f]")
_INVISIBLE = re.compile("[\ufe00-\ufe0f\u200b-\u200f\u2060\ufeff\u00ad]")
_AROUND = frozenset("PZSC")


def heard(signals: tuple[Signal, ...], text: str) -> Signal | None:
    """Return the signal that a text is, and nothing besides: `Stop!` is one, `stop by at nine` is none."""
    return _spoken(signals).get(plain(text)) if len(text) <= LONGEST else None


def plain(text: str) -> str:
    """Return a text as words are compared: no case, width or accents, no punctuation around it."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", _INVISIBLE.sub("", folded)))
    words = " ".join(unicodedata.normalize("NFC", bare).split())
    begin, end = 0, len(words)
    while begin < end and unicodedata.category(words[begin])[0] in _AROUND:
        begin += 1
    while end > begin and unicodedata.category(words[end - 1])[0] in _AROUND:
        end -= 1
    return words[begin:end]


@lru_cache(maxsize=1_000)
def _spoken(signals: tuple[Signal, ...]) -> dict[str, Signal]:
    found: dict[str, Signal] = {}
    for signal in signals:
        if signal.kind in SPOKEN:
            for value in signal.values:
                found.setdefault(plain(value), signal)
    return found
