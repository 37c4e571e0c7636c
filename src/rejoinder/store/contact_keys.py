"""By what else contacts are known to whoever sends events: anonymous ids, and ids that they had before."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.contact import ContactKey
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("contact_keys")


class Found(msgspec.Struct, frozen=True):
    """A contact who is known by a value; `held` is whether they have an address anywhere, or may have."""

    value: str
    id: UUID
    external_id: str | None
    kind: str
    email: str | None
    phone: str | None
    seen_at: datetime
    held: bool


async def of_contact(tx: Tx, contact_id: UUID) -> list[ContactKey]:
    """Read by what else a contact is known."""
    return [ContactKey(**dict(row)) for row in await tx.rows(_SQL.of_contact, tx.workspace_id, contact_id)]


async def users(tx: Tx, external_ids: Iterable[str]) -> list[Found]:
    """Find contacts by the business's own ids."""
    wanted = list(external_ids)
    rows = await tx.rows(_SQL.users, tx.workspace_id, wanted) if wanted else []
    return [Found(*row) for row in rows]


async def keyed(tx: Tx, kind: str, values: Iterable[str]) -> list[Found]:
    """Find contacts by keys of one kind."""
    wanted = list(values)
    rows = await tx.rows(_SQL.keyed, tx.workspace_id, kind, wanted) if wanted else []
    return [Found(*row) for row in rows]


async def add(tx: Tx, keys: Mapping[tuple[str, str], UUID], now: datetime) -> None:
    """Let contacts be known by keys, each a kind and a value; whose it was before is known by it no more."""
    if keys:
        kinds, values = zip(*keys, strict=True)
        await tx.run(_SQL.add, tx.workspace_id, kinds, values, list(keys.values()), now)
