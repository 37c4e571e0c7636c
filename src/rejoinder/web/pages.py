from functools import cache
from html import escape
from typing import Any

import msgspec
from litestar import MediaType, Request, Response, get
from litestar.params import FromPath

from rejoinder.domain.problem import missing
from rejoinder.web.assets import ANYWHERE, IMMUTABLE, REVALIDATED, Asset, asset, respond

_SHELL = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport"
 content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f8f8f6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0f1317" media="(prefers-color-scheme: dark)">
<title>Rejoinder</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/console/{style}">
{preloads}
<script type="module" src="/static/console/{script}"></script>
</head>
<body><div id="app"></div><noscript>Rejoinder's console needs JavaScript.</noscript></body>
</html>
"""

#: What the entry imports at once is fetched beside it, not after it.
_PRELOAD = '<link rel="modulepreload" href="/static/console/{file}">'


@cache
def _console() -> str:
    manifest = _found("console/manifest.json")
    built: dict[str, Any] = msgspec.json.decode(manifest.content)
    return _SHELL.format(
        style=escape(built["style"]),
        script=escape(built["script"]),
        preloads="\n".join(_PRELOAD.format(file=escape(one)) for one in built["first"] if one != built["script"]),
    )


def _found(path: FromPath[str]) -> Asset:
    found = asset(path)
    if found is None:
        raise missing("page")
    return found


@get(
    [
        "/",
        "/inbox",
        "/inbox/{rest:path}",
        "/contacts",
        "/contacts/{rest:path}",
        "/audiences",
        "/audiences/{rest:path}",
        "/campaigns/{rest:path}",
        "/outreach",
        "/outreach/{rest:path}",
        "/deliveries",
        "/reports",
        "/reports/{rest:path}",
        "/settings",
        "/settings/{rest:path}",
        "/setup",
        "/sign-in",
        "/signin",
        "/login",
        "/forgot-password",
        "/reset-password/{rest:path}",
        "/invitations/{rest:path}",
    ],
    media_type=MediaType.HTML,
    include_in_schema=False,
)
async def console_page(rest: FromPath[str] = "") -> str:  # noqa: ARG001 - the browser side reads the address itself
    """Serve the console, whichever of its pages is asked for."""
    return _console()


@get("/messenger.js", include_in_schema=False)
async def messenger_loader(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Serve the loader that the snippet names."""
    headers = {**ANYWHERE, "X-Content-Type-Options": "nosniff"}
    return respond(request, _found("messenger.js"), cache="public, max-age=300", headers=headers)


@get("/messenger-worker.js", include_in_schema=False)
async def messenger_worker(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Serve the worker that shows notifications: to the worker of a business's site, which imports it."""
    return respond(request, _found("messenger-worker.js"), cache="public, max-age=300", headers=ANYWHERE)


@get("/pointing.js", include_in_schema=False)
async def pointing(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Serve what builds tours on a business's page."""
    return respond(request, _found("pointing.js"), cache=REVALIDATED, headers=ANYWHERE)


@get("/messenger/{path:path}", include_in_schema=False)
async def messenger_chunk(request: Request[Any, Any, Any], path: FromPath[str]) -> Response[bytes]:
    """Serve a part of the messenger."""
    return respond(request, _found(f"messenger/{path.strip('/')}"), cache=IMMUTABLE, headers=ANYWHERE)


@get("/static/{path:path}", include_in_schema=False)
async def static_file(request: Request[Any, Any, Any], path: FromPath[str]) -> Response[bytes]:
    """Serve a built file of the console, the phone or the demo."""
    name = path.strip("/")
    cache_for = IMMUTABLE if name.startswith(("console/", "phone/")) and not name.endswith(".json") else REVALIDATED
    return respond(request, _found(name), cache=cache_for)


PAGES: list[Any] = [console_page, messenger_loader, messenger_worker, pointing, messenger_chunk, static_file]
