"""A message divided into what a channel can show, with nothing lost."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    plain_text,
)
from rejoinder.domain.fitting import Limits, Measure, Part, excess, fit, length

ID = UUID(int=7)
FILE = FileRef(id=ID, name="menu.pdf", url="https://shop.example/menu.pdf")
ALL = frozenset({"text", "image", "audio", "video", "file", "buttons", "quick_replies", "card", "carousel", "location"})
WORDS = frozenset({"text"})
WIDE = Limits(caption=1_000, buttons=5, replies=13, cards=10, card_buttons=3)
YES = Button("reply", "Yes", "yes")
SITE = Button("url", "Open", "https://shop.example")
CARD = Card("Beans", subtitle="Fresh", image=FILE, buttons=(SITE,))
LINKED = Card("Mug", image_url="https://shop.example/mug.png")

IN_WORDS = [
    (Image(FILE, "Our menu"), "Our menu\nhttps://shop.example/menu.pdf"),
    (Image(FILE), "menu.pdf\nhttps://shop.example/menu.pdf"),
    (Audio(FILE), "menu.pdf\nhttps://shop.example/menu.pdf"),
    (Video(FILE), "menu.pdf\nhttps://shop.example/menu.pdf"),
    (File(FILE), "menu.pdf\nhttps://shop.example/menu.pdf"),
    (Buttons((YES, SITE)), "• Yes\nOpen: https://shop.example"),
    (QuickReplies((QuickReply("Yes"), QuickReply("No"))), "• Yes\n• No"),
    (LINKED, "Mug\nhttps://shop.example/mug.png"),
    (Place(1.5, 2.5, "The shop"), "The shop\nhttps://www.openstreetmap.org/?mlat=1.5&mlon=2.5"),
    (Template("order", "en", text="Order 7 is on its way."), "Order 7 is on its way."),
    (Template("order", "en"), "order"),
    (Unsupported("poll", "A poll"), "A poll"),
    (Unsupported("poll"), "poll"),
]


@pytest.mark.parametrize(("block", "words"), IN_WORDS, ids=lambda one: type(one).__name__)
def test_a_channel_that_knows_only_words_gets_every_block_in_words(block: Block, words: str) -> None:
    assert fit((block,), WORDS, Limits()) == (Part(words),)


def test_a_card_becomes_its_picture_its_words_and_its_buttons_where_there_are_no_cards() -> None:
    kinds = frozenset({"text", "image", "buttons"})

    assert fit((CARD,), kinds, WIDE) == (
        Part("Beans\nFresh", media=Image(FILE, "Beans")),
        Part("👇", buttons=(SITE,)),
    )


def test_a_carousel_becomes_its_cards_one_after_the_other() -> None:
    assert fit((Carousel((LINKED, Card("Cup"))),), WORDS, Limits()) == (
        Part("Mug\nhttps://shop.example/mug.png\n\nCup"),
    )


def test_suggested_answers_become_buttons_where_there_are_none() -> None:
    kinds = frozenset({"text", "buttons"})
    block = QuickReplies((QuickReply("Yes", "y"), QuickReply("No")))

    assert fit((Text("Sure?"), block), kinds, WIDE) == (
        Part("Sure?", buttons=(Button("reply", "Yes", "y"), Button("reply", "No", "No"))),
    )


def test_buttons_of_a_kind_that_the_channel_lacks_are_said_in_words() -> None:
    limits = Limits(buttons=3, button_kinds=frozenset({"reply"}))

    assert fit((Text("Look"), Buttons((YES, SITE))), ALL, limits) == (
        Part("Look\n\nOpen: https://shop.example", buttons=(YES,)),
    )
    assert fit((Buttons((SITE,)),), ALL, limits) == (Part("Open: https://shop.example"),)


def test_words_travel_under_a_picture_as_long_as_they_fit_there() -> None:
    limits = Limits(caption=5)

    assert fit((Image(FILE), Text("short")), ALL, limits) == (Part("short", media=Image(FILE)),)
    assert fit((Image(FILE), Text("longer")), ALL, limits) == (Part(media=Image(FILE)), Part("longer"))
    assert fit((Audio(FILE), Text("a")), ALL, limits) == (Part(media=Audio(FILE)), Part("a"))


def test_texts_that_follow_each_other_are_one_message_while_they_fit() -> None:
    assert fit((Text("a"), Text("b")), ALL, Limits(text=4)) == (Part("a\n\nb"),)
    assert fit((Text("a"), Text("b")), ALL, Limits(text=3)) == (Part("a"), Part("b"))


def test_what_can_be_tapped_hangs_on_what_came_before_it() -> None:
    replies = QuickReplies((QuickReply("Yes"),))

    assert fit((Carousel((CARD,)), replies), ALL, WIDE) == (Part(cards=(CARD,), replies=replies.replies),)
    assert fit((LINKED, Buttons((YES,))), ALL, WIDE) == (Part(cards=(LINKED,)), Part("👇", buttons=(YES,)))
    assert fit((Buttons((YES,)), replies), ALL, WIDE) == (
        Part("👇", buttons=(YES,)),
        Part("👇", replies=replies.replies),
    )


def test_a_place_is_a_message_of_its_own() -> None:
    here = Place(1, 2)

    assert fit((here, Text("We are here")), ALL, WIDE) == (Part(place=here), Part("We are here"))


def test_a_request_to_subscribe_asks_with_answers_that_say_what_is_agreed_to() -> None:
    block = OptInRequest(ID, "News", "Once a week?", ("daily", "weekly"), ("Every day", "Every week"), FILE)

    assert fit((block,), ALL, WIDE) == (
        Part(
            "News\n\nOnce a week?",
            media=Image(FILE, "News"),
            replies=(
                QuickReply("Every day", f"subscribe:{ID}:daily"),
                QuickReply("Every week", f"subscribe:{ID}:weekly"),
            ),
        ),
    )
    assert fit((OptInRequest(ID, "News"),), ALL, WIDE) == (
        Part("News", replies=(QuickReply("News", f"subscribe:{ID}:"),)),
    )


def test_a_block_that_the_channel_itself_shows_otherwise_is_left_to_it() -> None:
    assert fit((Unsupported("poll"),), frozenset({"unsupported"}), WIDE) == (Part(),)


@pytest.mark.parametrize(
    ("text", "measure", "long"),
    [("né", Measure.CHARACTERS, 2), ("né", Measure.BYTES, 3), ("👇", Measure.UTF16, 2), ("👇", Measure.CHARACTERS, 1)],
)
def test_a_length_is_counted_as_the_channel_counts(text: str, measure: Measure, long: int) -> None:
    assert length(text, measure) == long


def test_excess_is_told_to_the_character() -> None:
    found = excess((Text("hello"),), ALL, Limits(text=3))

    assert [(one.part, one.what, one.got, one.limit, one.over, one.unit) for one in found] == [
        (0, "text", 5, 3, 2, "characters")
    ]


TIGHT = Limits(
    text=9, prompt=4, caption=2, buttons=1, button_title=2, replies=1, reply_title=2, cards=1, card_title=3,
    card_subtitle=3, card_buttons=0, file_bytes=10,
)  # fmt: skip
TOO_MUCH = [
    ((Text("hello"), Buttons((YES,))), {"text", "button_title"}),
    ((Text("hi"), Buttons((YES, SITE))), {"buttons", "button_title"}),
    ((Text("hi"), QuickReplies((QuickReply("Yes"), QuickReply("No")))), {"replies", "reply_title"}),
    ((Carousel((CARD, LINKED)),), {"cards", "card_title", "card_subtitle", "card_buttons", "button_title"}),
    ((File(FileRef(id=ID, size=11)),), {"file"}),
    ((Image(FileRef(id=ID)), Text("hi")), set()),
]


@pytest.mark.parametrize(("blocks", "what"), TOO_MUCH)
def test_everything_that_is_too_much_is_named(blocks: tuple[Block, ...], what: set[str]) -> None:
    assert {one.what for one in excess(blocks, ALL, TIGHT)} == what


def test_a_picture_a_sound_and_a_film_may_be_of_other_sizes_than_a_file() -> None:
    limits = Limits(file_bytes=40, image_bytes=10, audio_bytes=20, video_bytes=30)
    files = (Image, Audio, Video, File)
    found = [excess((kind(FileRef(id=ID, size=41)),), ALL, limits)[0].limit for kind in files]

    assert found == [10, 20, 30, 40]
    assert [limits.bytes_of(kind) for kind in ("image", "file")] == [10, 40]
    assert Limits(file_bytes=7).bytes_of("audio") == 7


@given(st.lists(st.sampled_from([block for block, _ in IN_WORDS if not isinstance(block, Template)]), max_size=6))
def test_no_words_are_lost_whatever_is_put_together(blocks: list[Block]) -> None:
    said = "\n".join(part.text for part in fit(tuple(blocks), WORDS, Limits()))

    assert all(word in said for block in blocks for word in plain_text((block,)).split())


def test_a_channel_that_shows_nothing_gets_nothing() -> None:
    assert fit((Text("a"),), frozenset(), Limits()) == ()


def test_templates_and_requests_are_said_in_words() -> None:
    assert plain_text((Template("order", "en"), OptInRequest(ID, "News", "Weekly"))) == "order\nNews\nWeekly"


def test_a_template_and_a_request_are_messages_of_their_own_where_the_channel_has_them() -> None:
    template = Template("order", "en", text="Order 7 is on its way.")
    request = OptInRequest(ID, "Deals of the day")
    kinds = ALL | {"template", "opt_in_request"}

    parts = fit((template, Text("More below."), QuickReplies((QuickReply("Yes"),)), request, Text("Soon")), kinds, WIDE)

    assert parts == (
        Part(template=template),
        Part("More below.", replies=(QuickReply("Yes"),)),
        Part(request=request),
        Part("Soon"),
    )
