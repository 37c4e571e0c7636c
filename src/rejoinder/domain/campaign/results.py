"""What people answered, summed up: how many chose what, the mean, and for NPS the score."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.answering import OTHER, questions_of, scale
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.survey import Answer, Asking, Question, Survey
from rejoinder.domain.segment import Shown

#: From which number on somebody recommends, and up to which they advise against it.
PROMOTERS, DETRACTORS = 9, 6
Counts = Mapping[str, int]


class Chosen(msgspec.Struct, frozen=True):
    """How many people gave one answer."""

    key: str
    title: str
    people: int


class Nps(msgspec.Struct, frozen=True):
    """The net promoter score, from -100 to 100, and of how many people it is made."""

    score: float
    promoters: int
    passives: int
    detractors: int


class DayMean(msgspec.Struct, frozen=True):
    """The answers of one day: how many, their mean, and for NPS the score."""

    day: date
    people: int
    mean: float
    score: float | None = None


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """One question, and what was answered; texts are listed by themselves."""

    id: str
    asking: Asking
    text: str
    people: int
    choices: list[Chosen] = []
    mean: float | None = None
    nps: Nps | None = None
    days: list[DayMean] = []


class Results(msgspec.Struct, frozen=True):
    """A survey's answers: of how many people, of whom so many came to its end, question by question."""

    people: int
    complete: int
    questions: list[Answered]


def asked_in(definition: Definition) -> dict[str, Question]:
    """Give every question of every variant, as it is first written."""
    found: dict[str, Question] = {}
    for variant in definition.variants:
        for wording in variant.wordings:
            if isinstance(wording.content, Survey):
                found = {**questions_of(wording.content), **found}
    return found


def summed(question: Question, people: int, counts: Counts, days: Iterable[tuple[date, str, int]]) -> Answered:
    """Sum up what was answered to one question."""
    numbers = _numbers(counts) if scale(question) else {}
    return Answered(
        id=question.id,
        asking=question.asking,
        text=question.text,
        people=people,
        choices=_choices(question, counts),
        mean=_mean(numbers),
        nps=nps(numbers) if question.asking is Asking.NPS else None,
        days=_days(question, days) if numbers else [],
    )


def nps(numbers: Mapping[int, int]) -> Nps | None:
    """Reckon the score: the share of promoters less that of detractors; None where nobody answered."""
    people = sum(numbers.values())
    if not people:
        return None
    promoters = sum(count for number, count in numbers.items() if number >= PROMOTERS)
    detractors = sum(count for number, count in numbers.items() if number <= DETRACTORS)
    score = 100 * (promoters - detractors) / people
    return Nps(round(score, 1), promoters, people - promoters - detractors, detractors)


def _choices(question: Question, counts: Counts) -> list[Chosen]:
    numbers = scale(question)
    if numbers is not None:
        low, high = numbers
        return [Chosen(str(one), str(one), counts.get(str(one), 0)) for one in range(low, high + 1)]
    found = [Chosen(one.key, one.title, counts.get(one.key, 0)) for one in question.choices]
    other = OTHER.rstrip(":")
    return [*found, Chosen(other, "", counts.get(other, 0))] if question.other else found


def _numbers(counts: Counts) -> dict[int, int]:
    return {int(answer): people for answer, people in counts.items() if answer.isdecimal()}


def _mean(numbers: Mapping[int, int]) -> float | None:
    people = sum(numbers.values())
    return round(sum(number * count for number, count in numbers.items()) / people, 2) if people else None


def _days(question: Question, days: Iterable[tuple[date, str, int]]) -> list[DayMean]:
    by_day: dict[date, dict[int, int]] = {}
    for day, answer, people in days:
        by_day.setdefault(day, {})[int(answer)] = people
    return [_day(question, day, numbers) for day, numbers in sorted(by_day.items())]


def _day(question: Question, day: date, numbers: Mapping[int, int]) -> DayMean:
    score = nps(numbers) if question.asking is Asking.NPS else None
    return DayMean(day, sum(numbers.values()), _mean(numbers) or 0.0, score.score if score else None)


class Row(msgspec.Struct, frozen=True):
    """What one person answered, and who they are."""

    id: UUID
    contact: Shown
    arm: str
    locale: str | None
    answers: Mapping[str, Answer]
    complete: bool
    at: datetime
    updated_at: datetime
    conversation_id: UUID | None = None


class Words(msgspec.Struct, frozen=True):
    """What one person wrote in answer to one question."""

    id: UUID
    contact_id: UUID
    name: str
    at: datetime
    text: str
