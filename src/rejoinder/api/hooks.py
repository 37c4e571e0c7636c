from typing import Any
from uuid import UUID

from litestar import Request, Response, route
from litestar.params import FromPath

from rejoinder.api.asked import Sys
from rejoinder.channels.contract import Arrival
from rejoinder.services.inbound import hook


@route("/hooks/{channel_id:uuid}", http_method=["GET", "POST"], tags=["Webhooks"], include_in_schema=False)
async def provider_hook(system: Sys, request: Request[Any, Any, Any], channel_id: FromPath[UUID]) -> Response[str]:
    """Take what a provider brings; answered 200 only after it is durable."""
    arrival = Arrival(
        method=request.method,
        url=f"{system.base_url}{request.url.path}" + (f"?{request.url.query}" if request.url.query else ""),
        headers={name.lower(): value for name, value in request.headers.items()},
        query=dict(request.query_params.items()),
        body=await request.body(),
    )
    answer = await hook(system, channel_id, arrival)
    return Response(answer.body, status_code=answer.status, media_type=answer.media_type)
