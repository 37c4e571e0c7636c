"""Teammates see counts move: at once, and then at most once a second a segment."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

EVERY = timedelta(seconds=1)


class Told:
    """Which segments this process has told of when, and which it still has to tell of."""

    def __init__(self) -> None:
        self._at: dict[UUID, datetime] = {}
        self._waiting: dict[UUID, UUID] = {}

    def now(self, workspace_id: UUID, ids: Iterable[UUID], now: datetime) -> list[UUID]:
        """Choose those to tell of now; the others have their turn later."""
        due = []
        for id_ in ids:
            last = self._at.get(id_)
            if last is None or not timedelta(0) <= now - last < EVERY:
                self._at[id_] = now
                self._waiting.pop(id_, None)
                due.append(id_)
            else:
                self._waiting[id_] = workspace_id
        return due

    def waiting(self) -> dict[UUID, list[UUID]]:
        """Name those whose turn has not come yet, by their workspaces."""
        found: dict[UUID, list[UUID]] = {}
        for id_, workspace_id in self._waiting.items():
            found.setdefault(workspace_id, []).append(id_)
        return found
