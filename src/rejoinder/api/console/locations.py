from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, JSONBody, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.location import Location
from rejoinder.domain.paging import Page
from rejoinder.services.locations import keep
from rejoinder.services.locations.open_hours import OpenHours, open_hours

Days = Annotated[int, QueryParameter(ge=1, le=92)]


class LocationsController(Controller):
    """The places of the business."""

    path = "/api/v1/locations"
    tags = ("Locations",)

    @get()
    async def locations(self, system: Sys, actor: Who) -> Page[Location]:
        """List locations."""
        return Page(items=await keep.list_locations(system, actor))

    @post()
    async def add(self, system: Sys, actor: Who, data: JSONBody[keep.NewLocation]) -> Location:
        """Add a location."""
        return await keep.add_location(system, actor, data)

    @get("/{location_id:uuid}")
    async def location(self, system: Sys, actor: Who, location_id: FromPath[UUID]) -> Location:
        """Read a location."""
        return await keep.read_location(system, actor, location_id)

    @patch("/{location_id:uuid}")
    async def change(
        self, system: Sys, actor: Who, location_id: FromPath[UUID], data: JSONBody[keep.LocationChange]
    ) -> Location:
        """Change a location; what is left out stays."""
        return await keep.change_location(system, actor, location_id, data)

    @delete("/{location_id:uuid}")
    async def remove(self, system: Sys, actor: Who, location_id: FromPath[UUID]) -> None:
        """Take a location out of use."""
        await keep.remove_location(system, actor, location_id)

    @get("/{location_id:uuid}/hours")
    async def hours(
        self,
        system: Sys,
        actor: Who,
        location_id: FromPath[UUID],
        first: Annotated[date | None, QueryParameter(name="from")] = None,
        days: Days = 14,
    ) -> OpenHours:
        """Tell when a location is open, over some days, with the reason of each closure."""
        return await open_hours(system, actor, location_id, first, days)
