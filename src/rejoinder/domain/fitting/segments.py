"""How many short messages a text travels in, as carriers count and bill them (3GPP TS 23.038)."""

from msgspec import Struct

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = frozenset("\f^{}\\[~]|€")
#: Septets of a message on its own, and of each of several, whose header takes some.
_GSM = (160, 153)
#: The same in 16-bit units, for texts that the basic alphabet cannot write.
_UCS2 = (70, 67)


class Segments(Struct, frozen=True):
    """How a text is written, in how many messages, and how much still fits into the last of them."""

    encoding: str
    count: int
    units: int
    left: int


def segments(text: str) -> Segments:
    """Count the messages that a text travels in; no character is cut in two."""
    plain = all(one in _BASIC or one in _ESCAPED for one in text)
    sizes = [_septets(one) if plain else _units(one) for one in text]
    alone, joined = _GSM if plain else _UCS2
    encoding = "gsm7" if plain else "ucs2"
    total = sum(sizes)
    if total <= alone:
        return Segments(encoding, 1 if text else 0, total, alone - total)
    count, filled = 1, 0
    for size in sizes:
        if filled + size > joined:
            count, filled = count + 1, 0
        filled += size
    return Segments(encoding, count, total, joined - filled)


def _septets(character: str) -> int:
    return 2 if character in _ESCAPED else 1


def _units(character: str) -> int:
    return len(character.encode("utf-16-le", "surrogatepass")) // 2
