"""What a process remembers of workspaces for a moment, until it is told that it has changed."""

import time
from collections import defaultdict
from typing import Generic, TypeVar
from uuid import UUID

T = TypeVar("T")

#: What a lost wake costs.
LEASE_S = 5.0
_MOST = 10_000


class Remembered(Generic[T]):
    """Something of each workspace, read anew after a while, or when it is forgotten."""

    def __init__(self, lease_s: float = LEASE_S) -> None:
        self.lease_s = lease_s
        self._known: dict[UUID, tuple[float, T]] = {}
        self._forgotten: dict[UUID, float] = defaultdict(float)

    def get(self, workspace_id: UUID) -> T | None:
        """Give what is remembered; None where nothing is."""
        until, known = self._known.get(workspace_id, (0.0, None))
        return known if until > time.monotonic() else None

    def put(self, workspace_id: UUID, known: T, begun: float) -> None:
        """Remember what was read from `begun` on, unless something of it changed since."""
        if self._forgotten[workspace_id] >= begun:
            return
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[workspace_id] = (begun + self.lease_s, known)

    def forget(self, workspace_id: UUID) -> None:
        """Read it anew, next time."""
        self._forgotten[workspace_id] = time.monotonic()
        self._known.pop(workspace_id, None)
