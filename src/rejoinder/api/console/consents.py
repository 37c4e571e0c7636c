from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from litestar.response import Stream

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.consent import Consent, Import
from rejoinder.domain.paging import Page
from rejoinder.services.consents import importing, said
from rejoinder.services.consents.listing import Wanted, export, list_consents

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
Address = Annotated[str | None, QueryParameter(max_length=300)]


class ConsentsController(Controller):
    """The proof of what contacts agreed to."""

    path = "/api/v1/consents"
    tags = ("Consents",)

    @get()
    async def consents(
        self,
        system: Sys,
        actor: Who,
        *,
        contact: FromQuery[UUID | None] = None,
        topic: FromQuery[UUID | None] = None,
        address: Address = None,
        since: FromQuery[datetime | None] = None,
        until: FromQuery[datetime | None] = None,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Consent]:
        """List what was agreed to and taken back, the newest first; by an address even after its contact is erased."""
        only = Wanted(contact, topic, address, since, until)
        return await list_consents(system, actor, only, cursor=cursor, limit=limit)

    @get("/export", media_type="application/octet-stream")
    async def export(
        self,
        system: Sys,
        actor: Who,
        *,
        format_: Annotated[Literal["csv", "jsonl"], QueryParameter(name="format")] = "csv",
        contact: FromQuery[UUID | None] = None,
        topic: FromQuery[UUID | None] = None,
        address: Address = None,
        since: FromQuery[datetime | None] = None,
        until: FromQuery[datetime | None] = None,
    ) -> Stream:
        """Take the proof out: as CSV, or as JSON with one entry a line."""
        only = Wanted(contact, topic, address, since, until)
        lines = await export(system, actor, only, as_csv=format_ == "csv")
        media_type = "text/csv; charset=utf-8" if format_ == "csv" else "application/x-ndjson"
        named = {"Content-Disposition": f'attachment; filename="consents.{format_}"'}
        return Stream(lines, media_type=media_type, headers=named)

    @post()
    async def agreed(self, system: Sys, actor: Who, data: Annotated[said.NewConsent, examples.CONSENT]) -> Consent:
        """Keep that somebody agreed to service or marketing messages, with the proof that they did."""
        return await said.keep_consent(system, actor, data)

    @post("/withdraw", status_code=200)
    async def withdrawn(self, system: Sys, actor: Who, data: JSONBody[said.Withdrawn]) -> Consent:
        """Keep that somebody took back what they had agreed to."""
        return await said.withdraw_consent(system, actor, data)

    @get("/imports")
    async def imports(
        self, system: Sys, actor: Who, *, cursor: FromQuery[str | None] = None, limit: Limit = 20
    ) -> Page[Import]:
        """List imports, the newest first."""
        return await importing.list_imports(system, actor, cursor=cursor, limit=limit)

    @post("/imports/preview", status_code=200)
    async def preview(
        self, system: Sys, actor: Who, data: Annotated[importing.NewImport, examples.IMPORT]
    ) -> importing.Preview:
        """Tell what an import would keep, and which rows it would leave out and why."""
        return await importing.preview(system, actor, data)

    @post("/imports")
    async def take_over(self, system: Sys, actor: Who, data: Annotated[importing.NewImport, examples.IMPORT]) -> Import:
        """Import consents with their proof; bad rows are left out and reported."""
        return await importing.take_over(system, actor, data)

    @post("/imports/{import_id:uuid}/undo", status_code=200)
    async def undo(self, system: Sys, actor: Who, import_id: FromPath[UUID]) -> Import:
        """Undo an import: what rests on it alone ends."""
        return await importing.undo(system, actor, import_id)


@get("/api/v1/contacts/{contact_id:uuid}/consents", tags=["Consents"])
async def list_of_contact(
    system: Sys,
    actor: Who,
    contact_id: FromPath[UUID],
    *,
    cursor: FromQuery[str | None] = None,
    limit: Limit = 50,
) -> Page[Consent]:
    """List what a contact agreed to and took back."""
    return await list_consents(system, actor, Wanted(contact_id=contact_id), cursor=cursor, limit=limit)
