"""A place of the business with its own address, clock and hours."""

import datetime as dt
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.hours import SpecialDay, Week


class HolidayRule(msgspec.Struct, frozen=True):
    """Whether a place closes on public holidays, whose they are, and on which it is open all the same."""

    country: Annotated[str, Meta(pattern="^([A-Z]{2})?$", examples=["ID"])] | None = None
    subdivision: Annotated[str, Meta(max_length=20)] | None = None
    observe: bool = False
    open: Annotated[tuple[dt.date, ...], Meta(max_length=100)] = ()


class Location(msgspec.Struct, frozen=True):
    """A place of the business."""

    id: UUID
    name: str
    zone: str
    created_at: dt.datetime
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    country: str | None = None
    hours: Week = {}
    holidays: HolidayRule = HolidayRule()
    special_days: tuple[SpecialDay, ...] = ()
