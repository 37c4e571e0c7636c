"""What may be answered to a survey, and where answers lead."""

from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.domain.campaign.survey import END, Answer, Asking, Branch, Page, Question, Survey, Thanks
from rejoinder.domain.problem import FieldProblem

Answers = Mapping[str, Answer]
LONGEST_TEXT = 2_000
LONGEST_OTHER = 300
#: How an answer begins that is none of the choices.
OTHER = "other:"


def scale(question: Question) -> tuple[int, int] | None:
    """Give the lowest and the highest number that a question takes; None where it takes none."""
    match question.asking:
        case Asking.NPS:
            return 0, 10
        case Asking.CSAT:
            return 1, 5
        case Asking.RATING:
            return 1, question.most
        case _:
            return None


def questions_of(survey: Survey) -> dict[str, Question]:
    """Give every question by its id."""
    return {question.id: question for page in survey.pages for question in page.questions}


def checked(survey: Survey, answers: Answers) -> list[FieldProblem]:
    """List what is wrong with some answers, each taken for itself."""
    asked = questions_of(survey)
    found = []
    for id_, answer in answers.items():
        wrong = _wrong(asked[id_], answer) if id_ in asked else "There is no such question."
        if wrong:
            found.append(FieldProblem(f"answers.{id_}", wrong))
    return found


def _wrong(question: Question, answer: Answer) -> str:
    numbers = scale(question)
    if numbers is not None:
        low, high = numbers
        fits = isinstance(answer, int) and not isinstance(answer, bool) and low <= answer <= high
        return "" if fits else f"A number from {low} to {high} is asked for."
    match question.asking:
        case Asking.TEXT:
            fits = isinstance(answer, str) and len(answer) <= LONGEST_TEXT
            return "" if fits else f"Text of at most {LONGEST_TEXT:,} characters is asked for."
        case Asking.ONE:
            return (
                "" if isinstance(answer, str) and _is_choice(question, answer) else "One of the choices is asked for."
            )
        case _:
            several = isinstance(answer, tuple) and len(set(answer)) == len(answer)
            fits = several and all(_is_choice(question, one) for one in answer)  # type: ignore[union-attr]
            return "" if fits else "Some of the choices, each once, are asked for."


def _is_choice(question: Question, key: str) -> bool:
    if key.startswith(OTHER):
        return question.other and len(key) <= len(OTHER) + LONGEST_OTHER
    return any(one.key == key for one in question.choices)


def path(survey: Survey, answers: Answers) -> Iterator[Page]:
    """Yield the pages that somebody with these answers is led through, each once."""
    pages = {page.id: page for page in survey.pages}
    place: Page | None = survey.pages[0]
    seen: set[str] = set()
    while place is not None and place.id not in seen:
        seen.add(place.id)
        yield place
        place = pages.get(_leads_to(survey, place, answers))


def _leads_to(survey: Survey, page: Page, answers: Answers) -> str:
    for branch in page.branches:
        if holds(branch, answers.get(branch.question_id)):
            return branch.to
    if page.then is not None:
        return page.then
    following = survey.pages[survey.pages.index(page) + 1 :]
    return following[0].id if following else END


def holds(branch: Branch, answer: Answer | None) -> bool:
    """Tell whether an answer is one for which a branch is taken."""
    if isinstance(answer, int):
        return _in_range(answer, branch.at_least, branch.at_most) and not branch.keys
    chosen = (answer,) if isinstance(answer, str) else answer or ()
    return any(_told(key) in branch.keys for key in chosen)


def _in_range(number: int, at_least: int | None, at_most: int | None) -> bool:
    return (at_least is None or number >= at_least) and (at_most is None or number <= at_most)


def unanswered(survey: Survey, answers: Answers) -> list[Question]:
    """List the questions that somebody with these answers still has to answer to be through."""
    return [
        question
        for page in path(survey, answers)
        for question in page.questions
        if question.required and answers.get(question.id) in (None, "", ())
    ]


def next_question(survey: Survey, answers: Answers, *, after: str | None = None) -> Question | None:
    """Give the question that is asked next where they are asked one by one; None when somebody is through.

    Those up to `after` have been asked, whether or not they were answered.
    """
    asked = [question for page in path(survey, answers) for question in page.questions]
    ids = [question.id for question in asked]
    begin = ids.index(after) + 1 if after in ids else 0
    return next((one for one in asked[begin:] if one.id not in answers), None)


def thanks(survey: Survey, answers: Answers) -> Thanks:
    """Choose what is said at the end: the first that is for these answers, or else the first for everybody."""
    for one in survey.thanks:
        number = answers.get(one.question_id) if one.question_id else None
        if isinstance(number, int) and _in_range(number, one.at_least, one.at_most):
            return one
    return next((one for one in survey.thanks if one.question_id is None), survey.thanks[-1])


def merged(kept: Answers, given: Answers) -> dict[str, Any]:
    """Put new answers over those that are kept; one answered with nothing is as if it were not answered."""
    both = {**kept, **given}
    return {id_: answer for id_, answer in both.items() if answer not in ("", ())}


def details(survey: Survey, given: Answers) -> list[str]:
    """Name each answer as a fact tells it, `question:answer`; what somebody wrote is not told there."""
    asked = questions_of(survey)
    found: list[str] = []
    for id_, answer in given.items():
        if asked[id_].asking is Asking.TEXT:
            found.append(id_)
        else:
            found += [f"{id_}:{_told(one)}" for one in (answer if isinstance(answer, tuple) else (answer,))]
    return found


def _told(answer: int | str) -> str:
    return OTHER.rstrip(":") if isinstance(answer, str) and answer.startswith(OTHER) else str(answer)
