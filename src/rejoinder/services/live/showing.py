from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.conversation import ContactConversation, Conversation
from rejoinder.domain.message import ContactMessage, Message, for_contact
from rejoinder.services.live import frames
from rejoinder.services.live.watcher import Watcher
from rejoinder.store import conversations, messages, notes
from rejoinder.store.database import Tx

#: A conversation is gone: for everybody, or for the contact who left it.
REMOVED = "conversation.removed"


class Showing(msgspec.Struct, frozen=True):
    """What changes point at, read once for every watcher of a process."""

    entries: dict[UUID, Message]
    ours: dict[UUID, Conversation]
    theirs: dict[UUID, ContactConversation]


async def look_up(tx: Tx, rows: Sequence[Any], watchers: Iterable[Watcher]) -> Showing:
    """Read what changes point at, as far as somebody here watches it."""
    watching = list(watchers)
    team = any(one.teammate_id for one in watching)
    contacts = {one.contact_id for one in watching if one.contact_id}
    wanted = [row for row in rows if team or row["contact_id"] in contacts]
    notes_wanted = [row["entry_id"] for row in wanted if row["kind"] == "note.created"] if team else []
    messages_wanted = [row["entry_id"] for row in wanted if row["entry_id"] and row["kind"] != "note.created"]
    found = await messages.views(tx, set(messages_wanted)) if messages_wanted else []
    found += await notes.views(tx, notes_wanted) if notes_wanted else []
    theirs = {row["conversation_id"] for row in wanted if row["contact_id"] in contacts and _moves(row)}
    ours = {row["conversation_id"] for row in wanted if _moves(row)} if team else set()
    return Showing(
        entries={one.id: one for one in found},
        ours={one.id: one for one in (await conversations.views(tx, ours) if ours else [])},
        theirs={one.id: one for one in (await conversations.contact_views(tx, theirs) if theirs else [])},
    )


def _moves(row: Any) -> bool:
    return row["conversation_id"] is not None and row["kind"] != "message.updated"


def for_team(row: Any, showing: Showing) -> list[str]:
    """Show one change to teammates."""
    if row["data"] is not None:
        return [frames.told(row)]
    if row["kind"] == REMOVED:
        return [_removed(row, row["conversation_id"])]
    told = []
    entry = showing.entries.get(row["entry_id"]) if row["entry_id"] else None
    if entry:
        created = row["kind"] in {"message.created", "note.created"}
        told.append(frames.changed(row, "message.created" if created else "message.updated", entry))
    conversation = showing.ours.get(row["conversation_id"]) if _moves(row) else None
    if conversation:
        told.append(frames.changed(row, "conversation.updated", conversation))
    return told


def _removed(row: Any, conversation_id: UUID) -> str:
    return frames.changed(row, REMOVED, {"id": conversation_id})


def _proposed(row: Any, entry: Message) -> bool:
    """Tell whether a change is of an outbound message's making: the contact is shown its arrival, once."""
    return row["kind"] == "message.created" and entry.kind == "out"


def for_one_contact(row: Any, showing: Showing) -> list[str]:
    """Show one change to its contact, who sees nothing that is not for them."""
    if row["kind"] == REMOVED:
        return [_removed(row, row["conversation_id"])]
    told = []
    entry = showing.entries.get(row["entry_id"]) if row["entry_id"] else None
    if entry and entry.state == "withdrawn":
        told.append(frames.changed(row, "message.removed", {"id": entry.id}))
    shown: ContactMessage | None = for_contact(entry) if entry and not _proposed(row, entry) else None
    if shown:
        created = row["kind"] in {"message.created", "message.arrived"}
        told.append(frames.changed(row, "message.created" if created else "message.updated", shown))
    conversation = showing.theirs.get(row["conversation_id"]) if _moves(row) else None
    if conversation and conversation.left:
        return [_removed(row, conversation.id)]
    if conversation:
        told.append(frames.changed(row, "conversation.updated", conversation))
    return told
