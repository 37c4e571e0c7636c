"""Whether a survey can be answered to its end."""

from collections.abc import Iterator, Sequence

from rejoinder.domain.campaign.remark import Remark
from rejoinder.domain.campaign.survey import END, Asking, Branch, Page, Question, Survey

_CHOSEN = frozenset({Asking.ONE, Asking.SEVERAL})
_FEWEST = 2


def check_survey(survey: Survey, path: str) -> Iterator[Remark]:
    """Tell what is wrong with a survey's pages, questions, branches and thanks."""
    if not survey.pages:
        yield Remark(f"{path}.pages", "Ask at least one question.")
    order = [page.id for page in survey.pages]
    asked: set[str] = set()
    for index, page in enumerate(survey.pages):
        place = f"{path}.pages[{index}]"
        if page.id in order[:index] or page.id == END:
            yield Remark(f"{place}.id", "Another page has this id. Give it one of its own.")
        yield from _questions(page, place, asked)
        yield from _leads(page, place, order[index + 1 :], asked)
    yield from _thanks(survey, path, asked)


def _questions(page: Page, path: str, asked: set[str]) -> Iterator[Remark]:
    if not page.questions:
        yield Remark(f"{path}.questions", "Ask something on this page, or take it out.")
    for index, question in enumerate(page.questions):
        place = f"{path}.questions[{index}]"
        if question.id in asked:
            yield Remark(f"{place}.id", "Another question has this id. Give it one of its own.")
        asked.add(question.id)
        if not question.text.strip():
            yield Remark(f"{place}.text", "Write the question.")
        yield from _choices(question, f"{place}.choices")


def _choices(question: Question, path: str) -> Iterator[Remark]:
    if any(not one.title.strip() for one in question.choices):
        yield Remark(path, "One of the answers says nothing. Write it, or take it out.")
    keys = [one.key for one in question.choices]
    if question.asking in _CHOSEN:
        if len(keys) < _FEWEST and not (keys and question.other):
            yield Remark(path, "Give at least two answers to choose from.")
        if len(set(keys)) < len(keys):
            yield Remark(path, "Two of the answers have the same key. Give each one of its own.")
    elif keys:
        yield Remark(path, "This question is not answered by choosing. Take the answers out.")


def _leads(page: Page, path: str, later: Sequence[str], asked: set[str]) -> Iterator[Remark]:
    for index, branch in enumerate(page.branches):
        yield from _branch(branch, f"{path}.branches[{index}]", later, asked)
    if page.then is not None and page.then not in {*later, END}:
        yield Remark(f"{path}.then", "It can only lead to a later page, or to the end.")


def _branch(branch: Branch, path: str, later: Sequence[str], asked: set[str]) -> Iterator[Remark]:
    if branch.question_id not in asked:
        yield Remark(f"{path}.question_id", "Nobody was asked this by then. Choose a question of this page or before.")
    if branch.to not in {*later, END}:
        yield Remark(f"{path}.to", "It can only lead to a later page, or to the end.")
    if branch.at_least is None and branch.at_most is None and not branch.keys:
        yield Remark(path, "Say for which answers it leads there.")


def _thanks(survey: Survey, path: str, asked: set[str]) -> Iterator[Remark]:
    for index, one in enumerate(survey.thanks):
        if not one.text.strip():
            yield Remark(f"{path}.thanks[{index}].text", "Write what is said at the end.")
        if one.question_id is not None and one.question_id not in asked:
            yield Remark(f"{path}.thanks[{index}].question_id", "There is no such question. Choose another.")
        if one.link and not one.link.startswith(("https://", "http://")):
            yield Remark(f"{path}.thanks[{index}].link", "Give a whole address that begins with https://.")
    if all(one.question_id is not None for one in survey.thanks):
        yield Remark(f"{path}.thanks", "Add a thank-you for everybody else.")
