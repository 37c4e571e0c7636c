"""Connected accounts of Meta's, over HTTP, with a Graph API that answers as it does."""

import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from asking import Asking, asking
from providing import Provider, pointed, providing
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.system import System
from seeds import Seed, seeded

APP_SECRET = "2f6c1d77a3b94e0f"
SECRETS = {"access_token": "EAAGm0PX4ZCpsBAKZ", "app_secret": APP_SECRET}
ACCOUNT = {"messenger": "104857600000001", "instagram": "17841400000000001", "whatsapp": "106540352242922"}
SETTINGS = {
    "messenger": {"page_id": ACCOUNT["messenger"]},
    "instagram": {"account_id": ACCOUNT["instagram"]},
    "whatsapp": {"phone_number_id": ACCOUNT["whatsapp"], "business_account_id": "102290129340398"},
}
PRODUCT = {"messenger": "page", "instagram": "instagram", "whatsapp": "whatsapp_business_account"}
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


class Graph:
    """Answers as the Graph API does for accounts that are well; each message gets an id of its own."""

    def __init__(self) -> None:
        self.sent = 0
        self.people: dict[str, Any] = {}
        self.facts: dict[str, Any] = {}
        self.templates: list[Any] = []
        self.provider: Provider | None = None

    def __call__(self, method: str, path: str, body: Any) -> tuple[int, Any]:  # noqa: PLR0911 - one answer an edge
        """Answer one request."""
        parts = path.strip("/").split("/")[1:]
        if path.startswith("/media/"):
            return (404, b"") if path.endswith("gone") else (200, GIF)
        if method == "POST" and parts[-1] == "messages":
            return self._message(parts, body)
        if parts[-1] == "message_templates":
            return 200, {"data": self.templates}
        if method == "POST":
            return 200, {"success": True}
        if parts[-1].startswith("media-") and self.provider:
            return 200, {"url": f"{self.provider.base}/media/{parts[-1].removeprefix('media-')}"}
        if parts[-1] in ACCOUNT.values():
            names = {"name": "Kopi Angsa", "username": "kopi.angsa", "verified_name": "Kopi Angsa"}
            return 200, {
                **names,
                "display_phone_number": "+62 21 5550 100",
                "quality_rating": "GREEN",
                "id": parts[-1],
                **self.facts,
            }
        return 200, self.people.get(parts[-1], {"id": parts[-1]})

    def _message(self, parts: list[str], body: Any) -> tuple[int, Any]:
        if body.get("sender_action") or body.get("status"):
            return 200, {"success": True}
        self.sent += 1
        if body.get("messaging_product"):
            return 200, {"messaging_product": "whatsapp", "messages": [{"id": f"wamid.out-{self.sent}"}]}
        if parts[0].startswith("act_"):
            return 200, {"success": True, "marketing_message_tracking_id": f"track-{self.sent}"}
        return 200, {"recipient_id": "77", "message_id": f"m_out-{self.sent}"}


@dataclass
class Connected:
    """A workspace with one connected account, its provider, and what asks the API as its owner."""

    type: str
    system: System
    seed: Seed
    provider: Provider
    graph: Graph
    owner: Asking
    channel: Any
    counted: int = field(default=0)

    async def brought(self, body: Any, *, secret: str = APP_SECRET, read: bool = True) -> int:
        """Bring a signed body to the webhook, and read it."""
        raw = json.dumps(body, ensure_ascii=False).encode()
        signature = "sha256=" + hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()
        headers = {"X-Hub-Signature-256": signature, "Content-Type": "application/json"}
        url = f"{self.owner.base}/hooks/{self.channel['id']}"
        async with self.owner.http.post(url, data=raw, headers=headers) as answer:
            status = answer.status
        if read and status == 200:
            await take_in(self.system)
        return status

    async def conversation_of(self, address: str) -> UUID | None:
        """Name the conversation with who has an address."""
        sql = """SELECT c.id FROM conversation c JOIN identity i ON i.workspace_id = c.workspace_id
                    AND i.id = c.identity_id
                  WHERE c.workspace_id = $1 AND i.channel_id = $2 AND i.address = $3"""
        async with self.system.db.service(self.seed.workspace_id) as tx:
            found: UUID | None = await tx.value(sql, tx.workspace_id, UUID(self.channel["id"]), address)
        return found

    async def answer(self, conversation: UUID, *blocks: Any, **more: Any) -> Any:
        """Say something in a conversation, pass it on, and give the message as it is then."""
        self.counted += 1
        said = {"client_id": f"answer-{self.counted:06}", "blocks": list(blocks), **more}
        message = await self.owner.ok("POST", f"/conversations/{conversation}/messages", said)
        await dispatch(self.system)
        return await self.message(conversation, message["id"])

    async def message(self, conversation: UUID, id_: str) -> Any:
        """Read one message of a conversation."""
        thread = await self.owner.ok("GET", f"/conversations/{conversation}/messages")
        return next(one for one in thread["items"] if one["id"] == id_)

    def last_sent(self) -> Any:
        """Give the body of the last message that was handed over."""
        return [body for _, path, body in self.provider.asked if path.endswith("/messages") and is_message(body)][-1]


def is_message(body: Any) -> bool:
    """Whether a request to `/messages` was a message, and no sign that passes."""
    return bool(body) and "sender_action" not in body and "status" not in body


@asynccontextmanager
async def connected(system: System, type_: str, **more: Any) -> AsyncIterator[Connected]:
    """Connect one account."""
    seed = await seeded(system)
    graph = Graph()
    async with (
        providing(graph) as provider,
        pointed(system, **{type_: provider.base}) as there,
        asking(there, seed.owner) as (owner,),
    ):
        graph.provider = provider
        settings = {"account": {**SETTINGS[type_], **more.pop("account", {})}, **more.pop("settings", {})}
        new = {"type": type_, "name": type_, "settings": settings, "secrets": SECRETS, **more}
        added = await owner.ok("POST", "/channels", new)
        found = await owner.ok("POST", f"/channels/{added['id']}/inspect")
        await silence(owner)
        yield Connected(type_, there, seed, provider, graph, owner, found)


async def silence(owner: Asking) -> None:
    """Let no greeting of the workspace's come between what a test says."""
    for kind in ("welcome", "away", "welcome_back", "warning"):
        await owner.ok("PUT", "/automatic-messages", {"kind": kind, "text": "", "enabled": False})


def text(words: str) -> Any:
    """Make a block of text."""
    return {"type": "text", "text": words}
