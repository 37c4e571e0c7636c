"""The web application: every route, every error as a problem, every answer with its security headers."""

from typing import Any

from litestar import Litestar, Router
from litestar.config.cors import CORSConfig
from litestar.di import Provide
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components
from litestar.types import ControllerRouterHandler

from rejoinder.api import asked, console, files, health, messenger
from rejoinder.api.described import SCHEMES, Described, Shapes
from rejoinder.api.headers import SecurityHeaders
from rejoinder.api.idempotency import Idempotency
from rejoinder.api.limits import RateLimits
from rejoinder.api.problems import HANDLERS
from rejoinder.services.system import System

ROUTES: list[ControllerRouterHandler] = [
    *console.ROUTES,
    *messenger.ROUTES,
    files.serve_file,
    health.healthz,
    health.readyz,
    health.metrics,
]


def make_app(system: System, pages: list[ControllerRouterHandler], version: str) -> Litestar:
    """Put the application together; `pages` are what `web` serves."""
    return Litestar(
        # One router for all: the framework builds its whole table anew for each handler that is registered by itself.
        route_handlers=[Router(path="/", route_handlers=[*ROUTES, *pages])],
        dependencies={
            "system": Provide(lambda: system, sync_to_thread=False, use_cache=True),
            "actor": Provide(asked.actor),
            "guest": Provide(asked.guest),
        },
        exception_handlers=HANDLERS,
        middleware=[SecurityHeaders(), RateLimits(system), Idempotency(system)],
        cors_config=CORSConfig(
            allow_origins=["*"],
            allow_headers=["authorization", "content-type", "idempotency-key"],
            expose_headers=["retry-after"],
            max_age=7200,
        ),
        openapi_config=_openapi(version),
        plugins=[Described(), Shapes()],
        request_max_body_size=system.limits.upload_bytes + 100_000,
        debug=False,
        pdb_on_exception=False,
        logging_config=None,
    )


def _openapi(version: str) -> Any:
    return OpenAPIConfig(
        title="Rejoinder",
        version=version,
        path="/api",
        render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        components=Components(security_schemes=dict(SCHEMES)),
    )
