"""A server process to measure from outside: an embedded PostgreSQL, one world, pages, API, sockets and workers."""

import asyncio
import json
import sys

from rejoinder import bootstrap
from rejoinder.testing import serving
from world import World, embedded, running


async def main(*, workers: bool) -> None:
    async with (
        embedded() as dsn,
        running(dsn, database_connections=10, rate_limits=False) as parts,
        serving(parts) as base,
    ):
        world = await World(parts).make()
        said = {
            "base": base,
            "key": world.key,
            "cookie": world.cookie,
            "dsn": dsn,
            "workspace_id": str(world.workspace_id),
        }
        print(json.dumps(said), flush=True)
        if workers:
            async with bootstrap.working(parts):
                await asyncio.to_thread(sys.stdin.read)
        else:
            await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    import uvloop

    uvloop.run(main(workers="--workers" in sys.argv))
