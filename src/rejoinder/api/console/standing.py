from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.policy import Standing
from rejoinder.services.conversations import standing
from rejoinder.services.conversations.check import Checked, Draft, check


class StandingController(Controller):
    """What may be said in a conversation, before it is said."""

    path = "/api/v1/conversations/{conversation_id:uuid}"
    tags = ("Messages",)

    @get("/standing")
    async def standing(self, system: Sys, actor: Who, conversation_id: FromPath[UUID]) -> Standing:
        """Tell what the policy would say to an answer now, and what comes after."""
        return await standing.read_standing(system, actor, conversation_id)

    @post("/check", status_code=200)
    async def check(self, system: Sys, actor: Who, conversation_id: FromPath[UUID], data: JSONBody[Draft]) -> Checked:
        """Tell what would become of a draft: the verdict, what stops it, what could be better."""
        return await check(system, actor, conversation_id, data)
