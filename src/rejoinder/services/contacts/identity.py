from uuid import UUID

from rejoinder.domain.contact import Whose
from rejoinder.domain.problem import missing
from rejoinder.store import contacts
from rejoinder.store.database import Tx


async def the_identity(tx: Tx, identity_id: UUID) -> Whose:
    """Read an identity that must be there."""
    whose = await contacts.whose(tx, identity_id)
    if whose is None:
        raise missing("identity")
    return whose
