from uuid import UUID

from litestar import Controller, delete, get, put
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.services.conversations import drafts
from rejoinder.services.conversations.drafts import Draft


class DraftsController(Controller):
    """What one has begun to write."""

    path = "/api/v1/conversations/{conversation_id:uuid}/draft"
    tags = ("Messages",)

    @get()
    async def read(self, system: Sys, actor: Who, conversation_id: FromPath[UUID]) -> Draft | None:
        """Read one's own draft; null where there is none."""
        return await drafts.read_draft(system, actor, conversation_id)

    @put(status_code=204)
    async def keep(self, system: Sys, actor: Who, conversation_id: FromPath[UUID], data: JSONBody[Draft]) -> None:
        """Keep one's own draft."""
        await drafts.keep_draft(system, actor, conversation_id, data)

    @delete()
    async def forget(self, system: Sys, actor: Who, conversation_id: FromPath[UUID]) -> None:
        """Forget one's own draft."""
        await drafts.forget_draft(system, actor, conversation_id)
