from dataclasses import dataclass
from typing import Annotated, Any, Literal, cast
from uuid import UUID

from litestar import Controller, Request, delete, get, post, put
from litestar.connection import ASGIConnection
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.handlers import BaseRouteHandler
from litestar.params import Body, FromPath, FromQuery, QueryParameter
from litestar.response import Stream

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who, remember, system_of
from rejoinder.api.asked import actor as asked_by
from rejoinder.domain.imports.mapping import Mapping
from rejoinder.domain.imports.record import DataImport, LeftOut
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.services.imports import asked, bad_rows
from rejoinder.services.imports.cutting import MOST_BYTES
from rejoinder.services.imports.preview import Preview, preview
from rejoinder.services.imports.upload import upload


async def known_first(request: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Recognize who sends a large file, and whether they may, before all of it is read."""
    known = await asked_by(system_of(request.scope), cast("Request[Any, Any, Any]", request))
    known.must(Permission.CONTACTS)
    remember(request.scope, known)


Limit = Annotated[int, QueryParameter(ge=1, le=200)]
_FORM_BYTES = 100_000


@dataclass
class ImportFile:
    """A form whose field `file` holds the CSV, and whose field `kind` says whether its rows are contacts or events."""

    file: UploadFile
    kind: Literal["contacts", "events"] = "contacts"


Form = Annotated[ImportFile, Body(media_type=RequestEncodingType.MULTI_PART)]


class ImportsController(Controller):
    """Contacts and events out of a CSV file."""

    path = "/api/v1/imports"
    tags = ("Imports",)

    @get()
    async def imports(
        self, system: Sys, actor: Who, *, cursor: FromQuery[str | None] = None, limit: Limit = 20
    ) -> Page[DataImport]:
        """List imports, the newest first."""
        return await asked.list_imports(system, actor, cursor=cursor, limit=limit)

    @post(request_max_body_size=MOST_BYTES + _FORM_BYTES, guards=[known_first])
    async def upload(self, system: Sys, actor: Who, data: Form) -> DataImport:
        """Keep a CSV file that is to be imported, and tell its columns, some rows, and what they seem to mean."""
        return await upload(system, actor, data.kind, data.file.filename, data.file.file)

    @get("/{data_import_id:uuid}")
    async def one(self, system: Sys, actor: Who, data_import_id: FromPath[UUID]) -> DataImport:
        """Read an import, with its columns, some rows and its figures."""
        return await asked.read_import(system, actor, data_import_id)

    @delete("/{data_import_id:uuid}")
    async def discard(self, system: Sys, actor: Who, data_import_id: FromPath[UUID]) -> None:
        """Remove a file that was not taken in."""
        await asked.discard(system, actor, data_import_id)

    @put("/{data_import_id:uuid}/mapping")
    async def map_columns(
        self, system: Sys, actor: Who, data_import_id: FromPath[UUID], data: Annotated[Mapping, examples.MAPPING]
    ) -> DataImport:
        """Say what the columns of a file mean; those that are not named are left out."""
        return await asked.map_columns(system, actor, data_import_id, data)

    @get("/{data_import_id:uuid}/preview")
    async def preview(self, system: Sys, actor: Who, data_import_id: FromPath[UUID]) -> Preview:
        """Tell what would become of the first rows, and which of them would be left out; nothing is kept."""
        return await preview(system, actor, data_import_id)

    @post("/{data_import_id:uuid}/start", status_code=202)
    async def start(self, system: Sys, actor: Who, data_import_id: FromPath[UUID]) -> DataImport:
        """Begin to take a file in; asked again, it goes on as it does."""
        return await asked.start(system, actor, data_import_id)

    @post("/{data_import_id:uuid}/cancel", status_code=200)
    async def cancel(self, system: Sys, actor: Who, data_import_id: FromPath[UUID]) -> DataImport:
        """Stop an import that goes on; what it did until now stays, and can be taken back."""
        return await asked.cancel(system, actor, data_import_id)

    @post("/{data_import_id:uuid}/undo", status_code=202)
    async def undo(self, system: Sys, actor: Who, data_import_id: FromPath[UUID]) -> DataImport:
        """Begin to take an import back, as far as nobody has gone on from what it did."""
        return await asked.undo(system, actor, data_import_id)

    @get("/{data_import_id:uuid}/bad-rows")
    async def bad_rows(
        self,
        system: Sys,
        actor: Who,
        data_import_id: FromPath[UUID],
        *,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[LeftOut]:
        """List the rows that were left out, each with why and what to do about it."""
        return await bad_rows.list_bad_rows(system, actor, data_import_id, cursor=cursor, limit=limit)

    @get("/{data_import_id:uuid}/bad-rows.csv", media_type="application/octet-stream")
    async def bad_rows_file(self, system: Sys, actor: Who, data_import_id: FromPath[UUID]) -> Stream:
        """Take the rows that were left out as CSV: as they were, with why; corrected, it can be imported."""
        lines = await bad_rows.bad_rows_file(system, actor, data_import_id)
        named = {"Content-Disposition": 'attachment; filename="left-out.csv"'}
        return Stream(lines, media_type="text/csv; charset=utf-8", headers=named)
