"""Notes: kept apart from messages, so that nothing which reads messages can show one to a contact."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block, plain_text
from rejoinder.domain.message import Author, Message
from rejoinder.store.database import Tx
from rejoinder.store.messages import avatar
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("notes")
_BLOCKS = msgspec.json.Decoder(tuple[Block, ...])


class NewNote(msgspec.Struct, frozen=True):
    """A note to keep."""

    id: UUID
    conversation_id: UUID
    author: Author
    blocks: tuple[Block, ...]
    mentions: tuple[UUID, ...]
    client_id: str
    at: datetime


async def add(tx: Tx, note: NewNote) -> UUID:
    """Keep a note; returns the id of the one that is there when its client id came before."""
    kept: UUID = await tx.value(
        _SQL.add,
        tx.workspace_id,
        note.id,
        note.conversation_id,
        note.author.id,
        note.author.name,
        encoded(note.blocks),
        plain_text(note.blocks),
        list(note.mentions),
        note.client_id,
        note.at,
    )
    return kept


async def views(tx: Tx, ids: Iterable[UUID]) -> list[Message]:
    """Read notes as entries of their thread, in the order of `ids`."""
    wanted = list(ids)
    rows = {row["id"]: row for row in await tx.rows(_SQL.view, tx.workspace_id, wanted)}
    return [_entry(rows[id_]) for id_ in wanted if id_ in rows]


def _entry(row: Any) -> Message:
    return Message(
        id=row["id"],
        conversation_id=row["conversation_id"],
        kind="note",
        author=Author(
            kind="teammate",
            name=row["author_name"],
            id=row["teammate_id"],
            avatar_url=avatar(row["avatar_file_id"]),
        ),
        blocks=_BLOCKS.decode(row["blocks"]),
        at=row["at"],
        state="kept",
        client_id=row["client_id"],
        mentions=tuple(row["mentions"]),
    )
