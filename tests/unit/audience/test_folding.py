"""One small letter for each capital, the same in Python and in what PostgreSQL is told."""

import sys

from rejoinder.domain.audience import folding
from rejoinder.domain.audience.folding import capitals, folded


def test_what_is_folded_stays_as_it_is() -> None:
    folding._small.cache_clear()  # noqa: SLF001 - another test may have made it
    every = "".join(chr(code) for code in range(sys.maxunicode) if not 0xD800 <= code < 0xE000)

    assert folded(folded(every)) == folded(every)
    assert len(folded(every)) == len(every)


def test_only_ascii_becomes_ascii() -> None:
    assert all(not folded(chr(code)).isascii() for code in range(0x80, 0x20000))


def test_postgresql_is_told_the_capitals_of_the_letters_that_are_asked_for() -> None:
    folding._capitals.cache_clear()  # noqa: SLF001 - the same

    assert capitals("йод", "plain ascii") == ("ДЙО", "дйо")
    assert capitals("ω") == ("\u03a9\u2126", "ωω")
    assert capitals("กา", "abc", "ß") == ("ẞ", "ß")
