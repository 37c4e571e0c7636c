from datetime import date, datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.hours import DayHours, Hours, Stretch, day_hours, is_open, next_change, stretches
from rejoinder.domain.location import Location
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy.calendar import zone_of
from rejoinder.domain.problem import missing
from rejoinder.services.locations.public_holidays import closed_on
from rejoinder.services.system import System
from rejoinder.store import locations

_DAY = timedelta(days=1)


class OpenHours(msgspec.Struct, frozen=True):
    """When a place is open: now, by date on its own clock with the reason, and as moments."""

    zone: str
    open: bool
    next_change_at: datetime | None
    days: list[DayHours]
    open_from_to: list[Stretch]


def hours_of(location: Location, now: datetime, locale: str = "en") -> Hours:
    """Return a place's hours with its public holidays of this year and the next."""
    return Hours(
        zone=location.zone,
        week=location.hours,
        special_days=location.special_days,
        holidays=closed_on(location.holidays, range(now.year - 1, now.year + 2), locale),
    )


def local_date(zone: str, now: datetime) -> date:
    """Tell which date it is in a zone."""
    return now.astimezone(zone_of(zone)).date()


def coming(hours: Hours, first: date, days: int) -> list[DayHours]:
    """Return the hours of some dates in a row."""
    return [day_hours(hours, first + _DAY * number) for number in range(days)]


async def open_hours(system: System, actor: Actor, location_id: UUID, first: date | None, days: int) -> OpenHours:
    """Tell when a location is open over some days, with each closure's reason."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        location = await locations.read(tx, location_id)
    if location is None:
        raise missing("location")
    now = system.clock()
    begin = first or local_date(location.zone, now)
    hours = hours_of(location, datetime.combine(begin, now.timetz()))
    last = begin + _DAY * (days - 1)
    return OpenHours(
        zone=location.zone,
        open=is_open(hours, now),
        next_change_at=next_change(hours, now),
        days=coming(hours, begin, days),
        open_from_to=list(stretches(hours, begin, last)),
    )
