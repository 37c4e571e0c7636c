from typing import Annotated
from uuid import UUID

from litestar import Controller, get, patch, put
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.attribute import Attribute, EventKind
from rejoinder.domain.company import Company
from rejoinder.domain.contact import Contact
from rejoinder.domain.paging import Page
from rejoinder.services.attributes import keep
from rejoinder.services.companies import listing
from rejoinder.services.events import kinds as event_kinds

Limit = Annotated[int, QueryParameter(ge=1, le=200)]


class EventsController(Controller):
    """The names of events, and for how long events are kept."""

    path = "/api/v1/events"
    tags = ("Events",)

    @get("/kinds")
    async def kinds(
        self,
        system: Sys,
        actor: Who,
        *,
        cursor: Annotated[str | None, QueryParameter(max_length=100)] = None,
        limit: Limit = 50,
    ) -> Page[EventKind]:
        """List names of events, with how often there was one in the last 30 days, and what they carry."""
        return await event_kinds.list_kinds(system, actor, cursor, limit)

    @patch("/kinds", status_code=204)
    async def change_kind(self, system: Sys, actor: Who, data: JSONBody[event_kinds.EventKindChange]) -> None:
        """Keep events of a name for so many days."""
        await event_kinds.change_kind(system, actor, data)

    @get("/settings")
    async def settings(self, system: Sys, actor: Who) -> event_kinds.EventSettings:
        """Tell for how many days events are kept whose name says nothing else."""
        return await event_kinds.read_settings(system, actor)

    @put("/settings")
    async def change_settings(
        self, system: Sys, actor: Who, data: JSONBody[event_kinds.EventSettings]
    ) -> event_kinds.EventSettings:
        """Keep events for so many days whose name says nothing else."""
        return await event_kinds.change_settings(system, actor, data)


class AttributesController(Controller):
    """What a business tells of contacts and companies."""

    path = "/api/v1/attributes"
    tags = ("Events",)

    @get()
    async def every(
        self,
        system: Sys,
        actor: Who,
        of: Annotated[str, QueryParameter(pattern="^(contact|company)$")] = "contact",
    ) -> Page[Attribute]:
        """List the attributes of contacts or of companies, with their types and values seen."""
        return await keep.list_attributes(system, actor, of)

    @patch()
    async def change(self, system: Sys, actor: Who, data: JSONBody[keep.AttributeChange]) -> Attribute:
        """Change an attribute's label, whether it is shown, or its type where every value can be had as that."""
        return await keep.change_attribute(system, actor, data)


class CompaniesController(Controller):
    """The companies that contacts belong to."""

    path = "/api/v1/companies"
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
    ) -> Page[Company]:
        """List companies, the last seen first, or find some by name or the business's own id."""
        return await listing.list_companies(system, actor, q=q, cursor=cursor, limit=limit)

    @get("/{company_id:uuid}")
    async def one(self, system: Sys, actor: Who, company_id: FromPath[UUID]) -> Company:
        """Read a company."""
        return await listing.read_company(system, actor, company_id)

    @get("/{company_id:uuid}/contacts")
    async def contacts(
        self,
        system: Sys,
        actor: Who,
        company_id: FromPath[UUID],
        *,
        cursor: FromQuery[UUID | None] = None,
        limit: Limit = 50,
    ) -> Page[Contact]:
        """List the contacts of a company."""
        return await listing.list_members(system, actor, company_id, cursor=cursor, limit=limit)
