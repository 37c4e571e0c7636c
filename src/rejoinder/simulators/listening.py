"""Serves an application within this process, beside whatever else it does."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

import uvicorn


class _Server(uvicorn.Server):
    """Leaves signals to the process that it is part of."""

    def capture_signals(self) -> Any:
        """Capture none."""
        return nullcontext()


@asynccontextmanager
async def listening(application: Any, port: int = 0, host: str = "127.0.0.1") -> AsyncIterator[str]:
    """Serve on a port of this machine, a free one unless it is said which; gives the base URL."""
    listener = socket.create_server((host, port))
    port = listener.getsockname()[1]
    config = uvicorn.Config(application, log_config=None, access_log=False, ws="websockets-sansio", lifespan="off")
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started:  # noqa: ASYNC110 - uvicorn offers no event to wait for
            await asyncio.sleep(0.01)
        yield f"http://{host}:{port}"
    finally:
        server.should_exit = True
        await task
        listener.close()
