"""Everything that keeps a campaign from being started is said, each with the place where it is."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rejoinder.domain.audience.rule import All, Field, InSegment, Op, Property, Received
from rejoinder.domain.campaign.check import Known, check
from rejoinder.domain.campaign.content import (
    Action,
    Banner,
    Content,
    OnChannel,
    Slide,
    Slides,
    Step,
    Talk,
    Target,
    Tour,
)
from rejoinder.domain.campaign.definition import Away, Definition, Goal, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.survey import Asking, Branch, Choice, Page, Question, Survey, Thanks
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.content import FileRef, Image, Text
from rejoinder.domain.policy.words import Purpose

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
ID = UUID("0193c0de-0000-7000-8000-000000000001")
GONE = UUID("0193c0de-0000-7000-8000-000000000002")
KNOWN = Known(
    channels={ID: "web"},
    segments=frozenset({ID}),
    campaigns=frozenset({ID}),
    tours=frozenset({ID}),
    topics=frozenset({ID}),
    coupon_lists=frozenset({ID}),
    senders=frozenset({ID}),
)
FILE = FileRef(id=ID)


def said(content: Content, **more: Any) -> tuple[Variant, ...]:
    return (Variant("a", (Wording(content),), **more),)


MESSAGE = Definition(
    name="Beans", kind=Kind.MESSAGE, reason="They asked.", variants=said(Talk((Text("Hi"),))), channel_ids=(ID,)
)


def problems(of: Definition) -> set[str]:
    found = check(of, KNOWN, NOW)
    assert all(one.text.endswith(".") for one in (*found.problems, *found.warnings))
    return {one.field for one in found.problems}


def warned(of: Definition) -> set[str]:
    return {one.field for one in check(of, KNOWN, NOW).warnings}


def of_kind(kind: Kind, content: Content) -> Definition:
    return replace(MESSAGE, kind=kind, variants=said(content), channel_ids=())


def test_a_whole_campaign_has_neither_problems_nor_warnings() -> None:
    found = check(MESSAGE, KNOWN, NOW)
    assert (found.problems, found.warnings) == ((), ())


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"purpose": Purpose.REPLY}, {"purpose"}),
        ({"purpose": Purpose.TOPIC}, {"topic_id"}),
        ({"topic_id": GONE}, {"topic_id"}),
        ({"coupon_list_id": GONE}, {"coupon_list_id"}),
        ({"reason": " "}, {"reason"}),
        ({"audience": Field("name", Op.IS)}, {"audience.value"}),
        ({"audience": InSegment(GONE)}, {"audience"}),
        ({"audience": Received(GONE)}, {"audience"}),
        ({"channel_ids": ()}, {"channel_ids"}),
        ({"channel_ids": (ID, GONE, ID)}, {"channel_ids[1]", "channel_ids[2]"}),
        ({"away": Away((ID,))}, {"away"}),
        ({"variants": ()}, {"variants"}),
        ({"variants": (MESSAGE.variants[0], MESSAGE.variants[0])}, {"variants"}),
        ({"variants": (Variant("a", ()),)}, {"variants[0].wordings"}),
        ({"variants": said(Talk((Text("Hi"),)), sender_id=GONE)}, {"variants[0].sender_id"}),
        ({"goal": Goal("Order", where=(Property("total", Op.GTE, "x"),))}, {"goal.where[0].value"}),
        ({"when": When(mode=Mode.RECURRING)}, {"when.weekdays"}),
        ({"when": When(mode=Mode.EVENT)}, {"when.event"}),
        (
            {"when": When(mode=Mode.EVENT, event="Order", where=(Property("total", Op.GTE, "x"),))},
            {"when.where[0].value"},
        ),
        ({"expires_at": NOW}, {"expires_at"}),
        (
            {"expires_at": NOW + timedelta(days=1), "when": When(begins_at=NOW + timedelta(days=2))},
            {"expires_at"},
        ),
    ],
)
def test_each_thing_that_is_wrong_is_told_where_it_is(more: dict[str, Any], where: set[str]) -> None:
    assert problems(replace(MESSAGE, **more)) == where


@pytest.mark.parametrize(
    "more",
    [
        {"audience": All((InSegment(ID), Received(ID)))},
        {"goal": Goal("Order")},
        {"purpose": Purpose.TOPIC, "topic_id": ID},
        {"coupon_list_id": ID},
        {"variants": said(Talk((Text("Hi"),)), sender_id=ID)},
        {"when": When(mode=Mode.RECURRING, unit="day")},
        {"when": When(mode=Mode.EVENT, event="Order")},
        {"expires_at": NOW + timedelta(days=2), "when": When(begins_at=NOW + timedelta(days=1))},
        {"expires_at": NOW + timedelta(days=2)},
    ],
)
def test_what_is_right_is_not_complained_of(more: dict[str, Any]) -> None:
    assert problems(replace(MESSAGE, **more)) == set()


def test_what_an_author_may_not_have_meant_only_warns() -> None:
    assert warned(replace(MESSAGE, control=0.1)) == {"goal"}
    assert warned(replace(MESSAGE, when=When(begins_at=NOW))) == {"when.begins_at"}
    assert warned(of_kind(Kind.POST, Talk((Text("Hi"),)))) == {"variants[0].wordings[0].content.subject"}
    slides = Slides((Slide(image=FILE),))
    assert warned(of_kind(Kind.CAROUSEL, slides)) == {"variants[0].wordings[0].content.slides[0].alt"}


def test_in_app_campaigns_go_on_no_channel_and_do_not_recur() -> None:
    chat = of_kind(Kind.CHAT, Talk((Text("Hi"),)))
    assert problems(chat) == set()
    assert problems(replace(chat, channel_ids=(ID,))) == {"channel_ids"}
    assert problems(replace(chat, when=When(mode=Mode.RECURRING, unit="day"))) == {"when.mode"}
    assert problems(replace(chat, purpose=Purpose.TOPIC, topic_id=ID)) == {"purpose"}
    assert problems(replace(chat, away=Away((GONE,)))) == {"away.channel_ids[0]"}


def test_a_language_is_there_once() -> None:
    hi = Talk((Text("Hi"),))
    variant = Variant("a", (Wording(hi), Wording(hi, "id"), Wording(hi, "id")))
    assert problems(replace(MESSAGE, variants=(variant,))) == {"variants[0].wordings[2].locale"}


def _at(of: Definition) -> set[str]:
    return {one.removeprefix("variants[0].wordings[0].content").lstrip(".") for one in problems(of)}


def test_what_it_says_fits_its_kind() -> None:
    assert _at(of_kind(Kind.TOUR, Banner("Hi"))) == {""}


def test_talk_says_something_on_every_type_of_channel_once() -> None:
    assert _at(replace(MESSAGE, variants=said(Talk((Text(" "),))))) == {"blocks"}
    assert _at(replace(MESSAGE, variants=said(Talk((Image(FILE),))))) == set()
    on = (OnChannel("web", (Text("Hi"),)), OnChannel("web", ()))
    assert _at(replace(MESSAGE, variants=said(Talk((Text("Hi"),), on=on)))) == {"on[1]", "on[1].blocks"}


def test_banners_say_something_and_their_actions_lead_somewhere() -> None:
    actions = (Action("url", "Shop", "shop"), Action("tour", " ", str(GONE)))
    assert _at(of_kind(Kind.BANNER, Banner(" ", actions))) == {
        "text",
        "actions[0].value",
        "actions[1].title",
        "actions[1].value",
    }
    right = (Action("url", "Shop", "https://shop.example"), Action("tour", "Show me", str(ID)))
    assert _at(of_kind(Kind.BANNER, Banner("Hi", right))) == set()


def test_carousels_have_pages_with_something_on_them() -> None:
    assert _at(of_kind(Kind.CAROUSEL, Slides(()))) == {"slides"}
    assert _at(of_kind(Kind.CAROUSEL, Slides((Slide(title="Hi"), Slide())))) == {"slides[1]"}


def test_tours_point_at_what_leads_on() -> None:
    assert _at(of_kind(Kind.TOUR, Tour(()))) == {"steps"}
    steps = (
        Step(),
        Step(title="Here", advance="click"),
        Step(text="There", advance="event"),
        Step(title="Here", advance="click", target=Target(("#a",))),
        Step(title="Here", advance="event", event="Order"),
    )
    assert _at(of_kind(Kind.TOUR, Tour(steps))) == {"steps[0]", "steps[1].target", "steps[2].event"}


NPS = Question("nps", Asking.NPS, "How likely?")
PAGE = Page("one", (NPS,))
THANKS = (Thanks("Thank you"),)


def _survey(*pages: Page, thanks: tuple[Thanks, ...] = THANKS) -> set[str]:
    return _at(of_kind(Kind.SURVEY, Survey(pages, thanks)))


def test_surveys_ask_something_and_thank_everybody() -> None:
    assert _survey(PAGE) == set()
    assert _survey() == {"pages"}
    assert _survey(Page("one", ())) == {"pages[0].questions"}
    assert _survey(PAGE, thanks=()) == {"thanks"}
    assert _survey(PAGE, thanks=(Thanks(" ", "gone", link="shop"),)) == {
        "thanks",
        "thanks[0].text",
        "thanks[0].question_id",
        "thanks[0].link",
    }
    thanks = (Thanks("Great", "nps", at_least=9), Thanks("Thank you", link="https://shop.example"))
    assert _survey(PAGE, thanks=thanks) == set()


def test_pages_and_questions_have_ids_of_their_own() -> None:
    assert _survey(PAGE, PAGE) == {"pages[1].id", "pages[1].questions[0].id"}
    assert _survey(Page("end", (NPS,))) == {"pages[0].id"}


def test_questions_are_written_and_have_what_there_is_to_choose() -> None:
    yes, no = Choice("yes", "Yes"), Choice("no", "No")
    one = Question("q", Asking.ONE, "Which?")
    where = "pages[0].questions[0]"
    assert _survey(Page("one", (replace(NPS, text=" "),))) == {f"{where}.text"}
    assert _survey(Page("one", (replace(NPS, choices=(yes, no)),))) == {f"{where}.choices"}
    for wrong in ((), (yes,), (yes, yes), (yes, replace(no, title=" "))):
        assert _survey(Page("one", (replace(one, choices=wrong),))) == {f"{where}.choices"}
    for right in (replace(one, choices=(yes, no)), replace(one, choices=(yes,), other=True)):
        assert _survey(Page("one", (right,))) == set()


def test_branches_lead_forward_for_some_answers() -> None:
    second = Page("two", (replace(NPS, id="again"),))
    right = (Branch("nps", "two", at_least=9), Branch("nps", "end", at_most=3), Branch("nps", "two", keys=("a",)))
    assert _survey(replace(PAGE, branches=right, then="two"), second) == set()
    wrong = (Branch("again", "one", at_least=9), Branch("nps", "two"))
    assert _survey(replace(PAGE, branches=wrong, then="gone"), second) == {
        "pages[0].branches[0].question_id",
        "pages[0].branches[0].to",
        "pages[0].branches[1]",
        "pages[0].then",
    }
