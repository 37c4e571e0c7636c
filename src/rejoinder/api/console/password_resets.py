from typing import Any

from litestar import Controller, Request, Response, get, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys
from rejoinder.api.console.session import signed_in
from rejoinder.api.own_pages import asker, own_pages_only
from rejoinder.domain.team import Me
from rejoinder.services.accounts import resets
from rejoinder.services.accounts.resets import For, Forgotten, NewPassword, Ways


class PasswordResetsController(Controller):
    """A forgotten password."""

    path = "/api/v1/password-resets"
    tags = ("Account",)
    opt = {"once": False}  # noqa: RUF012 - Litestar's own attribute

    @get()
    async def ways(self, system: Sys) -> Ways:
        """Tell whether this installation mails links."""
        return resets.ways(system)

    @post(status_code=204, guards=[own_pages_only])
    async def ask(self, system: Sys, data: JSONBody[Forgotten], request: Request[Any, Any, Any]) -> None:
        """Have a link mailed; the answer is the same whether anybody has this address."""
        await resets.ask(system, data, asker(request))

    @get("/by-token/{token:str}")
    async def look(self, system: Sys, token: FromPath[str], request: Request[Any, Any, Any]) -> For:
        """Show whom a link is for to whoever has it."""
        return await resets.look(system, token, asker(request))

    @post("/use", status_code=200, guards=[own_pages_only])
    async def use(self, system: Sys, data: JSONBody[NewPassword], request: Request[Any, Any, Any]) -> Response[Me]:
        """Set a new password with a link, once, and be signed in; every other browser is signed out."""
        return signed_in(system, await resets.use(system, data, asker(request)))
