from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.message import Message
from rejoinder.domain.paging import Page
from rejoinder.domain.told import Told
from rejoinder.services.conversations import outbound, trouble
from rejoinder.services.conversations.outbound import Sure
from rejoinder.services.personal_data.reveal import Original, Why, reveal


class OutboundController(Controller):
    """What is done with one message."""

    path = "/api/v1/messages/{message_id:uuid}"
    tags = ("Messages",)

    @post("/withdraw", status_code=200)
    async def withdraw(self, system: Sys, actor: Who, message_id: FromPath[UUID]) -> Message:
        """Take a message back before it goes, or within a minute after."""
        return await outbound.withdraw(system, actor, message_id)

    @post("/retry", status_code=200)
    async def retry(
        self, system: Sys, actor: Who, message_id: FromPath[UUID], data: JSONBody[Sure | None] = None
    ) -> Message:
        """Send a message again that did not arrive, or at once one that waits."""
        return await outbound.retry(system, actor, message_id, data or Sure())

    @post("/drop", status_code=200)
    async def drop(self, system: Sys, actor: Who, message_id: FromPath[UUID]) -> Message:
        """Give a message up that did not arrive or waits."""
        return await outbound.drop(system, actor, message_id)

    @post("/reveal", status_code=200)
    async def reveal(
        self, system: Sys, actor: Who, message_id: FromPath[UUID], data: JSONBody[Why | None] = None
    ) -> Original:
        """Show what is masked in a message; every look is audited."""
        return await reveal(system, actor, message_id, data or Why())

    @get("/verdicts")
    async def verdicts(self, system: Sys, actor: Who, message_id: FromPath[UUID]) -> Page[Told]:
        """Read every answer of the gate for a message, the newest first."""
        return await trouble.read_verdicts(system, actor, message_id)
