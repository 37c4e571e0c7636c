"""What could not be read, for teammates to see and see to."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.system import System
from rejoinder.store import arrivals

PAGE = 50


class Oddity(msgspec.Struct, frozen=True):
    """Something that a provider or a client sent and nobody could take: what kind, why, and all of it."""

    id: UUID
    channel_id: UUID | None
    write_key_id: UUID | None
    at: datetime
    kind: str
    why: str
    raw: str


async def list_oddities(system: System, actor: Actor, source_id: UUID | None, cursor: UUID | None) -> Page[Oddity]:
    """List what nobody has seen to yet of a channel, a write key or all, newest first."""
    actor.must(Permission.CHANNELS)
    async with system.db.people(actor.workspace_id) as tx:
        rows = await arrivals.oddities(tx, source_id, cursor, PAGE + 1)
    names = Oddity.__struct_fields__
    found = [Oddity(*(row[name] for name in names)) for row in rows[:PAGE]]
    return Page(items=found, next=str(found[-1].id) if len(rows) > PAGE else None)


async def settle(system: System, actor: Actor, oddity_id: UUID) -> None:
    """Note that a teammate has seen to it."""
    actor.must(Permission.CHANNELS)
    async with system.db.people(actor.workspace_id) as tx:
        if not await arrivals.settle_oddity(tx, oddity_id, system.clock()):
            raise missing("oddity")
