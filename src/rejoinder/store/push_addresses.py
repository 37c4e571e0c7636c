"""Browsers that contacts are pushed to: the keys that only each of them can read with."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("push_addresses")


async def put(tx: Tx, identity_id: UUID, p256dh: str, auth: str, now: datetime) -> None:
    """Keep a browser's keys; one that was gone is there again."""
    await tx.run(_SQL.put, tx.workspace_id, identity_id, p256dh, auth, now)


async def keys(tx: Tx, identity_ids: list[UUID]) -> dict[UUID, dict[str, str]]:
    """Read the keys of browsers that still take pushes."""
    rows = await tx.rows(_SQL.keys, tx.workspace_id, identity_ids)
    return {row["identity_id"]: {"p256dh": row["p256dh"], "auth": row["auth"]} for row in rows}


class Answered(msgspec.Struct, frozen=True):
    """What was said to a contact in a messenger, and a browser of theirs that is to be told."""

    message_id: UUID
    conversation_id: UUID
    channel_id: UUID
    author_kind: str
    author_name: str
    text: str
    identity_id: UUID


async def of_answers(tx: Tx, message_ids: list[UUID]) -> list[Answered]:
    """Find the browsers to tell of messages that people wrote and nobody has seen yet."""
    return [Answered(**row) for row in await tx.rows(_SQL.of_answers, tx.workspace_id, message_ids)]


async def of_contact(tx: Tx, contact_id: UUID) -> list[UUID]:
    """Name the browsers that a contact is pushed to."""
    return [row["identity_id"] for row in await tx.rows(_SQL.of_contact, tx.workspace_id, contact_id)]


async def waiting(tx: Tx, contact_id: UUID, message_ids: list[UUID]) -> list[tuple[UUID, UUID]]:
    """Lock the deliveries that are still to tell a contact's browsers of messages, each with its own message."""
    named = [str(one) for one in message_ids]
    rows = await tx.rows(_SQL.waiting, tx.workspace_id, contact_id, named)
    return [(row["id"], row["message_id"]) for row in rows]


async def gone(tx: Tx, identity_ids: list[UUID], now: datetime) -> None:
    """Note browsers that take no pushes any more; other addresses have no keys, and are left alone."""
    if identity_ids:
        await tx.run(_SQL.gone, tx.workspace_id, identity_ids, now)
