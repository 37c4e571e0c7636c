from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Controller, Request, delete, get, post
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Guest, Sys
from rejoinder.api.upload import Form
from rejoinder.domain.content import FileRef
from rejoinder.domain.conversation import ContactConversation
from rejoinder.domain.message import ContactMessage
from rejoinder.domain.paging import Page as Listing
from rejoinder.services import uploads
from rejoinder.services.campaigns.shown.acting import Acted, Doing, act
from rejoinder.services.messenger import leave, pushing, talk, visits
from rejoinder.services.messenger.boot import Boot, Booted, Page, boot
from rejoinder.services.messenger.home import Home, read_home
from rejoinder.services.messenger.talk import Writing, Written

Limit = Annotated[int, QueryParameter(ge=1, le=100)]


class Seen(msgspec.Struct):
    """Up to which message the visitor has seen."""

    message_id: UUID


class Mute(msgspec.Struct):
    """Whether a conversation is muted."""

    muted: bool


class Block(msgspec.Struct):
    """Whether the business is blocked."""

    blocked: bool


class MessengerController(Controller):
    """What the messenger on a business's page calls."""

    path = "/messenger/v1"
    tags = ("Messenger",)

    @post("/boot", status_code=200)
    async def boot(self, system: Sys, data: Annotated[Boot, examples.BOOT], request: Request[Any, Any, Any]) -> Booted:
        """Start or resume the messenger."""
        return await boot(system, data, request.headers.get("origin"), request.headers.get("user-agent", ""))

    @get("/home")
    async def home(self, system: Sys, guest: Guest) -> Home:
        """Read the messenger's first page again."""
        return await read_home(system, guest)

    @get("/conversations")
    async def conversations(
        self, system: Sys, guest: Guest, cursor: FromQuery[str | None] = None, limit: Limit = 20
    ) -> Listing[ContactConversation]:
        """List the visitor's conversations."""
        return await talk.list_conversations(system, guest, cursor, limit)

    @get("/conversations/{conversation_id:uuid}/messages")
    async def thread(
        self,
        system: Sys,
        guest: Guest,
        conversation_id: FromPath[UUID],
        before: FromQuery[UUID | None] = None,
        limit: Limit = 50,
    ) -> Listing[ContactMessage]:
        """Read a conversation."""
        return await talk.read_thread(system, guest, conversation_id, before, limit)

    @post("/messages")
    async def write(self, system: Sys, guest: Guest, data: Annotated[Writing, examples.WRITE]) -> Written:
        """Write a message."""
        return await talk.write(system, guest, data)

    @post("/conversations/{conversation_id:uuid}/seen", status_code=204)
    async def see(self, system: Sys, guest: Guest, conversation_id: FromPath[UUID], data: JSONBody[Seen]) -> None:
        """Note what was seen."""
        await talk.see(system, guest, conversation_id, data.message_id)

    @post("/conversations/{conversation_id:uuid}/mute", status_code=204)
    async def mute(self, system: Sys, guest: Guest, conversation_id: FromPath[UUID], data: JSONBody[Mute]) -> None:
        """Mute or unmute a conversation."""
        await leave.mute(system, guest, conversation_id, muted=data.muted)

    @get("/push")
    async def push(self, system: Sys, guest: Guest) -> pushing.Offer:
        """Tell with what this browser subscribes to pushes, where they are offered."""
        return await pushing.offer(system, guest)

    @post("/push", status_code=204)
    async def push_on(
        self, system: Sys, guest: Guest, data: JSONBody[pushing.Wanted], request: Request[Any, Any, Any]
    ) -> None:
        """Push to this browser from now on."""
        await pushing.turn_on(system, guest, data, request.headers.get("user-agent"))

    @delete("/push")
    async def push_off(self, system: Sys, guest: Guest, data: JSONBody[pushing.Unwanted]) -> None:
        """Push to this browser no more."""
        await pushing.turn_off(system, guest, data)

    @delete("/conversations/{conversation_id:uuid}")
    async def delete(self, system: Sys, guest: Guest, conversation_id: FromPath[UUID]) -> None:
        """Delete a conversation."""
        await leave.delete(system, guest, conversation_id)

    @post("/block", status_code=204)
    async def block(self, system: Sys, guest: Guest, data: JSONBody[Block]) -> None:
        """Block the business, or let it write again."""
        await leave.block(system, guest, blocked=data.blocked)

    @post("/uploads")
    async def upload(
        self,
        system: Sys,
        guest: Guest,
        data: Form,
    ) -> FileRef:
        """Keep a file that the next message names."""
        content = await data.file.read()
        return await uploads.keep(
            system, guest.workspace_id, data.file.filename, content, by_kind="contact", by=guest.contact_id
        )

    @post("/events", status_code=200)
    async def track(self, system: Sys, guest: Guest, data: JSONBody[visits.Tracked]) -> visits.Answered:
        """Note what the visitor did; the answer has what is to be shown for it."""
        return await visits.track(system, guest, data)

    @post("/pages", status_code=200)
    async def page(self, system: Sys, guest: Guest, data: JSONBody[Page]) -> visits.Answered:
        """Note the page that the visitor went to; the answer has all that is to be shown there."""
        return await visits.page(system, guest, data)

    @post("/shown/{showing_id:uuid}", status_code=200)
    async def act(self, system: Sys, guest: Guest, showing_id: FromPath[UUID], data: JSONBody[Doing]) -> Acted:
        """Note what the visitor did with something shown to them; told twice it is counted once."""
        return await act(system, guest, showing_id, data)

    @post("/shutdown", status_code=204)
    async def shutdown(self, system: Sys, guest: Guest) -> None:
        """End this browser's session."""
        await visits.end(system, guest)
