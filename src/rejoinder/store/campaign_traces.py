"""To which campaign something belongs that happened to a message, or to whom one was sent lately."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("campaign_traces")
_BLOCKS = msgspec.json.Decoder(tuple[Block, ...])


class Lately(msgspec.Struct, frozen=True):
    """The last message of a campaign to somebody: when, what it said, and how long answers to it count, in days."""

    campaign_id: UUID
    at: datetime
    blocks: tuple[Block, ...]
    within_days: float | None


async def of_messages(tx: Tx, message_ids: list[UUID]) -> list[tuple[UUID, UUID]]:
    """Tell of which campaigns messages are, each with whom it was for."""
    rows = await tx.rows(_SQL.of_messages, tx.workspace_id, message_ids)
    return [(row["campaign_id"], row["contact_id"]) for row in rows]


async def lately(tx: Tx, identity_id: UUID, since: datetime) -> Lately | None:
    """Read the last message of a campaign that was sent to an identity since a time."""
    row = await tx.row(_SQL.lately, tx.workspace_id, identity_id, since)
    if row is None:
        return None
    return Lately(row["campaign_id"], row["at"], _BLOCKS.decode(row["blocks"]), row["within_days"])


async def standing(tx: Tx, since: datetime) -> dict[UUID, dict[str, int]]:
    """Count people by fact, of live campaigns that somebody has left because of since a day."""
    found: dict[UUID, dict[str, int]] = {}
    for row in await tx.rows(_SQL.standing, tx.workspace_id, since):
        found.setdefault(row["campaign_id"], {})[row["fact"]] = row["people"]
    return found


async def workspaces_leaving(tx: Tx, since: datetime) -> list[Any]:
    """Name workspaces in which somebody has left because of a live campaign since a day."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_leaving, since)]
