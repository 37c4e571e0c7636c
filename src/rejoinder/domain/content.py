"""What a message is made of: typed blocks, never markup."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from rejoinder.domain.rewriting import Table, Words, rewritten

Line = Annotated[str, Meta(max_length=200)]
LongText = Annotated[str, Meta(max_length=10_000)]
Url = Annotated[str, Meta(max_length=2_000, pattern=r"^(https?|tel|mailto):")]

MOST_BLOCKS = 10
MOST_BUTTONS = 5
MOST_CARDS = 10


class FileRef(msgspec.Struct, frozen=True, omit_defaults=True):
    """A kept file, as a message names it; `url` is signed when it is shown."""

    id: UUID
    name: Line = ""
    media_type: Line = ""
    size: int = 0
    width: int | None = None
    height: int | None = None
    url: str = ""


class Button(msgspec.Struct, frozen=True):
    """One thing to tap: answers with `value`, opens a URL, or calls a number."""

    kind: Annotated[str, Meta(pattern="^(reply|url|phone)$")]
    title: Annotated[str, Meta(min_length=1, max_length=40)]
    value: Annotated[str, Meta(max_length=2_000)]


class QuickReply(msgspec.Struct, frozen=True):
    """A suggested answer, gone once one is chosen."""

    title: Annotated[str, Meta(min_length=1, max_length=40)]
    payload: Annotated[str, Meta(max_length=1_000)] = ""


class Text(msgspec.Struct, frozen=True, tag="text"):
    """Plain words; links are found when shown."""

    text: LongText


class Image(msgspec.Struct, frozen=True, tag="image"):
    """A picture and what it shows."""

    file: FileRef
    alt: Line = ""


class Audio(msgspec.Struct, frozen=True, tag="audio"):
    """Something to hear."""

    file: FileRef


class Video(msgspec.Struct, frozen=True, tag="video"):
    """Something to watch."""

    file: FileRef


class File(msgspec.Struct, frozen=True, tag="file"):
    """A document to keep."""

    file: FileRef


class Buttons(msgspec.Struct, frozen=True, tag="buttons"):
    """Buttons under a message."""

    buttons: Annotated[tuple[Button, ...], Meta(min_length=1, max_length=MOST_BUTTONS)]


class QuickReplies(msgspec.Struct, frozen=True, tag="quick_replies"):
    """Suggested answers above the composer."""

    replies: Annotated[tuple[QuickReply, ...], Meta(min_length=1, max_length=13)]


class Card(msgspec.Struct, frozen=True, tag="card", omit_defaults=True):
    """A picture, a title, a line and buttons."""

    title: Annotated[str, Meta(min_length=1, max_length=80)]
    subtitle: Line = ""
    image: FileRef | None = None
    image_url: Url | None = None
    buttons: Annotated[tuple[Button, ...], Meta(max_length=MOST_BUTTONS)] = ()


class Carousel(msgspec.Struct, frozen=True, tag="carousel"):
    """Cards side by side."""

    cards: Annotated[tuple[Card, ...], Meta(min_length=1, max_length=MOST_CARDS)]


class Place(msgspec.Struct, frozen=True, tag="location", omit_defaults=True):
    """A point on the map."""

    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]
    name: Line = ""


class Template(msgspec.Struct, frozen=True, tag="template", omit_defaults=True):
    """A message that the provider approved beforehand, its places filled.

    `text` is how it reads then; it, the kinds and the names of places are known from the approved template. Values
    stand in the order of the places, named ones too.
    """

    name: Annotated[str, Meta(min_length=1, max_length=512)]
    language: Annotated[str, Meta(min_length=2, max_length=20)]
    header: tuple[Annotated[str, Meta(max_length=2_000)], ...] = ()
    body: Annotated[tuple[Annotated[str, Meta(max_length=2_000)], ...], Meta(max_length=30)] = ()
    buttons: Annotated[tuple[Annotated[str, Meta(max_length=2_000)], ...], Meta(max_length=10)] = ()
    text: LongText = ""
    header_kind: Annotated[str, Meta(max_length=20)] = ""
    button_kinds: tuple[Annotated[str, Meta(max_length=30)], ...] = ()
    header_names: tuple[Annotated[str, Meta(max_length=200)], ...] = ()
    body_names: tuple[Annotated[str, Meta(max_length=200)], ...] = ()


class OptInRequest(msgspec.Struct, frozen=True, tag="opt_in_request", omit_defaults=True):
    """The question whether a contact wants to hear about a topic, with the words that they agree to."""

    topic_id: UUID
    title: Annotated[str, Meta(min_length=1, max_length=80)]
    text: Annotated[str, Meta(max_length=600)] = ""
    frequencies: tuple[Annotated[str, Meta(max_length=20)], ...] = ()
    labels: tuple[Annotated[str, Meta(max_length=40)], ...] = ()
    image: FileRef | None = None


class Unsupported(msgspec.Struct, frozen=True, tag="unsupported"):
    """Something a provider sent that no block can show; kept and named."""

    kind: Line
    note: Line = ""


Block = (
    Text
    | Image
    | Audio
    | Video
    | File
    | Buttons
    | QuickReplies
    | Card
    | Carousel
    | Place
    | Template
    | OptInRequest
    | Unsupported
)
Blocks = Annotated[tuple[Block, ...], Meta(min_length=1, max_length=MOST_BLOCKS)]


def plain_text(blocks: tuple[Block, ...]) -> str:
    """Say in words what blocks say: for search, previews and channels that only know text."""
    return "\n".join(filter(None, (_words(block) for block in blocks)))


def _words(block: Block) -> str:  # noqa: PLR0911 - one case for each kind of block
    match block:
        case Text(text=text):
            return text
        case Image(alt=alt, file=file) if alt or file.name:
            return alt or file.name
        case Audio(file=file) | Video(file=file) | File(file=file):
            return file.name
        case Card(title=title, subtitle=subtitle):
            return " ".join(filter(None, (title, subtitle)))
        case Carousel(cards=cards):
            return "\n".join(card.title for card in cards)
        case Place(name=name):
            return name
        case Template(text=text, name=name):
            return text or name
        case OptInRequest(title=title, text=text):
            return "\n".join(filter(None, (title, text)))
        case _:
            return ""


def kinds_of(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Name the kinds of block that a message uses."""
    return tuple(sorted({str(type(block).__struct_config__.tag) for block in blocks}))


