from uuid import UUID

from litestar import Controller, delete, get
from litestar.params import FromPath, FromQuery

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.services.inbound import oddities


class OdditiesController(Controller):
    """What providers and clients sent that could not be taken."""

    path = "/api/v1/oddities"
    tags = ("Channels",)

    @get()
    async def listed(
        self,
        system: Sys,
        actor: Who,
        channel_id: FromQuery[UUID | None] = None,
        write_key_id: FromQuery[UUID | None] = None,
        cursor: FromQuery[UUID | None] = None,
    ) -> Page[oddities.Oddity]:
        """List what nobody has seen to yet, newest first."""
        return await oddities.list_oddities(system, actor, channel_id or write_key_id, cursor)

    @delete("/{oddity_id:uuid}")
    async def settle(self, system: Sys, actor: Who, oddity_id: FromPath[UUID]) -> None:
        """Note that it was seen to."""
        await oddities.settle(system, actor, oddity_id)
