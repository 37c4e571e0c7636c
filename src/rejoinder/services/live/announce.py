from collections.abc import Iterable
from uuid import UUID

import msgspec

from rejoinder.services.system import System
from rejoinder.store import changes, conversations, messages
from rejoinder.store.changes import Change
from rejoinder.store.database import Tx


class News(msgspec.Struct, frozen=True):
    """What live views are to show: messages by what happened to them, and conversations that look different.

    A message that was created or withdrawn shows its conversation anew as well; so does one that arrived, which is told
    by the statement that settles it.
    """

    conversations: tuple[UUID, ...] = ()
    created: tuple[UUID, ...] = ()
    updated: tuple[UUID, ...] = ()
    withdrawn: tuple[UUID, ...] = ()
    noted: tuple[tuple[UUID, UUID], ...] = ()


async def announce(system: System, tx: Tx, news: News) -> None:
    """Put what changed into the log, in the transaction that changed it."""
    found = await _messages(system, tx, news)
    for note_id, conversation_id in news.noted:
        found.append(Change(system.new_id(), "note.created", entry_id=note_id, conversation_id=conversation_id))
    shown = {one.conversation_id for one in found if one.kind != "message.updated"}
    others = [id_ for id_ in once(news.conversations) if id_ not in shown]
    for id_, contact_id in (await conversations.contacts_of(tx, others)).items():
        found.append(Change(system.new_id(), "conversation.updated", conversation_id=id_, contact_id=contact_id))
    await changes.record(tx, system.clock(), found)


async def _messages(system: System, tx: Tx, news: News) -> list[Change]:
    kinds = dict.fromkeys(news.updated, "message.updated")
    kinds |= dict.fromkeys(news.created, "message.created")
    kinds |= dict.fromkeys(news.withdrawn, "message.withdrawn")
    if not kinds:
        return []
    places = {row["id"]: row for row in await messages.whereabouts(tx, list(kinds))}
    return [
        Change(
            system.new_id(),
            kind,
            entry_id=id_,
            conversation_id=places[id_]["conversation_id"],
            contact_id=places[id_]["contact_id"],
        )
        for id_, kind in kinds.items()
        if id_ in places
    ]


def once(ids: Iterable[UUID]) -> tuple[UUID, ...]:
    """Keep each id once, in order."""
    return tuple(dict.fromkeys(ids))
