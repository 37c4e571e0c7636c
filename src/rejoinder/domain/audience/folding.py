"""Text is compared without regard to capitals, letter by letter, so that Python and SQL agree on every letter.

A letter counts as another one's small form when Unicode gives it exactly one small letter, and letters of ASCII only
come from ASCII. So `Й` is `й` and `ẞ` is `ß`, but `ß` is not `ss`, and the Turkish `İ` and `ı` are letters of their own.
"""

from functools import cache

#: Capitals end here; what Unicode may add later stays as it is.
_LAST = 0x1EA00


@cache
def _small() -> dict[int, int]:
    """Map every capital to its small letter."""
    found = {}
    for code in range(_LAST):
        small = chr(code).lower()
        if len(small) == 1 and ord(small) != code and (code < 0x80 or ord(small) >= 0x80):  # noqa: PLR2004 - ASCII
            found[code] = ord(small)
    return found


@cache
def _capitals() -> dict[str, str]:
    """Map every small letter beyond ASCII to all of its capitals."""
    found: dict[str, str] = {}
    for code, small in _small().items():
        if not chr(small).isascii():
            found[chr(small)] = found.get(chr(small), "") + chr(code)
    return found


def folded(text: str) -> str:
    """Return a text in small letters."""
    return text.lower() if text.isascii() else text.translate(_small())


def capitals(*texts: str) -> tuple[str, str]:
    """Return capitals, and beside them their small letters: those beyond ASCII that these small texts hold.

    Whoever compares with these texts alone need not fold any other letter.
    """
    upper, lower = "", ""
    for letter in sorted(set("".join(texts))):
        found = _capitals().get(letter, "")
        upper, lower = upper + found, lower + letter * len(found)
    return upper, lower
