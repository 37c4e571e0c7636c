"""The command line: each command is one call."""

import asyncio
import signal
import sys
from typing import Annotated

import structlog
import uvicorn
from cyclopts import App, Parameter

from rejoinder import bootstrap
from rejoinder.config import ConfigError, Settings, load
from rejoinder.logs import set_up
from rejoinder.services.system import System
from rejoinder.store.embedded import EmbeddedError
from rejoinder.store.errors import StoreError

app = App(name="rejoinder", help="A customer-messaging server whose every outbound message passes one policy gate.")

log = structlog.get_logger()


@app.command
def serve(*, demo: Annotated[bool, Parameter(negative=())] = False) -> None:
    """Run everything in one process: pages, API, live sockets and workers.

    Parameters
    ----------
    demo
        Fill an empty installation with a demo workspace and serve the demo shop.
    """
    asyncio.run(_serve(load(), web=True, worker=True, demo=demo))


@app.command
def web() -> None:
    """Run pages, API and live sockets only; start as many as you like over one database."""
    asyncio.run(_serve(load(), web=True, worker=False, demo=False))


@app.command
def worker() -> None:
    """Run the workers only; start as many as you like over one database."""
    asyncio.run(_serve(load(), web=False, worker=True, demo=False))


@app.command
def migrate() -> None:
    """Bring the database to this version's schema."""
    asyncio.run(_migrate(load()))


async def _migrate(settings: Settings) -> None:
    async with bootstrap.database(settings) as dsn:
        changed = await bootstrap.migrated(dsn)
        log.info("the database was migrated" if changed else "the database is up to date")


async def _serve(settings: Settings, *, web: bool, worker: bool, demo: bool) -> None:
    set_up(settings)
    async with bootstrap.database(settings) as dsn, bootstrap.system(settings, dsn) as parts:
        if worker and web:
            async with bootstrap.working(parts):
                await _listen(settings, parts)
        elif worker:
            async with bootstrap.working(parts):
                await _until_told()
        else:
            await _listen(settings, parts)


async def _listen(settings: Settings, parts: System) -> None:
    config = uvicorn.Config(
        bootstrap.application(parts),
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        ws="websockets-sansio",
        ws_ping_interval=None,
        ws_max_size=64 * 1024,
        timeout_graceful_shutdown=5,
        timeout_keep_alive=75,
        forwarded_allow_ips=list(settings.trusted_proxies) or "127.0.0.1",
        server_header=False,
    )
    await uvicorn.Server(config).serve()


async def _until_told() -> None:
    told = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    await told.wait()


def main() -> None:
    """Run a command; what is wrong with the installation is said in words."""
    try:
        app()
    except (ConfigError, StoreError, EmbeddedError) as error:
        sys.stderr.write(f"rejoinder: {error.message}\n  {error.remedy}\n")
        sys.exit(1)
