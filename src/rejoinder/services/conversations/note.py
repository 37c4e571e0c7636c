from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.content import plain_text
from rejoinder.domain.message import Author, Message
from rejoinder.domain.notifications import Matter
from rejoinder.domain.problem import missing
from rejoinder.services.conversations.words import Words
from rejoinder.services.live.announce import News, announce
from rejoinder.services.notifications import About, notify
from rejoinder.services.system import System
from rejoinder.services.uploads import kept_files
from rejoinder.store import conversations, notes
from rejoinder.store.database import Tx
from rejoinder.store.notes import NewNote


async def take_note(system: System, tx: Tx, actor: Actor, conversation_id: UUID, said: Words) -> Message:
    """Keep a note for teammates; the contact never sees one."""
    if await conversations.lock(tx, conversation_id) is None:
        raise missing("conversation")
    now = system.clock()
    author = Author(kind="teammate", name=actor.name, id=actor.id if actor.kind == "teammate" else None)
    blocks = await kept_files(system, tx, said.blocks)
    note = NewNote(
        id=system.new_id(),
        conversation_id=conversation_id,
        author=author,
        blocks=blocks,
        mentions=said.mentions,
        client_id=said.client_id,
        at=now,
    )
    kept = await notes.add(tx, note)
    if kept == note.id:
        await conversations.said(tx, conversation_id, text=plain_text(blocks)[:200], kind="note", author=author, at=now)
        await announce(system, tx, News(conversations=(conversation_id,), noted=((note.id, conversation_id),)))
        told = About(Matter.MENTION, conversation_id, plain_text(blocks), only=said.mentions, by=actor.id)
        await notify(system, tx, told)
    found = await notes.views(tx, [kept])
    return found[0]
