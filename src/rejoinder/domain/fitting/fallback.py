"""What is shown instead of a block that a channel has not got: no meaning is lost, only comfort."""

from collections.abc import Iterator

from rejoinder.domain.content import (
    Audio,
    Block,
    Button,
    Buttons,
    Card,
    Carousel,
    File,
    FileRef,
    Image,
    OptInRequest,
    Place,
    QuickReplies,
    QuickReply,
    Template,
    Text,
    Unsupported,
    Video,
)
from rejoinder.domain.fitting.limits import Limits


def shown(block: Block, kinds: frozenset[str], limits: Limits) -> Iterator[Block]:
    """Give the blocks that stand for one block on a channel that has these kinds."""
    if str(type(block).__struct_config__.tag) in kinds:
        yield from _with_known_buttons(block, limits)
        return
    for instead in _instead(block, kinds):
        yield from shown(instead, kinds, limits)


def _with_known_buttons(block: Block, limits: Limits) -> Iterator[Block]:
    """Keep the buttons that the channel has, and say the others in words."""
    if not isinstance(block, Buttons):
        yield block
        return
    others = [one for one in block.buttons if one.kind not in limits.button_kinds]
    if others:
        yield Text("\n".join(_line(one) for one in others))
    if kept := tuple(one for one in block.buttons if one.kind in limits.button_kinds):
        yield Buttons(kept)


def _instead(block: Block, kinds: frozenset[str]) -> tuple[Block, ...]:  # noqa: C901, PLR0911 - one case a kind
    match block:
        case Image(file=file, alt=alt):
            return (_linked(alt or file.name, file),)
        case Audio(file=file) | Video(file=file) | File(file=file):
            return (_linked(file.name, file),)
        case Buttons(buttons=buttons):
            return (Text("\n".join(_line(one) for one in buttons)),)
        case QuickReplies(replies=replies):
            return _replies(replies, kinds)
        case Card():
            return _card(block)
        case Carousel(cards=cards):
            return tuple(piece for card in cards for piece in _card(card))
        case Place(latitude=latitude, longitude=longitude, name=name):
            link = f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}"
            return (Text("\n".join(filter(None, (name, link)))),)
        case Template(text=text, name=name):
            return (Text(text or name),)
        case OptInRequest():
            return _request(block)
        case Unsupported(kind=kind, note=note):
            return (Text(note or kind),)
        case _:
            return ()


def _replies(replies: tuple[QuickReply, ...], kinds: frozenset[str]) -> tuple[Block, ...]:
    if "buttons" in kinds:
        return (Buttons(tuple(Button("reply", one.title, one.payload or one.title) for one in replies)),)
    return (Text("\n".join(f"• {one.title}" for one in replies)),)


def _card(card: Card) -> tuple[Block, ...]:
    words = Text("\n".join(filter(None, (card.title, card.subtitle, "" if card.image else card.image_url))))
    picture = (Image(card.image, card.title),) if card.image else ()
    return (*picture, words, *((Buttons(card.buttons),) if card.buttons else ()))


def _request(asked: OptInRequest) -> tuple[Block, ...]:
    """Ask with buttons whose answers say what is agreed to; see `services/topics`."""
    picture = (Image(asked.image, asked.title),) if asked.image else ()
    words = Text("\n\n".join(filter(None, (asked.title, asked.text))))
    choices = zip(asked.frequencies or ("",), asked.labels or (asked.title[:20],), strict=False)
    taps = tuple(QuickReply(label, f"subscribe:{asked.topic_id}:{often}") for often, label in choices)
    return (*picture, words, QuickReplies(taps))


def _line(button: Button) -> str:
    return f"• {button.title}" if button.kind == "reply" else f"{button.title}: {button.value}"


def _linked(name: str, file: FileRef) -> Text:
    return Text("\n".join(filter(None, (name, file.url))))
