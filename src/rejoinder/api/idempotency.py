"""`Idempotency-Key` on every POST of somebody who is signed in."""

import hashlib
from typing import Any

import structlog
from litestar import Request
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from rejoinder.api import asked
from rejoinder.api.limits import refuse
from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import Invalid, Problem, TooLarge
from rejoinder.services import idempotency
from rejoinder.services.idempotency import Answer, Once
from rejoinder.services.system import System

LONGEST_KEY = 255
LARGEST_BODY = 2_000_000
_DONE = range(200, 300)

log = structlog.get_logger()


class Idempotency(ASGIMiddleware):
    """Does a POST once for each key, and gives its answer again.

    A handler with `opt={"once": False}` has no memory: it signs in, or it keeps its own by a client id. Uploads have
    none either.
    """

    scopes = (ScopeType.HTTP,)

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Pass a request on, unless it was done before."""
        request: Request[Any, Any, Any] = Request(scope, receive=receive, send=send)
        key = request.headers.get("idempotency-key")
        if key is None or not _remembered(request):
            await next_app(scope, receive, send)
            return
        try:
            system = asked.system_of(scope)
            actor = await asked.actor(system, request)
            asked.remember(scope, actor)
        except Problem:
            await next_app(scope, receive, send)
            return
        try:
            once, body = await _once(request, actor, key)
            kept = await idempotency.begin(system, once)
        except Problem as refused:
            await refuse(request, refused, send)
            return
        if kept:
            await _again(kept, send)
        else:
            await _do(system, once, scope, _given(body, receive), send, next_app)


async def _do(system: System, once: Once, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
    """Do a request and keep its answer before it is sent; what failed may be tried again."""
    said: list[Message] = []

    async def hold(message: Message) -> None:
        said.append(message)

    try:
        await next_app(scope, receive, hold)
    finally:
        await _keep(system, once, said)
    for message in said:
        await send(message)


async def _keep(system: System, once: Once, said: list[Message]) -> None:
    answer = _answer(said)
    try:
        if answer and answer.status in _DONE:
            await idempotency.finish(system, once, answer)
        elif answer:
            await idempotency.release(system, once)
    except Exception:
        log.exception("an answer could not be kept", key=once.key)


def _remembered(request: Request[Any, Any, Any]) -> bool:
    handler = request.scope["route_handler"]
    return (
        request.method == "POST"
        and request.url.path.startswith("/api/v1/")
        and handler.opt.get("once", True)
        and not request.headers.get("content-type", "").startswith("multipart/")
    )


async def _once(request: Request[Any, Any, Any], actor: Actor, key: str) -> tuple[Once, bytes]:
    if not (0 < len(key) <= LONGEST_KEY and key.isascii() and key.isprintable()):
        raise _unusable("invalid_key", "An Idempotency-Key has 1 to 255 printable ASCII characters.")
    body = await _body(request)
    parts = (request.method, request.url.path, str(request.url.query), body)
    digest = hashlib.sha256()
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode()
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return Once(actor, key, digest.digest()), body


async def _body(request: Request[Any, Any, Any]) -> bytes:
    body = bytearray()
    more = True
    while more:
        message = await request.receive()
        if message["type"] != "http.request":
            raise _unusable("cut_off", "The request was cut off.")
        body += message["body"]
        more = message["more_body"]
        if len(body) > LARGEST_BODY:
            raise TooLarge("too_large", "A request with an Idempotency-Key may have 2 MB.", remedy="Send less at once.")
    return bytes(body)


def _given(body: bytes, receive: Receive) -> Receive:
    """Give a body that was read already, and then whatever follows."""
    left = [body]

    async def give() -> Any:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return give


def _answer(said: list[Message]) -> Answer | None:
    """Put an answer together from what was to be sent; None when it is not whole."""
    if not said or said[0]["type"] != "http.response.start":
        return None
    headers = {name.lower(): value for name, value in said[0]["headers"]}
    body = b"".join(part["body"] for part in said[1:] if part["type"] == "http.response.body")
    return Answer(said[0]["status"], body, headers.get(b"content-type", b"").decode())


async def _again(kept: Answer, send: Send) -> None:
    headers = [(b"idempotency-replayed", b"true"), (b"content-length", str(len(kept.body)).encode())]
    if kept.media_type:
        headers.append((b"content-type", kept.media_type.encode()))
    await send({"type": "http.response.start", "status": kept.status, "headers": headers})
    await send({"type": "http.response.body", "body": kept.body, "more_body": False})


def _unusable(code: str, detail: str) -> Invalid:
    return Invalid(code, detail, field="Idempotency-Key", remedy="A new UUID for each new request does well.")
