from datetime import date
from typing import Annotated

from litestar import Controller, get
from litestar.params import FromQuery, QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.services.reports.answers import AnswersReport, By, answers_report
from rejoinder.services.reports.responsive import ResponsivenessReport, responsiveness_report


class ReportsController(Controller):
    """Figures from what really happened."""

    path = "/api/v1/reports"
    tags = ("Reports",)

    @get("/answers")
    async def answers(
        self,
        system: Sys,
        actor: Who,
        *,
        first: Annotated[date | None, QueryParameter(name="from")] = None,
        last: Annotated[date | None, QueryParameter(name="to")] = None,
        by: FromQuery[By] = By.CHANNEL,
    ) -> AnswersReport:
        """Report how soon teammates answered, by day, and by channel, teammate or location."""
        return await answers_report(system, actor, first=first, last=last, by=by)

    @get("/responsiveness")
    async def responsiveness(self, system: Sys, actor: Who) -> ResponsivenessReport:
        """Report how responsive the business is, and what is missing to be very responsive."""
        return await responsiveness_report(system, actor)
