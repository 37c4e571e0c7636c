"""Whether what a campaign says can be said."""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.check_survey import check_survey
from rejoinder.domain.campaign.content import Action, Banner, Content, Slide, Slides, Step, Talk, Tour
from rejoinder.domain.campaign.kinds import SPOKEN, Kind
from rejoinder.domain.campaign.remark import Remark
from rejoinder.domain.campaign.survey import Survey
from rejoinder.domain.content import Block, Text

_TYPES: dict[Kind, type] = {
    **dict.fromkeys(SPOKEN, Talk),
    Kind.BANNER: Banner,
    Kind.CAROUSEL: Slides,
    Kind.TOUR: Tour,
    Kind.SURVEY: Survey,
}
_URLS = ("https://", "http://", "mailto:", "tel:")


class Where(msgspec.Struct, frozen=True):
    """Which wording it is, of what kind of campaign, and which tours there are to start."""

    path: str
    kind: Kind
    tours: frozenset[UUID] = frozenset()


def check_content(content: Content, where: Where) -> Iterator[Remark]:
    """Tell what is wrong with one wording."""
    path = f"{where.path}.content"
    if not isinstance(content, _TYPES[where.kind]):
        yield Remark(path, f"This is not what a {where.kind.value} says. Write it anew.")
        return
    match content:
        case Talk():
            yield from _talk(content, path, where.kind)
        case Banner(text, actions):
            yield from _blank(text, f"{path}.text")
            yield from _actions(actions, path, where)
        case Slides(slides):
            yield from _slides(slides, path, where)
        case Tour(steps):
            yield from _steps(steps, path)
        case _:
            yield from check_survey(content, path)


def _blank(text: str, path: str) -> Iterator[Remark]:
    if not text.strip():
        yield Remark(path, "Write something.")


def _talk(talk: Talk, path: str, kind: Kind) -> Iterator[Remark]:
    yield from _said(talk.blocks, f"{path}.blocks")
    types = [one.channel_type for one in talk.on]
    for index, one in enumerate(talk.on):
        if one.channel_type in types[:index]:
            yield Remark(f"{path}.on[{index}]", f"There is more than one for {one.channel_type}. Keep one.")
        yield from _said(one.blocks, f"{path}.on[{index}].blocks")
    if kind is Kind.POST and not talk.subject.strip():
        yield Remark(f"{path}.subject", "A post is read more often with a title.", only_warns=True)


def _said(blocks: tuple[Block, ...], path: str) -> Iterator[Remark]:
    if all(isinstance(block, Text) and not block.text.strip() for block in blocks):
        yield Remark(path, "Write something.")


def _actions(actions: tuple[Action, ...], path: str, where: Where) -> Iterator[Remark]:
    for index, action in enumerate(actions):
        place = f"{path}.actions[{index}]"
        if not action.title.strip():
            yield Remark(f"{place}.title", "Name what is to be pressed.")
        if action.kind == "url" and not action.value.startswith(_URLS):
            yield Remark(f"{place}.value", "Give a whole address that begins with https://.")
        if action.kind == "tour" and action.value not in {str(one) for one in where.tours}:
            yield Remark(f"{place}.value", "This tour is not there. Choose another.")


def _slides(slides: tuple[Slide, ...], path: str, where: Where) -> Iterator[Remark]:
    if not slides:
        yield Remark(f"{path}.slides", "Add at least one page.")
    for index, slide in enumerate(slides):
        yield from _slide(slide, f"{path}.slides[{index}]", where)


def _slide(slide: Slide, path: str, where: Where) -> Iterator[Remark]:
    if not (slide.title.strip() or slide.text.strip() or slide.image):
        yield Remark(path, "This page is empty. Write something, or take it out.")
    if slide.image and not slide.alt.strip():
        text = "Describe the picture for those who cannot see it."
        yield Remark(f"{path}.alt", text, only_warns=True)
    yield from _actions(slide.actions, path, where)


def _steps(steps: tuple[Step, ...], path: str) -> Iterator[Remark]:
    if not steps:
        yield Remark(f"{path}.steps", "Add at least one step.")
    for index, step in enumerate(steps):
        yield from _step(step, f"{path}.steps[{index}]")


def _step(step: Step, path: str) -> Iterator[Remark]:
    if not (step.title.strip() or step.text.strip() or step.image):
        yield Remark(path, "This step says nothing. Write something, or take it out.")
    if step.advance == "click" and step.target is None:
        yield Remark(f"{path}.target", "Point at the element that is to be clicked.")
    if step.advance == "event" and not step.event.strip():
        yield Remark(f"{path}.event", "Name the event that leads on.")
