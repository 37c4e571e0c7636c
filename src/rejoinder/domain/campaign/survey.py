"""A survey: pages of questions, where answers lead, and the thanks at the end."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

Words = Annotated[str, Meta(max_length=300)]
Id = Annotated[str, Meta(pattern="^[a-z0-9_]{1,40}$")]
#: A page's id, or `end`.
To = Annotated[str, Meta(pattern="^[a-z0-9_]{1,40}$")]
END = "end"
#: What an answer is: a number (NPS 0-10, CSAT 1-5, rating 1-10), chosen keys, or words.
Answer: TypeAlias = int | str | tuple[str, ...]


class Asking(StrEnum):
    """How a question is answered."""

    NPS = "nps"  # 0 to 10
    CSAT = "csat"  # 1 to 5, faces
    RATING = "rating"  # 1 to `most`, stars or numbers
    ONE = "one"  # of the choices
    SEVERAL = "several"  # of the choices
    TEXT = "text"


class Choice(msgspec.Struct, frozen=True):
    """Something to choose; `key` is what is kept."""

    key: Id
    title: Annotated[str, Meta(max_length=80)]


class Question(msgspec.Struct, frozen=True, omit_defaults=True):
    """One question; `low` and `high` are the words at the ends of its scale."""

    id: Id
    asking: Asking
    text: Words
    hint: Annotated[str, Meta(max_length=300)] = ""
    required: bool = True
    choices: Annotated[tuple[Choice, ...], Meta(max_length=12)] = ()
    other: bool = False  # something else may be written beside the choices
    most: Annotated[int, Meta(ge=3, le=10)] = 5
    low: Annotated[str, Meta(max_length=40)] = ""
    high: Annotated[str, Meta(max_length=40)] = ""


class Branch(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where an answer leads: when a number is in the range, or when one of the keys was chosen."""

    question_id: Id
    to: To
    at_least: int | None = None
    at_most: int | None = None
    keys: tuple[Id, ...] = ()


class Page(msgspec.Struct, frozen=True, omit_defaults=True):
    """Questions that are seen together; the first branch that holds leads on, else `then`, else the next page."""

    id: Id
    questions: Annotated[tuple[Question, ...], Meta(max_length=5)]
    branches: Annotated[tuple[Branch, ...], Meta(max_length=12)] = ()
    then: To | None = None


class Thanks(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is said at the end; with a question and a range, only to those whose number is in it."""

    text: Annotated[str, Meta(max_length=600)]
    question_id: Id | None = None
    at_least: int | None = None
    at_most: int | None = None
    link: Annotated[str, Meta(max_length=2_000)] = ""
    link_title: Annotated[str, Meta(max_length=40)] = ""


class Survey(msgspec.Struct, frozen=True, tag="survey", omit_defaults=True):
    """A survey: in the messenger's corner, as a banner, or over the whole screen; as buttons on channels."""

    pages: Annotated[tuple[Page, ...], Meta(max_length=20)]
    thanks: Annotated[tuple[Thanks, ...], Meta(max_length=5)]
    place: Annotated[str, Meta(pattern="^(corner|banner|full)$")] = "corner"
