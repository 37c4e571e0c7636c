from datetime import datetime
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.message import Message
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.system import System
from rejoinder.store import conversations, messages, notes
from rejoinder.store.database import Tx
from rejoinder.store.messages import Entry


async def read_thread(
    system: System,
    actor: Actor,
    conversation_id: UUID,
    *,
    before: UUID | None = None,
    after: UUID | None = None,
    limit: int = 50,
) -> Page[Message]:
    """Read a page of a thread with its notes, oldest first; `next` names the entry to go on from."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        if await conversations.view(tx, conversation_id) is None:
            raise missing("conversation")
        if after:
            entries = await messages.thread_after(tx, conversation_id, after=await _place(tx, after), limit=limit + 1)
            shown = entries[:limit]
            more = str(shown[-1].id) if len(entries) > limit else None
        else:
            place = await _place(tx, before) if before else None
            entries = await messages.thread_before(tx, conversation_id, before=place, limit=limit + 1)
            shown = entries[:limit][::-1]
            more = str(shown[0].id) if len(entries) > limit else None
        return Page(items=await read_entries(tx, shown), next=more)


async def _place(tx: Tx, id_: UUID) -> tuple[datetime, UUID]:
    place = await messages.place(tx, id_)
    if place is None:
        raise missing("message")
    return place


async def read_entries(tx: Tx, entries: list[Entry]) -> list[Message]:
    """Read what stands at places of a thread, messages and notes, in their order."""
    said = await messages.views(tx, [one.id for one in entries if not one.note])
    noted = await notes.views(tx, [one.id for one in entries if one.note])
    by_id = {one.id: one for one in (*said, *noted)}
    return [by_id[one.id] for one in entries if one.id in by_id]
