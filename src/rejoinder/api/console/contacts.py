from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.contact import Contact, ContactEvent
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.paging import Page
from rejoinder.domain.policy import Standing
from rejoinder.services.contacts import block, change, read
from rejoinder.services.contacts.change import ContactChange

Limit = Annotated[int, QueryParameter(ge=1, le=200)]


class ContactsController(Controller):
    """The people whom the business talks with."""

    path = "/api/v1/contacts"
    tags = ("Contacts",)

    @get()
    async def every(
        self,
        system: Sys,
        actor: Who,
        *,
        q: Annotated[str | None, QueryParameter(max_length=200)] = None,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Contact]:
        """List contacts, the last seen first, or find some by name, address, number or the business's own id."""
        return await read.list_contacts(system, actor, q=q, cursor=cursor, limit=limit)

    @get("/{contact_id:uuid}")
    async def one(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Contact:
        """Read a contact."""
        return await read.read_contact(system, actor, contact_id)

    @patch("/{contact_id:uuid}")
    async def change(
        self, system: Sys, actor: Who, contact_id: FromPath[UUID], data: JSONBody[ContactChange]
    ) -> Contact:
        """Change what is known of a contact."""
        return await change.change_contact(system, actor, contact_id, data)

    @get("/{contact_id:uuid}/conversations")
    async def conversations(
        self,
        system: Sys,
        actor: Who,
        contact_id: FromPath[UUID],
        *,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 20,
    ) -> Page[Conversation]:
        """List a contact's conversations, newest first."""
        return await read.list_talks(system, actor, contact_id, cursor=cursor, limit=limit)

    @get("/{contact_id:uuid}/events")
    async def events(
        self,
        system: Sys,
        actor: Who,
        contact_id: FromPath[UUID],
        *,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 20,
    ) -> Page[ContactEvent]:
        """List what a contact did, newest first."""
        return await read.list_events(system, actor, contact_id, cursor=cursor, limit=limit)

    @get("/{contact_id:uuid}/standing")
    async def standing(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Standing:
        """Tell what may be said to a contact now."""
        return await read.read_standing(system, actor, contact_id)

    @post("/{contact_id:uuid}/block", status_code=200)
    async def block(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Contact:
        """Block a contact on every channel."""
        return await block.set_blocked(system, actor, contact_id, blocked=True)

    @delete("/{contact_id:uuid}/block", status_code=200)
    async def unblock(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Contact:
        """Let a contact back."""
        return await block.set_blocked(system, actor, contact_id, blocked=False)
