"""The inbox's list: which conversations a view shows, in which order, page by page."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.paging import Cursor, Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.system import System
from rejoinder.store import conversations
from rejoinder.store.database import Tx
from rejoinder.store.searching import search_query


class Filter(msgspec.Struct, frozen=True):
    """What of the inbox is shown; `q` is looked for in names, addresses, messages and notes."""

    view: str = "open"
    location: UUID | None = None
    channel: UUID | None = None
    channel_type: str | None = None
    team: UUID | None = None
    tag: UUID | None = None
    assignee: UUID | None = None
    contact: UUID | None = None
    q: str | None = None
    sort: str = "deadline"


async def list_conversations(
    system: System, actor: Actor, filter_: Filter, *, cursor: str | None = None, limit: int = 50
) -> Page[Conversation]:
    """Read a page of the inbox; `next` leads to the one after it.

    It reads as the service role: row-level security would keep PostgreSQL from using the search indexes.
    """
    from rejoinder.store import inbox  # noqa: PLC0415 - 150 ms for SQLAlchemy, which a start need not wait for

    actor.must(Permission.READ)
    after = Cursor.read(cursor)
    words = search_query(filter_.q) if filter_.q else None
    if filter_.q and words is None:
        return Page(items=[])
    async with system.db.service(actor.workspace_id) as tx:
        places = await inbox.page(
            tx,
            view=filter_.view,
            by_deadline=filter_.sort == "deadline",
            narrowed={**_narrowed(filter_), "words": words, "me": actor.id},
            cursor=after,
            limit=limit + 1,
        )
        items = await shown(system, tx, [one.id for one in places[:limit]])
    return Page(items=items, next=places[limit - 1].write() if len(places) > limit else None)


def _narrowed(filter_: Filter) -> dict[str, UUID | str | None]:
    names = ("location", "channel", "channel_type", "team", "tag", "assignee", "contact")
    return {name: getattr(filter_, name) for name in names}


async def shown(system: System, tx: Tx, ids: list[UUID]) -> list[Conversation]:
    """Read conversations as they are now, each marked late when its deadline has passed."""
    now = system.clock()
    return [_with_lateness(one, now) for one in await conversations.views(tx, ids)]


def _with_lateness(one: Conversation, now: datetime) -> Conversation:
    late = one.answer_by is not None and one.answer_by <= now
    return msgspec.structs.replace(one, late=True) if late else one


async def read_conversation(system: System, actor: Actor, conversation_id: UUID) -> Conversation:
    """Read one conversation."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        found = await shown(system, tx, [conversation_id])
    if not found:
        raise missing("conversation")
    return found[0]


async def count(system: System, actor: Actor) -> dict[str, int]:
    """Count conversations by view."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await conversations.counts(tx, actor.id)
