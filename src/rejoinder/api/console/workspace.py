from litestar import Controller, get, patch
from litestar.params import JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.team import Workspace
from rejoinder.services.accounts import workspace
from rejoinder.services.accounts.workspace import ChangeWorkspace


class WorkspaceController(Controller):
    """The business itself."""

    path = "/api/v1/workspace"
    tags = ("Workspace",)

    @get()
    async def read(self, system: Sys, actor: Who) -> Workspace:
        """Read the workspace."""
        return await workspace.read(system, actor)

    @patch()
    async def change(self, system: Sys, actor: Who, data: JSONBody[ChangeWorkspace]) -> Workspace:
        """Change its name, language or zone."""
        return await workspace.change(system, actor, data)
