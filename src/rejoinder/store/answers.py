"""How soon teammates answered; automatic replies are no answers and are not here."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.responsiveness import Exchange
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("answers")


class Placed(msgspec.Struct, frozen=True):
    """An exchange and whose it is."""

    exchange: Exchange
    channel_id: UUID
    location_id: UUID | None
    teammate_id: UUID | None


async def median_first(tx: Tx, since: datetime, channel_id: UUID, location_id: UUID | None) -> tuple[int, float | None]:
    """Tell how many first answers there were on a channel, and the median of their times in seconds."""
    row = await tx.row(_SQL.median_first, tx.workspace_id, since, channel_id, location_id)
    return row["count"], row["median_s"]


async def exchanges(tx: Tx, since: datetime, until: datetime) -> list[Placed]:
    """Read what contacts asked in a time, with when it was answered; what waits has its assignee as teammate."""
    rows = await tx.rows(_SQL.exchanges, tx.workspace_id, since, until)
    return [
        Placed(
            Exchange(row["asked_at"], row["answered_at"]),
            row["channel_id"],
            row["location_id"],
            row["teammate_id"],
        )
        for row in rows
    ]


async def lines(tx: Tx, since: datetime, until: datetime, by: str) -> list[Any]:
    """Sum answers up by `channel`, `location`, `teammate`, or with `all` into one line."""
    return await tx.rows(_SQL.lines, tx.workspace_id, since, until, by)


async def series(tx: Tx, since: datetime, until: datetime, zone: str) -> list[Any]:
    """Sum answers up by day of a zone."""
    return await tx.rows(_SQL.series, tx.workspace_id, since, until, zone)


async def waiting(tx: Tx, now: datetime, by: str) -> dict[UUID | None, tuple[int, int]]:
    """Count who waits for an answer now and whose answer is overdue, by `channel`, `location`, `teammate` or `all`."""
    rows = await tx.rows(_SQL.waiting, tx.workspace_id, now, by)
    return {row["id"]: (row["waiting"], row["overdue"]) for row in rows}


async def names(tx: Tx) -> dict[UUID, str]:
    """Name every channel, location and teammate, former ones too."""
    return {row["id"]: row["name"] for row in await tx.rows(_SQL.names, tx.workspace_id)}
