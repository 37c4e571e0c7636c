from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.params import FromQuery, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.team import AuditEntry
from rejoinder.services import audit

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
Words = Annotated[str | None, QueryParameter(max_length=100)]


@get("/api/v1/audit", tags=["Audit"])
async def read_audit(
    system: Sys,
    actor: Who,
    action: Words = None,
    actor_id: FromQuery[UUID | None] = None,
    subject_kind: Words = None,
    subject_id: Words = None,
    since: FromQuery[datetime | None] = None,
    until: FromQuery[datetime | None] = None,
    cursor: Words = None,
    limit: Limit = 50,
) -> Page[AuditEntry]:
    """List what was done, the newest first; `action` may name a whole group, such as `session`."""
    only = audit.Filter(
        action=action,
        actor_id=actor_id,
        subject_kind=subject_kind,
        subject_id=subject_id,
        since=since,
        until=until,
    )
    return await audit.read(system, actor, only, cursor, limit)
