"""A server process to measure from outside: an embedded PostgreSQL, one world, pages, API, sockets and workers."""

import asyncio
import json
import sys

from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import ChannelSettings
from rejoinder.domain.permissions import Permission
from rejoinder.logs import set_up
from rejoinder.services.channels import keep
from rejoinder.testing import serving
from world import World, embedded, running

SECRET = "0123456789abcdef0123456789abcdef"


async def _hooked(world: World) -> dict[str, str]:
    """Connect a WhatsApp number, for webhooks."""
    account = {"phone_number_id": "106540352242922", "business_account_id": "102290129340398"}
    new = keep.NewChannel(
        name="Bench",
        type="whatsapp",
        settings=ChannelSettings(account=account),
        secrets={"access_token": "EAA" + "x" * 40, "app_secret": SECRET},
    )
    owner = Actor("teammate", world.teammate_id, world.workspace_id, "Bench", frozenset(Permission))
    channel = await keep.add_channel(world.parts, owner, new)
    return {"hook": str(channel.id), "app_secret": SECRET}


async def main(*, workers: bool, hooked: bool) -> None:
    set_up(Settings(log_level="error"))
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
        if hooked:
            said |= await _hooked(world)
        bootstrap.all_loaded()
        print(json.dumps(said), flush=True)
        if workers:
            async with bootstrap.working(parts):
                await asyncio.to_thread(sys.stdin.read)
        else:
            await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    import uvloop

    uvloop.run(main(workers="--workers" in sys.argv, hooked="--whatsapp" in sys.argv))
