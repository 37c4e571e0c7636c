from typing import Annotated, Literal
from uuid import UUID

from litestar import Controller, get, patch, post
from litestar.params import FromPath, FromQuery, HeaderParameter, JSONBody, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.conversation import Conversation
from rejoinder.domain.paging import Page
from rejoinder.domain.problem import Invalid
from rejoinder.services.conversations import bulk, listing, look
from rejoinder.services.conversations.bulk import Changed, Many
from rejoinder.services.conversations.change import Change, change
from rejoinder.services.conversations.listing import Filter

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
View = Literal["open", "unanswered", "mine", "unassigned", "snoozed", "closed", "all"]


class ConversationsController(Controller):
    """The inbox."""

    path = "/api/v1/conversations"
    tags = ("Conversations",)

    @get()
    async def inbox(
        self,
        system: Sys,
        actor: Who,
        *,
        view: FromQuery[View] = "open",
        location: FromQuery[UUID | None] = None,
        channel: FromQuery[UUID | None] = None,
        channel_type: Annotated[str | None, QueryParameter(pattern="^[a-z_]{2,30}$")] = None,
        team: FromQuery[UUID | None] = None,
        tag: FromQuery[UUID | None] = None,
        assignee: FromQuery[UUID | None] = None,
        q: Annotated[str | None, QueryParameter(max_length=200)] = None,
        sort: FromQuery[Literal["deadline", "newest"]] = "deadline",
        cursor: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Conversation]:
        """List conversations, those whose deadline is nearest first, or the newest."""
        shown = Filter(
            view=view,
            location=location,
            channel=channel,
            channel_type=channel_type,
            team=team,
            tag=tag,
            assignee=assignee,
            q=q,
            sort=sort,
        )
        return await listing.list_conversations(system, actor, shown, cursor=cursor, limit=limit)

    @get("/counts")
    async def counts(self, system: Sys, actor: Who) -> dict[str, int]:
        """Count conversations by view."""
        return await listing.count(system, actor)

    @post("/bulk", status_code=200)
    async def bulk(self, system: Sys, actor: Who, data: JSONBody[Many]) -> Changed:
        """Change many conversations at once, or undo such a change."""
        return await bulk.change_many(system, actor, data)

    @post("/bulk/undo", status_code=200)
    async def undo(self, system: Sys, actor: Who, data: JSONBody[Many]) -> Changed:
        """Undo a change of many conversations."""
        return await bulk.undo(system, actor, data.undo or "")

    @get("/{conversation_id:uuid}")
    async def read(self, system: Sys, actor: Who, conversation_id: FromPath[UUID]) -> Conversation:
        """Read one conversation."""
        return await listing.read_conversation(system, actor, conversation_id)

    @patch("/{conversation_id:uuid}")
    async def change(
        self,
        system: Sys,
        actor: Who,
        conversation_id: FromPath[UUID],
        data: JSONBody[Change],
        if_match: Annotated[str | None, HeaderParameter(name="If-Match", max_length=30)] = None,
    ) -> Conversation:
        """Open, snooze, close, assign or label a conversation; `If-Match` takes the version that was seen."""
        return await change(system, actor, conversation_id, data, version=_version(if_match))

    @post("/{conversation_id:uuid}/seen", status_code=204)
    async def seen(self, system: Sys, actor: Who, conversation_id: FromPath[UUID]) -> None:
        """Note that it was read."""
        await look.see(system, actor, conversation_id)


def _version(if_match: str | None) -> int | None:
    if if_match is None:
        return None
    text = if_match.strip().strip('"')
    if not text.isascii() or not text.isdigit():
        raise Invalid("invalid", "If-Match takes a version.", field="If-Match", remedy="Send the `version` you saw.")
    return int(text)
