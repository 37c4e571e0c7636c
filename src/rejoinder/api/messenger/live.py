from contextlib import suppress

from litestar import websocket

from rejoinder.api.asked import Sys
from rejoinder.api.sockets import Frame, Socket, first, listen, refuse
from rejoinder.domain.problem import Problem
from rejoinder.services.live import frames
from rejoinder.services.live.watcher import Watcher
from rejoinder.services.messenger import talk, visitor
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System


@websocket("/messenger/v1/live")
async def messenger_live(socket: Socket, system: Sys) -> None:
    """Keep one browser tab of a visitor in step."""
    hello = await first(socket)
    if hello is None:
        with suppress(Exception):
            await socket.close(code=4400)
        return
    try:
        guest = await visitor.recognize(system, hello.session or "")
    except Problem as problem:
        await refuse(socket, problem)
        return
    watcher = Watcher(socket.send_text, guest.workspace_id, contact_id=guest.contact_id, identity_id=guest.identity_id)
    await system.hub.watch(watcher, hello.cursor)
    try:
        await listen(socket, lambda frame: _handle(system, guest, watcher, frame))
    finally:
        await system.hub.unwatch(watcher)


async def _handle(system: System, guest: Visitor, watcher: Watcher, frame: Frame) -> None:
    match frame.type:
        case "ping":
            watcher.frame(frames.pong())
        case "typing" if frame.conversation_id:
            await system.hub.say(
                guest.workspace_id,
                type="typing",
                kind="contact",
                id=guest.contact_id,
                conversation_id=frame.conversation_id,
                contact_id=guest.contact_id,
                typing=frame.typing,
            )
        case "seen" if frame.conversation_id and frame.message_id:
            await talk.see(system, guest, frame.conversation_id, frame.message_id)
        case "got" if frame.message_ids:
            await talk.got(system, guest, list(frame.message_ids[:100]))
        case _:
            pass
