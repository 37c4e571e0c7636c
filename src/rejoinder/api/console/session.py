from typing import Any

from litestar import Controller, Request, Response, delete, post
from litestar.datastructures import Cookie
from litestar.params import JSONBody

from rejoinder.api.asked import COOKIE, Sys
from rejoinder.api.own_pages import asker, own_pages_only
from rejoinder.domain.team import Me
from rejoinder.services.accounts.recognize import sign_out
from rejoinder.services.accounts.sessions import LONGEST
from rejoinder.services.accounts.sign_in import SignedIn, SignIn, sign_in
from rejoinder.services.system import System


class SessionController(Controller):
    """Signing in and out."""

    path = "/api/v1/session"
    tags = ("Account",)
    guards = (own_pages_only,)
    opt = {"once": False}  # noqa: RUF012 - Litestar's own attribute

    @post(status_code=200)
    async def sign_in(self, system: Sys, data: JSONBody[SignIn], request: Request[Any, Any, Any]) -> Response[Me]:
        """Sign in; the answer sets the session's cookie."""
        return signed_in(system, await sign_in(system, data, asker(request)))

    @delete()
    async def sign_out(self, system: Sys, request: Request[Any, Any, Any]) -> Response[None]:
        """Sign out; the cookie is forgotten whatever it was."""
        await sign_out(system, request.cookies.get(COOKIE, ""))
        response: Response[None] = Response(content=None, status_code=204)
        response.set_cookie(_cookie(system, "", 0))
        return response


def signed_in(system: System, session: SignedIn, status: int = 200) -> Response[Me]:
    """Answer with who signed in, and give the browser the session's cookie."""
    cookie = _cookie(system, session.token, int(LONGEST.total_seconds()))
    return Response(content=session.me, status_code=status, cookies=[cookie])


def _cookie(system: System, token: str, max_age: int) -> Cookie:
    return Cookie(
        key=COOKIE,
        value=token,
        max_age=max_age,
        path="/",
        httponly=True,
        samesite="lax",
        secure=system.base_url.startswith("https:"),
    )
