"""Places of the business."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.hours import SpecialDay, Week
from rejoinder.domain.location import HolidayRule, Location
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("locations")
_WEEK = msgspec.json.Decoder(Week)
_HOLIDAYS = msgspec.json.Decoder(HolidayRule)
_SPECIAL = msgspec.json.Decoder(tuple[SpecialDay, ...])


def _location(row: Any) -> Location:
    return Location(
        id=row["id"],
        name=row["name"],
        zone=row["zone"],
        created_at=row["created_at"],
        address=row["address"],
        phone=row["phone"],
        email=row["email"],
        country=row["country"],
        hours=_WEEK.decode(row["hours"]),
        holidays=_HOLIDAYS.decode(row["holidays"]),
        special_days=_SPECIAL.decode(row["special_days"]),
    )


async def read(tx: Tx, id_: UUID) -> Location | None:
    """Read one location."""
    row = await tx.row(_SQL.by_id, tx.workspace_id, id_)
    return _location(row) if row else None


async def every(tx: Tx) -> list[Location]:
    """Read every location of the workspace."""
    return [_location(row) for row in await tx.rows(_SQL.list, tx.workspace_id)]


async def add(tx: Tx, location: Location) -> None:
    """Keep a new location."""
    await tx.run(_SQL.add, tx.workspace_id, location.id, *_values(location), location.created_at)


async def put(tx: Tx, location: Location) -> None:
    """Keep a changed location."""
    await tx.run(_SQL.put, tx.workspace_id, location.id, *_values(location))


def _values(location: Location) -> tuple[object, ...]:
    return (
        location.name,
        location.zone,
        location.address,
        location.phone,
        location.email,
        location.country,
        encoded(location.hours),
        encoded(location.holidays),
        encoded(location.special_days),
    )


async def archive(tx: Tx, id_: UUID, now: datetime) -> None:
    """Take a location out of use; its conversations keep its name."""
    await tx.run(_SQL.archive, tx.workspace_id, id_, now)


async def channels_at(tx: Tx, id_: UUID) -> list[str]:
    """Name the channels that belong to a location."""
    return [row["name"] for row in await tx.rows(_SQL.channels_at, tx.workspace_id, id_)]
