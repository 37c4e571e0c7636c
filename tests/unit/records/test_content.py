from uuid import UUID

import msgspec
import pytest

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
    Place,
    QuickReplies,
    QuickReply,
    Text,
    Unsupported,
    Video,
    files_of,
    kinds_of,
    plain_text,
    with_files,
)

FILE = FileRef(UUID(int=1), name="menu.pdf")
NAMELESS = FileRef(UUID(int=2))


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Text("Hello"), "Hello"),
        (Image(FILE, alt="Our menu"), "Our menu"),
        (Image(FILE), "menu.pdf"),
        (Image(NAMELESS), ""),
        (Audio(FILE), "menu.pdf"),
        (Video(FILE), "menu.pdf"),
        (File(FILE), "menu.pdf"),
        (Card("Gayo", subtitle="250 g"), "Gayo 250 g"),
        (Card("Gayo"), "Gayo"),
        (Carousel((Card("Gayo"), Card("Toraja"))), "Gayo\nToraja"),
        (Place(1.0, 2.0, name="Harbour"), "Harbour"),
        (Buttons((Button("reply", "Yes", "yes"),)), ""),
        (QuickReplies((QuickReply("Yes"),)), ""),
        (Unsupported("sticker"), ""),
    ],
)
def test_every_block_says_in_words_what_it_shows(block: Block, words: str) -> None:
    assert plain_text((block,)) == words


def test_blocks_without_words_leave_no_empty_line() -> None:
    assert plain_text((Text("One"), Buttons((Button("reply", "Yes", "yes"),)), Text("Two"))) == "One\nTwo"


def test_the_kinds_of_a_message_are_named_once_each() -> None:
    assert kinds_of((Text("a"), Text("b"), File(FILE))) == ("file", "text")


def test_every_file_that_a_message_names_is_found() -> None:
    blocks = (
        Text("Look"),
        Image(FILE),
        Card("Gayo", image=NAMELESS),
        Card("Without a picture"),
        Carousel((Card("One", image=FILE), Card("Two"))),
    )
    assert files_of(blocks) == (FILE, NAMELESS, FILE)


def test_every_file_is_changed_and_all_else_stays() -> None:
    blocks = (Text("Look"), Image(FILE, "Menu"), Card("A", image=FILE), Card("B"), Carousel((Card("C", image=FILE),)))
    assert with_files(blocks, lambda _: NAMELESS) == (
        Text("Look"),
        Image(NAMELESS, "Menu"),
        Card("A", image=NAMELESS),
        Card("B"),
        Carousel((Card("C", image=NAMELESS),)),
    )


def test_blocks_come_back_from_json_as_they_went() -> None:
    blocks: tuple[Block, ...] = (Text("Hello"), Carousel((Card("Gayo"),)), Place(1.0, 2.0))
    assert msgspec.json.decode(msgspec.json.encode(blocks), type=tuple[Block, ...]) == blocks
