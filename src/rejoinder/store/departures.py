"""Who left, on which channel and how: what tells too much promotion before a platform does."""

from datetime import datetime
from uuid import UUID

from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("departures")


async def add(
    tx: Tx,
    id_: UUID,
    *,
    channel_id: UUID,
    identity_id: UUID,
    contact_id: UUID,
    how: str,
    scope: str,
    at: datetime,
    purpose: str | None = None,
) -> None:
    """Note that somebody left; without a `purpose` it is that of the last message that reached them."""
    await tx.run(_SQL.add, tx.workspace_id, id_, channel_id, identity_id, contact_id, at, how, scope, purpose)
    await stale.mark(tx, [contact_id], "reach", at)


async def counted(tx: Tx, channel_id: UUID, since: datetime) -> dict[str, int]:
    """Count who left a channel since a time, by how."""
    return {row["how"]: row["people"] for row in await tx.rows(_SQL.counted, tx.workspace_id, channel_id, since)}
