from typing import Annotated
from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, FromQuery, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.message import Message
from rejoinder.domain.paging import Page
from rejoinder.services.conversations.reply import reply
from rejoinder.services.conversations.thread import read_thread
from rejoinder.services.conversations.words import Words

Limit = Annotated[int, QueryParameter(ge=1, le=200)]


class MessagesController(Controller):
    """What is said in a conversation."""

    path = "/api/v1/conversations/{conversation_id:uuid}/messages"
    tags = ("Messages",)

    @get()
    async def thread(
        self,
        system: Sys,
        actor: Who,
        conversation_id: FromPath[UUID],
        *,
        before: FromQuery[UUID | None] = None,
        after: FromQuery[UUID | None] = None,
        limit: Limit = 50,
    ) -> Page[Message]:
        """Read a conversation with its notes, oldest first within the page."""
        return await read_thread(system, actor, conversation_id, before=before, after=after, limit=limit)

    @post()
    async def say(
        self, system: Sys, actor: Who, conversation_id: FromPath[UUID], data: Annotated[Words, examples.SAY]
    ) -> Message:
        """Say something to the contact, or leave a note for teammates."""
        return await reply(system, actor, conversation_id, data)
