"""What a process remembers for those who send events: their keys, and requests about to be kept together."""

from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.services.hooks import Hooks

#: How long a key is used before it is read again: one that was revoked stops after that.
REMEMBERED_FOR = timedelta(seconds=10)
_MOST_REMEMBERED = 5_000


class Sender(msgspec.Struct, frozen=True):
    """Whose write key it is. A trusted one is kept on a server: what comes with it is the business's own word."""

    workspace_id: UUID
    key_id: UUID
    trusted: bool


class Collector:
    """Write keys by their text, requests that wait to be kept, and the months that have a part of their own."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[datetime, Sender | None]] = {}
        self.keeping = Hooks()
        self.months: set[datetime] = set()
        #: What is known of the properties of events, by workspace and name, so that most need no reading.
        self.properties: dict[tuple[UUID, str], dict[str, tuple[str, frozenset[str] | None]]] = {}

    def known(self, key: str, now: datetime) -> tuple[bool, Sender | None]:
        """Give whose key it is, if it was asked for a moment ago; nobody's keys are remembered too."""
        at, sender = self._known.get(key, (None, None))
        return (True, sender) if at and now - at < REMEMBERED_FOR else (False, None)

    def remember(self, key: str, sender: Sender | None, now: datetime) -> None:
        """Remember whose key it is for a moment."""
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        self._known[key] = (now, sender)

    def forget(self) -> None:
        """Forget every key, since one was changed."""
        self._known.clear()
