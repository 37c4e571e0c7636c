from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import Controller, get, put
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from litestar.response import Stream

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.campaign.results import Results, Row, Words
from rejoinder.domain.paging import Page
from rejoinder.services.campaigns import results, settings
from rejoinder.services.campaigns.settings import CampaignSettings

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
Question = Annotated[str, QueryParameter(min_length=1, max_length=40)]


class CampaignAnswersController(Controller):
    """What people answered in surveys."""

    path = "/api/v1/campaigns/{campaign_id:uuid}"
    tags = ("Campaigns",)

    @get("/results")
    async def results(
        self,
        system: Sys,
        actor: Who,
        *,
        campaign_id: FromPath[UUID],
        since: FromQuery[datetime | None] = None,
        before: FromQuery[datetime | None] = None,
    ) -> Results:
        """Sum up what was answered, question by question: how many chose what, means, the NPS score, and by day."""
        return await results.results(system, actor, campaign_id, since=since, before=before)

    @get("/answers")
    async def answers(
        self,
        system: Sys,
        actor: Who,
        campaign_id: FromPath[UUID],
        after: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Row]:
        """List who answered what, the newest first."""
        return await results.list_answers(system, actor, campaign_id, after=after, limit=limit)

    @get("/texts")
    async def texts(
        self,
        system: Sys,
        actor: Who,
        *,
        campaign_id: FromPath[UUID],
        question: Question,
        after: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[Words]:
        """List what people wrote in answer to a question, the newest first."""
        return await results.list_words(system, actor, campaign_id, question, after=after, limit=limit)

    @get("/answers.csv", media_type="text/csv")
    async def export(self, system: Sys, actor: Who, campaign_id: FromPath[UUID]) -> Stream:
        """Take every answer out as CSV, a column a question."""
        lines = await results.export_answers(system, actor, campaign_id)
        named = {"Content-Disposition": 'attachment; filename="answers.csv"'}
        return Stream(lines, media_type="text/csv; charset=utf-8", headers=named)


class CampaignSettingsController(Controller):
    """What holds for all campaigns."""

    path = "/api/v1/campaign-settings"
    tags = ("Campaigns",)

    @get()
    async def read(self, system: Sys, actor: Who) -> CampaignSettings:
        """Tell how much is shown to one person in-app in a visit."""
        return await settings.read_settings(system, actor)

    @put()
    async def change(self, system: Sys, actor: Who, data: JSONBody[CampaignSettings]) -> CampaignSettings:
        """Show no more than so much to one person in-app in a visit."""
        return await settings.change_settings(system, actor, data)
