import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

MOST_WAITING = 2_000

#: Writes one text frame to a socket.
Send = Callable[[str], Awaitable[None]]


class Watcher:
    """One socket that follows a workspace: a teammate's console, or one contact's messenger.

    Frames wait in line while the client is slow; past MOST_WAITING the socket is let go, and resumes by its cursor.
    """

    __slots__ = (
        "_draining",
        "_held",
        "_line",
        "_send",
        "contact_id",
        "gone",
        "identity_id",
        "teammate_id",
        "workspace_id",
    )

    def __init__(
        self,
        send: Send,
        workspace_id: UUID,
        *,
        teammate_id: UUID | None = None,
        contact_id: UUID | None = None,
        identity_id: UUID | None = None,
    ) -> None:
        self._send = send
        self.workspace_id = workspace_id
        self.teammate_id = teammate_id
        self.contact_id = contact_id
        self.identity_id = identity_id
        self.gone = False
        self._line: deque[str] = deque()
        self._held: list[tuple[UUID, list[str]]] | None = []
        self._draining: asyncio.Task[None] | None = None

    def wants(self, change: Any) -> bool:
        """Tell whether a change is for this watcher."""
        if self.contact_id is not None:
            return bool(change["contact_id"] == self.contact_id and change["data"] is None)
        return change["teammate_id"] in (None, self.teammate_id)

    def change(self, id_: UUID, frames: list[str]) -> None:
        """Pass on a live change, or hold it until the missed ones were passed on."""
        if self._held is not None:
            self._held.append((id_, frames))
        else:
            self.pass_on(frames)

    def release(self, replayed: set[UUID]) -> None:
        """Pass on what was held, without what a replay has passed on already."""
        held, self._held = self._held or [], None
        for id_, frames in held:
            if id_ not in replayed:
                self.pass_on(frames)

    def pass_on(self, frames: list[str]) -> None:
        """Put frames in line."""
        for frame in frames:
            self.frame(frame)

    def frame(self, text: str) -> None:
        """Put a frame in line."""
        if len(self._line) >= MOST_WAITING:
            self.gone = True
        if self.gone:
            return
        self._line.append(text)
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())

    async def _drain(self) -> None:
        try:
            while self._line and not self.gone:
                await self._send(self._line.popleft())
        except Exception:  # noqa: BLE001 - whatever ended the socket, its reader notices and cleans up
            self.gone = True
        finally:
            self._draining = None

    def close(self) -> None:
        """Forget what waits."""
        self.gone = True
        self._line.clear()
