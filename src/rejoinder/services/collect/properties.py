"""What events carry is learned from some of them, and read and written only where there is something new."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.typed import Known, Unfit, type_of
from rejoinder.services.system import System
from rejoinder.store import event_kinds
from rejoinder.store.database import Tx

MOST_PROPERTIES = 100
MOST_VALUES = 30
#: Of so many events of a name in one batch it is looked at what they carry.
_LOOKED_AT = 50
_LONGEST_NAME = 100


async def learn(system: System, tx: Tx, carried: Iterable[tuple[str, bytes]], now: datetime) -> None:
    """Learn the names, types and some values of the properties of events, each a name with what it carries."""
    told: dict[str, list[dict[str, Any]]] = {}
    for name, properties in carried:
        some = told.setdefault(name, [])
        if len(some) < _LOOKED_AT:
            some.append(msgspec.json.decode(properties))
    remembered = system.collector.properties
    news = set()
    for name, some in told.items():
        seen = remembered.get((tx.workspace_id, name))
        if any(_new(seen, one) for one in some):
            news.add(name)
    if not news:
        return
    known = await event_kinds.properties(tx, news)
    changed = {}
    for name in news:
        before = known.setdefault(name, {})
        if sum(_seen(before, one) for one in told[name]):
            changed[name] = before
    await event_kinds.learn(tx, changed, now)
    tx.once_kept(partial(_remember, system, tx.workspace_id, {name: known[name] for name in news}))


def _remember(system: System, workspace_id: UUID, known: dict[str, dict[str, Known]]) -> None:
    for name, properties in known.items():
        system.collector.properties[workspace_id, name] = {
            key: (one.type, frozenset(one.values) if not one.many else None) for key, one in properties.items()
        }


def _new(known: dict[str, tuple[str, frozenset[str] | None]] | None, properties: dict[str, Any]) -> bool:
    """Tell whether these may hold something that this process has not seen."""
    if known is None:
        return True
    for key, value in properties.items():
        seen = known.get(key)
        if seen is None:
            if len(known) < MOST_PROPERTIES and _fits(key, value):
                return True
        elif seen[1] is not None and isinstance(value, str) and seen[0] == "text" and value not in seen[1]:
            return True
    return False


def _fits(key: str, value: Any) -> bool:
    return value is not None and not isinstance(value, dict) and 0 < len(key) <= _LONGEST_NAME


def _seen(known: dict[str, Known], properties: dict[str, Any]) -> bool:
    news = False
    for key, value in properties.items():
        if not _fits(key, value):
            continue
        if key not in known:
            if len(known) >= MOST_PROPERTIES:
                continue
            try:
                known[key] = Known(type_of(value))
            except Unfit:
                continue
            news = True
        news = known[key].see(value, MOST_VALUES) or news
    return news


def forget(system: System, workspace_id: UUID) -> None:
    """Forget what this process has seen, so that values are seen anew."""
    remembered = system.collector.properties
    for place in [one for one in remembered if one[0] == workspace_id]:
        del remembered[place]
