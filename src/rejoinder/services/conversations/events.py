"""What happened to a conversation, kept in its thread beside what was said."""

from typing import Any
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.message import Author, EventNote
from rejoinder.services.system import System
from rejoinder.store import messages
from rejoinder.store.database import Tx
from rejoinder.store.messages import NewMessage

SYSTEM = Author(kind="system", name="")


async def happened(system: System, tx: Tx, conversation: Any, by: Author, kind: str, **detail: Any) -> UUID:
    """Keep an event in the thread of a locked conversation; returns its id, for whoever announces it."""
    event_id = system.new_id()
    await messages.add(
        tx,
        NewMessage(
            id=event_id,
            conversation_id=conversation["id"],
            contact_id=conversation["contact_id"],
            channel_id=conversation["channel_id"],
            kind="event",
            author=by,
            state="kept",
            at=system.clock(),
            event=EventNote(kind=kind, detail=detail),
        ),
    )
    return event_id


def author_of(actor: Actor) -> Author:
    """Name an actor as the author of a message or an event."""
    return Author(kind="teammate" if actor.kind == "teammate" else "api", name=actor.name, id=actor.id)
