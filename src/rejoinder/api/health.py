from typing import Any

from litestar import MediaType, Response, get

from rejoinder.api.asked import Sys
from rejoinder.services import health


@get("/healthz", include_in_schema=False, media_type=MediaType.TEXT)
async def healthz() -> str:
    """Say that this process runs."""
    return "ok"


@get("/readyz", include_in_schema=False)
async def readyz(system: Sys) -> Response[Any]:
    """Say whether this process can serve: its database answers."""
    ready = await health.ready(system)
    return Response(content={"ready": ready}, status_code=200 if ready else 503)


@get("/metrics", include_in_schema=False, media_type=MediaType.TEXT)
async def metrics(system: Sys) -> Response[Any]:
    """Show figures in Prometheus's format."""
    return Response(content=await health.metrics(system), media_type="text/plain; version=0.0.4; charset=utf-8")
