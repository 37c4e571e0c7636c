"""What every request to `control` and `phone` has to hold to."""

from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

from litestar.connection import ASGIConnection
from litestar.di import NamedDependency
from litestar.enums import ScopeType
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.params import SkipValidation

from rejoinder.simulators.stage import Stage

#: The stage, as every handler gets it.
Staged = NamedDependency[SkipValidation[Stage]]

_Thing = TypeVar("_Thing")
_SAFE = {"GET", "HEAD", "OPTIONS"}


def from_here(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Let no other site's page act: a header that needs leave across origins, and a socket's own origin."""
    if connection.scope["type"] == ScopeType.WEBSOCKET:
        origin = connection.headers.get("origin")
        if origin and urlsplit(origin).netloc != connection.headers.get("host"):
            raise PermissionDeniedException("Open it from this server's own page.")
    elif connection.scope.get("method") not in _SAFE and not connection.headers.get("x-requested-with"):
        raise PermissionDeniedException("Send the header X-Requested-With.")


def found(things: Mapping[str, _Thing], key: str) -> _Thing:
    """Give what has a key; raises NotFoundException."""
    if key not in things:
        raise NotFoundException(f"There is no {key}.")
    return things[key]
