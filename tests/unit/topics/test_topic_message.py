from uuid import UUID

from rejoinder.domain.content import Button, Buttons, Card, Carousel, File, FileRef, Template, Text, with_words
from rejoinder.domain.topic_message import TopicMessage, Variant
from rejoinder.testing import MORNING

GENERAL, SHORT = (Text("All about Gayo"),), (Text("Gayo!"),)
MESSAGE = TopicMessage(
    id=UUID(int=1),
    topic_id=UUID(int=2),
    key="k",
    state="going",
    blocks=GENERAL,
    reason="They asked.",
    by_name="Dewi",
    created_at=MORNING,
    variants=(Variant("sms", SHORT),),
)


def test_a_type_of_channel_gets_its_variant_and_any_other_the_general_content() -> None:
    assert MESSAGE.blocks_on("sms") == SHORT
    assert MESSAGE.blocks_on("email") == GENERAL


def test_words_are_written_anew_and_what_is_pressed_keeps_its_name() -> None:
    shop, yes = Button("url", "see", "https://a"), Button("reply", "yes", "yes")
    card = Card("title", "line", buttons=(shop,))
    file = File(FileRef(UUID(int=3), "name"))
    order = Template("order", "en", header=("head",), body=("place",), buttons=("end",), text="head place")
    blocks = (Text("text"), Buttons((shop, yes)), card, Carousel((card,)), order, file)
    upper = Button("url", "see", "HTTPS://A")
    changed = Card("TITLE", "LINE", buttons=(upper,))

    assert with_words(blocks, str.upper) == (
        Text("TEXT"),
        Buttons((upper, yes)),
        changed,
        Carousel((changed,)),
        Template("order", "en", header=("HEAD",), body=("PLACE",), buttons=("END",), text="HEAD PLACE"),
        file,
    )
