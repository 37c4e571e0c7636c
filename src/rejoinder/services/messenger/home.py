from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

import msgspec

from rejoinder.domain.channel import Channel, Welcome
from rejoinder.domain.message import Author
from rejoinder.services.system import System
from rejoinder.store import teammates
from rejoinder.store.database import Tx

T = TypeVar("T")


class Home(msgspec.Struct, frozen=True):
    """The messenger's first page: greeting, hours, faces, promise and starters."""

    title: str
    text: str
    open: bool
    next_change_at: datetime | None
    team: list[Author]
    answer_time_s: int | None
    starters: list[str]


async def home(system: System, tx: Tx, channel: Channel, locale: str) -> Home:
    """Put together the messenger's first page in the visitor's language."""
    settings = channel.settings
    greeting = in_language(settings.greeting, locale) or Welcome()
    faces = await teammates.faces(tx, 3) if settings.show_faces else []
    return Home(
        title=greeting.title,
        text=greeting.text,
        open=True,
        next_change_at=None,
        team=faces,
        answer_time_s=None,
        starters=list(in_language(settings.starters, locale) or ()),
    )


def in_language(texts: Mapping[str, T], locale: str) -> T | None:
    """Choose the words for a locale: its own, its language's, English, or whichever there are."""
    for wanted in (locale, locale.split("-")[0], "en"):
        for known, text in texts.items():
            if known.lower() == wanted.lower() or known.split("-")[0].lower() == wanted.lower():
                return text
    return next(iter(texts.values()), None)


