"""The collection API, in the shape of Segment's: its clients work with it unchanged."""

import base64
import binascii
from typing import Any

from litestar import Request, Response, get, post
from litestar.params import FromPath

from rejoinder.api.asked import Sys
from rejoinder.api.limits import wait_for_key
from rejoinder.services.collect.receive import LARGEST, collect, inflated, key_in, mended, sender
from rejoinder.services.collect.settings import browser_settings
from rejoinder.services.collect.wire import Taken

#: By path: the kind of call; None where a body has several.
_KINDS: dict[str, str | None] = {
    "batch": None,
    "import": None,
    "b": None,
    "track": "track",
    "t": "track",
    "identify": "identify",
    "i": "identify",
    "page": "page",
    "p": "page",
    "screen": "screen",
    "s": "screen",
    "group": "group",
    "g": "group",
    "alias": "alias",
    "a": "alias",
}


@post(
    [f"/v1/{path}" for path in _KINDS],
    status_code=200,
    include_in_schema=False,
    request_max_body_size=LARGEST,
)
async def collect_calls(system: Sys, request: Request[Any, Any, Any]) -> Taken:
    """Keep what a client sends; answered only after it is durable."""
    body = mended(inflated(await request.body(), request.headers.get("content-encoding", "").strip().lower()))
    key = _user_name(request) or key_in(body)
    who = await sender(system, key)
    wait_for_key(request, str(who.key_id))
    return await collect(system, who, _KINDS[request.url.path.rpartition("/")[2]], body)


@post("/v1/m", status_code=200, include_in_schema=False, request_max_body_size=LARGEST)
async def collect_nothing() -> Taken:
    """Let a client report about itself; nobody here reads it."""
    return Taken(success=True)


@get("/v1/projects/{key:str}/settings", include_in_schema=False, cache_control=None)
async def settings(system: Sys, key: FromPath[str]) -> Response[dict[str, Any]]:
    """Tell Segment's browser library where to send what it sees."""
    await sender(system, key)
    return Response(browser_settings(system, key), headers={"cache-control": "public, max-age=120"})


def _user_name(request: Request[Any, Any, Any]) -> str | None:
    """Read the user name of HTTP basic authentication."""
    scheme, _, told = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        return base64.b64decode(told.strip()).decode().partition(":")[0] or None
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None


ROUTES = [collect_calls, collect_nothing, settings]
