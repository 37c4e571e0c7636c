from collections.abc import Callable
from typing import Protocol
from uuid import UUID

#: Called with the topic, the workspace, and for a saying its JSON text.
Listener = Callable[[str, UUID, str], None]

#: A saying longer than this, in bytes, is not sent: PostgreSQL's NOTIFY takes 8,000.
LONGEST_SAYING = 7_000


class Bus(Protocol):
    """Carries wakes and sayings between processes; losing one delays, and never loses, what is in the tables."""

    async def start(self, listener: Listener) -> None:
        """Listen until stopped, reconnecting by itself."""

    async def wake(self, topic: str, workspace_id: UUID) -> None:
        """Tell every process that `topic` of a workspace has news."""

    async def say(self, workspace_id: UUID, text: str) -> None:
        """Pass a short JSON text to every process: typing, presence."""

    async def stop(self) -> None:
        """Stop listening."""


def pack(topic: str, workspace_id: UUID, text: str = "") -> str:
    """Write one notice as text."""
    return f"{topic} {workspace_id} {text}"


def unpack(notice: str) -> tuple[str, UUID, str]:
    """Read a notice that `pack` wrote."""
    topic, workspace_id, text = notice.split(" ", 2)
    return topic, UUID(workspace_id), text
