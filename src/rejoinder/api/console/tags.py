from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.conversation import Tag
from rejoinder.domain.paging import Page
from rejoinder.services import tags
from rejoinder.services.tags import NewTag, TagChange


class TagsController(Controller):
    """Labels of conversations."""

    path = "/api/v1/tags"
    tags = ("Tags",)

    @get()
    async def every(self, system: Sys, actor: Who) -> Page[Tag]:
        """List every tag."""
        return await tags.list_tags(system, actor)

    @post()
    async def make(self, system: Sys, actor: Who, data: JSONBody[NewTag]) -> Tag:
        """Make a tag."""
        return await tags.make_tag(system, actor, data)

    @patch("/{tag_id:uuid}")
    async def change(self, system: Sys, actor: Who, tag_id: FromPath[UUID], data: JSONBody[TagChange]) -> Tag:
        """Rename or recolour a tag."""
        return await tags.change_tag(system, actor, tag_id, data)

    @delete("/{tag_id:uuid}")
    async def remove(self, system: Sys, actor: Who, tag_id: FromPath[UUID]) -> None:
        """Remove a tag from everything."""
        await tags.remove_tag(system, actor, tag_id)
