from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid, missing
from rejoinder.domain.team import Team
from rejoinder.services import audit
from rejoinder.services.setup import Name
from rejoinder.services.system import System
from rejoinder.store import teams
from rejoinder.store.database import Tx

Ids = Annotated[list[UUID], Meta(max_length=500)]


class NewTeam(msgspec.Struct, frozen=True):
    """A team to make; without locations it answers for all."""

    name: Name
    member_ids: Ids = msgspec.field(default_factory=list)
    location_ids: Ids = msgspec.field(default_factory=list)


class ChangeTeam(msgspec.Struct, frozen=True):
    """What to change; a list replaces the one that is there."""

    name: Name | None = None
    member_ids: Ids | None = None
    location_ids: Ids | None = None


async def list_all(system: System, actor: Actor) -> Page[Team]:
    """List the teams."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(await teams.every(tx))


async def add(system: System, actor: Actor, asked: NewTeam) -> Team:
    """Make a team."""
    actor.must(Permission.TEAM)
    id_ = system.new_id()
    async with system.db.people(actor.workspace_id) as tx:
        await teams.add(tx, id_, asked.name.strip(), system.clock())
        await audit.note(system, tx, actor, "team.made", "team", id_, {"name": asked.name})
        return await _put(tx, id_, asked.member_ids, asked.location_ids)


async def change(system: System, actor: Actor, id_: UUID, asked: ChangeTeam) -> Team:
    """Change a team's name, members or locations."""
    actor.must(Permission.TEAM)
    async with system.db.people(actor.workspace_id) as tx:
        await _lock(tx, id_)
        if asked.name:
            await teams.rename(tx, id_, asked.name.strip())
        detail = {key: value for key, value in msgspec.to_builtins(asked).items() if value is not None}
        await audit.note(system, tx, actor, "team.changed", "team", id_, detail)
        return await _put(tx, id_, asked.member_ids, asked.location_ids)


async def remove(system: System, actor: Actor, id_: UUID) -> None:
    """Remove a team; its conversations and saved replies stay, as everybody's."""
    actor.must(Permission.TEAM)
    async with system.db.people(actor.workspace_id) as tx:
        await _lock(tx, id_)
        await teams.remove(tx, id_)
        await audit.note(system, tx, actor, "team.removed", "team", id_)


async def _lock(tx: Tx, id_: UUID) -> None:
    if not await teams.lock(tx, id_):
        raise missing("team")


async def _put(tx: Tx, id_: UUID, member_ids: list[UUID] | None, location_ids: list[UUID] | None) -> Team:
    if member_ids is not None:
        if await teams.unknown(tx, members=member_ids):
            raise _unknown("teammate", "member_ids")
        await teams.set_members(tx, id_, member_ids)
    if location_ids is not None:
        if await teams.unknown(tx, locations=location_ids):
            raise _unknown("location", "location_ids")
        await teams.set_locations(tx, id_, location_ids)
    team = await teams.read(tx, id_)
    if team is None:
        raise missing("team")
    return team


def _unknown(noun: str, field: str) -> Invalid:
    return Invalid(f"unknown_{noun}", f"There is no such {noun}.", field=field, remedy="Reload the list.")
