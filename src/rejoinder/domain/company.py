"""A company that contacts belong to: what Segment calls a group."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec


class Company(msgspec.Struct, frozen=True):
    """A company, known by the business's own id of it."""

    id: UUID
    external_id: str
    name: str
    first_seen_at: datetime
    last_seen_at: datetime
    attributes: dict[str, Any] = {}
