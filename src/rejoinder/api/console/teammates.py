from uuid import UUID

from litestar import Controller, get, patch
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.team import Teammate
from rejoinder.services.accounts import teammates
from rejoinder.services.accounts.teammates import ChangeTeammate


class TeammatesController(Controller):
    """Who works in the console."""

    path = "/api/v1/teammates"
    tags = ("Team",)

    @get()
    async def list_all(self, system: Sys, actor: Who) -> Page[Teammate]:
        """List everybody who works here, or did."""
        return await teammates.list_all(system, actor)

    @patch("/{teammate_id:uuid}")
    async def change(
        self, system: Sys, actor: Who, teammate_id: FromPath[UUID], data: JSONBody[ChangeTeammate]
    ) -> Teammate:
        """Give somebody another role, let them in no more, or again."""
        return await teammates.change(system, actor, teammate_id, data)
