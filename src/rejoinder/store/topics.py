"""Topics that contacts may ask to hear about."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.topic import Topic
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("topics")
_TEXTS = msgspec.json.Decoder(dict[str, str])
_WORDS = msgspec.json.Decoder(tuple[str, ...])
_IDS = msgspec.json.Decoder(tuple[UUID, ...])


def _topic(row: Any) -> Topic:
    return Topic(
        id=row["id"],
        key=row["key"],
        names=_TEXTS.decode(row["names"]),
        descriptions=_TEXTS.decode(row["descriptions"]),
        frequencies=_WORDS.decode(row["frequencies"]),
        channel_ids=_IDS.decode(row["channel_ids"]),
        provider_titles=_WORDS.decode(row["provider_titles"]),
        lasts_days=row["lasts_days"],
        created_at=row["created_at"],
        archived_at=row["archived_at"],
    )


async def page(tx: Tx, *, archived: bool, after: UUID | None, limit: int) -> list[Topic]:
    """Read topics, the oldest first."""
    return [_topic(row) for row in await tx.rows(_SQL.page, tx.workspace_id, archived, after, limit)]


async def several(tx: Tx, ids: Iterable[UUID]) -> dict[UUID, Topic]:
    """Read topics by id, archived ones too."""
    return {row["id"]: _topic(row) for row in await tx.rows(_SQL.several, tx.workspace_id, list(ids))}


async def read(tx: Tx, id_: UUID) -> Topic | None:
    """Read one topic."""
    return (await several(tx, [id_])).get(id_)


async def by_key(tx: Tx, key: str) -> Topic | None:
    """Find a topic by its key."""
    row = await tx.row(_SQL.by_key, tx.workspace_id, key)
    return _topic(row) if row else None


async def titled(tx: Tx, title: str) -> Topic | None:
    """Find the topic that a provider calls this, or that is called so in any language."""
    row = await tx.row(_SQL.titled, tx.workspace_id, title)
    return _topic(row) if row else None


async def add(tx: Tx, topic: Topic) -> bool:
    """Keep a new topic; False when its key is taken."""
    return await tx.row(_SQL.add, tx.workspace_id, topic.id, *_values(topic), topic.created_at) is not None


async def put(tx: Tx, topic: Topic) -> bool:
    """Keep a changed topic; False when its key is taken."""
    return await tx.row(_SQL.put, tx.workspace_id, topic.id, *_values(topic)) is not None


async def archive(tx: Tx, id_: UUID, at: datetime | None) -> None:
    """Take a topic out of use, or into it again."""
    await tx.run(_SQL.archive, tx.workspace_id, id_, at)


def _values(topic: Topic) -> tuple[Any, ...]:
    documents = (topic.names, topic.descriptions, topic.frequencies, topic.channel_ids, topic.provider_titles)
    return (topic.key, *map(encoded, documents), topic.lasts_days)
