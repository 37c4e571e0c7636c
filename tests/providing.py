"""A provider's server that answers as a test scripts it and remembers what it was asked."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from aiohttp import web

from rejoinder.channels.catalogue import catalogue
from rejoinder.channels.net import Http
from rejoinder.channels.registry import Registry
from rejoinder.services.system import System

Answers = Callable[[str, str, Any], tuple[int, Any]]


@dataclass
class Provider:
    """What was asked, as (method, path, body) with headers beside, and the script of answers before `usual`."""

    base: str
    usual: Answers
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    script: list[tuple[int, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def said(self, ending: str) -> list[Any]:
        """Give the bodies of requests to paths with an ending."""
        return [body for _, path, body in self.asked if path.endswith(ending)]


@asynccontextmanager
async def providing(usual: Answers) -> AsyncIterator[Provider]:
    """Serve a provider on a free port of this machine."""
    provider = Provider("", usual)

    async def answer(request: web.Request) -> web.Response:
        json = request.content_type == "application/json" and request.can_read_body
        body = await request.json() if json else dict(await request.post())
        provider.asked.append((request.method, request.path_qs, body))
        provider.headers.append({name.lower(): value for name, value in request.headers.items()})
        plain = request.path_qs.partition("?")[0]
        status, said = provider.script.pop(0) if provider.script else provider.usual(request.method, plain, body)
        if isinstance(said, bytes):
            return web.Response(status=status, body=said)
        return web.json_response(said, status=status)

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    provider.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield provider
    finally:
        await runner.cleanup()


@asynccontextmanager
async def pointed(system: System, **bases: str) -> AsyncIterator[System]:
    """Give the same system with its channel types pointed at other addresses of providers."""
    http = Http(tuple(bases.values()))
    try:
        yield replace(system, channels=Registry(catalogue(http, bases, system.pusher)), http=http)
    finally:
        await http.close()
