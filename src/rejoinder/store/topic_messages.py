"""What is sent to all who subscribed to a topic, and how far it has come."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block
from rejoinder.domain.topic_message import TopicMessage, Variant
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("topic_messages")
_BLOCKS = msgspec.json.Decoder(tuple[Block, ...])
_IDS = msgspec.json.Decoder(tuple[UUID, ...])
_VARIANTS = msgspec.json.Decoder(tuple[Variant, ...])


class Going(msgspec.Struct, frozen=True):
    """A message on its way to subscribers: what it is, up to whom it was proposed, and who sends it."""

    message: TopicMessage
    identity_ids: tuple[UUID, ...]
    place: UUID | None
    by_id: UUID | None
    by_kind: str


def _going(row: Any) -> Going:
    names = ("id", "topic_id", "key", "state", "reason", "proposed", "passed_over", "by_name", "created_at")
    message = TopicMessage(
        **{name: row[name] for name in (*names, "finished_at", "begins_at", "expires_at", "subject")},
        blocks=_BLOCKS.decode(row["blocks"]),
        variants=_VARIANTS.decode(row["variants"]),
        channel_ids=_IDS.decode(row["channel_ids"]),
    )
    return Going(message, _IDS.decode(row["identity_ids"]), row["place"], row["by_id"], row["by_kind"])


async def add(tx: Tx, new: Going) -> bool:
    """Keep a message that is to go; False when its key was used on this topic."""
    one = new.message
    row = await tx.row(
        _SQL.add,
        tx.workspace_id,
        one.id,
        one.topic_id,
        one.key,
        encoded(one.blocks),
        one.reason,
        encoded(one.channel_ids),
        encoded(new.identity_ids),
        one.expires_at,
        new.by_id,
        new.by_kind,
        one.by_name,
        one.created_at,
        one.subject,
        one.state,
        encoded(one.variants),
        one.begins_at,
    )
    return row is not None


async def by_key(tx: Tx, topic_id: UUID, key: str) -> UUID | None:
    """Find the message that a key names on a topic."""
    found: UUID | None = await tx.value(_SQL.by_key, tx.workspace_id, topic_id, key)
    return found


async def page(tx: Tx, topic_id: UUID, before: UUID | None, limit: int) -> list[TopicMessage]:
    """Read a topic's messages with what became of their deliveries, the newest first."""
    found = [_going(row).message for row in await tx.rows(_SQL.page, tx.workspace_id, topic_id, before, limit)]
    states = await _states(tx, [one.id for one in found])
    return [msgspec.structs.replace(one, deliveries=states[one.id]) for one in found]


async def last_sent(tx: Tx, topic_ids: list[UUID]) -> dict[UUID, datetime]:
    """Tell when something last went out on topics."""
    return {row["topic_id"]: row["at"] for row in await tx.rows(_SQL.last_sent, tx.workspace_id, topic_ids)}


async def _states(tx: Tx, ids: list[UUID]) -> dict[UUID, dict[str, int]]:
    found: dict[UUID, dict[str, int]] = {id_: {} for id_ in ids}
    for row in await tx.rows(_SQL.states, tx.workspace_id, ids):
        found[row["campaign_id"]][row["state"]] = row["count"]
    return found


async def read(tx: Tx, id_: UUID) -> TopicMessage | None:
    """Read one message with how far it has come."""
    row = await tx.row(_SQL.read, tx.workspace_id, id_)
    if row is None:
        return None
    states = (await _states(tx, [id_]))[id_]
    rules = {one["rule"]: one["count"] for one in await tx.rows(_SQL.rules, tx.workspace_id, id_)}
    return msgspec.structs.replace(_going(row).message, deliveries=states, rules=rules)


async def workspaces_going(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which a message is on its way to subscribers, or should begin."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_going, now)]


async def take(tx: Tx, now: datetime) -> Going | None:
    """Lock the oldest message that is to go or is being cancelled, passing over those that others work on."""
    row = await tx.row(_SQL.take, tx.workspace_id, now)
    return _going(row) if row else None


async def went(
    tx: Tx,
    id_: UUID,
    place: UUID | None,
    *,
    proposed: int = 0,
    passed_over: int = 0,
    state: str,
    finished_at: datetime | None,
) -> None:
    """Note how far a message has come."""
    await tx.run(_SQL.went, tx.workspace_id, id_, place, proposed, passed_over, state, finished_at)


async def cancel(tx: Tx, id_: UUID) -> bool:
    """Let nothing more of a message go; False when it was cancelled before."""
    return await tx.row(_SQL.cancel, tx.workspace_id, id_) is not None


async def waiting(tx: Tx, id_: UUID, limit: int) -> list[tuple[UUID, UUID]]:
    """Lock deliveries of a message that wait; each with its message to one contact."""
    rows = await tx.rows(_SQL.waiting, tx.workspace_id, id_, limit)
    return [(row["id"], row["message_id"]) for row in rows]
