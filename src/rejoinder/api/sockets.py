"""The live protocol over one WebSocket: a hello, then frames both ways until somebody goes."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import msgspec
from litestar import WebSocket
from litestar.exceptions import WebSocketDisconnect

from rejoinder.domain.problem import Problem

HELLO_WITHIN_S = 10
#: A client pings every 25 seconds; one that is silent for longer than this is gone.
SILENT_FOR_S = 75
_LARGEST = 16_384

Socket = WebSocket[Any, Any, Any]


class Frame(msgspec.Struct, frozen=True):
    """Any frame that a client sends; which fields count depends on its type."""

    type: str
    cursor: str | None = None
    session: str | None = None
    token: str | None = None
    conversation_id: UUID | None = None
    message_id: UUID | None = None
    message_ids: tuple[UUID, ...] = ()
    typing: bool = True


_decode = msgspec.json.Decoder(Frame).decode

#: What a socket does with a frame.
Handle = Callable[[Frame], Awaitable[None]]


async def first(socket: Socket) -> Frame | None:
    """Wait for the client's hello; None when it is none."""
    await socket.accept()
    try:
        async with asyncio.timeout(HELLO_WITHIN_S):
            frame = _decode(await socket.receive_text())
    except (TimeoutError, msgspec.DecodeError, WebSocketDisconnect):
        return None
    return frame if frame.type == "hello" else None


async def refuse(socket: Socket, problem: Problem) -> None:
    """Say why a socket may not go on, and close it."""
    said = {"type": "problem", "code": problem.code, "detail": problem.detail, "remedy": problem.remedy}
    await socket.send_text(msgspec.json.encode(said).decode())
    await socket.close(code=4401)


async def listen(socket: Socket, handle: Handle) -> None:
    """Handle frames until the client goes or falls silent; a frame that cannot be read is passed over."""
    while True:
        try:
            async with asyncio.timeout(SILENT_FOR_S):
                text = await socket.receive_text()
        except (TimeoutError, WebSocketDisconnect):
            return
        if len(text) > _LARGEST:
            return
        try:
            await handle(_decode(text))
        except (msgspec.DecodeError, Problem):
            continue
