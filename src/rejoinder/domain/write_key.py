"""A key with which a site, an app or a server sends events."""

from datetime import datetime
from uuid import UUID

import msgspec


class WriteKey(msgspec.Struct, frozen=True):
    """A write key: it can send events and read nothing.

    One that is not `trusted` may stand in a page for everybody to see; one that is belongs on a server, and what it
    says of a contact is the business's own word.
    """

    id: UUID
    name: str
    key: str
    trusted: bool
    created_at: datetime
    last_used_at: datetime | None = None
