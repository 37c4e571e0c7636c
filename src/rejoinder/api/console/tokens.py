from uuid import UUID

from litestar import Controller, delete, get, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.team import ApiToken
from rejoinder.services.accounts import tokens
from rejoinder.services.accounts.tokens import NewToken


class TokensController(Controller):
    """Programs' keys to the API."""

    path = "/api/v1/tokens"
    tags = ("Tokens",)

    @get()
    async def list_all(self, system: Sys, actor: Who) -> Page[ApiToken]:
        """List the tokens that work, with their last use."""
        return await tokens.list_all(system, actor)

    @post()
    async def add(self, system: Sys, actor: Who, data: JSONBody[NewToken]) -> ApiToken:
        """Make a token; it is told only now."""
        return await tokens.add(system, actor, data)

    @delete("/{token_id:uuid}")
    async def revoke(self, system: Sys, actor: Who, token_id: FromPath[UUID]) -> None:
        """End a token at once."""
        await tokens.revoke(system, actor, token_id)
