"""What may be answered to a survey, where answers lead, and what they come to."""

from datetime import date
from typing import Any

import pytest

from rejoinder.domain.campaign.answering import checked, details, merged, next_question, path, thanks, unanswered
from rejoinder.domain.campaign.content import Banner
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.results import Chosen, DayMean, Nps, asked_in, nps, summed
from rejoinder.domain.campaign.survey import Asking, Branch, Choice, Page, Question, Survey, Thanks

CHOICES = (Choice("price", "Price"), Choice("taste", "Taste"))
SCORE = Question("score", Asking.NPS, "Would you recommend us?")
STARS = Question("stars", Asking.RATING, "How was it?", most=7, required=False)
FACE = Question("face", Asking.CSAT, "How do you feel?", required=False)
WHY = Question("why", Asking.ONE, "Why?", choices=CHOICES)
MORE = Question("more", Asking.SEVERAL, "What else?", choices=CHOICES, other=True, required=False)
WORDS = Question("words", Asking.TEXT, "Anything else?", required=False)
SURVEY = Survey(
    pages=(
        Page("first", (SCORE, STARS, FACE), (Branch("score", "happy", at_least=9), Branch("face", "end", at_most=1))),
        Page("second", (WHY,), (Branch("why", "first", keys=("taste",)),), then="last"),
        Page("happy", (MORE,), (Branch("more", "end", keys=("other",)),)),
        Page("last", (WORDS,)),
    ),
    thanks=(
        Thanks("Great!", "score", at_least=9),
        Thanks("Sorry!", "score", at_most=6),
        Thanks("Thank you!"),
    ),
)


@pytest.mark.parametrize(
    ("question", "answer", "fits"),
    [
        ("score", 0, True),
        ("score", 10, True),
        ("score", 11, False),
        ("score", True, False),
        ("score", "9", False),
        ("face", 5, True),
        ("face", 0, False),
        ("stars", 7, True),
        ("stars", 8, False),
        ("why", "price", True),
        ("why", "other:x", False),
        ("why", ("price",), False),
        ("more", ("price", "other:x"), True),
        ("more", ("price", "price"), False),
        ("more", ("prize",), False),
        ("more", ("other:" + "x" * 301,), False),
        ("more", "price", False),
        ("words", "fine", True),
        ("words", "x" * 2_001, False),
        ("words", 1, False),
        ("none", 1, False),
    ],
)
def test_answers_are_of_the_kind_that_is_asked_for(question: str, answer: Any, fits: bool) -> None:
    wrong = checked(SURVEY, {question: answer})
    assert [one.field for one in wrong] == ([] if fits else [f"answers.{question}"])


@pytest.mark.parametrize(
    ("answers", "pages"),
    [
        ({}, ["first", "second", "last"]),
        ({"score": 9}, ["first", "happy", "last"]),
        ({"score": 9, "more": ("other:x",)}, ["first", "happy"]),
        ({"face": 1}, ["first"]),
        ({"why": "taste"}, ["first", "second"]),
        ({"why": "price"}, ["first", "second", "last"]),
    ],
)
def test_answers_lead_on(answers: dict[str, Any], pages: list[str]) -> None:
    assert [one.id for one in path(SURVEY, answers)] == pages


def test_what_is_required_on_the_way_is_still_to_be_answered() -> None:
    assert [one.id for one in unanswered(SURVEY, {"score": 5})] == ["why"]
    assert unanswered(SURVEY, {"score": 9}) == []


def test_questions_are_asked_one_by_one() -> None:
    def asks(answers: dict[str, Any], after: str | None = None) -> str | None:
        found = next_question(SURVEY, answers, after=after)
        return found.id if found else None

    assert asks({}) == "score"
    assert asks({"score": 5}) == "stars"
    assert asks({"score": 5}, "face") == "why"
    assert asks({"score": 9}, "more") == "words"
    assert asks({"score": 9}, "words") is None


@pytest.mark.parametrize(("score", "said"), [(9, "Great!"), (3, "Sorry!"), (7, "Thank you!"), (None, "Thank you!")])
def test_the_thanks_fit_the_answer(score: int | None, said: str) -> None:
    assert thanks(SURVEY, {} if score is None else {"score": score}).text == said


def test_the_last_thanks_are_for_everybody_where_none_are() -> None:
    only = Survey(SURVEY.pages, (Thanks("Great!", "score", at_least=9), Thanks("Sorry!", "score", at_most=6)))
    assert thanks(only, {"score": 7}).text == "Sorry!"


def test_later_answers_replace_earlier_ones_and_none_takes_one_back() -> None:
    assert merged({"score": 3, "words": "x"}, {"score": 4, "words": "", "more": ()}) == {"score": 4}


def test_facts_tell_answers_but_never_words() -> None:
    given: dict[str, Any] = {"score": 3, "more": ("price", "other:The box"), "words": "secret", "why": "taste"}
    assert details(SURVEY, given) == ["score:3", "more:price", "more:other", "words", "why:taste"]


def test_the_score_is_promoters_less_detractors() -> None:
    assert nps({10: 3, 9: 1, 8: 2, 6: 1, 0: 1}) == Nps(25.0, 4, 2, 2)
    assert nps({}) is None


def test_answers_are_summed_up() -> None:
    day = date(2026, 12, 1)
    score = summed(SCORE, 3, {"10": 1, "2": 2}, [(day, "2", 2), (day, "10", 1)])
    assert (score.people, score.mean, score.nps) == (3, 4.67, Nps(-33.3, 1, 0, 2))
    assert score.days == [DayMean(day, 3, 4.67, -33.3)]
    assert [one.people for one in score.choices] == [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]
    stars = summed(STARS, 1, {"7": 1}, [(day, "7", 1)])
    assert (stars.nps, stars.days) == (None, [DayMean(day, 1, 7.0)])
    more = summed(MORE, 2, {"price": 2, "other": 1}, [])
    assert more.choices == [Chosen("price", "Price", 2), Chosen("taste", "Taste", 0), Chosen("other", "", 1)]
    assert (more.mean, more.days, summed(WORDS, 1, {}, []).choices) == (None, [], [])


def test_questions_of_every_variant_are_there_once() -> None:
    other = Survey((Page("a", (Question("score", Asking.CSAT, "?"), WORDS)),), (Thanks("x"),))
    variants = (
        Variant("a", (Wording(Survey((Page("a", (SCORE,)),), (Thanks("x"),))), Wording(Banner("x")))),
        Variant("b", (Wording(other),)),
    )
    found = asked_in(Definition(name="x", kind=Kind.SURVEY, variants=variants))
    assert found == {"score": SCORE, "words": WORDS}
