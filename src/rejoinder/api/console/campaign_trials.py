from typing import Annotated
from uuid import UUID

from litestar import Controller, get, post
from litestar.params import FromPath, FromQuery, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.experiment import Report
from rejoinder.services.campaigns import experiment, missing, preview, rehearsal, try_out

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

    @post("/{campaign_id:uuid}/test", status_code=202)
    async def test(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        data: Annotated[try_out.Trial, examples.CAMPAIGN_TEST],
    ) -> try_out.Tried:
        """Send it to oneself, through the gate; it counts as nothing of the campaign's."""
        return await try_out.send_test(system, actor, campaign_id, data)

    @post("/{campaign_id:uuid}/rehearsals", status_code=202)
    async def rehearse(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        data: Annotated[rehearsal.Asked, examples.REHEARSAL],
    ) -> rehearsal.Rehearsal:
        """Play the coming days on copies of the real ledgers: who would get it when, and why others would not."""
        return await rehearsal.start_rehearsal(system, actor, campaign_id, data)

    @get("/{campaign_id:uuid}/experiment")
    async def experiment(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Report:
        """Report what each variant and the control group came to, and what can be said of the differences."""
        return await experiment.read_experiment(system, actor, campaign_id)


class RehearsalsController(Controller):
    """Campaigns played beforehand, day by day."""

    path = "/api/v1/rehearsals"
    tags = ("Campaigns",)

    @get("/{rehearsal_id:uuid}")
    async def one(self, system: Sys, actor: Who, rehearsal_id: FromPath[UUID]) -> rehearsal.Rehearsal:
        """Read a rehearsal: the days that were played so far, by the gate's answer and its reason."""
        return await rehearsal.read_rehearsal(system, actor, rehearsal_id)

    @post("/{rehearsal_id:uuid}/cancel", status_code=200)
    async def cancel(self, system: Sys, actor: Who, rehearsal_id: FromPath[UUID]) -> rehearsal.Rehearsal:
        """End a rehearsal that goes on."""
        return await rehearsal.cancel_rehearsal(system, actor, rehearsal_id)
