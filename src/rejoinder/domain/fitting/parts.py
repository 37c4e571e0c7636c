"""A message as the provider gets it: one part is one message there."""

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.content import (
    Audio,
    Block,
    Button,
    Buttons,
    Card,
    Carousel,
    File,
    Image,
    OptInRequest,
    Place,
    QuickReplies,
    QuickReply,
    Template,
    Text,
    Video,
)
from rejoinder.domain.fitting.fallback import shown
from rejoinder.domain.fitting.limits import Limits, length

#: What a message of nothing but buttons says, where buttons must hang on words.
_POINTER = "👇"


class Part(Struct, frozen=True, omit_defaults=True):
    """One message at the provider: words or one other thing, and what can be tapped under it."""

    text: str = ""
    media: Image | Audio | Video | File | None = None
    cards: tuple[Card, ...] = ()
    place: Place | None = None
    buttons: tuple[Button, ...] = ()
    replies: tuple[QuickReply, ...] = ()
    template: Template | None = None
    request: OptInRequest | None = None

    @property
    def bare(self) -> bool:
        """Whether there is nothing to tap yet, and something may be added."""
        return not (self.buttons or self.replies or self.template or self.request)


def fit(blocks: tuple[Block, ...], kinds: frozenset[str], limits: Limits) -> tuple[Part, ...]:
    """Divide blocks into as few parts as a channel with these kinds of block and limits allows."""
    parts: list[Part] = []
    for block in blocks:
        for piece in shown(block, kinds, limits):
            joined = _joined(parts[-1], piece, limits) if parts else None
            if joined is None:
                parts.append(_alone(piece))
            else:
                parts[-1] = joined
    return tuple(parts)


def _joined(last: Part, piece: Block, limits: Limits) -> Part | None:
    """Return the last part with a piece more, or None where it has to be a part of its own."""
    match piece:
        case Text(text=text) if last.bare and not last.cards and last.place is None:
            most = limits.caption if last.media else limits.text
            words = f"{last.text}\n\n{text}" if last.text else text
            captionless = isinstance(last.media, Audio)
            return replace(last, text=words) if not captionless and length(words, limits.measure) <= most else None
        case Buttons(buttons=buttons) if last.bare and last.text and not last.media:
            return replace(last, buttons=buttons)
        case QuickReplies(replies=replies) if last.bare and (last.text or last.media or last.cards):
            return replace(last, replies=replies)
        case _:
            return None


def _alone(piece: Block) -> Part:  # noqa: PLR0911 - one case a kind
    match piece:
        case Text(text=text):
            return Part(text)
        case Image() | Audio() | Video() | File():
            return Part(media=piece)
        case Card():
            return Part(cards=(piece,))
        case Carousel(cards=cards):
            return Part(cards=cards)
        case Place():
            return Part(place=piece)
        case Buttons(buttons=buttons):
            return Part(_POINTER, buttons=buttons)
        case QuickReplies(replies=replies):
            return Part(_POINTER, replies=replies)
        case Template():
            return Part(template=piece)
        case OptInRequest():
            return Part(request=piece)
        case _:
            return Part()
