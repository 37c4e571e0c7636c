from typing import Any
from uuid import UUID

from msgspec import UNSET, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.notifications import Matter
from rejoinder.domain.problem import Invalid
from rejoinder.services.conversations.events import author_of, happened
from rejoinder.services.notifications import About, notify
from rejoinder.services.system import System
from rejoinder.store import conversations
from rejoinder.store.database import Tx


async def assign(
    system: System,
    tx: Tx,
    actor: Actor,
    before: Any,
    *,
    assignee_id: UUID | UnsetType | None,
    team_id: UUID | UnsetType | None,
) -> list[UUID]:
    """Give a locked conversation to a teammate, a team or nobody; returns the events of it."""
    events = []
    if assignee_id is not UNSET and assignee_id != before["assignee_id"]:
        events.append(await _to_teammate(system, tx, actor, before, assignee_id))
    if team_id is not UNSET and team_id != before["team_id"]:
        events.append(await _to_team(system, tx, actor, before, team_id))
    return events


async def _to_teammate(system: System, tx: Tx, actor: Actor, before: Any, assignee_id: UUID | None) -> UUID:
    name = await conversations.teammate_name(tx, assignee_id) if assignee_id else None
    if assignee_id and name is None:
        raise _unknown("teammate", "assignee_id")
    await conversations.assign(tx, before["id"], assignee_id, system.clock())
    if assignee_id is None:
        return await happened(system, tx, before, author_of(actor), "unassigned")
    await notify(system, tx, About(Matter.ASSIGNED, before["id"], actor.name, only=(assignee_id,), by=actor.id))
    return await happened(system, tx, before, author_of(actor), "assigned", assignee_id=assignee_id, assignee_name=name)


async def _to_team(system: System, tx: Tx, actor: Actor, before: Any, team_id: UUID | None) -> UUID:
    name = await conversations.team_name(tx, team_id) if team_id else None
    if team_id and name is None:
        raise _unknown("team", "team_id")
    await conversations.hand_to_team(tx, before["id"], team_id, system.clock())
    if team_id is None:
        return await happened(system, tx, before, author_of(actor), "unassigned")
    return await happened(system, tx, before, author_of(actor), "assigned", team_id=team_id, team_name=name)


def _unknown(noun: str, field: str) -> Invalid:
    return Invalid("invalid", f"There is no such {noun}.", field=field, remedy="Reload the list and choose again.")
