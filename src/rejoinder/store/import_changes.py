"""What imports changed of contacts, and which events they brought: how they can be taken back."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store.contact_keys import Found
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of, encoded
from rejoinder.store.statements import load

_SQL = load("imports")
_OBJECT = msgspec.json.Decoder(dict[str, Any])
_LIST = msgspec.json.Decoder(list[str])

#: Everything that an import may change of a contact, each value by a name: `email`, `attributes.plan`, `place.country`,
#: `company.<id>`.
Shape = dict[str, Any]
ATTRIBUTE, COUNTRY, COMPANY = "attributes.", "place.country", "company."


class Brought(msgspec.Struct, frozen=True):
    """An event that an import brought; the hash is empty where the file names no message id."""

    event_id: UUID
    at: datetime
    hash: bytes


class Changed(msgspec.Struct, frozen=True):
    """What an import changed of a contact; `made` whether it made them."""

    contact_id: UUID
    made: bool
    before: Shape
    after: Shape


class Restored(msgspec.Struct, frozen=True):
    """What a contact's fields, attributes and place are to be again; null takes one away."""

    id: UUID
    fields: Shape
    attributes: Shape
    place: Shape


async def shapes(tx: Tx, contact_ids: Collection[UUID]) -> dict[UUID, Shape]:
    """Read what an import may change of contacts."""
    rows = await tx.rows(_SQL.snapshot, tx.workspace_id, list(contact_ids)) if contact_ids else []
    return {row["id"]: _shape(row) for row in rows}


def _shape(row: Any) -> Shape:
    found = _OBJECT.decode(row["fields"])
    found |= {ATTRIBUTE + name: value for name, value in _OBJECT.decode(row["attributes"]).items()}
    if row["country"] is not None:
        found[COUNTRY] = row["country"]
    return found | {COMPANY + id_: True for id_ in _LIST.decode(row["companies"])}


async def note(tx: Tx, import_id: UUID, changed: Sequence[Changed]) -> tuple[int, int]:
    """Keep what an import changed; returns how many contacts it made, and changed, that it had not touched before."""
    if not changed:
        return 0, 0
    ids, made, before, after = columns_of(Changed, changed)
    shown = [[encoded(one) for one in column] for column in (before, after)]
    rows = await tx.rows(_SQL.note_changes, tx.workspace_id, import_id, ids, made, *shown)
    new = [row["made"] for row in rows if row["new"]]
    return sum(new), len(new) - sum(new)


async def note_events(tx: Tx, import_id: UUID, brought: Sequence[Brought]) -> None:
    """Keep which events an import brought."""
    if brought:
        await tx.run(_SQL.note_events, tx.workspace_id, import_id, *columns_of(Brought, brought))


async def by_email(tx: Tx, emails: Collection[str]) -> list[Found]:
    """Find contacts by their email addresses."""
    rows = await tx.rows(_SQL.by_email, tx.workspace_id, list(emails)) if emails else []
    return [Found(**dict(row)) for row in rows]


async def by_phone(tx: Tx, phones: Collection[str]) -> list[Found]:
    """Find contacts by their telephone numbers."""
    rows = await tx.rows(_SQL.by_phone, tx.workspace_id, list(phones)) if phones else []
    return [Found(**dict(row)) for row in rows]


async def to_undo(tx: Tx, import_id: UUID) -> int:
    """Count what an import did that is to be taken back."""
    count: int = await tx.value(_SQL.to_undo, tx.workspace_id, import_id)
    return count


async def some_events(tx: Tx, import_id: UUID, limit: int) -> list[Brought]:
    """Take some of the events that an import brought out of what is kept of it."""
    return [Brought(**dict(row)) for row in await tx.rows(_SQL.some_events, tx.workspace_id, import_id, limit)]


async def some(tx: Tx, import_id: UUID, limit: int) -> list[Changed]:
    """Take some of what an import changed of contacts out of what is kept of it."""
    rows = await tx.rows(_SQL.some_changes, tx.workspace_id, import_id, limit)
    return [
        Changed(row["contact_id"], row["made"], _OBJECT.decode(row["before"]), _OBJECT.decode(row["after"]))
        for row in rows
    ]


async def reasons(tx: Tx, contact_ids: Collection[UUID], ours: Sequence[str]) -> dict[UUID, str | None]:
    """Tell of contacts whom an import made why each stays; `ours` are events that nobody did themselves."""
    rows = await tx.rows(_SQL.reasons, tx.workspace_id, list(contact_ids), list(ours))
    return {row["id"]: row["why"] for row in rows}


async def restore(tx: Tx, restored: Sequence[Restored], parted: Sequence[tuple[UUID, UUID]]) -> None:
    """Put values of contacts back, and let them belong to companies no more."""
    if restored:
        ids, *shown = columns_of(Restored, restored)
        columns = [[encoded(one) for one in column] for column in shown]
        await tx.run(_SQL.restore, tx.workspace_id, ids, *columns)
    if parted:
        contact_ids, company_ids = zip(*parted, strict=True)
        await tx.run(_SQL.part_companies, tx.workspace_id, contact_ids, company_ids)
