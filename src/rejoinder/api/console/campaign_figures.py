from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import Controller, get
from litestar.params import FromPath, FromQuery, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.campaign.figures import CampaignFigures, Person
from rejoinder.domain.campaign.kinds import Fact
from rejoinder.domain.paging import Page
from rejoinder.services.campaigns.figures import Wanted, list_people, read_figures

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
Detail = Annotated[str, QueryParameter(max_length=2_000)]
Arm = Annotated[str | None, QueryParameter(max_length=100)]


class CampaignFiguresController(Controller):
    """What came of campaigns."""

    path = "/api/v1/campaigns/{campaign_id:uuid}"
    tags = ("Campaigns",)

    @get("/figures")
    async def figures(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        *,
        since: FromQuery[datetime | None] = None,
        before: FromQuery[datetime | None] = None,
    ) -> CampaignFigures:
        """Tell what came of a campaign: in all, day by day, and by which rules messages were held up."""
        return await read_figures(system, actor, campaign_id, since=since, before=before)

    @get("/people")
    async def people(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        *,
        fact: FromQuery[Fact],
        detail: Detail = "",
        arm: Arm = None,
        after: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Person]:
        """List of whom something is true, in the order in which it came to be."""
        only = Wanted(fact.value, detail, arm)
        return await list_people(system, actor, campaign_id, only, after=after, limit=limit)
