from typing import Annotated, Literal
from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.message import Message
from rejoinder.domain.paging import Page
from rejoinder.services.conversations import trouble
from rejoinder.services.conversations.outbound import Sure
from rejoinder.services.conversations.trouble import Delivery

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
#: Litestar keeps the name `state` for itself.
Wanted = Annotated[Literal["failed", "unknown", "held", "dropped", "queued", "sending"], QueryParameter(name="state")]


class DeliveriesController(Controller):
    """Messages that did not arrive, or wait."""

    path = "/api/v1/deliveries"
    tags = ("Messages",)

    @get()
    async def trouble(
        self,
        system: Sys,
        actor: Who,
        *,
        wanted: Wanted = "failed",
        cursor: FromQuery[UUID | None] = None,
        limit: Limit = 50,
    ) -> Page[Delivery]:
        """List deliveries in a state, newest first."""
        return await trouble.list_deliveries(system, actor, [wanted], cursor=cursor, limit=limit)

    @post("/{delivery_id:uuid}/retry", status_code=200)
    async def retry(
        self, system: Sys, actor: Who, delivery_id: FromPath[UUID], data: JSONBody[Sure | None] = None
    ) -> Message:
        """Send its message again."""
        return await trouble.retry_delivery(system, actor, delivery_id, data or Sure())

    @post("/{delivery_id:uuid}/drop", status_code=200)
    async def drop(self, system: Sys, actor: Who, delivery_id: FromPath[UUID]) -> Message:
        """Give its message up."""
        return await trouble.drop_delivery(system, actor, delivery_id)
