from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

import msgspec

from rejoinder.domain.channel import Channel, Welcome
from rejoinder.domain.hours import DayHours, is_open, next_change
from rejoinder.domain.location import Location
from rejoinder.domain.message import Author
from rejoinder.domain.problem import missing
from rejoinder.services.locations.open_hours import coming, hours_of, local_date
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store import answers, channels, contacts, locations, teammates
from rejoinder.store.database import Tx

T = TypeVar("T")

#: A promise of an answer time rests on at least so many first answers, of so many days.
FEWEST_ANSWERS = 10
PROMISE_OVER = timedelta(days=30)
_PROMISE_LASTS = timedelta(minutes=5)
_DAYS_SHOWN = 7


class Home(msgspec.Struct, frozen=True):
    """The messenger's first page: greeting, hours, faces, promise and starters.

    `hours_text_parts` are the coming days on the location's own clock, in `zone`; none where no hours are stated.
    """

    title: str
    text: str
    open: bool
    next_change_at: datetime | None
    hours_text_parts: list[DayHours]
    zone: str | None
    team: list[Author]
    answer_time_s: int | None
    starters: list[str]


async def read_home(system: System, visitor: Visitor) -> Home:
    """Read the messenger's first page again, in the language that the visitor booted with."""
    async with system.db.people(visitor.workspace_id) as tx:
        channel = await channels.read(tx, visitor.channel_id)
        contact = await contacts.read(tx, visitor.contact_id)
        if channel is None:
            raise missing("channel")
        return await home(system, tx, channel, contact["locale"] or "en")


async def home(system: System, tx: Tx, channel: Channel, locale: str) -> Home:
    """Put together the messenger's first page in the visitor's language."""
    settings, now = channel.settings, system.clock()
    greeting = in_language(settings.greeting, locale) or Welcome()
    location = await locations.read(tx, channel.location_id) if channel.location_id else None
    hours = hours_of(location, now, locale) if location and location.hours else None
    return Home(
        title=greeting.title,
        text=greeting.text,
        open=is_open(hours, now) if hours else True,
        next_change_at=next_change(hours, now) if hours else None,
        hours_text_parts=coming(hours, local_date(hours.zone, now), _DAYS_SHOWN) if hours else [],
        zone=location.zone if location else None,
        team=await teammates.faces(tx, 3) if settings.show_faces else [],
        answer_time_s=await _answer_time(tx, channel, location, now),
        starters=list(in_language(settings.starters, locale) or ()),
    )


#: The last promise of each channel at its location: when it was counted, and it.
_promises: dict[tuple[UUID, UUID | None], tuple[datetime, int | None]] = {}


async def _answer_time(tx: Tx, channel: Channel, location: Location | None, now: datetime) -> int | None:
    """Tell the median time of first answers, counted anew every few minutes; None where there are too few."""
    place = (channel.id, location.id if location else None)
    at, promise = _promises.get(place, (None, None))
    if at is None or not at <= now < at + _PROMISE_LASTS:
        count, median_s = await answers.median_first(tx, now - PROMISE_OVER, *place)
        promise = round(median_s) if median_s is not None and count >= FEWEST_ANSWERS else None
        _promises[place] = (now, promise)
    return promise


def in_language(texts: Mapping[str, T], locale: str) -> T | None:
    """Choose the words for a locale: its own, its language's, English, or whichever there are."""
    for wanted in (locale, locale.split("-", maxsplit=1)[0], "en"):
        for known, text in texts.items():
            if known.lower() == wanted.lower() or known.split("-", maxsplit=1)[0].lower() == wanted.lower():
                return text
    return next(iter(texts.values()), None)
