from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, post, put
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.campaign.campaign import Campaign, Summary
from rejoinder.domain.campaign.check import Checked
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.pointing import Pointing
from rejoinder.domain.paging import Page
from rejoinder.services.campaigns import keep, life, pointing
from rejoinder.services.campaigns.check import check_campaign
from rejoinder.services.campaigns.keep import Wanted

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
InState = Annotated[State | None, QueryParameter(name="state")]
Words = Annotated[str | None, QueryParameter(max_length=100)]


class CampaignsController(Controller):
    """What is said to many: written, started and stopped."""

    path = "/api/v1/campaigns"
    tags = ("Campaigns",)

    @get()
    async def campaigns(
        self,
        system: Sys,
        actor: Who,
        *,
        in_state: InState = None,
        kind: FromQuery[Kind | None] = None,
        q: Words = None,
        after: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Summary]:
        """List campaigns, the newest first; archived ones only when asked for by their state."""
        return await keep.list_campaigns(
            system, actor, Wanted(state=in_state, kind=kind, words=q), after=after, limit=limit
        )

    @post()
    async def make(self, system: Sys, actor: Who, data: Annotated[Definition, examples.CAMPAIGN]) -> Campaign:
        """Keep a draft of a campaign; it may be incomplete until it is started."""
        return await keep.make_campaign(system, actor, data)

    @post("/check", status_code=200)
    async def check(self, system: Sys, actor: Who, data: Annotated[Definition, examples.CAMPAIGN]) -> Checked:
        """Tell everything that keeps a campaign from being started, and what its author may not have meant."""
        return await check_campaign(system, actor, data)

    @get("/{campaign_id:uuid}")
    async def campaign(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Campaign:
        """Read a campaign."""
        return await keep.read_campaign(system, actor, campaign_id)

    @put("/{campaign_id:uuid}")
    async def change(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        data: Annotated[keep.CampaignChange, examples.CAMPAIGN_CHANGE],
    ) -> Campaign:
        """Change a campaign; refused when somebody else has changed it since `version`."""
        return await keep.change_campaign(system, actor, campaign_id, data)

    @delete("/{campaign_id:uuid}")
    async def remove(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> None:
        """Remove a draft."""
        await keep.remove_draft(system, actor, campaign_id)

    @post("/{campaign_id:uuid}/duplicate")
    async def duplicate(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Campaign:
        """Make a draft that says the same."""
        return await keep.duplicate(system, actor, campaign_id)

    @post("/{campaign_id:uuid}/archive", status_code=200)
    async def archive(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Campaign:
        """Put a campaign away that was never started or is over; its figures stay."""
        return await keep.archive(system, actor, campaign_id)

    @post("/{campaign_id:uuid}/start", status_code=200)
    async def start(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Campaign:
        """Start a draft, at once or at its time; refused with every problem that it has."""
        return await life.start(system, actor, campaign_id)

    @post("/{campaign_id:uuid}/pause", status_code=200)
    async def pause(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Campaign:
        """Pause a campaign: nothing more goes out, not even what waits already."""
        return await life.pause(system, actor, campaign_id)

    @post("/{campaign_id:uuid}/resume", status_code=200)
    async def resume(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Campaign:
        """Let a campaign go on where it was paused."""
        return await life.resume(system, actor, campaign_id)

    @post("/{campaign_id:uuid}/end", status_code=200)
    async def end(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Campaign:
        """End a campaign for good: what waits is dropped."""
        return await life.end(system, actor, campaign_id)

    @post("/{campaign_id:uuid}/pointings")
    async def point(
        self, system: Sys, actor: Who, campaign_id: FromPath[UUID], data: JSONBody[pointing.NewPlace]
    ) -> pointing.Link:
        """Make a link that opens once, by which a tour is built on the business's own page."""
        return await pointing.make_link(system, actor, campaign_id, data)

    @get("/{campaign_id:uuid}/pointings")
    async def pointings(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        *,
        after: FromQuery[UUID | None] = None,
        limit: Limit = 50,
    ) -> Page[Pointing]:
        """List the links by which a tour was built, the newest first."""
        return await pointing.list_links(system, actor, campaign_id, after=after, limit=limit)
