from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.team import Team
from rejoinder.services.accounts import teams
from rejoinder.services.accounts.teams import ChangeTeam, NewTeam


class TeamsController(Controller):
    """Teammates who answer together."""

    path = "/api/v1/teams"
    tags = ("Team",)

    @get()
    async def list_all(self, system: Sys, actor: Who) -> Page[Team]:
        """List the teams."""
        return await teams.list_all(system, actor)

    @post()
    async def add(self, system: Sys, actor: Who, data: JSONBody[NewTeam]) -> Team:
        """Make a team."""
        return await teams.add(system, actor, data)

    @patch("/{team_id:uuid}")
    async def change(self, system: Sys, actor: Who, team_id: FromPath[UUID], data: JSONBody[ChangeTeam]) -> Team:
        """Change a team's name, members or locations."""
        return await teams.change(system, actor, team_id, data)

    @delete("/{team_id:uuid}")
    async def remove(self, system: Sys, actor: Who, team_id: FromPath[UUID]) -> None:
        """Remove a team; its conversations stay."""
        await teams.remove(system, actor, team_id)
