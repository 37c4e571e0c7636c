"""What a handler is given: the system, and who asks."""

from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.di import NamedDependency
from litestar.params import SkipValidation
from litestar.types import Scope

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import NotAllowed, NotSignedIn
from rejoinder.services.accounts import recognize
from rejoinder.services.messenger import visitor
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System

#: Where an application keeps the system that it works with.
SYSTEM = "system"
COOKIE = "rejoinder_session"
_KNOWN = "rejoinder.actor"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

Sys = NamedDependency[SkipValidation[System]]
Who = NamedDependency[SkipValidation[Actor]]
Guest = NamedDependency[SkipValidation[Visitor]]

Connection = ASGIConnection[Any, Any, Any, Any]


def address(connection: Connection) -> str:
    """Tell the address that a request came from."""
    return connection.client.host if connection.client else ""


def bearer(connection: Connection) -> str | None:
    """Read a bearer token."""
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" and token else None


def system_of(scope: Scope) -> System:
    """Give the system that this application works with."""
    found: System = scope["litestar_app"].state[SYSTEM]
    return found


async def actor(system: Sys, request: Request[Any, Any, Any]) -> Actor:
    """Recognize a teammate by their cookie or a program by its token."""
    known: Actor | None = request.scope["state"].get(_KNOWN)
    return known or await _recognized(system, request)


def remember(scope: Scope, known: Actor) -> None:
    """Recognize once for a whole request."""
    scope["state"][_KNOWN] = known


async def _recognized(system: System, request: Request[Any, Any, Any]) -> Actor:
    token = bearer(request)
    if token:
        return await recognize.by_token(system, token, address(request))
    session = request.cookies.get(COOKIE)
    if not session:
        raise NotSignedIn("not_signed_in", "You are not signed in.", remedy="Sign in, or send an API token.")
    if request.method not in _SAFE and request.headers.get("x-requested-with") != "rejoinder":
        raise NotAllowed(
            "forgery", "This request could come from another site.", remedy="Send X-Requested-With: rejoinder."
        )
    return await recognize.by_session(system, session, address(request))


async def guest(system: Sys, request: Request[Any, Any, Any]) -> Visitor:
    """Recognize a visitor by their messenger session."""
    token = bearer(request)
    if not token:
        raise NotSignedIn("session_ended", "No messenger session was sent.", remedy="Boot the messenger.")
    return await visitor.recognize(system, token)
