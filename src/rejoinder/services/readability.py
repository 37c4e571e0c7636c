"""Whether a draft is long or hard to read (P5): a hint, never a stop.

The rule is plain. A draft is *long* past so many words (or characters, where words have no spaces): about what a phone
shows without scrolling. It is *hard* when its sentences run on for longer than people read in one go, or when more than
a quarter of its words are long ones. The limits differ by script: Russian words are longer than English ones, Chinese
and Thai are counted by characters.
"""

import re

import msgspec


class Hint(msgspec.Struct, frozen=True):
    """What could be better: `long` or `hard`, and how."""

    code: str
    text: str


class Limits(msgspec.Struct, frozen=True):
    """The most of everything, counted in `unit`."""

    unit: str
    whole: int
    sentence: int
    long_word: int


_LATIN = Limits("words", 90, 25, 12)
_CYRILLIC = Limits("words", 80, 22, 14)
_CHINESE = Limits("characters", 180, 60, 0)
_THAI = Limits("characters", 400, 160, 0)

_SENTENCES = re.compile(r"[.!?…]+(?:\s+|$)|[。！？\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CHINESE_CHARACTER = re.compile("[\u3400-\u9fff]")
_THAI_CHARACTER = re.compile("[\u0e00-\u0e7f]")
_CYRILLIC_CHARACTER = re.compile("[\u0400-\u04ff]")

_MANY_LONG = 0.25
_ENOUGH_WORDS = 12


def hints(text: str) -> tuple[Hint, ...]:
    """Tell what makes a draft long or hard to read; empty when nothing does."""
    limits = _limits(text)
    found = []
    total = _count(text, limits)
    if total > limits.whole:
        found.append(Hint("long", f"{total} {limits.unit}: say it in {limits.whole}, or in two messages."))
    longest = max((_count(one, limits) for one in _SENTENCES.split(text)), default=0)
    if longest > limits.sentence:
        found.append(
            Hint("hard", f"One sentence has {longest} {limits.unit}: split it, {limits.sentence} read in one go.")
        )
    elif _long_words(text, limits):
        found.append(Hint("hard", "Many long words: shorter ones are read faster."))
    return tuple(found)


def _limits(text: str) -> Limits:
    letters = sum(character.isalpha() for character in text)
    scripts = ((_CHINESE_CHARACTER, _CHINESE), (_THAI_CHARACTER, _THAI), (_CYRILLIC_CHARACTER, _CYRILLIC))
    return next((limits for pattern, limits in scripts if len(pattern.findall(text)) > letters / 2), _LATIN)


def _count(text: str, limits: Limits) -> int:
    if limits.unit == "words":
        return len(_WORD.findall(text))
    return sum(not character.isspace() for character in text)


def _long_words(text: str, limits: Limits) -> bool:
    words = _WORD.findall(text)
    if not limits.long_word or len(words) < _ENOUGH_WORDS:
        return False
    return sum(len(word) >= limits.long_word for word in words) > len(words) * _MANY_LONG
