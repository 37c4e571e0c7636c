"""The provider's names for what was sent: receipts and answers refer to a message by them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of
from rejoinder.store.statements import load

_SQL = load("sent_parts")


class SentPart(msgspec.Struct, frozen=True):
    """One part of a message at the provider; `at` is when its sending began.

    Not when it was answered: a provider counts from when it took the message, and it may be read before it is answered.
    """

    channel_id: UUID
    provider_id: str
    message_id: UUID
    identity_id: UUID
    part: int
    at: datetime


async def add(tx: Tx, parts: Sequence[SentPart]) -> None:
    """Keep the provider's names for parts of messages."""
    if parts:
        await tx.run(_SQL.add, tx.workspace_id, *columns_of(SentPart, parts))


async def message(tx: Tx, channel_id: UUID, provider_id: str) -> Any:
    """Find the message and identity of a part; None when it is none of ours."""
    return await tx.row(_SQL.message, tx.workspace_id, channel_id, provider_id)


async def up_to(tx: Tx, identity_id: UUID, at: datetime) -> list[UUID]:
    """Name the messages sent to an identity up to a time that it is not yet known to have seen."""
    return [row["message_id"] for row in await tx.rows(_SQL.up_to, tx.workspace_id, identity_id, at)]


async def of_thread(tx: Tx, conversation_id: UUID, most: int) -> list[str]:
    """Name the last messages of a conversation as the provider does, newest last."""
    return [row["provider_id"] for row in await tx.rows(_SQL.of_thread, tx.workspace_id, conversation_id, most)]


async def last_heard(tx: Tx, conversation_id: UUID) -> str | None:
    """Name the last message of a contact in a conversation as the provider does."""
    found: str | None = await tx.value(_SQL.last_heard, tx.workspace_id, conversation_id)
    return found


async def conversation(tx: Tx, channel_id: UUID, provider_ids: Sequence[str], identity_id: UUID) -> UUID | None:
    """Find the conversation with an identity in which one of some messages was said, the latest."""
    found: UUID | None = await tx.value(_SQL.conversation, tx.workspace_id, channel_id, list(provider_ids), identity_id)
    return found
