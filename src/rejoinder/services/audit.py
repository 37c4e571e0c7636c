"""Who did what: each change of settings or rights, each look at what is masked, each sign-in."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.team import AuditEntry
from rejoinder.services.system import System
from rejoinder.store import audit
from rejoinder.store.database import Tx


class Filter(msgspec.Struct, frozen=True):
    """Which entries to show; `action` names one action or, as `session`, all that begin with it."""

    action: str | None = None
    actor_id: UUID | None = None
    subject_kind: str | None = None
    subject_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None


#: Who does what nobody asked for.
SYSTEM = "Rejoinder"


async def noticed(
    system: System, tx: Tx, action: str, subject_kind: str, subject_id: object, detail: dict[str, Any]
) -> None:
    """Write down what the system did by itself."""
    entry = AuditEntry(
        id=system.new_id(),
        at=system.clock(),
        actor_kind="system",
        actor_id=None,
        actor_name=SYSTEM,
        action=action,
        subject_kind=subject_kind,
        subject_id=str(subject_id),
        detail=detail,
    )
    await audit.add(tx, entry)


async def note(
    system: System,
    tx: Tx,
    actor: Actor,
    action: str,
    subject_kind: str | None = None,
    subject_id: object = None,
    detail: dict[str, Any] | None = None,
) -> None:
    """Write down what an actor does, in the transaction that does it; `detail` holds no secret."""
    entry = AuditEntry(
        id=system.new_id(),
        at=system.clock(),
        actor_kind=actor.kind,
        actor_id=actor.id,
        actor_name=actor.name,
        action=action,
        subject_kind=subject_kind,
        subject_id=None if subject_id is None else str(subject_id),
        detail=detail or {},
        ip=actor.ip or None,
    )
    await audit.add(tx, entry)


async def read(system: System, actor: Actor, only: Filter, cursor: str | None, limit: int) -> Page[AuditEntry]:
    """List what was done, the newest first."""
    actor.must(Permission.AUDIT)
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        found = await audit.page(
            tx, before=place.place if place else None, limit=limit + 1, **msgspec.structs.asdict(only)
        )
    return paged(found, limit, lambda entry: Cursor(entry.at, entry.id))
