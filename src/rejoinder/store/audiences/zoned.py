"""Days and midnights on each contact's clock, reckoned here and looked up in SQL: both engines have one calendar."""

import datetime as dt
from collections.abc import Callable

import msgspec
from sqlalchemy import ColumnElement, Text, any_, case, cast, func, literal
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from rejoinder.domain.audience.moments import DAY, kept_on, today, zone_or_else, zones
from rejoinder.store.database import Tx

_NAMES: dict[str, frozenset[str]] = {}
_THEIRS = "SELECT array_agg(name) FROM pg_timezone_names"


class Zones(msgspec.Struct, frozen=True):
    """The workspace's zone, which stands in for a contact's that is not known, and those that PostgreSQL knows too."""

    fallback: str
    shared: frozenset[str]

    def each(self, of: Callable[[str], str], zone: ColumnElement[str]) -> ColumnElement[str]:
        """Return what is so in a contact's zone."""
        usual = of(self.fallback)
        others = {name: text for name in zones() if (text := of(name)) != usual}
        table = cast(literal(msgspec.json.encode(others).decode(), Text()), JSONB)
        return func.coalesce(table.op("->>", return_type=Text())(zone), literal(usual, Text()))

    def known(self, zone: ColumnElement[str]) -> ColumnElement[str]:
        """Return a contact's zone as PostgreSQL knows it."""
        names = literal(sorted(self.shared), ARRAY(Text()))
        return case((zone == any_(names), zone), else_=literal(self.fallback, Text()))

    def near(self, now: dt.datetime) -> list[str]:
        """Return the months and days in UTC of whatever may have its anniversary now somewhere."""
        days = {today("Etc/GMT+12", now) - DAY, today("Pacific/Kiritimati", now) + DAY}
        first, last = min(days), max(days)
        return sorted({text for n in range((last - first).days + 1) for text in kept_on(first + DAY * n)} | {"02-29"})


async def zones_of(tx: Tx) -> Zones:
    """Read the workspace's zone."""
    name = await tx.value("SELECT zone FROM workspace WHERE id = $1", tx.workspace_id)
    if not _NAMES:
        _NAMES["all"] = zones() & frozenset(await tx.value(_THEIRS))
    return Zones(zone_or_else(name, "UTC"), _NAMES["all"])


def kept(zone: str, now: dt.datetime) -> str:
    """Return the months and days whose anniversary is on this day in a zone."""
    return ",".join(kept_on(today(zone, now)))
