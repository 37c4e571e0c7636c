from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.domain.rehearsal import Group
from rejoinder.services.dry_runs.campaign import as_asked, audience_of
from rejoinder.services.dry_runs.proposed import Asked, proposed
from rejoinder.services.dry_runs.run import carry_out
from rejoinder.services.reaching import Room
from rejoinder.services.system import System
from rejoinder.store import channels, contacts, dry_runs
from rejoinder.store.database import Tx

PAGE = 20
#: A dry run that did not move for as long has nobody who carries it out: its server was stopped.
GIVEN_UP_AFTER = timedelta(minutes=20)


class Outcomes(msgspec.Struct, frozen=True):
    """How many would go now, wait, or not be sent."""

    send: int = 0
    hold: int = 0
    drop: int = 0


class Person(msgspec.Struct, frozen=True):
    """A contact who stands for others of whom the gate says the same."""

    id: UUID
    name: str


class DryRun(msgspec.Struct, frozen=True):
    """A dry run: how far it is, and the counts by rule with a few contacts each.

    Counted are addresses: who is reached on two channels is counted twice. `people` are the examples by name, left out
    in a list. `rooms` are the places that were left where a provider lets an account write to so many people only.
    """

    id: UUID
    state: str
    asked: Asked
    done: int
    total: int
    outcomes: Outcomes
    groups: list[Group]
    by_name: str
    created_at: datetime
    finished_at: datetime | None = None
    people: list[Person] = []
    rooms: list[Room] = []


_ASKED = msgspec.json.Decoder(Asked)


class _Found(msgspec.Struct, frozen=True):
    groups: list[Group] = []
    rooms: list[Room] = []


_FOUND = msgspec.json.Decoder(_Found)


async def start_dry_run(system: System, actor: Actor, asked: Asked) -> DryRun:
    """Begin a dry run; it goes on by itself and can be read while it does."""
    actor.must(Permission.CAMPAIGNS)
    if asked.subscribers_only and asked.topic_id is None:
        raise Invalid("no_topic", "Whose subscribers?", field="topic_id", remedy="Name a topic.")
    id_ = system.new_id()
    async with system.db.service(actor.workspace_id) as tx:
        asked = await as_asked(tx, asked)
        only = await audience_of(system, tx, asked)
        wanted = await _channels(tx, asked)
        total = sum([await dry_runs.reach(tx, one.id, _subscribers(asked), system.clock()) for one in wanted])
        if only is not None:
            total = min(total, len(only) * len(wanted))
        proposals = await proposed(tx, asked, wanted)
        await dry_runs.add(tx, id_, asked, total=total, by_name=actor.name, now=system.clock())
    work = carry_out(system, actor.workspace_id, id_, proposals, topic_id=_subscribers(asked), at=asked.at, only=only)
    system.hub.aside(work)
    return await read_dry_run(system, actor, id_)


async def _channels(tx: Tx, asked: Asked) -> list[Channel]:
    known = {one.id: one for one in await channels.every(tx)}
    strange = [one for one in asked.channel_ids if one not in known]
    if strange:
        raise Invalid("unknown_channel", f"There is no channel {strange[0]}.", field="channel_ids", remedy="Reload.")
    return [known[one] for one in asked.channel_ids] or list(known.values())


def _subscribers(asked: Asked) -> UUID | None:
    return asked.topic_id if asked.subscribers_only else None


async def read_dry_run(system: System, actor: Actor, id_: UUID) -> DryRun:
    """Read a dry run, finished or not."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        row = await dry_runs.read(tx, id_)
        if row is None:
            raise missing("dry run")
        shown = _shown(row, system.clock())
        examples = {one for group in shown.groups for one in group.examples}
        names = await contacts.names(tx, list(examples))
    return msgspec.structs.replace(shown, people=[Person(id_, name) for id_, name in names.items()])


async def list_dry_runs(system: System, actor: Actor, cursor: UUID | None) -> Page[DryRun]:
    """List dry runs, the newest first; without the estimates that were shown beside something else."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        rows = await dry_runs.recent(tx, cursor, PAGE + 1)
    found = [_shown(row, system.clock()) for row in rows[:PAGE]]
    return Page(items=found, next=str(found[-1].id) if len(rows) > PAGE else None)


async def cancel_dry_run(system: System, actor: Actor, id_: UUID) -> DryRun:
    """End a dry run that goes on."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        if await dry_runs.read(tx, id_) is None:
            raise missing("dry run")
        if not await dry_runs.cancel(tx, id_, system.clock()):
            raise Conflict("not_running", "This dry run is over.", remedy="Start another.")
    return await read_dry_run(system, actor, id_)


def _shown(row: Any, now: datetime) -> DryRun:
    given_up = row["state"] == "running" and now - row["moved_at"] > GIVEN_UP_AFTER
    found = _FOUND.decode(row["found"])
    groups = found.groups
    counts = {name: sum(one.count for one in groups if one.outcome == name) for name in ("send", "hold", "drop")}
    return DryRun(
        id=row["id"],
        state="failed" if given_up else row["state"],
        asked=_ASKED.decode(row["asked"]),
        done=row["done"],
        total=row["total"],
        outcomes=Outcomes(**counts),
        groups=groups,
        by_name=row["by_name"],
        created_at=row["created_at"],
        finished_at=row["finished_at"],
        rooms=found.rooms,
    )
