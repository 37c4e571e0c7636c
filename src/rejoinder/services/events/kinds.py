"""The names of events: how often, with what, and for how long they are kept."""

from datetime import timedelta
from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.attribute import EventKind
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services import audit
from rejoinder.services.system import System
from rejoinder.store import event_kinds

Days = Annotated[int, Meta(ge=1, le=3_660)]
COUNTED_OVER = timedelta(days=30)


class EventKindChange(msgspec.Struct, frozen=True):
    """What changes of a name of events; null lets it be kept as long as the workspace keeps others."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    retention_days: Days | UnsetType | None = UNSET


class EventSettings(msgspec.Struct, frozen=True):
    """For how many days events are kept whose name says nothing else."""

    retention_days: Days


async def list_kinds(system: System, actor: Actor, after: str | None, limit: int) -> Page[EventKind]:
    """List names of events, with how often there was one in the last 30 days."""
    actor.must(Permission.READ)
    since = (system.clock() - COUNTED_OVER).date()
    async with system.db.service(actor.workspace_id) as tx:
        found = await event_kinds.page(tx, after=after, limit=limit + 1, since=since)
    more = len(found) > limit
    return Page(found[:limit], found[limit - 1].name if more else None)


async def change_kind(system: System, actor: Actor, to: EventKindChange) -> None:
    """Keep events of a name for so many days."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        if to.retention_days is not UNSET:
            if not await event_kinds.set_days(tx, to.name, to.retention_days):
                raise missing("event")
            detail = {"name": to.name, "retention_days": to.retention_days}
            await audit.note(system, tx, actor, "event.retention", "event", to.name, detail)


async def read_settings(system: System, actor: Actor) -> EventSettings:
    """Tell for how long events are kept."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return EventSettings(await event_kinds.default_days(tx))


async def change_settings(system: System, actor: Actor, to: EventSettings) -> EventSettings:
    """Keep events for so many days whose name says nothing else."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        await event_kinds.set_default_days(tx, to.retention_days)
        detail = msgspec.structs.asdict(to)
        await audit.note(system, tx, actor, "event.retention", "workspace", actor.workspace_id, detail)
    return to
