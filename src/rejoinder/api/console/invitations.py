from typing import Any
from uuid import UUID

from litestar import Controller, Request, Response, delete, get, post
from litestar.params import FromPath, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.api.console.session import signed_in
from rejoinder.api.own_pages import asker, own_pages_only
from rejoinder.domain.paging import Page
from rejoinder.domain.team import Invitation, Me
from rejoinder.services.accounts import invitations
from rejoinder.services.accounts.invitations import Accept, Invite, Invited


class InvitationsController(Controller):
    """Asking people to join."""

    path = "/api/v1/invitations"
    tags = ("Team",)

    @get()
    async def list_waiting(self, system: Sys, actor: Who) -> Page[Invitation]:
        """List who was asked to join and has not."""
        return await invitations.list_waiting(system, actor)

    @post()
    async def invite(self, system: Sys, actor: Who, data: JSONBody[Invite]) -> Invitation:
        """Ask somebody to join; the link is told only now."""
        return await invitations.invite(system, actor, data)

    @delete("/{invitation_id:uuid}")
    async def revoke(self, system: Sys, actor: Who, invitation_id: FromPath[UUID]) -> None:
        """Take an invitation back."""
        await invitations.revoke(system, actor, invitation_id)

    @get("/by-token/{token:str}")
    async def look(self, system: Sys, token: FromPath[str], request: Request[Any, Any, Any]) -> Invited:
        """Show what an invitation says to whoever has its link."""
        return await invitations.look(system, token, asker(request))

    @post("/accept", guards=[own_pages_only], opt={"once": False})
    async def accept(self, system: Sys, data: JSONBody[Accept], request: Request[Any, Any, Any]) -> Response[Me]:
        """Join, and be signed in."""
        return signed_in(system, await invitations.accept(system, data, asker(request)), 201)
