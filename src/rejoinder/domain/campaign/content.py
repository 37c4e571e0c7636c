"""What a campaign says: talk, banner, carousel and tour. Texts may have variables in Liquid; a draft may lack them."""

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from rejoinder.domain.campaign.survey import Survey
from rejoinder.domain.content import MOST_BLOCKS, Block, FileRef

Selector = Annotated[str, Meta(min_length=1, max_length=500)]
Title = Annotated[str, Meta(max_length=200)]
Body = Annotated[str, Meta(max_length=2_000)]
Label = Annotated[str, Meta(max_length=40)]
#: A draft may have none yet.
Drafted = Annotated[tuple[Block, ...], Meta(max_length=MOST_BLOCKS)]
Position = Annotated[str, Meta(pattern="^(top|bottom)$")]


class Action(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to press: opens a URL, begins a conversation, starts a tour, or says no thanks.

    `value` is the URL, the words that begin the conversation, or the id of the tour's campaign.
    """

    kind: Annotated[str, Meta(pattern="^(url|talk|tour|dismiss|next)$")]
    title: Label
    value: Annotated[str, Meta(max_length=2_000)] = ""


class OnChannel(msgspec.Struct, frozen=True):
    """What is said in place of the general blocks on channels of one type."""

    channel_type: Annotated[str, Meta(pattern="^[a-z][a-z0-9_]{0,29}$")]
    blocks: Drafted


class Talk(msgspec.Struct, frozen=True, tag="talk", omit_defaults=True):
    """What a chat, a post or a message on a channel says; `subject` heads posts and email."""

    blocks: Drafted
    subject: Title = ""
    on: Annotated[tuple[OnChannel, ...], Meta(max_length=20)] = ()


class Banner(msgspec.Struct, frozen=True, tag="banner", omit_defaults=True):
    """One line with at most two things to press; `floating` lies over the page, else the page makes room."""

    text: Annotated[str, Meta(max_length=300)]
    actions: Annotated[tuple[Action, ...], Meta(max_length=2)] = ()
    position: Position = "top"
    floating: bool = False


class Slide(msgspec.Struct, frozen=True, omit_defaults=True):
    """One page of a carousel."""

    title: Title = ""
    text: Body = ""
    image: FileRef | None = None
    alt: Title = ""
    actions: Annotated[tuple[Action, ...], Meta(max_length=2)] = ()


class Slides(msgspec.Struct, frozen=True, tag="slides"):
    """Pages that fill a phone's screen, swiped from one to the next; a dialog on a desktop."""

    slides: Annotated[tuple[Slide, ...], Meta(max_length=10)]


class Target(msgspec.Struct, frozen=True, omit_defaults=True):
    """An element of the business's own page, found by the first selector that finds exactly one.

    `selectors` go from the most to the least lasting; `text` is what it said when it was pointed at, which decides
    where structure alone would be ambiguous.
    """

    selectors: Annotated[tuple[Selector, ...], Meta(min_length=1, max_length=8)]
    text: Title = ""
    tag: Annotated[str, Meta(max_length=40)] = ""


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """One pointer of a tour; without a target it stands in the middle of the page.

    It moves on by its button, by a click on the element, or when an event is tracked. `page` is the URL that it is on,
    where `*` stands for anything; empty for whichever page the step before ended on.
    """

    title: Title = ""
    text: Body = ""
    image: FileRef | None = None
    target: Target | None = None
    placement: Annotated[str, Meta(pattern="^(auto|top|bottom|left|right)$")] = "auto"
    advance: Annotated[str, Meta(pattern="^(button|click|event)$")] = "button"
    event: Annotated[str, Meta(max_length=100)] = ""
    button: Annotated[str, Meta(max_length=40)] = ""
    page: Annotated[str, Meta(max_length=500)] = ""


class Tour(msgspec.Struct, frozen=True, tag="tour"):
    """Pointers at the page's own elements, one after the other."""

    steps: Annotated[tuple[Step, ...], Meta(max_length=30)]


Content: TypeAlias = Talk | Banner | Slides | Tour | Survey
