"""The names of events, with what was seen of their properties and how long they are kept."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.attribute import EventKind, EventProperty
from rejoinder.domain.typed import Known
from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("event_kinds")
_PROPERTIES = msgspec.json.Decoder(dict[str, Known])


async def default_days(tx: Tx) -> int:
    """Tell for how many days the workspace keeps events whose name says nothing else."""
    days: int = await tx.value(_SQL.default_days, tx.workspace_id)
    return days


async def set_default_days(tx: Tx, days: int) -> None:
    """Keep events for so many days whose name says nothing else."""
    await tx.run(_SQL.set_default_days, tx.workspace_id, days)


async def past(tx: Tx, now: datetime) -> list[tuple[str, int]]:
    """Name the events of which something is past its time, and how many days that is."""
    rows = await tx.rows(_SQL.past, tx.workspace_id, now, await default_days(tx))
    return [(row["name"], row["days"]) for row in rows]


async def remove(tx: Tx, name: str, before: datetime, limit: int) -> int:
    """Remove some events and counts by day of one name from before a moment; returns the most of either."""
    gone = [await tx.rows(one, tx.workspace_id, name, before, limit) for one in (_SQL.remove, _SQL.remove_days)]
    await stale.mark(tx, {row["contact_id"] for rows in gone for row in rows}, f"event:{name}")
    return max(len(rows) for rows in gone)


async def properties(tx: Tx, names: Iterable[str]) -> dict[str, dict[str, Known]]:
    """Read what is known of the properties of events."""
    rows = await tx.rows(_SQL.properties, tx.workspace_id, list(names))
    return {row["name"]: _PROPERTIES.decode(row["properties"]) for row in rows}


async def learn(tx: Tx, learned: Mapping[str, Mapping[str, Known]], now: datetime) -> None:
    """Keep what became known of the properties of events."""
    if learned:
        await tx.run(_SQL.learn, tx.workspace_id, list(learned), [encoded(one) for one in learned.values()], now)


async def page(tx: Tx, *, after: str | None, limit: int, since: date) -> list[EventKind]:
    """List names of events, with how often there was one since a day."""
    return [_kind(row) for row in await tx.rows(_SQL.page, tx.workspace_id, after, limit, since)]


async def set_days(tx: Tx, name: str, days: int | None) -> bool:
    """Keep events of a name for so many days, or as the workspace has it; False where there is no such name."""
    return await tx.value(_SQL.set_days, tx.workspace_id, name, days) is not None


async def forget_values(tx: Tx, contact_ids: list[UUID], now: datetime) -> None:
    """Forget values that were seen with contacts who are erased; others who have the same show it again."""
    told = await tx.rows(_SQL.values_of, tx.workspace_id, contact_ids)
    known = await properties(tx, {row["name"] for row in told})
    changed: dict[str, dict[str, Known]] = {}
    for row in told:
        seen = known.get(row["name"], {}).get(row["key"])
        if seen and set(seen.values) & set(row["told"]):
            seen.values = [one for one in seen.values if one not in row["told"]]
            changed[row["name"]] = known[row["name"]]
    await learn(tx, changed, now)


async def date_anew(tx: Tx) -> None:
    """Tell of each name when there was one first and last, by what is counted."""
    await tx.run(_SQL.date_anew, tx.workspace_id)


def _kind(row: Any) -> EventKind:
    found = _PROPERTIES.decode(row["properties"])
    names = ("name", "count", "retention_days", "first_seen_at", "last_seen_at")
    return EventKind(
        **{name: row[name] for name in names},
        properties=[EventProperty(name, one.type, one.values) for name, one in sorted(found.items())],
    )
