"""A conversation is opened, snoozed, closed, assigned and labelled; each is kept in its thread."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.services.conversations.assign import assign
from rejoinder.services.conversations.events import author_of, happened
from rejoinder.services.conversations.label import label
from rejoinder.services.conversations.listing import shown
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import conversations
from rejoinder.store.database import Tx

TagIds = Annotated[tuple[UUID, ...], Meta(max_length=20)]


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is to become of a conversation; what is left out stays as it is."""

    status: Literal["open", "snoozed", "closed"] | UnsetType = UNSET
    snoozed_until: datetime | UnsetType | None = UNSET
    assignee_id: UUID | UnsetType | None = UNSET
    team_id: UUID | UnsetType | None = UNSET
    add_tags: TagIds = ()
    remove_tags: TagIds = ()


async def change(
    system: System, actor: Actor, conversation_id: UUID, to: Change, *, version: int | None = None
) -> Conversation:
    """Change a conversation; with a `version`, only when it is still the one that was seen."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        await apply(system, tx, actor, conversation_id, to, version=version)
        return (await shown(system, tx, [conversation_id]))[0]


async def apply(
    system: System, tx: Tx, actor: Actor, conversation_id: UUID, to: Change, *, version: int | None = None
) -> Change:
    """Change a conversation in a transaction of the caller's; returns the change that would undo this one."""
    before = await conversations.lock(tx, conversation_id)
    if before is None:
        raise missing("conversation")
    if version is not None and before["version"] != version:
        raise Conflict("changed_since", "Somebody changed this conversation meanwhile.", remedy="Reload it.")
    to = _complete(to, before, system.clock())
    had = await conversations.tags_of(tx, conversation_id) if to.add_tags or to.remove_tags else set()
    events = [
        *await _set_status(system, tx, actor, before, to),
        *await assign(system, tx, actor, before, assignee_id=to.assignee_id, team_id=to.team_id),
        *await label(system, tx, actor, before, add=to.add_tags, remove=to.remove_tags),
    ]
    await announce(system, tx, News(conversations=(conversation_id,), created=tuple(events)))
    return _opposite(before, to, had)


def _complete(to: Change, before: Any, now: datetime) -> Change:
    """Fill in what a change implies: a time to snooze until means snoozed, and snoozed needs such a time."""
    if to.status is UNSET and to.snoozed_until:
        to = msgspec.structs.replace(to, status="snoozed")
    if to.status != "snoozed":
        return msgspec.structs.replace(to, snoozed_until=UNSET)
    until = before["snoozed_until"] if to.snoozed_until is UNSET else to.snoozed_until
    if until is None or until.tzinfo is None or until <= now:
        raise Invalid("invalid", "A snooze needs a time to come.", field="snoozed_until", remedy="Choose a later time.")
    return msgspec.structs.replace(to, snoozed_until=until)


async def _set_status(system: System, tx: Tx, actor: Actor, before: Any, to: Change) -> list[UUID]:
    if to.status is UNSET:
        return []
    until = to.snoozed_until or None
    if to.status == before["status"] and until == before["snoozed_until"]:
        return []
    await conversations.set_status(tx, before["id"], to.status, until=until, now=system.clock())
    kind = to.status if to.status != "open" else "woken" if before["status"] == "snoozed" else "reopened"
    detail = {"until": until} if until else {}
    return [await happened(system, tx, before, author_of(actor), kind, **detail)]


def _opposite(before: Any, to: Change, had: set[UUID]) -> Change:
    return Change(
        status=UNSET if to.status is UNSET else before["status"],
        snoozed_until=UNSET if to.status is UNSET else before["snoozed_until"],
        assignee_id=UNSET if to.assignee_id is UNSET else before["assignee_id"],
        team_id=UNSET if to.team_id is UNSET else before["team_id"],
        add_tags=tuple(tag for tag in to.remove_tags if tag in had),
        remove_tags=tuple(tag for tag in to.add_tags if tag not in had),
    )
