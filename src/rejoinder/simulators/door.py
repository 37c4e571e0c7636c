"""Where requests to the providers come in: faults happen here, and the log is kept."""

import asyncio
from typing import Any

from litestar import Request, Response, route
from litestar.params import FromPath
from litestar.response.base import ASGIResponse
from litestar.types import Receive, Scope, Send

from rejoinder.simulators import stage as stages
from rejoinder.simulators.asking import Staged
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked, asked

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


class _BrokenOff(ASGIResponse):
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's
        """Promise more than is sent."""
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"', "more_body": True})
        raise ConnectionAbortedError("the answer broke off, as it was meant to")


class BrokenOff(Response[None]):
    """An answer that ends before its end: whoever asked cannot know whether anything was done."""

    def __init__(self) -> None:
        super().__init__(None)

    def to_asgi_response(self, *_: Any, **__: Any) -> ASGIResponse:
        """Make what breaks off."""
        return _BrokenOff()


@route(
    ["/{provider:str}", "/{provider:str}/{path:path}"],
    http_method=METHODS,  # type: ignore[arg-type]
    include_in_schema=False,
)
async def provider_api(
    stage: Staged, request: Request[Any, Any, Any], provider: FromPath[str], path: FromPath[str] = ""
) -> Any:
    """Answer as a provider does."""
    if provider not in stage.providers:
        return Response({"detail": f"There is no provider {provider}."}, status_code=404)
    question = await asked(request, path, stage.at(provider))
    answer = await answered(stage, provider, question)
    if answer is None:
        return BrokenOff()
    if not stage.mode.counting:
        stage.log.append(_logged(stage, provider, question, answer))
    return Response(
        answer.body, status_code=answer.status, headers=dict(answer.headers), media_type=answer.media_type or None
    )


async def answered(stage: Stage, provider: str, question: Asked) -> Answer | None:
    """Answer, unless a fault comes first; None when the answer is lost."""
    faults, dice, there = stage.faults, stage.dice, stage.providers[provider]
    if faults.slow_s:
        await asyncio.sleep(dice.up_to(faults.slow_s))
    if dice.falls(faults.refuse):
        return there.unavailable()
    if dice.falls(faults.throttle):
        return there.throttled(faults.retry_after_s)
    answer = await there.answer(question)
    return None if answer.took and dice.falls(faults.lose) else answer


def _logged(stage: Stage, provider: str, question: Asked, answer: Answer) -> stages.Request:
    said = answer.body if answer.media_type == "application/json" else None
    given = {
        name: value if isinstance(value, str | int | float | dict | list) else str(value)[:200]
        for name, value in question.given.items()
    }
    return stages.Request(stage.clock(), provider, question.method, question.path, given, answer.status, said)
