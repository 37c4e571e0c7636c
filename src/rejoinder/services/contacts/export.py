"""All that is known of a contact, as one document: what a person may ask a business for."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.services import audit
from rejoinder.services.consents.listing import Wanted, list_consents
from rejoinder.services.contacts.read import list_events, list_talks, the_contact
from rejoinder.services.conversations.thread import read_entries
from rejoinder.services.system import System
from rejoinder.services.topics import subscribers
from rejoinder.store import (
    campaign_facts,
    companies,
    contact_keys,
    contacts,
    coupons,
    entry_points,
    erasing,
    events,
    ledgers,
    messages,
)
from rejoinder.store.database import Tx

#: How many of anything are read at a time.
CHUNK = 200
_BEGINNING = (datetime(1970, 1, 1, tzinfo=UTC), UUID(int=0))

#: Reads the page that begins at a cursor.
Pages = Callable[[str | None], Awaitable[Page[Any]]]


async def export(system: System, actor: Actor, contact_id: UUID) -> AsyncIterator[bytes]:
    """Give what is known of a contact piece by piece; that it was taken out is audited."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        head = await _known(system, tx, contact_id)
        detail = {"contact": str(contact_id)}
        await audit.note(system, tx, actor, "contact.exported", "contact", contact_id, detail)
    return _written(system, actor, contact_id, head)


async def _known(system: System, tx: Tx, contact_id: UUID) -> dict[str, Any]:
    contact = await the_contact(tx, contact_id)
    people = await erasing.people(tx, contact_id)
    facts = await ledgers.read_many(tx, [one.id for one in contact.identities])
    return {
        "exported_at": system.clock(),
        "contact": contact,
        "merged": await contacts.several(tx, [one for one in people if one != contact_id]),
        "rules": {str(id_): ledger.apart()[0] for id_, ledger in facts.items()},
        "rules_everywhere": await ledgers.tally(tx, contact_id),
        "entry_points": await entry_points.of_contact(tx, contact_id),
        "event_counts": await events.counts(tx, contact_id),
        "companies": await companies.of_contact(tx, contact_id),
        "coupons": await coupons.of_people(tx, people),
        "campaigns": await campaign_facts.of_people(tx, people),
        "keys": await contact_keys.of_contact(tx, contact_id),
    }


async def _written(system: System, actor: Actor, contact_id: UUID, head: dict[str, Any]) -> AsyncIterator[bytes]:
    lists: dict[str, Pages] = {
        "subscriptions": lambda at: subscribers.list_subscribers(
            system, actor, subscribers.Wanted(contact_id=contact_id), cursor=at, limit=CHUNK
        ),
        "consents": lambda at: list_consents(system, actor, Wanted(contact_id=contact_id), cursor=at, limit=CHUNK),
        "events": lambda at: list_events(system, actor, contact_id, cursor=at, limit=CHUNK),
    }
    yield msgspec.json.encode(head)[:-1]
    for name, pages in lists.items():
        yield f',"{name}":'.encode()
        async for piece in _array(msgspec.json.encode(one) async for one in _every(pages)):
            yield piece
    yield b',"conversations":['
    between = b""
    async for talk in _every(lambda at: list_talks(system, actor, contact_id, cursor=at, limit=CHUNK)):
        yield between + msgspec.json.encode(talk)[:-1] + b',"entries":'
        async for piece in _array(_entries(system, actor, talk.id)):
            yield piece
        yield b"}"
        between = b","
    yield b"]}"


async def _every(pages: Pages) -> AsyncIterator[Any]:
    cursor: str | None = None
    while True:
        page = await pages(cursor)
        for one in page.items:
            yield one
        cursor = page.next
        if cursor is None:
            return


async def _array(items: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    between = b"["
    async for one in items:
        yield between + one
        between = b","
    yield b"]" if between == b"," else b"[]"


async def _entries(system: System, actor: Actor, conversation_id: UUID) -> AsyncIterator[bytes]:
    """Read a thread with its notes, the oldest first."""
    place = _BEGINNING
    while True:
        async with system.db.people(actor.workspace_id) as tx:
            found = await messages.thread_after(tx, conversation_id, after=place, limit=CHUNK)
            entries = await read_entries(tx, found)
        for one in entries:
            yield msgspec.json.encode(one)
        if len(found) < CHUNK:
            return
        place = found[-1].at, found[-1].id
