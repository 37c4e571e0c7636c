"""The stand-in itself: `python -m console_fake.server PORT` serves the built console with made-up records."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from aiohttp import web

from . import accounts, audiences, came_of_it, campaigns, contacts, inbox, rest, thread, topics
from .asked import API, FAKE, fake, problem
from .fake import Fake

STATIC = Path(os.environ.get("REJOINDER_STATIC") or Path(__file__).parents[3] / "src/rejoinder/web/static")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "media-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
pages = web.RouteTableDef()


@web.middleware
async def manners(request: web.Request, handler: Any) -> web.StreamResponse:
    """Be slow or fail where a test asks for it; refuse writes without the console's header."""
    it = fake(request)
    if request.path.startswith(API):
        it.asked.append(f"{request.method} {request.path_qs}")
        await asyncio.sleep(it.slow)
        for part, (status, title) in it.failing.items():
            if part in f"{request.method} {request.path}":
                return problem(
                    status,
                    "broken" if status != 403 else "not_allowed",
                    title,
                    detail="The fake was told to.",
                    remedy="Try again in a minute.",
                )
        if request.can_read_body and request.content_type == "application/json":
            it.bodies.append(await request.json())
        if request.method != "GET" and request.headers.get("X-Requested-With") != "rejoinder":
            return problem(403, "forged", "The header is missing")
    response = await handler(request)
    response.headers["Content-Security-Policy"] = POLICY
    return response


@pages.get("/static/console/{name}")
async def static(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(STATIC / "console" / request.match_info["name"])


@pages.get("/{rest:.*}")
async def shell(request: web.Request) -> web.Response:
    entry = json.loads((STATIC / "console/manifest.json").read_text())
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rejoinder</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover,interactive-widget=resizes-content">'
        f'<link rel="stylesheet" href="/static/console/{entry["style"]}">'
        f'<script type="module" src="/static/console/{entry["script"]}"></script></head><body><div id="app"></div></body></html>'
    )
    return web.Response(text=html, content_type="text/html")


def make(it: Fake) -> web.Application:
    """Return the application over these records."""
    app = web.Application(middlewares=[manners])
    app[FAKE] = it
    it.segments = it.segments or (audiences.segments() if it.contacts else {})
    it.attributes = it.attributes or audiences.attributes()
    it.campaigns = it.campaigns or (campaigns.campaigns() if it.contacts else {})
    for module in (accounts, rest, inbox, thread, audiences, came_of_it, campaigns, contacts, topics):
        app.add_routes(module.routes)
    app.add_routes(pages)
    return app


if __name__ == "__main__":
    web.run_app(
        make(Fake(int(sys.argv[2]) if len(sys.argv) > 2 else 60)), host="127.0.0.1", port=int(sys.argv[1]), print=None
    )
