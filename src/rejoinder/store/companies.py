"""Companies that contacts belong to."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.company import Company
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of
from rejoinder.store.statements import load

_SQL = load("companies")
_ATTRIBUTES = msgspec.json.Decoder(dict[str, Any])


def _company(row: Any) -> Company:
    names = ("id", "external_id", "name", "first_seen_at", "last_seen_at")
    return Company(**{name: row[name] for name in names}, attributes=_ATTRIBUTES.decode(row["attributes"]))


async def of_contact(tx: Tx, contact_id: UUID) -> list[Company]:
    """Read the companies of a contact."""
    return [_company(row) for row in await tx.rows(_SQL.of_contact, tx.workspace_id, contact_id)]


async def last_of(tx: Tx, contact_ids: Sequence[UUID]) -> dict[UUID, Company]:
    """Read the company that each of some contacts joined last."""
    rows = await tx.rows(_SQL.last_of, tx.workspace_id, list(contact_ids))
    return {row["contact_id"]: _company(row) for row in rows}


class Told(msgspec.Struct):
    """What became known of a company; `attributes` are JSON that is added."""

    id: UUID
    external_id: str
    name: str | None
    attributes: str
    at: datetime


async def tell(tx: Tx, told: Sequence[Told]) -> dict[str, UUID]:
    """Make companies, or keep what became known of them; returns their ids by the business's own."""
    if not told:
        return {}
    rows = await tx.rows(_SQL.tell, tx.workspace_id, *columns_of(Told, told))
    return {row["external_id"]: row["id"] for row in rows}


async def join(tx: Tx, members: Collection[tuple[UUID, UUID]], now: datetime) -> None:
    """Let contacts belong to companies."""
    if members:
        contact_ids, company_ids = zip(*members, strict=True)
        await tx.run(_SQL.join, tx.workspace_id, contact_ids, company_ids, now)


async def page(tx: Tx, *, q: str | None, before: tuple[datetime, UUID] | None, limit: int) -> list[Company]:
    """List companies, the last seen first; `q` is looked for in their names and the business's ids."""
    at, id_ = before or (None, None)
    return [_company(row) for row in await tx.rows(_SQL.page, tx.workspace_id, at, id_, limit, q)]


async def read(tx: Tx, id_: UUID) -> Company | None:
    """Read a company."""
    row = await tx.row(_SQL.read, tx.workspace_id, id_)
    return _company(row) if row else None


async def members(tx: Tx, id_: UUID, after: UUID | None, limit: int) -> list[UUID]:
    """Name contacts of a company, by their ids."""
    return [row["id"] for row in await tx.rows(_SQL.members, tx.workspace_id, id_, after, limit)]
