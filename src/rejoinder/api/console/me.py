from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Controller, delete, get, patch, post, put
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.team import Me, Session
from rejoinder.services.accounts import me, sessions, totp
from rejoinder.services.accounts.me import ChangeMe
from rejoinder.services.accounts.totp import Confirmed, Proposed

Password = Annotated[str, Meta(max_length=1_000)]


class NewPassword(msgspec.Struct, frozen=True):
    """The password that is, and the one that shall be."""

    current: Password
    new: Password


class Code(msgspec.Struct, frozen=True):
    """What an authenticator shows now."""

    code: Annotated[str, Meta(max_length=40)]


class Confirmation(msgspec.Struct, frozen=True):
    """The password, to show that it is really you."""

    password: Password


class MeController(Controller):
    """Your own account."""

    path = "/api/v1/me"
    tags = ("Account",)

    @get()
    async def read(self, system: Sys, actor: Who) -> Me:
        """Tell who you are, where, and what you may do."""
        return await me.read(system, actor)

    @patch()
    async def change(self, system: Sys, actor: Who, data: JSONBody[ChangeMe]) -> Me:
        """Change your name, language, presence and preferences."""
        return await me.change(system, actor, data)

    @put("/password", status_code=204)
    async def change_password(self, system: Sys, actor: Who, data: JSONBody[NewPassword]) -> None:
        """Change your password; your other browsers are signed out."""
        await me.change_password(system, actor, data.current, data.new)

    @get("/sessions")
    async def sessions(self, system: Sys, actor: Who) -> Page[Session]:
        """List the browsers that you are signed in with."""
        return await sessions.list_own(system, actor)

    @delete("/sessions")
    async def end_others(self, system: Sys, actor: Who) -> None:
        """Sign your other browsers out."""
        await sessions.end_others(system, actor)

    @delete("/sessions/{session_id:uuid}")
    async def end(self, system: Sys, actor: Who, session_id: FromPath[UUID]) -> None:
        """Sign one of your browsers out."""
        await sessions.end(system, actor, session_id)

    @post("/totp", opt={"once": False})
    async def propose_totp(self, system: Sys, actor: Who) -> Proposed:
        """Make a secret for your authenticator; it counts once a code of it was seen."""
        return await totp.propose(system, actor)

    @put("/totp")
    async def confirm_totp(self, system: Sys, actor: Who, data: JSONBody[Code]) -> Confirmed:
        """Ask for a code at each sign-in from now on; answers with recovery codes, shown only now."""
        return await totp.confirm(system, actor, data.code)

    @delete("/totp")
    async def remove_totp(self, system: Sys, actor: Who, data: JSONBody[Confirmation]) -> None:
        """Ask for no code any more."""
        await totp.remove(system, actor, data.password)
