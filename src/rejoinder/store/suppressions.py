"""What people had stopped when they were erased, by a hash of the address that it holds for."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.policy import Stop
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("suppressions")
_STOPS = msgspec.json.Decoder(tuple[Stop, ...])

#: Where something holds: an address by its hash, and the channel; None for every channel.
Place = tuple[bytes, UUID | None]


async def put(tx: Tx, kept: dict[Place, tuple[Stop, ...]], now: datetime) -> None:
    """Keep what is stopped, in place of what was."""
    if kept:
        stops = [encoded(one) for one in kept.values()]
        await tx.run(_SQL.put, tx.workspace_id, now, *_columns(list(kept)), stops)


async def lift(tx: Tx, places: list[Place]) -> None:
    """Forget what was stopped for somebody who has taken it back since."""
    if places:
        await tx.run(_SQL.lift, tx.workspace_id, *_columns(places))


async def of(tx: Tx, address_hash: bytes, channel_id: UUID) -> tuple[Stop, ...]:
    """Read what an address has stopped on a channel and everywhere."""
    rows = await tx.rows(_SQL.of, tx.workspace_id, address_hash, str(channel_id))
    return tuple(stop for row in rows for stop in _STOPS.decode(row["stops"]))


def _columns(places: list[Place]) -> tuple[list[bytes], list[str]]:
    return [hashed for hashed, _ in places], [str(channel_id or "") for _, channel_id in places]
