"""An endpoint that inserts each body and answers after the commit: the least that a durable webhook can be."""

import asyncio
import os
import socket
import sys

import asyncpg
import uvicorn
from litestar import Litestar, Request, post


@post("/insert", status_code=200)
async def insert(request: Request) -> str:
    body = await request.body()
    async with request.app.state.pool.acquire() as connection:
        await connection.execute("INSERT INTO bare_arrival (body) VALUES ($1)", body)
    return ""


async def main() -> None:
    pool = await asyncpg.create_pool(os.environ["BENCH_DSN"], min_size=1, max_size=10)
    await pool.execute("CREATE TABLE IF NOT EXISTS bare_arrival (id bigserial PRIMARY KEY, body bytea NOT NULL)")
    app = Litestar([insert], openapi_config=None, logging_config=None)
    app.state.pool = pool
    listener = socket.create_server(("127.0.0.1", 0))
    serving = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off"))
    task = asyncio.create_task(serving.serve(sockets=[listener]))
    print(listener.getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    serving.should_exit = True
    await task


if __name__ == "__main__":
    import uvloop

    uvloop.run(main())