def files_of(blocks: tuple[Block, ...]) -> tuple[FileRef, ...]:
    """Collect every file that blocks name."""
    found: list[FileRef] = []
    for block in blocks:
        match block:
            case Image(file=file) | Audio(file=file) | Video(file=file) | File(file=file):
                found.append(file)
            case Card(image=FileRef() as file) | OptInRequest(image=FileRef() as file):
                found.append(file)
            case Carousel(cards=cards):
                found += [card.image for card in cards if card.image]
            case _:
                pass
    return tuple(found)


#: What is said in words; what is pressed keeps its name.
WORDS: Table = {
    Text: {"text": Words()},
    Button: {"value": Words(2_000, required=True, kinds=("url",))},
    Card: {"title": Words(80, required=True), "subtitle": Words(200)},
    Template: {
        "header": Words(2_000, required=True),
        "body": Words(2_000, required=True),
        "buttons": Words(2_000, required=True),
        "text": Words(),
    },
}


def with_words(blocks: tuple[Block, ...], changed: Callable[[str], str]) -> tuple[Block, ...]:
    """Return blocks whose texts, cards, links and filled places are written anew; what is pressed keeps its name."""
    return rewritten(blocks, WORDS, lambda words, _place, _rule: changed(words))


def with_files(blocks: tuple[Block, ...], changed: Callable[[FileRef], FileRef]) -> tuple[Block, ...]:
    """Return blocks in which every file is another."""
    return tuple(_with_files(block, changed) for block in blocks)


def _with_files(block: Block, changed: Callable[[FileRef], FileRef]) -> Block:
    match block:
        case Image(file=file) | Audio(file=file) | Video(file=file) | File(file=file):
            return replace(block, file=changed(file))
        case Card(image=FileRef() as file) | OptInRequest(image=FileRef() as file):
            return replace(block, image=changed(file))
        case Carousel(cards=cards):
            return replace(block, cards=with_files(cards, changed))
        case _:
            return block
