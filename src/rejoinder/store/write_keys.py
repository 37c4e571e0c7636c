"""The keys with which sites and servers send events."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.write_key import WriteKey
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("write_keys")


async def add(tx: Tx, key: WriteKey) -> None:
    """Keep a new key."""
    told = msgspec.structs.asdict(key)
    await tx.run(_SQL.add, tx.workspace_id, *(told[name] for name in ("id", "name", "key", "trusted", "created_at")))


async def every(tx: Tx) -> list[WriteKey]:
    """Read the keys that work."""
    return [WriteKey(**dict(row)) for row in await tx.rows(_SQL.every, tx.workspace_id)]


async def rename(tx: Tx, id_: UUID, name: str) -> WriteKey | None:
    """Call a key something else; None when there is none."""
    row = await tx.row(_SQL.rename, tx.workspace_id, id_, name)
    return WriteKey(**dict(row)) if row else None


async def revoke(tx: Tx, id_: UUID, now: datetime) -> str | None:
    """End a key; returns its name, None when there is none to end."""
    name: str | None = await tx.value(_SQL.revoke, tx.workspace_id, id_, now)
    return name


async def used(tx: Tx, id_: UUID, now: datetime) -> None:
    """Note that a key was used."""
    await tx.run(_SQL.used, tx.workspace_id, id_, now)
