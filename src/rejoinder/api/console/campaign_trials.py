from typing import Annotated
from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, FromQuery, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.experiment import Report
from rejoinder.services.campaigns import experiment, missing, preview

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
Variant = Annotated[str | None, QueryParameter(max_length=100)]


class CampaignTrialsController(Controller):
    """What a campaign would say and to whom before it goes, and what it changed after."""

    path = "/api/v1/campaigns"
    tags = ("Campaigns",)

    @post("/preview", status_code=200)
    async def preview(
        self, system: Sys, actor: Who, data: Annotated[preview.Asked, examples.CAMPAIGN_PREVIEW]
    ) -> preview.Shown:
        """Show what somebody would get, in their language or another, on a channel; nothing is sent or taken."""
        return await preview.preview(system, actor, data)

    @get("/{campaign_id:uuid}/missing")
    async def missing(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        *,
        variant: Variant = None,
        after: FromQuery[UUID | None] = None,
        limit: Limit = 50,
    ) -> missing.Lack:
        """List people of the audience whom it cannot be said to, as a value is missing; go on with `next`."""
        return await missing.list_missing(system, actor, campaign_id, variant=variant, after=after, limit=limit)

    @get("/{campaign_id:uuid}/experiment")
    async def experiment(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Report:
        """Report what each variant and the control group came to, and what can be said of the differences."""
        return await experiment.read_experiment(system, actor, campaign_id)
