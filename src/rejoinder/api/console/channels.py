from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.channel import Channel
from rejoinder.domain.paging import Page
from rejoinder.services.channels import keep
from rejoinder.services.channels.snippet import Secret, Snippet, drop_secret, make_secret, snippet


class ChannelsController(Controller):
    """Connected channels."""

    path = "/api/v1/channels"
    tags = ("Channels",)

    @get()
    async def channels(self, system: Sys, actor: Who) -> Page[Channel]:
        """List channels."""
        return Page(items=await keep.list_channels(system, actor))

    @post()
    async def add(self, system: Sys, actor: Who, data: JSONBody[keep.NewChannel]) -> Channel:
        """Add a web messenger."""
        return await keep.add_channel(system, actor, data)

    @get("/{channel_id:uuid}")
    async def channel(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Channel:
        """Read a channel."""
        return await keep.read_channel(system, actor, channel_id)

    @patch("/{channel_id:uuid}")
    async def change(
        self, system: Sys, actor: Who, channel_id: FromPath[UUID], data: JSONBody[keep.ChannelChange]
    ) -> Channel:
        """Change a channel; what is left out stays, each setting sent is replaced as a whole."""
        return await keep.change_channel(system, actor, channel_id, data)

    @delete("/{channel_id:uuid}")
    async def remove(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> None:
        """Take a channel out of use."""
        await keep.remove_channel(system, actor, channel_id)

    @get("/{channel_id:uuid}/snippet")
    async def snippet(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Snippet:
        """Give the snippet for a site, and where it was last seen."""
        return await snippet(system, actor, channel_id)

    @post("/{channel_id:uuid}/secret")
    async def make_secret(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Secret:
        """Make the secret that signs identities; it is shown this once."""
        return await make_secret(system, actor, channel_id)

    @delete("/{channel_id:uuid}/secret")
    async def drop_secret(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> None:
        """Forget the secret that signs identities."""
        await drop_secret(system, actor, channel_id)
