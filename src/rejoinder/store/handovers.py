"""How far a sender has come with a batch: what it has not begun is nobody's risk, and goes back in line without it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Claimed
from rejoinder.store.statements import load

_SQL = load("handovers")


async def add(tx: Tx, id_: UUID, batch: Sequence[Claimed], *, begun: int, lease_until: datetime) -> None:
    """Keep what a sender has claimed, in the order in which it begins, and how many it may begin at first."""
    ids, attempts = [one.id for one in batch], [one.attempt for one in batch]
    await tx.run(_SQL.add, tx.workspace_id, id_, begun, ids, attempts, lease_until)


async def advance(tx: Tx, id_: UUID, begun: int) -> bool:
    """Let the sender begin so many; False when it was taken for vanished, and what it had not begun taken back."""
    return await tx.row(_SQL.advance, tx.workspace_id, id_, begun) is not None


async def remove(tx: Tx, id_: UUID) -> None:
    """Forget a batch of which all is settled."""
    await tx.run(_SQL.remove, tx.workspace_id, id_)


async def take_back(tx: Tx, now: datetime) -> int:
    """Put in line again what vanished senders had claimed and not begun; returns how many."""
    found = await tx.rows(_SQL.take_back, tx.workspace_id, now)
    if found:
        tx.wake("due")
    return len(found)
