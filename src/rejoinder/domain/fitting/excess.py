"""What is too much for a channel, told to the character, for the editor and the API."""

from collections.abc import Iterator

from msgspec import Struct

from rejoinder.domain.content import Block, Card
from rejoinder.domain.fitting.limits import Limits, length
from rejoinder.domain.fitting.parts import Part, fit


class Excess(Struct, frozen=True):
    """One thing of a part that is too long or too many: how much there is, and how much there may be."""

    part: int
    what: str
    got: int
    limit: int
    unit: str
    title: str = ""

    @property
    def over(self) -> int:
        """How much has to go."""
        return self.got - self.limit


def excess(blocks: tuple[Block, ...], kinds: frozenset[str], limits: Limits) -> tuple[Excess, ...]:
    """Name everything in a message that a channel would refuse as too long or too many."""
    parts = fit(blocks, kinds, limits)
    return tuple(found for number, part in enumerate(parts) for found in _of_part(number, part, limits))


def _of_part(number: int, part: Part, limits: Limits) -> Iterator[Excess]:
    checks = (*_words(part, limits), *_taps(part, limits), *_cards(part, limits), *_file(part, limits))
    for what, title, got, limit, unit in checks:
        if got > limit:
            yield Excess(number, what, got, limit, unit, title)


_Check = tuple[str, str, int, int, str]


def _words(part: Part, limits: Limits) -> Iterator[_Check]:
    most = limits.caption if part.media else limits.text if part.bare else limits.prompt_text
    yield "text", part.text[:40], length(part.text, limits.measure), most, limits.measure.value


def _taps(part: Part, limits: Limits) -> Iterator[_Check]:
    unit = limits.measure.value
    yield "buttons", "", len(part.buttons), limits.buttons, "pieces"
    yield "replies", "", len(part.replies), limits.replies, "pieces"
    for button in part.buttons:
        yield "button_title", button.title, length(button.title, limits.measure), limits.button_title, unit
    for reply in part.replies:
        yield "reply_title", reply.title, length(reply.title, limits.measure), limits.reply_title, unit


def _cards(part: Part, limits: Limits) -> Iterator[_Check]:
    yield "cards", "", len(part.cards), limits.cards, "pieces"
    for card in part.cards:
        yield from _card(card, limits)


def _card(card: Card, limits: Limits) -> Iterator[_Check]:
    unit = limits.measure.value
    yield "card_title", card.title, length(card.title, limits.measure), limits.card_title, unit
    yield "card_subtitle", card.subtitle, length(card.subtitle, limits.measure), limits.card_subtitle, unit
    yield "card_buttons", card.title, len(card.buttons), limits.card_buttons, "pieces"
    for button in card.buttons:
        yield "button_title", button.title, length(button.title, limits.measure), limits.button_title, unit


def _file(part: Part, limits: Limits) -> Iterator[_Check]:
    if part.media:
        file, kind = part.media.file, str(type(part.media).__struct_config__.tag)
        yield "file", file.name, file.size, limits.bytes_of(kind), "bytes"
