from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from litestar.response import Stream

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.company import Company
from rejoinder.domain.contact import Contact, ContactEvent
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.paging import Page
from rejoinder.services.companies.listing import list_companies_of
from rejoinder.services.contacts import block, change, erase, export, foreseen, join, likely, read
from rejoinder.services.contacts.change import ContactChange
from rejoinder.services.conversations.standing import ContactStanding, read_standings

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

    @delete("/{contact_id:uuid}")
    async def erase(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> None:
        """Erase a contact with all that was said; what they had stopped stays stopped, and proof of consent stays."""
        await erase.erase(system, actor, contact_id)

    @get("/{contact_id:uuid}/export", media_type="application/json")
    async def export(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Stream:
        """Take out all that is known of a contact as one JSON document: what a person may ask a business for."""
        named = {"Content-Disposition": f'attachment; filename="contact-{contact_id}.json"'}
        whole = await export.export(system, actor, contact_id)
        return Stream(whole, media_type="application/json", headers=named)

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

    @get("/{contact_id:uuid}/companies")
    async def companies(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Page[Company]:
        """List the companies that a contact belongs to."""
        return await list_companies_of(system, actor, contact_id)

    @get("/{contact_id:uuid}/duplicates")
    async def duplicates(
        self,
        system: Sys,
        actor: Who,
        contact_id: FromPath[UUID],
        *,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 20,
    ) -> Page[likely.Likely]:
        """List contacts who may be the same person: they have an email address or a telephone number in common."""
        return await likely.list_likely(system, actor, contact_id, cursor=cursor, limit=limit)

    @get("/{contact_id:uuid}/merge")
    async def foresee(
        self, system: Sys, actor: Who, contact_id: FromPath[UUID], *, other_id: FromQuery[UUID]
    ) -> foreseen.Foreseen:
        """Tell what a merge with another contact would make of the two."""
        return await foreseen.foresee_merge(system, actor, contact_id, other_id)

    @post("/{contact_id:uuid}/merge", status_code=200)
    async def merge(self, system: Sys, actor: Who, contact_id: FromPath[UUID], data: JSONBody[join.Other]) -> Contact:
        """Make another contact and this one, who stays, one."""
        return await join.merge(system, actor, contact_id, data)

    @post("/{contact_id:uuid}/identities/{identity_id:uuid}/split", status_code=200)
    async def split(self, system: Sys, actor: Who, contact_id: FromPath[UUID], identity_id: FromPath[UUID]) -> Contact:
        """Give one address of a contact to a contact of its own, who is returned."""
        return await join.split(system, actor, contact_id, identity_id)

    @get("/{contact_id:uuid}/standing")
    async def standing(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> ContactStanding:
        """Tell what may be said to a contact now, on each of their channels."""
        return await read_standings(system, actor, contact_id)

    @post("/{contact_id:uuid}/block", status_code=200)
    async def block(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Contact:
        """Block a contact on every channel."""
        return await block.set_blocked(system, actor, contact_id, blocked=True)

    @delete("/{contact_id:uuid}/block", status_code=200)
    async def unblock(self, system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Contact:
        """Let a contact back."""
        return await block.set_blocked(system, actor, contact_id, blocked=False)
