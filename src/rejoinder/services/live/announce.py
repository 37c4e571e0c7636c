from collections.abc import Iterable
from uuid import UUID

import msgspec

from rejoinder.domain.message import for_contact
from rejoinder.services.system import System
from rejoinder.store import changes, conversations, messages, notes
from rejoinder.store.changes import Change, change
from rejoinder.store.database import Tx


class News(msgspec.Struct, frozen=True):
    """What live views are to show: messages by what happened to them, and conversations that look different.

    `arrived` are messages that the contact can see from now on, and that teammates have seen before.
    """

    conversations: tuple[UUID, ...] = ()
    created: tuple[UUID, ...] = ()
    arrived: tuple[UUID, ...] = ()
    updated: tuple[UUID, ...] = ()
    withdrawn: tuple[UUID, ...] = ()
    noted: tuple[UUID, ...] = ()


async def announce(system: System, tx: Tx, news: News) -> None:
    """Put what changed into the log, as teammates and as the contact see it, in the transaction that changed it."""
    found = [
        *await _messages(system, tx, news),
        *await _notes(system, tx, news),
        *await _conversations(system, tx, news),
    ]
    await changes.record(tx, system.clock(), found)


async def _messages(system: System, tx: Tx, news: News) -> list[Change]:
    ids = once((*news.created, *news.arrived, *news.updated, *news.withdrawn))
    if not ids:
        return []
    contact_of = await messages.contacts_of(tx, list(ids))
    found: list[Change] = []
    for message in await messages.views(tx, ids):
        new = message.id in news.created
        refs = {"conversation_id": message.conversation_id}
        kind = "message.created" if new else "message.updated"
        found.append(change(system.new_id(), "team", kind, message, **refs))
        contact_id = contact_of[message.id]
        if message.id in news.withdrawn:
            gone = {"id": message.id}
            found.append(
                change(system.new_id(), "contact", "message.removed", gone, contact_id=contact_id, **refs)
            )
        elif shown := for_contact(message):
            kind = "message.updated" if message.id in news.updated else "message.created"
            found.append(change(system.new_id(), "contact", kind, shown, contact_id=contact_id, **refs))
    return found


async def _notes(system: System, tx: Tx, news: News) -> list[Change]:
    return [
        change(system.new_id(), "team", "message.created", note, conversation_id=note.conversation_id)
        for note in (await notes.views(tx, news.noted) if news.noted else [])
    ]


async def _conversations(system: System, tx: Tx, news: News) -> list[Change]:
    ids = once(news.conversations)
    seen_by_team = await conversations.views(tx, ids)
    seen_by_contact = await conversations.contact_views(tx, ids)
    found: list[Change] = []
    for ours, theirs in zip(seen_by_team, seen_by_contact, strict=True):
        refs = {"conversation_id": ours.id, "contact_id": ours.contact.id}
        found.append(change(system.new_id(), "team", "conversation.updated", ours, **refs))
        found.append(change(system.new_id(), "contact", "conversation.updated", theirs, **refs))
    return found


def once(ids: Iterable[UUID]) -> tuple[UUID, ...]:
    """Keep each id once, in order."""
    return tuple(dict.fromkeys(ids))
