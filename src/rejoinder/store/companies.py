"""Companies that contacts belong to."""

from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.company import Company
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("companies")
_ATTRIBUTES = msgspec.json.Decoder(dict[str, Any])


def _company(row: Any) -> Company:
    names = ("id", "external_id", "name", "first_seen_at", "last_seen_at")
    return Company(**{name: row[name] for name in names}, attributes=_ATTRIBUTES.decode(row["attributes"]))


async def of_contact(tx: Tx, contact_id: UUID) -> list[Company]:
    """Read the companies of a contact."""
    return [_company(row) for row in await tx.rows(_SQL.of_contact, tx.workspace_id, contact_id)]
