from collections.abc import Iterator

import msgspec

from rejoinder.domain.content import Block, Text
from rejoinder.domain.message import Masked
from rejoinder.services.personal_data.finding import Found, find

_DOT = "•"
#: How many characters of the end stay readable, so that people know which card or document is meant.
_SHOWN = {"card_number": 4, "bank_account": 4, "id_number": 2, "id_document": 2}
_HIDDEN = _DOT * 6


def masked(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Masked, ...]]:
    """Hide personal data in text blocks; returns the blocks to keep and where something is hidden in them."""
    shown: list[Block] = []
    hidden: list[Masked] = []
    for place, block in enumerate(blocks):
        found = find(block.text) if isinstance(block, Text) else ()
        if isinstance(block, Text) and found:
            text, spans = _hide(block.text, found)
            block = msgspec.structs.replace(block, text=text)  # noqa: PLW2901 - the block as it is kept
            hidden += [Masked(one.kind, place, one.start, one.end) for one in spans]
        shown.append(block)
    return tuple(shown), tuple(hidden)


def _hide(text: str, found: tuple[Found, ...]) -> tuple[str, list[Found]]:
    parts: list[str] = []
    spans: list[Found] = []
    done = length = 0
    for one in found:
        before, cover = text[done : one.start], "".join(_cover(one.kind, text[one.start : one.end]))
        start = length + len(before)
        spans.append(Found(one.kind, start, start + len(cover)))
        parts += [before, cover]
        length, done = start + len(cover), one.end
    return "".join(parts) + text[done:], spans


def _cover(kind: str, secret: str) -> Iterator[str]:
    """Cover a number digit by digit, but its end; of a password not even the length is told."""
    if kind not in _SHOWN:
        yield _HIDDEN
        return
    left = sum(character.isalnum() for character in secret) - _SHOWN[kind]
    for character in secret:
        if character.isalnum() and left > 0:
            left -= 1
            yield _DOT
        else:
            yield character
