"""By what else contacts are known to whoever sends events: anonymous ids, and ids that they had before."""

from uuid import UUID

from rejoinder.domain.contact import ContactKey
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("contact_keys")


async def of_contact(tx: Tx, contact_id: UUID) -> list[ContactKey]:
    """Read by what else a contact is known."""
    return [ContactKey(**dict(row)) for row in await tx.rows(_SQL.of_contact, tx.workspace_id, contact_id)]
