"""The words of a campaign, in each of its kinds, and in which language somebody reads them."""

from uuid import UUID

import pytest

from rejoinder.domain.campaign.content import Action, Banner, Content, OnChannel, Slide, Slides, Step, Talk, Tour
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.survey import Asking, Choice, Page, Question, Survey, Thanks
from rejoinder.domain.campaign.wording import each_text, in_words, variant_of, without_silence, wording_for
from rejoinder.domain.content import (
    Button,
    Buttons,
    Card,
    Carousel,
    FileRef,
    Image,
    QuickReplies,
    QuickReply,
    Template,
    Text,
)
from rejoinder.domain.rewriting import Words

FILE = FileRef(UUID(int=1), name="a.png")
CONTENTS: list[tuple[Content, list[str]]] = [
    (
        Talk((Text("x"), Image(FILE, "x"), QuickReplies((QuickReply("x"),))), "x", (OnChannel("sms", (Text("x"),)),)),
        ["blocks[0].text", "subject", "on[0].blocks[0].text"],
    ),
    (
        Talk((Buttons((Button("url", "x", "x"), Button("reply", "x", "x"))),)),
        ["blocks[0].buttons[0].value"],
    ),
    (
        Talk((Carousel((Card("x", "x", buttons=(Button("url", "x", "x"),)),)),)),
        ["blocks[0].cards[0].title", "blocks[0].cards[0].subtitle", "blocks[0].cards[0].buttons[0].value"],
    ),
    (
        Talk((Template("n", "en", ("x",), ("x", "x"), ("x",), "x"),)),
        [f"blocks[0].{one}" for one in ("header[0]", "body[0]", "body[1]", "buttons[0]", "text")],
    ),
    (
        Banner("x", (Action("url", "x", "x"), Action("tour", "x", "x"), Action("talk", "x", "x"))),
        ["text", "actions[0].value", "actions[2].value"],
    ),
    (Slides((Slide("x", "x", FILE, "x"),)), ["slides[0].title", "slides[0].text", "slides[0].alt"]),
    (Tour((Step("x", "x", page="x"),)), ["steps[0].title", "steps[0].text"]),
    (
        Survey(
            (Page("p", (Question("q", Asking.ONE, "x", "x", choices=(Choice("k", "x"),)),)),), (Thanks("x", link="x"),)
        ),
        ["pages[0].questions[0].text", "pages[0].questions[0].hint", "thanks[0].text", "thanks[0].link"],
    ),
]


@pytest.mark.parametrize(("content", "places"), CONTENTS)
def test_what_may_have_variables_is_rewritten_and_what_is_pressed_or_counted_stays(
    content: Content, places: list[str]
) -> None:
    seen: list[str] = []
    each_text(content, lambda text, where: seen.append(where) if text else None)

    changed = in_words(content, lambda words, where, _rule: f"new {where}" if words else "")

    again: dict[str, str] = {}
    each_text(changed, lambda text, where: again.update({where: text}) if text else None)
    assert sorted(seen) == sorted(places)
    assert again == {where: f"new {where}" for where in places}


def test_content_without_changes_is_the_same_object() -> None:
    for content, _ in CONTENTS:
        assert in_words(content, lambda words, _where, _rule: words) is content


def test_only_an_action_that_opens_something_is_a_link() -> None:
    rules: dict[str, Words] = {}

    def note(words: str, where: str, rule: Words) -> str:
        rules[where] = rule
        return words

    in_words(Banner("x", (Action("url", "x", "x"), Action("talk", "x", "x"))), note)

    assert [rules[f"actions[{n}].value"].link for n in (0, 1)] == [True, False]


def test_texts_that_came_out_empty_are_left_out() -> None:
    talk = Talk((Text(" "), Text("x")), on=(OnChannel("sms", (Text("y"),)),))

    assert without_silence(talk) == Talk((Text("x"),), on=(OnChannel("sms", (Text("y"),)),))
    assert without_silence(Talk((Text("x"),))) == Talk((Text("x"),))
    assert without_silence(Talk((Text(""),))) is None
    assert without_silence(Talk((Text("x"),), on=(OnChannel("sms", (Text(""),)),))) is None
    assert without_silence(Banner("x")) == Banner("x")


def wordings(*locales: str | None) -> Variant:
    return Variant("a", tuple(Wording(Banner(str(one)), one) for one in locales))


@pytest.mark.parametrize(
    ("locales", "theirs", "business", "chosen"),
    [
        (("pt-BR", None), "pt-BR", None, "pt-BR"),
        (("pt-BR", None), "pt", None, "pt-BR"),
        (("pt-BR", None), "th", "pt-BR", None),
        (("pt-BR", None), None, "pt-BR", None),
        (("pt-BR", "id"), "th", "id", "id"),
        (("pt-BR", "en"), "th", "ru", "en"),
        (("pt-BR", "id"), "th", "ru", "pt-BR"),
        (("pt-BR", "id"), None, None, "pt-BR"),
        ((None,), "th", None, None),
    ],
)
def test_who_reads_none_of_the_languages_gets_what_is_for_everybody_or_the_business_one(
    locales: tuple[str | None, ...], theirs: str | None, business: str | None, chosen: str | None
) -> None:
    assert wording_for(wordings(*locales), theirs, business).locale == chosen


def test_a_variant_is_found_by_its_key() -> None:
    definition = Definition(name="x", kind=Kind.BANNER, variants=(wordings(None),))

    assert variant_of(definition, "a") == definition.variants[0]
    assert variant_of(definition, "b") is None
