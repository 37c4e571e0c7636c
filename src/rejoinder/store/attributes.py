"""The attributes that a business told of contacts and companies: their types, and values seen."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.attribute import Attribute
from rejoinder.domain.typed import Known, Type
from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("attributes")
_VALUES = msgspec.json.Decoder(list[str])


async def every(tx: Tx, of: str) -> list[Attribute]:
    """Read the attributes of contacts or of companies, by name; there are never very many."""
    return [_attribute(row) for row in await tx.rows(_SQL.every, tx.workspace_id, of)]


async def known(tx: Tx, of: str) -> dict[str, Known]:
    """Read what is known of the attributes of contacts or of companies, to learn more."""
    rows = await tx.rows(_SQL.every, tx.workspace_id, of)
    return {row["name"]: Known(Type(row["type"]), _VALUES.decode(row["values"]), row["many"]) for row in rows}


async def keep(tx: Tx, of: str, learned: Mapping[str, Known], now: datetime) -> None:
    """Keep what became known; a type that is known already stays."""
    if learned:
        ordered = list(learned.values())
        columns = (
            [one.type for one in ordered],
            [encoded(one.values) for one in ordered],
            [one.many for one in ordered],
        )
        await tx.run(_SQL.keep, tx.workspace_id, of, list(learned), *columns, now)


async def lock(tx: Tx, of: str, name: str) -> Attribute | None:
    """Lock an attribute that is to be changed."""
    row = await tx.row(_SQL.lock, tx.workspace_id, of, name)
    return _attribute(row) if row else None


async def change(tx: Tx, one: Attribute, hidden_at: datetime | None, *, many: bool) -> None:
    """Keep a changed attribute."""
    values = encoded(one.values)
    await tx.run(_SQL.change, tx.workspace_id, one.of, one.name, one.label or None, hidden_at, one.type, values, many)


async def told(tx: Tx, of: str, name: str, after: UUID | None, limit: int) -> dict[UUID, Any]:
    """Read some of the values of an attribute, by whose they are."""
    statement = _SQL.told_of_contacts if of == "contact" else _SQL.told_of_companies
    rows = await tx.rows(statement, tx.workspace_id, name, after, limit)
    return {row["id"]: msgspec.json.decode(row["value"]) for row in rows}


async def convert(tx: Tx, of: str, name: str, values: Mapping[UUID, object]) -> None:
    """Keep values of an attribute that were given another type."""
    statement = _SQL.convert_of_contacts if of == "contact" else _SQL.convert_of_companies
    await tx.run(statement, tx.workspace_id, name, list(values), [encoded(one) for one in values.values()])
    if of == "contact":
        await stale.mark(tx, values, "attribute")
    else:
        await stale.mark_members(tx, list(values))


async def forget(tx: Tx, contact_ids: list[UUID]) -> None:
    """Forget values that were seen of contacts who are erased; others who have the same show it again."""
    await tx.run(_SQL.forget, tx.workspace_id, contact_ids)


def _attribute(row: Any) -> Attribute:
    return Attribute(
        of=row["of"],
        name=row["name"],
        type=Type(row["type"]),
        label=row["label"] or "",
        values=_VALUES.decode(row["values"]),
        first_seen_at=row["first_seen_at"],
        last_seen_at=row["last_seen_at"],
        hidden=row["hidden_at"] is not None,
    )
