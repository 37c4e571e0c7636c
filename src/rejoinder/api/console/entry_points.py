from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, FromQuery, JSONBody, PathParameter, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.entry import SLUG, Arrival, CameThrough, Statistics
from rejoinder.domain.paging import Page
from rejoinder.services.entry_points import keep, tell
from rejoinder.services.entry_points.card import Card
from rejoinder.services.entry_points.keep import Shown
from rejoinder.services.entry_points.prints import languages, read_card
from rejoinder.services.entry_points.reach import Reach, list_reach
from rejoinder.services.entry_points.slugs import SlugState, look_up_slug
from rejoinder.services.entry_points.snippets import Snippets, snippets

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
FreeSlug = Annotated[str, PathParameter(pattern=SLUG)]
Languages = Annotated[str, QueryParameter(max_length=100)]
Locale = Annotated[str | None, QueryParameter(max_length=35)]


class EntryPointsController(Controller):
    """Through what contacts come: links, codes, buttons and boxes."""

    path = "/api/v1/entry-points"
    tags = ("Entry points",)

    @get()
    async def entry_points(
        self,
        system: Sys,
        actor: Who,
        *,
        archived: FromQuery[bool] = False,
        location: FromQuery[UUID | None] = None,
        q: FromQuery[str | None] = None,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Shown]:
        """List entry points, the newest first; `archived` lists those out of use as well."""
        return await keep.list_entry_points(
            system, actor, archived=archived, location_id=location, q=q, cursor=cursor, limit=limit
        )

    @post()
    async def make(self, system: Sys, actor: Who, data: Annotated[keep.NewEntryPoint, examples.ENTRY_POINT]) -> Shown:
        """Make an entry point."""
        return await keep.make_entry_point(system, actor, data)

    @get("/slugs/{slug:str}")
    async def slug(self, system: Sys, actor: Who, slug: FreeSlug) -> SlugState:
        """Tell whether a slug can be had, and another like it where it cannot."""
        return await look_up_slug(system, actor, slug)

    @get("/channels")
    async def channels(self, system: Sys, actor: Who) -> Page[Reach]:
        """List the channels in use, and on which devices a link opens each."""
        return Page(items=await list_reach(system, actor))

    @get("/{entry_point_id:uuid}")
    async def entry_point(self, system: Sys, actor: Who, entry_point_id: FromPath[UUID]) -> Shown:
        """Read an entry point."""
        return await keep.read_entry_point(system, actor, entry_point_id)

    @patch("/{entry_point_id:uuid}")
    async def change(
        self, system: Sys, actor: Who, entry_point_id: FromPath[UUID], data: JSONBody[keep.EntryPointChange]
    ) -> Shown:
        """Change an entry point; its slug stays, it may be printed somewhere."""
        return await keep.change_entry_point(system, actor, entry_point_id, data)

    @post("/{entry_point_id:uuid}/archive", status_code=200)
    async def archive(self, system: Sys, actor: Who, entry_point_id: FromPath[UUID]) -> Shown:
        """Take an entry point out of use; its slug is given to no other."""
        return await keep.archive_entry_point(system, actor, entry_point_id, archived=True)

    @delete("/{entry_point_id:uuid}/archive", status_code=200)
    async def restore(self, system: Sys, actor: Who, entry_point_id: FromPath[UUID]) -> Shown:
        """Take an entry point into use again."""
        return await keep.archive_entry_point(system, actor, entry_point_id, archived=False)

    @get("/{entry_point_id:uuid}/statistics")
    async def statistics(
        self,
        system: Sys,
        actor: Who,
        entry_point_id: FromPath[UUID],
        *,
        since: FromQuery[date | None] = None,
        until: FromQuery[date | None] = None,
    ) -> Statistics:
        """Tell how many opened it and how many came, by day and by device."""
        return await tell.read_statistics(system, actor, entry_point_id, since, until)

    @get("/{entry_point_id:uuid}/arrivals")
    async def arrivals(
        self,
        system: Sys,
        actor: Who,
        entry_point_id: FromPath[UUID],
        *,
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Arrival]:
        """List who came through it, the newest first."""
        return await tell.list_arrivals(system, actor, entry_point_id, cursor=cursor, limit=limit)

    @get("/{entry_point_id:uuid}/snippets")
    async def snippets(
        self, system: Sys, actor: Who, entry_point_id: FromPath[UUID], locale: Locale = None
    ) -> Snippets:
        """Give the HTML of its button and of its box."""
        return await snippets(system, actor, entry_point_id, locale)

    @get("/{entry_point_id:uuid}/card")
    async def card(self, system: Sys, actor: Who, entry_point_id: FromPath[UUID], locale: Languages = "") -> Card:
        """Tell what stands on its printed card, in some languages, or in each that it has words of consent in."""
        return await read_card(system, actor, entry_point_id, languages(locale))

    @post("/{entry_point_id:uuid}/links")
    async def link(
        self, system: Sys, actor: Who, entry_point_id: FromPath[UUID], data: JSONBody[tell.For]
    ) -> tell.Link:
        """Make its link for one contact, for an email to them."""
        return await tell.link_for(system, actor, entry_point_id, data)


@get("/api/v1/contacts/{contact_id:uuid}/entry-points", tags=["Entry points"])
async def list_sources(system: Sys, actor: Who, contact_id: FromPath[UUID]) -> Page[CameThrough]:
    """List through which entry points a contact came, the first one first."""
    return await tell.list_of_contact(system, actor, contact_id)
