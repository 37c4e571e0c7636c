from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.saved_reply import SavedReply
from rejoinder.services.personalize.render import Rendered
from rejoinder.services.saved_replies import fill_in, keep
from rejoinder.services.saved_replies.fill_in import FillIn
from rejoinder.services.saved_replies.keep import NewReply, ReplyChange


class SavedRepliesController(Controller):
    """Words that teammates keep at hand."""

    path = "/api/v1/saved-replies"
    tags = ("Saved replies",)

    @get()
    async def every(self, system: Sys, actor: Who) -> Page[SavedReply]:
        """List the replies that one may use, the most used first."""
        return await keep.list_replies(system, actor)

    @post()
    async def make(self, system: Sys, actor: Who, data: JSONBody[NewReply]) -> SavedReply:
        """Keep a new reply."""
        return await keep.make_reply(system, actor, data)

    @patch("/{reply_id:uuid}")
    async def change(
        self, system: Sys, actor: Who, reply_id: FromPath[UUID], data: JSONBody[ReplyChange]
    ) -> SavedReply:
        """Change a reply."""
        return await keep.change_reply(system, actor, reply_id, data)

    @delete("/{reply_id:uuid}")
    async def remove(self, system: Sys, actor: Who, reply_id: FromPath[UUID]) -> None:
        """Remove a reply."""
        await keep.remove_reply(system, actor, reply_id)

    @post("/{reply_id:uuid}/render", status_code=200)
    async def render(self, system: Sys, actor: Who, reply_id: FromPath[UUID], data: JSONBody[FillIn]) -> Rendered:
        """Fill a reply in for a conversation."""
        return await fill_in.fill_in(system, actor, reply_id, data)
