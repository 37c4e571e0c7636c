"""Who works in the console."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.message import Author
from rejoinder.domain.team import Teammate
from rejoinder.store.database import Tx
from rejoinder.store.messages import avatar
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("teammates")
_PREFERENCES = msgspec.json.Decoder(dict[str, Any])


async def faces(tx: Tx, limit: int) -> list[Author]:
    """Show who answers: first names and pictures, the most recently seen first."""
    rows = await tx.rows(_SQL.faces, tx.workspace_id, limit)
    return [
        Author(kind="teammate", name=row["name"].split(" ")[0], avatar_url=avatar(row["avatar_file_id"]))
        for row in rows
    ]


async def add(
    tx: Tx,
    id_: UUID,
    *,
    email: str,
    name: str,
    role: str,
    password_hash: str | None,
    locale: str | None,
    now: datetime,
) -> bool:
    """Keep a new teammate; False when the address is somebody's already."""
    added = await tx.value(_SQL.add, tx.workspace_id, id_, email, name, role, password_hash, locale, now)
    return added is not None


def _teammate(row: Any) -> Teammate:
    known = dict(row)
    return Teammate(avatar_url=avatar(known.pop("avatar_file_id")), **known)


async def every(tx: Tx) -> list[Teammate]:
    """Read all teammates by name, those who may not sign in any more last."""
    return [_teammate(row) for row in await tx.rows(_SQL.list, tx.workspace_id, None)]


async def read(tx: Tx, id_: UUID) -> Teammate | None:
    """Read one teammate."""
    row = await tx.row(_SQL.list, tx.workspace_id, id_)
    return _teammate(row) if row else None


async def by_email(tx: Tx, email: str) -> Any:
    """Find a teammate by address; a row with id, name and active."""
    return await tx.row(_SQL.by_email, tx.workspace_id, email)


async def lock(tx: Tx, id_: UUID) -> Any:
    """Lock a teammate and read their name, address, role and whether they are active."""
    return await tx.row(_SQL.lock, tx.workspace_id, id_)


async def lock_owners(tx: Tx) -> set[UUID]:
    """Lock the workspace's active owners, so that two of them cannot leave at once."""
    return {row["id"] for row in await tx.rows(_SQL.lock_owners, tx.workspace_id)}


async def set_rights(tx: Tx, id_: UUID, *, role: str, active: bool, now: datetime) -> None:
    """Give a teammate a role, and let them in or not."""
    await tx.run(_SQL.set_rights, tx.workspace_id, id_, role, active, now)


async def preferences(tx: Tx, id_: UUID) -> dict[str, Any]:
    """Read what a teammate prefers."""
    return _PREFERENCES.decode(await tx.value(_SQL.preferences, tx.workspace_id, id_) or "{}")


async def describe(
    tx: Tx, id_: UUID, *, name: str | None, away: bool | None, locale: str | None, preferences_: dict[str, Any]
) -> None:
    """Change what a teammate says of themselves; None leaves what is there, and removes a preference."""
    await tx.run(_SQL.describe, tx.workspace_id, id_, name, away, locale, encoded(preferences_))


async def credentials(tx: Tx, id_: UUID) -> Any:
    """Lock a teammate and read what they sign in with."""
    return await tx.row(_SQL.credentials, tx.workspace_id, id_)


async def set_password(tx: Tx, id_: UUID, password_hash: str) -> None:
    """Keep a password's hash."""
    await tx.run(_SQL.set_password, tx.workspace_id, id_, password_hash)


async def propose_totp(tx: Tx, id_: UUID, sealed: bytes) -> bool:
    """Keep a sealed secret that is not confirmed yet; False when one is in use."""
    return await tx.value(_SQL.propose_totp, tx.workspace_id, id_, sealed) is not None


async def confirm_totp(tx: Tx, id_: UUID, now: datetime, recovery_hashes: list[bytes]) -> None:
    """Ask for a code from now on."""
    await tx.run(_SQL.confirm_totp, tx.workspace_id, id_, now, recovery_hashes)


async def remove_totp(tx: Tx, id_: UUID) -> None:
    """Ask for no code any more."""
    await tx.run(_SQL.remove_totp, tx.workspace_id, id_)


async def use_step(tx: Tx, id_: UUID, step: int) -> bool:
    """Use up the code of a step; False when it, or a later one, was used before."""
    return await tx.value(_SQL.use_step, tx.workspace_id, id_, step) is not None


async def use_recovery(tx: Tx, id_: UUID, code_hash: bytes) -> int | None:
    """Use up a recovery code; returns how many are left, None when it is none."""
    left: int | None = await tx.value(_SQL.use_recovery, tx.workspace_id, id_, code_hash)
    return left
