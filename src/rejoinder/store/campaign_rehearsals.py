"""What a rehearsal plays again: who did what in the days before."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("campaign_rehearsals")
_PROPERTIES = msgspec.json.Decoder(dict[str, Any])


class Deed(msgspec.Struct, frozen=True):
    """Something that somebody did."""

    contact_id: UUID
    at: datetime
    properties: Mapping[str, Any]


async def happened(tx: Tx, name: str, after: datetime, until: datetime, limit: int) -> list[Deed]:
    """Read what was done under a name, the oldest first."""
    rows = await tx.rows(_SQL.happened, tx.workspace_id, name, after, until, limit)
    return [Deed(row["contact_id"], row["at"], _PROPERTIES.decode(row["properties"])) for row in rows]
