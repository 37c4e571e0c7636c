"""One search over contacts, messages and notes."""

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Contact
from rejoinder.domain.content import plain_text
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.message import Message
from rejoinder.domain.permissions import Permission
from rejoinder.services.conversations.listing import shown
from rejoinder.services.system import System
from rejoinder.store import contacts, finding, messages, notes
from rejoinder.store.database import Tx
from rejoinder.store.finding import Hit
from rejoinder.store.searching import contact_query, search_query, snippet


class FoundMessage(msgspec.Struct, frozen=True):
    """A message or note that was found; in `snippet` what was looked for stands between ‹ and ›."""

    message: Message
    conversation: Conversation
    snippet: str


class FoundAll(msgspec.Struct, frozen=True):
    """What was found."""

    contacts: list[Contact]
    messages: list[FoundMessage]


async def search(system: System, actor: Actor, q: str, limit: int) -> FoundAll:
    """Find contacts, messages and notes by words; the last word may be unfinished.

    It reads as the service role: row-level security would keep PostgreSQL from using the search indexes.
    """
    actor.must(Permission.READ)
    query = search_query(q)
    if query is None:
        return FoundAll(contacts=[], messages=[])
    async with system.db.service(actor.workspace_id) as tx:
        places = await contacts.page(tx, query=contact_query(q) or query, before=None, limit=limit)
        people = await contacts.several(tx, [one.id for one in places])
        said = await _messages(system, tx, await finding.said(tx, query, limit), q)
    return FoundAll(contacts=people, messages=said)


async def _messages(system: System, tx: Tx, hits: list[Hit], q: str) -> list[FoundMessage]:
    told = await messages.views(tx, [hit.id for hit in hits if not hit.note])
    told += await notes.views(tx, [hit.id for hit in hits if hit.note])
    by_id = {one.id: one for one in told}
    talks = {one.id: one for one in await shown(system, tx, list({hit.conversation_id for hit in hits}))}
    return [
        FoundMessage(
            message=by_id[hit.id],
            conversation=talks[hit.conversation_id],
            snippet=snippet(plain_text(by_id[hit.id].blocks), q),
        )
        for hit in hits
    ]
