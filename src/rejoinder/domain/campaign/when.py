"""When and where a campaign is shown or sent, and how often."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from rejoinder.domain.audience.rule import Property


class Mode(StrEnum):
    """What makes a campaign go to somebody."""

    ONCE = "once"  # to all who are in the audience when it begins
    ALWAYS = "always"  # to whoever comes to be in the audience, once
    RECURRING = "recurring"  # to all who are in the audience, each time
    EVENT = "event"  # to whoever does something and is in the audience then


class When(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """When it goes.

    `begins_at` None is at once. With `own_zone`, `begins_at` and `hour` are read on each contact's own clock. Recurring
    ones go `every` `unit` at `hour` (and `weekdays`, Monday 0, for weeks; `day` for months, the last day where it
    has fewer). Triggered ones wait `delay_s` after the event, and go again no sooner than `again_days` after.
    """

    mode: Mode = Mode.ONCE
    begins_at: datetime | None = None
    own_zone: bool = False
    every: Annotated[int, Meta(ge=1, le=52)] = 1
    unit: Annotated[str, Meta(pattern="^(day|week|month)$")] = "week"
    weekdays: Annotated[tuple[Annotated[int, Meta(ge=0, le=6)], ...], Meta(max_length=7)] = ()
    day: Annotated[int, Meta(ge=1, le=31)] = 1
    hour: Annotated[float, Meta(ge=0, lt=24)] = 9.0
    event: Annotated[str, Meta(max_length=100)] = ""
    where: Annotated[tuple[Property, ...], Meta(max_length=20)] = ()
    delay_s: Annotated[int, Meta(ge=0, le=2_592_000)] = 0
    again_days: Annotated[float, Meta(ge=0, le=366)] | None = None


class PagePattern(msgspec.Struct, frozen=True):
    """A page by its URL: `contains`, `is`, `starts_with` or `matches`, where `*` stands for anything.

    The query counts only where the value has one; the fragment never does.
    """

    how: Annotated[str, Meta(pattern="^(contains|is|starts_with|matches)$")]
    value: Annotated[str, Meta(min_length=1, max_length=500)]


class Places(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where an in-app campaign is shown: on any of the pages, none of the others; everywhere without any."""

    pages: Annotated[tuple[PagePattern, ...], Meta(max_length=20)] = ()
    not_pages: Annotated[tuple[PagePattern, ...], Meta(max_length=20)] = ()
    after_s: Annotated[float, Meta(ge=0, le=600)] = 0.0  # on the page
    devices: Annotated[str, Meta(pattern="^(any|desktop|phone)$")] = "any"


class Limits(msgspec.Struct, frozen=True, omit_defaults=True):
    """How hard it presses: a higher priority goes first; it is shown at most `times` until it is acted on.

    `apart_hours` is how long it rests between two showings to one person.
    """

    priority: Annotated[int, Meta(ge=0, le=100)] = 50
    times: Annotated[int, Meta(ge=1, le=50)] = 3
    apart_hours: Annotated[float, Meta(ge=0, le=2_160)] = 4.0
