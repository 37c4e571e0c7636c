"""What the stand-in keeps, and how it tells every console of a change."""

import asyncio
import datetime as dt
from typing import Any

from aiohttp import web

from .data import (
    CHANNELS,
    PERMISSIONS,
    Record,
    channel,
    contact,
    conversation,
    iso,
    message,
    new_id,
    now,
    of_type,
    talk,
    text,
)
from .people import PEOPLE, more
from .states import states

ACCOUNTS = [of_type(type_) for type_ in sorted({one.channel for one in PEOPLE} - {"web"})]
REPUTATION = {
    "mood": "falling",
    "reached": 412,
    "left": {"stop_word": 9, "block": 3},
    "leaving": 2.9,
    "reporting": 0.7,
    "text": "",
    "most_leaving": 5.0,
    "most_reporting": 2.0,
    "enough": 20,
}


class Fake:
    """Everything the console may ask for, in memory."""

    def __init__(self, count: int = 60, *, role: str = "owner", signed_in: bool = True) -> None:
        people = [*PEOPLE, *more(max(0, count - len(PEOPLE)))] if count else []
        self.role, self.signed_in = role, signed_in
        self.contacts = {f"ct-{at}": contact(at, person) for at, person in enumerate(people)}
        self.conversations = {f"cv-{at}": conversation(at, person) for at, person in enumerate(people)}
        self.messages = {f"cv-{at}": states() if at == 0 else talk(at, person) for at, person in enumerate(people)}
        self.drafts: dict[str, Record] = {}
        self.undo: dict[str, list[Record]] = {}
        self.sockets: set[web.WebSocketResponse] = set()
        self.failing: dict[str, tuple[int, str]] = {}
        self.slow = 0.0
        #: How long what the teammate sends waits, in seconds.
        self.undo_seconds = 8
        #: Until it is set what is sent is kept and told live, but not answered.
        self.answers = asyncio.Event()
        self.answers.set()
        self.asked: list[str] = []
        self.bodies: list[Any] = []
        self.log: list[Record] = []
        self.told: list[Record] = []
        self.channels: dict[str, Record] = {one["id"]: channel(one) for one in [*CHANNELS, *ACCOUNTS]}
        #: What the next tries of an account show: its health and its address.
        self.inspections: list[tuple[Record, str]] = []
        self.reputation: Record = dict(REPUTATION)
        self.templates: list[Record] = []
        self.topics: list[Record] = []
        #: What the rules say of a draft, where that is not what the conversation's standing says.
        self.verdict: Record | None = None
        self.oddities: list[Record] = []
        self.segments: dict[str, Record] = {}
        self.campaigns: dict[str, Record] = {}
        self.coupon_lists: dict[str, Record] = {}
        self.attributes: list[Record] = []
        self.write_keys: list[Record] = []
        #: For how many days events are kept, by name.
        self.retention: dict[str, int | None] = {}

    def permissions(self) -> list[str]:
        """Return what the signed-in role may do."""
        if self.role == "viewer":
            return ["read", "reports"]
        return PERMISSIONS if self.role == "owner" else PERMISSIONS[:6]

    def last_in(self, cid: str) -> str:
        """Return when the contact last wrote."""
        return max(
            (m["at"] for m in self.messages[cid] if m["kind"] == "in"), default=self.conversations[cid]["created_at"]
        )

    async def tell(self, kind: str, data: Any, cid: str | None = None) -> None:
        """Send a change to every console."""
        self.log.append(
            {"type": "change", "id": new_id(), "kind": kind, "conversation_id": cid, "at": iso(now()), "data": data}
        )
        await self.send(self.log[-1])
        await self.send({"type": "mark", "cursor": str(len(self.log))})

    async def send(self, frame: Record) -> None:
        """Send a frame to every console."""
        for socket in list(self.sockets):
            if not socket.closed:
                await socket.send_json(frame)

    async def touch(self, cid: str, **changes: Any) -> Record:
        """Change a conversation and tell."""
        kept = self.conversations[cid]
        kept.update(changes, updated_at=iso(now()), version=kept["version"] + 1)
        await self.tell("conversation.updated", kept, cid)
        return kept

    async def write(self, cid: str, written: Record) -> Record:
        """Add a message and tell."""
        self.messages[cid].append(written)
        await self.tell("message.created", written, cid)
        if written["kind"] in ("in", "out"):
            words = next((b["text"] for b in written["blocks"] if b["type"] == "text"), "📎")
            author = written["author"]
            answered = (
                {"waiting_since": None, "answer_by": None}
                if written["kind"] == "out"
                else {
                    "waiting_since": written["at"],
                    "answer_by": iso(now() + dt.timedelta(hours=24)),
                    "unread": True,
                    "status": "open",
                }
            )
            last = {
                "text": words,
                "kind": written["kind"],
                "at": written["at"],
                "author_name": author["name"],
                "author_kind": author["kind"],
            }
            await self.touch(cid, last=last, **answered)
        return written

    async def hear(self, cid: str, words: str) -> Record:
        """Let the contact write."""
        who = self.conversations[cid]["contact"]
        return await self.write(
            cid,
            message(cid, "in", {"kind": "contact", "id": who["id"], "name": who["name"]}, [text(words)], iso(now())),
        )

    async def notify(self, cid: str, kind: str, words: str) -> None:
        """Tell the teammate something."""
        name = self.conversations[cid]["contact"]["name"]
        self.told.append(
            {
                "id": new_id(),
                "kind": kind,
                "title": name,
                "text": words,
                "at": iso(now()),
                "conversation_id": cid,
                "sound": True,
            }
        )
        await self.tell("notification", self.told[-1], cid)

    def view(self, name: str, one: Record) -> bool:
        """Tell whether a conversation belongs to a view."""
        is_open = one["status"] == "open"
        return {
            "open": is_open,
            "unanswered": is_open and bool(one["waiting_since"]),
            "mine": is_open and one["assignee_id"] == "tm-dewi",
            "unassigned": is_open and not one["assignee_id"],
            "snoozed": one["status"] == "snoozed",
            "closed": one["status"] == "closed",
            "all": True,
        }[name]
