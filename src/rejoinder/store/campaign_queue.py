"""What waits of campaigns in the queue of deliveries."""

from datetime import datetime
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("campaign_queue")


async def untidy(tx: Tx) -> list[tuple[UUID, str]]:
    """Name campaigns of which something waits that should not, or is held back that may go; each with its state."""
    return [(row["id"], row["state"]) for row in await tx.rows(_SQL.untidy, tx.workspace_id)]


async def hold_back(tx: Tx, campaign_id: UUID, limit: int) -> int:
    """Take what is due first out of the queue while its campaign is paused; returns how many it was."""
    return len(await tx.rows(_SQL.hold_back, tx.workspace_id, campaign_id, limit))


async def let_go(tx: Tx, campaign_id: UUID, limit: int, now: datetime) -> int:
    """Put what was held back into the queue again; returns how many it was."""
    rows = await tx.rows(_SQL.let_go, tx.workspace_id, campaign_id, limit, now)
    if rows:
        tx.wake("due")
    return len(rows)


async def drop(tx: Tx, campaign_id: UUID, limit: int, now: datetime) -> list[UUID]:
    """Drop what waits; returns the messages."""
    return [row["message_id"] for row in await tx.rows(_SQL.drop, tx.workspace_id, campaign_id, limit, now)]


async def forget_timers(tx: Tx, campaign_id: UUID) -> None:
    """Forget whom it was to come to later."""
    await tx.run(_SQL.forget_timers, tx.workspace_id, campaign_id)


async def waits(tx: Tx, campaign_id: UUID) -> bool:
    """Tell whether anything is on its way, or will be."""
    return bool(await tx.value(_SQL.waits, tx.workspace_id, campaign_id))
