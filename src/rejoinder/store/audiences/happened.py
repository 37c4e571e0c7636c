"""What contacts did, as far as rules look into it: counters, and single events where counters do not say enough."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

import msgspec

from rejoinder.domain.audience.facts import Doings, Event
from rejoinder.domain.audience.needs import Look
from rejoinder.domain.audience.windows import EVER
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("audiences")
_JSON = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal)
Key: TypeAlias = tuple[UUID, str]


async def happened(tx: Tx, ids: list[UUID], looks: Mapping[str, Look], now: datetime) -> dict[UUID, dict[str, Doings]]:
    """Return what each contact did, by the names of events."""
    counters = await tx.rows(_SQL.counters, tx.workspace_id, ids, list(looks))
    events = await _since(tx, ids, looks, now)
    for key, more in (await _ahead_and_ends(tx, counters, looks, now)).items():
        have = {one.at for one in events[key]}
        events[key] = sorted([*events[key], *(one for one in more if one.at not in have)], key=lambda one: one.at)
    found: dict[UUID, dict[str, Doings]] = defaultdict(dict)
    for row in counters:
        key = (row["contact_id"], row["name"])
        found[key[0]][key[1]] = Doings(row["count"], row["first_at"], row["last_at"], tuple(events[key]))
    return found


async def _since(tx: Tx, ids: list[UUID], looks: Mapping[str, Look], now: datetime) -> dict[Key, list[Event]]:
    """Read single events as far back as each name is looked into, names of one reach together."""
    reaches: dict[tuple[datetime, bool], list[str]] = defaultdict(list)
    for name, look in looks.items():
        if look.days is not None:
            reaches[now - timedelta(days=look.days) if look.days else EVER, look.properties].append(name)
    found: dict[Key, list[Event]] = defaultdict(list)
    for (after, properties), names in reaches.items():
        _keep(found, await tx.rows(_SQL.events, tx.workspace_id, ids, names, after, properties))
    return found


def _keep(found: dict[Key, list[Event]], rows: Iterable[Any]) -> None:
    for row in rows:
        properties = _JSON.decode(row["properties"]) if row["properties"] else {}
        found[row["contact_id"], row["name"]].append(Event(row["at"], properties))


async def _ahead_and_ends(
    tx: Tx, counters: list[Any], looks: Mapping[str, Look], now: datetime
) -> dict[Key, list[Event]]:
    """Read the events that lie ahead, and the first and the last until now where rules look at those alone."""
    found: dict[Key, list[Event]] = defaultdict(list)
    ahead = [row for row in counters if row["last_at"] > now]
    _keep(found, await _of(tx, "events_ahead", ahead, now) if ahead else [])
    ends = [row for row in counters if looks[row["name"]].ends]
    places = {(row["contact_id"], row["name"], row[at]) for row in ends for at in ("first_at", "last_at")}
    turned = [row for row in ends if row["last_at"] > now]
    before = await _of(tx, "last_before", turned, now) if turned else []
    places |= {(row["contact_id"], row["name"], row["at"]) for row in before}
    wanted = [place for place in places if place[2] <= now]
    if wanted:
        columns = [list(column) for column in zip(*wanted, strict=True)]
        _keep(found, await tx.rows(_SQL.events_at, tx.workspace_id, *columns))
    return found


async def _of(tx: Tx, name: str, rows: list[Any], now: datetime) -> list[Any]:
    ids, names = [row["contact_id"] for row in rows], [row["name"] for row in rows]
    return await tx.rows(getattr(_SQL, name), tx.workspace_id, ids, names, now)
