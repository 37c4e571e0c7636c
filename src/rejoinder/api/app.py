"""The web application: every route, every error as a problem, every answer with its security headers."""

from typing import Any

from litestar import Litestar, Router
from litestar.config.cors import CORSConfig
from litestar.di import Provide
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components
from litestar.types import ControllerRouterHandler

from rejoinder.api import asked, collect, console, files, health, hooks, messenger
from rejoinder.api.described import SCHEMES, Described, Shapes
from rejoinder.api.headers import SecurityHeaders
from rejoinder.api.idempotency import Idempotency
from rejoinder.api.limits import BUCKETS, Buckets, RateLimits
from rejoinder.api.problems import HANDLERS
from rejoinder.services.system import System

ROUTES: list[ControllerRouterHandler] = [
    *console.ROUTES,
    *messenger.ROUTES,
    *collect.ROUTES,
    files.serve_file,
    hooks.provider_hook,
    health.healthz,
    health.readyz,
    health.metrics,
]


class AllRoutes(Router):
    """One router for all routes of one application.

    The framework builds its whole table anew for each handler that is registered by itself, and copies each handler of
    a router that it is given: this one is given to nobody else.
    """

    def __deepcopy__(self, _memo: dict[int, Any]) -> "AllRoutes":
        return self


def make_app(system: System, pages: list[ControllerRouterHandler], version: str) -> Litestar:
    """Put the application together; `pages` are what `web` serves."""
    app = Litestar(
        route_handlers=[AllRoutes(path="/", route_handlers=[*ROUTES, *pages])],
        dependencies={
            "system": Provide(asked.system_of, sync_to_thread=False),
            "actor": Provide(asked.actor),
            "guest": Provide(asked.guest),
        },
        exception_handlers=HANDLERS,
        middleware=[SecurityHeaders(), RateLimits(), Idempotency()],
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
    lend(app, system)
    return app


def lend(app: Litestar, system: System) -> None:
    """Let an application work with a system, and forget whom it counted for another."""
    app.state[asked.SYSTEM] = system
    app.state[BUCKETS] = Buckets()


def _openapi(version: str) -> Any:
    return OpenAPIConfig(
        title="Rejoinder",
        version=version,
        path="/api",
        render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        components=Components(security_schemes=dict(SCHEMES)),
    )
