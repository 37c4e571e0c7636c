from typing import Annotated, Any

from litestar import Controller, Request, Response, get, post

from rejoinder.api import examples
from rejoinder.api.asked import Sys
from rejoinder.api.console.session import signed_in
from rejoinder.api.own_pages import asker, own_pages_only
from rejoinder.domain.team import Me
from rejoinder.services.accounts.founding import found
from rejoinder.services.setup import Needed, NewWorkspace, needed


class SetupController(Controller):
    """The first workspace of a new server."""

    path = "/api/v1/setup"
    tags = ("Account",)

    @get()
    async def needed(self, system: Sys, request: Request[Any, Any, Any]) -> Needed:
        """Tell whether this server waits for its first workspace."""
        return await needed(system, asker(request))

    @post(guards=[own_pages_only], opt={"once": False})
    async def set_up(
        self, system: Sys, data: Annotated[NewWorkspace, examples.SET_UP], request: Request[Any, Any, Any]
    ) -> Response[Me]:
        """Make the first workspace, and sign its owner in."""
        return signed_in(system, await found(system, data, asker(request)), 201)
