"""Of which contacts a statement asks: of all, of some, or of those between two ids."""

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, any_, literal, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PG_UUID

from rejoinder.store.audiences.stored import Clock
from rejoinder.store.audiences.zoned import Zones
from rejoinder.store.compose import mine
from rejoinder.store.tables import contact

_ID = PG_UUID(as_uuid=True)


class Scope:
    """Narrows every table that a statement reads, by the contact of its rows."""

    def __init__(self, *, only: list[UUID] | None = None, after: UUID | None = None, upto: UUID | None = None) -> None:
        self._only, self._after, self._upto = only, after, upto

    def on(self, contact_id: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        """Return what must hold for a contact's id."""
        found = []
        if self._only is not None:
            found.append(contact_id == any_(literal(self._only, ARRAY(_ID))))
        if self._after is not None:
            found.append(contact_id > literal(self._after, _ID))
        if self._upto is not None:
            found.append(contact_id <= literal(self._upto, _ID))
        return found


class Asking:
    """What every part of a statement is asked by: zones, the time, and the scope."""

    def __init__(self, zones: Zones, now: dt.datetime, scope: Scope) -> None:
        self.zones, self.now, self.scope = zones, now, scope

    def clock_of(self, contact_id: ColumnElement[Any]) -> Clock:
        """Return the clock of whoever rows of another table belong to."""
        whose = contact.alias()
        zone = (
            select(whose.c.zone).where(mine(whose), whose.c.id == contact_id).correlate_except(whose).scalar_subquery()
        )
        return Clock(self.zones, self.now, zone.scalar_subquery())
