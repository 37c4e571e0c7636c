from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, FromQuery, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.account import ApprovedTemplate
from rejoinder.domain.channel import Channel
from rejoinder.domain.paging import Page
from rejoinder.domain.reputation import Reputation
from rejoinder.services.channels import keep, preview, templates, wellbeing
from rejoinder.services.channels.form import ChannelType, channel_types
from rejoinder.services.channels.inspect import inspect_channel
from rejoinder.services.channels.limits import read_rooms
from rejoinder.services.channels.snippet import Secret, Snippet, drop_secret, make_secret, snippet
from rejoinder.services.reaching import Room


class ChannelsController(Controller):
    """Connected channels."""

    path = "/api/v1/channels"
    tags = ("Channels",)

    @get()
    async def channels(self, system: Sys, actor: Who) -> Page[Channel]:
        """List channels."""
        return Page(items=await keep.list_channels(system, actor))

    @get("/types")
    async def types(self, system: Sys, actor: Who) -> Page[ChannelType]:
        """List the types of channel that can be connected, each with its form."""
        return Page(items=channel_types(system, actor))

    @post()
    async def add(self, system: Sys, actor: Who, data: JSONBody[keep.NewChannel]) -> Channel:
        """Add a web messenger, or connect an account."""
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

    @post("/{channel_id:uuid}/inspect")
    async def inspect(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Channel:
        """Try an account live and keep how it is."""
        return await inspect_channel(system, actor, channel_id)

    @get("/{channel_id:uuid}/limits")
    async def limits(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Page[Room]:
        """Tell how many people an account may still write to; empty where its provider does not count them."""
        return Page(items=await read_rooms(system, actor, channel_id))

    @post("/{channel_id:uuid}/preview", status_code=200)
    async def preview(
        self, system: Sys, actor: Who, channel_id: FromPath[UUID], data: JSONBody[preview.Asked]
    ) -> preview.Preview:
        """Show what a message becomes on a channel, and what is too much for it."""
        return await preview.preview(system, actor, channel_id, data)

    @get("/{channel_id:uuid}/reputation")
    async def reputation(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Reputation:
        """Tell how contacts take a channel's promotion: who left, and how many may."""
        return await wellbeing.read_reputation(system, actor, channel_id)

    @post("/{channel_id:uuid}/promotion/pause", status_code=200)
    async def pause(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Channel:
        """Pause a channel's promotion for a day."""
        return await wellbeing.pause_promotion(system, actor, channel_id, paused=True)

    @post("/{channel_id:uuid}/promotion/resume", status_code=200)
    async def resume(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Channel:
        """Go on with a channel's promotion; what waits is decided anew."""
        return await wellbeing.pause_promotion(system, actor, channel_id, paused=False)

    @get("/{channel_id:uuid}/templates")
    async def templates(
        self, system: Sys, actor: Who, channel_id: FromPath[UUID], cursor: FromQuery[str | None] = None
    ) -> Page[ApprovedTemplate]:
        """List the messages that the channel's provider has approved, with their status and quality."""
        return await templates.list_templates(system, actor, channel_id, cursor)

    @post("/{channel_id:uuid}/templates/sync", status_code=200)
    async def sync_templates(self, system: Sys, actor: Who, channel_id: FromPath[UUID]) -> Page[ApprovedTemplate]:
        """Ask the provider for its approved messages anew."""
        return await templates.sync_templates(system, actor, channel_id)

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
