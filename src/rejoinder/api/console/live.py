from contextlib import suppress
from datetime import timedelta

from litestar import websocket
from litestar.exceptions import WebSocketDisconnect

from rejoinder.api.asked import COOKIE, Sys, address
from rejoinder.api.sockets import Frame, Socket, first, listen, refuse
from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import NotAllowed, Problem
from rejoinder.services.accounts import recognize
from rejoinder.services.conversations.presence import look, type_
from rejoinder.services.live import frames
from rejoinder.services.live.watcher import Watcher
from rejoinder.services.system import System

_CHECKED_EVERY = timedelta(seconds=20)


@websocket("/api/v1/live")
async def console_live(socket: Socket, system: Sys) -> None:
    """Keep one console, or one program with a token, in step."""
    hello = await first(socket)
    if hello is None:
        with suppress(Exception):
            await socket.close(code=4400)
        return
    try:
        actor = await _actor(system, socket, hello)
    except Problem as problem:
        await refuse(socket, problem)
        return
    watcher = Watcher(socket.send_text, actor.workspace_id, teammate_id=actor.id)
    checked = system.clock()
    await system.hub.watch(watcher, hello.cursor)

    async def handle(frame: Frame) -> None:
        nonlocal checked
        if system.clock() - checked >= _CHECKED_EVERY:
            await _still_welcome(system, socket, hello)
            checked = system.clock()
        await _handle(system, actor, watcher, frame)

    try:
        with suppress(WebSocketDisconnect):
            await listen(socket, handle)
    finally:
        await system.hub.unwatch(watcher)
        if actor.kind == "teammate":
            await system.hub.say(actor.workspace_id, type="gone", id=actor.id)


async def _still_welcome(system: System, socket: Socket, hello: Frame) -> None:
    """Let a socket go whose session or token has ended since; a silent one is gone by itself."""
    try:
        await _actor(system, socket, hello)
    except Problem as problem:
        await refuse(socket, problem)
        raise WebSocketDisconnect(detail=problem.code) from problem


async def _actor(system: System, socket: Socket, hello: Frame) -> Actor:
    if hello.token:
        actor = await recognize.by_token(system, hello.token, address(socket))
    else:
        _same_site(system, socket)
        actor = await recognize.by_session(system, socket.cookies.get(COOKIE, ""), address(socket))
    actor.must(Permission.READ)
    return actor


def _same_site(system: System, socket: Socket) -> None:
    """Refuse a page of another site: browsers send cookies with WebSockets wherever they come from."""
    origin = socket.headers.get("origin", "")
    host = origin.partition("://")[2]
    if host != socket.headers.get("host") and origin != system.base_url:
        raise NotAllowed("forgery", "This socket could come from another site.", remedy="Open the console itself.")


async def _handle(system: System, actor: Actor, watcher: Watcher, frame: Frame) -> None:
    match frame.type:
        case "ping":
            watcher.frame(frames.pong())
        case "look":
            await look(system, actor, frame.conversation_id)
        case "typing" if frame.conversation_id:
            await type_(system, actor, frame.conversation_id, typing=frame.typing)
        case _:
            pass
