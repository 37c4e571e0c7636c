"""What was done, by whom: written once, never changed."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.team import AuditEntry
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("audit")
_DETAIL = msgspec.json.Decoder(dict[str, Any])


async def add(tx: Tx, entry: AuditEntry) -> None:
    """Keep an entry."""
    await tx.run(
        _SQL.add,
        tx.workspace_id,
        entry.id,
        entry.at,
        entry.actor_kind,
        entry.actor_id,
        entry.actor_name,
        entry.action,
        entry.subject_kind,
        entry.subject_id,
        encoded(entry.detail),
        entry.ip,
    )


async def last(tx: Tx, action: str, subject_kind: str, subject_id: str) -> AuditEntry | None:
    """Read when something was done last to one thing."""
    found = await page(
        tx,
        before=None,
        action=action,
        actor_id=None,
        subject_kind=subject_kind,
        subject_id=subject_id,
        since=None,
        until=None,
        limit=1,
    )
    return found[0] if found else None


async def page(
    tx: Tx,
    *,
    before: tuple[datetime, UUID] | None,
    action: str | None,
    actor_id: UUID | None,
    subject_kind: str | None,
    subject_id: str | None,
    since: datetime | None,
    until: datetime | None,
    limit: int,
) -> list[AuditEntry]:
    """Read entries, the newest first."""
    place = before or (None, None)
    filters = (action, actor_id, subject_kind, subject_id, since, until)
    rows = await tx.rows(_SQL.page, tx.workspace_id, *place, *filters, limit)
    return [AuditEntry(**{**dict(row), "detail": _DETAIL.decode(row["detail"])}) for row in rows]
