"""Console sessions and API tokens."""

from datetime import datetime
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("sessions")


async def touch(tx: Tx, id_: UUID, teammate_id: UUID, now: datetime) -> None:
    """Note that a session and its teammate were here."""
    await tx.run(_SQL.touch, tx.workspace_id, id_, now)
    await tx.run(_SQL.touch_teammate, tx.workspace_id, teammate_id, now)


async def touch_token(tx: Tx, id_: UUID, now: datetime) -> None:
    """Note that a token was used."""
    await tx.run(_SQL.touch_token, tx.workspace_id, id_, now)
