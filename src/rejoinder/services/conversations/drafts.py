from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services.system import System
from rejoinder.store import conversations, drafts


class Draft(msgspec.Struct, frozen=True):
    """What a teammate has begun to write, for the contact or as a note."""

    text: Annotated[str, Meta(max_length=10_000)]
    note: bool = False
    at: datetime | None = None


async def read_draft(system: System, actor: Actor, conversation_id: UUID) -> Draft | None:
    """Read one's own draft; None where nothing was begun."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        row = await drafts.read(tx, conversation_id, actor.id)
    return Draft(*row) if row else None


async def keep_draft(system: System, actor: Actor, conversation_id: UUID, draft: Draft) -> None:
    """Keep one's own draft, so that it is there on every device; an empty one is forgotten."""
    _must_be_teammate(actor)
    async with system.db.people(actor.workspace_id) as tx:
        if await conversations.view(tx, conversation_id) is None:
            raise missing("conversation")
        if not draft.text.strip():
            await drafts.remove(tx, conversation_id, actor.id)
            return
        await drafts.put(tx, conversation_id, actor.id, text=draft.text, note=draft.note, at=system.clock())


async def forget_draft(system: System, actor: Actor, conversation_id: UUID) -> None:
    """Forget one's own draft."""
    _must_be_teammate(actor)
    async with system.db.people(actor.workspace_id) as tx:
        await drafts.remove(tx, conversation_id, actor.id)


def _must_be_teammate(actor: Actor) -> None:
    actor.must(Permission.REPLY)
    if actor.kind != "teammate":
        raise Invalid("invalid", "Only a teammate keeps drafts.", remedy="Send the message instead.")
