from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.time import Clock
from rejoinder.services.live import frames
from rejoinder.services.live.watcher import Watcher

#: How long somebody counts as present after their browser last said so; it says so every 20 seconds.
PRESENT_FOR = timedelta(seconds=45)


class Saying(msgspec.Struct, frozen=True):
    """Something said between processes: `typing`, `look` (a teammate at a conversation), `here` and `gone`."""

    type: str
    id: UUID | None = None
    name: str = ""
    kind: str = ""
    conversation_id: UUID | None = None
    contact_id: UUID | None = None
    typing: bool = False


class Look(msgspec.Struct, frozen=True):
    """Where a teammate looks, and since when that is known."""

    name: str
    conversation_id: UUID | None
    typing: bool
    at: datetime


_decode = msgspec.json.Decoder(Saying).decode


class Presence:
    """Who is here and where they look, as every process has heard it; nothing of it is kept."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._looks: dict[UUID, dict[UUID, Look]] = {}

    def hear(self, workspace_id: UUID, text: str, watchers: Iterable[Watcher]) -> None:
        """Take note of a saying and show it to who may see it."""
        said = _decode(text)
        match said.type:
            case "typing":
                self._show_typing(said, watchers)
            case "look" if said.id:
                self._note(workspace_id, said)
                self._show_looks(workspace_id, said.conversation_id, watchers)
            case "gone" if said.id:
                gone = self._looks.get(workspace_id, {}).pop(said.id, None)
                self._show_looks(workspace_id, gone.conversation_id if gone else None, watchers)

    def present(self, workspace_id: UUID) -> dict[UUID, Look]:
        """Tell which teammates of a workspace are here now, and where they look."""
        horizon = self._clock() - PRESENT_FOR
        looks = self._looks.get(workspace_id, {})
        return {id_: look for id_, look in looks.items() if look.at > horizon}

    def _note(self, workspace_id: UUID, said: Saying) -> None:
        look = Look(name=said.name, conversation_id=said.conversation_id, typing=said.typing, at=self._clock())
        if said.id:
            self._looks.setdefault(workspace_id, {})[said.id] = look

    def _show_looks(self, workspace_id: UUID, conversation_id: UUID | None, watchers: Iterable[Watcher]) -> None:
        present = self.present(workspace_id)
        here = [
            {"id": id_, "name": look.name, "typing": look.typing}
            for id_, look in present.items()
            if conversation_id and look.conversation_id == conversation_id
        ]
        told = [frames.saying(type="online", teammates=list(present))]
        if conversation_id:
            told.append(frames.saying(type="presence", conversation_id=conversation_id, teammates=here))
        for watcher in watchers:
            if watcher.teammate_id:
                for frame in told:
                    watcher.frame(frame)

    def _show_typing(self, said: Saying, watchers: Iterable[Watcher]) -> None:
        by = {"kind": said.kind, "id": said.id, "name": said.name}
        frame = frames.saying(type="typing", conversation_id=said.conversation_id, by=by)
        for watcher in watchers:
            if said.kind == "contact":
                if watcher.teammate_id:
                    watcher.frame(frame)
            elif watcher.contact_id == said.contact_id or (watcher.teammate_id and watcher.teammate_id != said.id):
                watcher.frame(frame)
