"""The simulators as routes of another program, and as a program of their own."""

from typing import Any

from litestar import Litestar, Router
from litestar.di import Provide

from rejoinder.simulators.asking import from_here
from rejoinder.simulators.control.routes import ROUTES as CONTROL
from rejoinder.simulators.door import provider_api
from rejoinder.simulators.media import LARGEST
from rejoinder.simulators.phone.routes import ROUTES as PHONE
from rejoinder.simulators.phone.routes import place
from rejoinder.simulators.stage import PREFIX, Stage


def routes(stage: Stage) -> Router:
    """Make the routes under `/simulate`: the providers, `control` and `phone`."""
    return Router(
        path=PREFIX,
        route_handlers=[
            provider_api,
            Router(path="/control", route_handlers=CONTROL, guards=[from_here]),
            Router(
                path="/phone",
                route_handlers=PHONE,
                guards=[from_here],
                dependencies={"at": Provide(place, sync_to_thread=False)},
            ),
        ],
        dependencies={"stage": Provide(lambda: stage, sync_to_thread=False, use_cache=True)},
        request_max_body_size=LARGEST + 1_000_000,
    )


def application(stage: Stage) -> Litestar:
    """Make a program of the simulators alone."""
    extra: dict[str, Any] = {"openapi_config": None, "logging_config": None}
    return Litestar(route_handlers=[routes(stage)], **extra)
