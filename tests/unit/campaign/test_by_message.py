"""A survey asked message by message."""

from uuid import UUID

import pytest

from rejoinder.domain.campaign.by_message import Tapped, answer_of, asked_as, next_tapped, tapped_in
from rejoinder.domain.campaign.survey import Answer, Asking, Choice, Page, Question, Survey, Thanks
from rejoinder.domain.content import QuickReplies, Text

ID = UUID(int=5)
FACE = Question("face", Asking.CSAT, "How was it?", low="Bad", high="Great")
WHY = Question("why", Asking.ONE, "Why?", choices=(Choice("price", "Price"), Choice("taste", "T" * 80)))
MANY = Question("many", Asking.SEVERAL, "What else?", choices=(Choice("price", "Price"),))
WORDS = Question("words", Asking.TEXT, "Tell us")
SURVEY = Survey((Page("a", (FACE, WORDS, WHY)), Page("b", (MANY, Question("last", Asking.TEXT, "?")))), (Thanks("x"),))


def test_a_question_is_a_text_with_its_answers_to_tap() -> None:
    text, replies = asked_as(ID, FACE)
    assert text == Text("How was it?\n1 = Bad, 5 = Great")
    assert isinstance(replies, QuickReplies)
    assert [one.title for one in replies.replies] == ["1", "2", "3", "4", "5"]
    assert tapped_in(replies.replies[3].payload) == Tapped(ID, "face", "4")
    text, replies = asked_as(ID, WHY)
    assert isinstance(replies, QuickReplies)
    assert (text, replies.replies[1].title) == (Text("Why?"), "T" * 40)


@pytest.mark.parametrize("payload", [None, "", "topic:1", f"topics:{ID}:a:b", "survey:none:a:b"])
def test_other_payloads_are_no_answers(payload: str | None) -> None:
    assert tapped_in(payload) is None


@pytest.mark.parametrize(
    ("question", "value", "answer"),
    [
        ("face", "4", 4),
        ("face", "good", None),
        ("why", "price", "price"),
        ("many", "price", ("price",)),
        ("words", "x", None),
        ("none", "x", None),
    ],
)
def test_a_tap_means_an_answer(question: str, value: str, answer: Answer | None) -> None:
    assert answer_of(SURVEY, Tapped(ID, question, value)) == answer


def test_questions_that_want_words_are_passed_over() -> None:
    asked = [next_tapped(SURVEY, {}), next_tapped(SURVEY, {"face": 1}), next_tapped(SURVEY, {"face": 1}, after="many")]
    assert [one.id if one else None for one in asked] == ["face", "why", None]
