"""A survey asked message by message: a question with its answers to tap, where a payload says what was tapped."""

from collections.abc import Mapping
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.answering import next_question, questions_of, scale
from rejoinder.domain.campaign.survey import Answer, Asking, Question, Survey
from rejoinder.domain.content import Block, QuickReplies, QuickReply, Text

_PREFIX = "survey"
_TITLE = 40


class Tapped(msgspec.Struct, frozen=True):
    """What somebody tapped: an answer to one question of a campaign's survey."""

    campaign_id: UUID
    question_id: str
    value: str


def tapped_in(payload: str | None) -> Tapped | None:
    """Read what a tap answers; None for any other payload."""
    parts = (payload or "").split(":")
    if len(parts) != 4 or parts[0] != _PREFIX:  # noqa: PLR2004 - the prefix, the campaign, the question, the answer
        return None
    try:
        return Tapped(UUID(parts[1]), parts[2], parts[3])
    except ValueError:
        return None


def asked_as(campaign_id: UUID, question: Question) -> tuple[Block, ...]:
    """Ask a question in a message; words at the ends of a scale say what its numbers mean."""
    ends = (question.low, question.high)
    numbers = scale(question)
    told = f"{question.text}\n{numbers[0]} = {ends[0]}, {numbers[1]} = {ends[1]}" if numbers and all(ends) else None
    replies = [
        QuickReply(title[:_TITLE], f"{_PREFIX}:{campaign_id}:{question.id}:{key}") for key, title in _taps(question)
    ]
    return (Text(told or question.text), QuickReplies(tuple(replies)))


def _taps(question: Question) -> list[tuple[str, str]]:
    numbers = scale(question)
    if numbers:
        return [(str(one), str(one)) for one in range(numbers[0], numbers[1] + 1)]
    return [(one.key, one.title) for one in question.choices]


def answer_of(survey: Survey, tapped: Tapped) -> Answer | None:
    """Give the answer that a tap means; None where there is no such question, or none that is tapped."""
    question = questions_of(survey).get(tapped.question_id)
    if question is None or question.asking is Asking.TEXT:
        return None
    if scale(question):
        return int(tapped.value) if tapped.value.isdecimal() else None
    return (tapped.value,) if question.asking is Asking.SEVERAL else tapped.value


def next_tapped(survey: Survey, answers: Mapping[str, Answer], *, after: str | None = None) -> Question | None:
    """Give the next question that can be answered by a tap; those that want words are for the messenger."""
    found = next_question(survey, answers, after=after)
    while found is not None and found.asking is Asking.TEXT:
        found = next_question(survey, answers, after=found.id)
    return found
