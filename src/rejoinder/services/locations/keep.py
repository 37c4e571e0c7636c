from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.email import normal
from rejoinder.domain.hours import SpecialDay, Week, check
from rejoinder.domain.location import HolidayRule, Location
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.domain.zone import checked_zone
from rejoinder.services import audit
from rejoinder.services.locations.public_holidays import check_rule
from rejoinder.services.system import System
from rejoinder.store import locations
from rejoinder.store.database import Tx

Name = Annotated[str, Meta(min_length=1, max_length=80)]
Zone = Annotated[str, Meta(max_length=60, examples=["Asia/Jakarta"])]
Address = Annotated[str, Meta(max_length=300)]
Phone = Annotated[str, Meta(max_length=40)]
Email = Annotated[str, Meta(max_length=254)]
Country = Annotated[str, Meta(pattern="^[A-Z]{2}$")]
SpecialDays = Annotated[tuple[SpecialDay, ...], Meta(max_length=200)]


class NewLocation(msgspec.Struct, frozen=True):
    """A place to add; without hours it is always open."""

    name: Name
    zone: Zone
    address: Address | None = None
    phone: Phone | None = None
    email: Email | None = None
    country: Country | None = None
    hours: Week = {}
    holidays: HolidayRule = HolidayRule()
    special_days: SpecialDays = ()


class LocationChange(msgspec.Struct, frozen=True):
    """What is to be changed of a place; what is left out stays."""

    name: Name | UnsetType = UNSET
    zone: Zone | UnsetType = UNSET
    address: Address | UnsetType | None = UNSET
    phone: Phone | UnsetType | None = UNSET
    email: Email | UnsetType | None = UNSET
    country: Country | UnsetType | None = UNSET
    hours: Week | UnsetType = UNSET
    holidays: HolidayRule | UnsetType = UNSET
    special_days: SpecialDays | UnsetType = UNSET


async def list_locations(system: System, actor: Actor) -> list[Location]:
    """List the places of the business."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await locations.every(tx)


async def read_location(system: System, actor: Actor, location_id: UUID) -> Location:
    """Read one place."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await _found(tx, location_id)


async def add_location(system: System, actor: Actor, new: NewLocation) -> Location:
    """Add a place."""
    actor.must(Permission.SETTINGS)
    values = {field: getattr(new, field) for field in new.__struct_fields__}
    location = _checked(Location(id=system.new_id(), created_at=system.clock(), **values))
    async with system.db.people(actor.workspace_id) as tx:
        await locations.add(tx, location)
        await audit.note(system, tx, actor, "location.added", "location", location.id, {"name": location.name})
    return location


async def change_location(system: System, actor: Actor, location_id: UUID, change: LocationChange) -> Location:
    """Change a place: what is open when counts from now on."""
    actor.must(Permission.SETTINGS)
    values = given(change)
    async with system.db.people(actor.workspace_id) as tx:
        location = _checked(msgspec.structs.replace(await _found(tx, location_id), **values))
        await locations.put(tx, location)
        await audit.note(system, tx, actor, "location.changed", "location", location_id, {"fields": sorted(values)})
    return location


async def remove_location(system: System, actor: Actor, location_id: UUID) -> None:
    """Take a place out of use; refused while a channel belongs to it."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        location = await _found(tx, location_id)
        channels = await locations.channels_at(tx, location_id)
        if channels:
            raise Conflict(
                "location_in_use",
                f"{location.name} still has channels: {', '.join(channels)}.",
                remedy="Give them another location first.",
            )
        await locations.archive(tx, location_id, system.clock())
        await audit.note(system, tx, actor, "location.removed", "location", location_id, {"name": location.name})


def given(change: msgspec.Struct) -> dict[str, Any]:
    """Return the fields of a change that were sent."""
    values = {field: getattr(change, field) for field in change.__struct_fields__}
    return {field: value for field, value in values.items() if value is not UNSET}


async def _found(tx: Tx, location_id: UUID) -> Location:
    location = await locations.read(tx, location_id)
    if location is None:
        raise missing("location")
    return location


def _checked(location: Location) -> Location:
    problems = check(location.hours, location.special_days)
    if problems:
        raise Invalid(
            "invalid_hours",
            problems[0].message,
            field=problems[0].field,
            fields=problems,
            remedy="Correct the hours named.",
        )
    check_rule(location.holidays)
    email = normal(location.email) if location.email else None
    return msgspec.structs.replace(location, zone=checked_zone(location.zone), email=email)
