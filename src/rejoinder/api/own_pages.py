"""Requests that anybody may make, but no page of another site for them."""

from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from rejoinder.api.asked import address
from rejoinder.domain.problem import NotAllowed
from rejoinder.services.setup import Asker

Connection = ASGIConnection[Any, Any, Any, Any]


def own_pages_only(connection: Connection, _: BaseRouteHandler) -> None:
    """Refuse what a page of another site can send: it cannot add this header."""
    if connection.headers.get("x-requested-with") != "rejoinder":
        raise NotAllowed(
            "forgery", "This request could come from another site.", remedy="Send X-Requested-With: rejoinder."
        )


def asker(request: Request[Any, Any, Any]) -> Asker:
    """Tell where a request comes from."""
    headers = request.headers
    return Asker(ip=address(request), host=headers.get("host", ""), user_agent=headers.get("user-agent"))
