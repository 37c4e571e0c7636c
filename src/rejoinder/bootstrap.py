"""Wires the parts together; nothing else knows which database, bus or channels there are."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from uuid import UUID

import uuid_utils.compat
from litestar import Litestar

from rejoinder.api.app import make_app
from rejoinder.channels.registry import Registry
from rejoinder.channels.web.channel import WebChannel
from rejoinder.config import Settings
from rejoinder.domain.time import Clock, NewId
from rejoinder.services.demo.seed import seed
from rejoinder.services.live.hub import Hub
from rejoinder.services.system import Limits, Mail, Push, System
from rejoinder.services.upkeep.finding import Deployment
from rejoinder.services.upkeep.installation import Installation
from rejoinder.store.bus.contract import Bus
from rejoinder.store.bus.postgres import PostgresBus
from rejoinder.store.bus.redis import RedisBus
from rejoinder.store.database import connect, until_ready
from rejoinder.store.embedded import EmbeddedPostgres, running
from rejoinder.store.files import Files
from rejoinder.store.migrations.apply import apply
from rejoinder.store.vault import Vault, key_from
from rejoinder.web.demo.pages import DEMO_PAGES
from rejoinder.web.pages import PAGES
from rejoinder.workers.loops import run as run_workers


def now() -> datetime:
    """Tell the time, in UTC."""
    return datetime.now(UTC)


def new_id() -> UUID:
    """Make a UUIDv7."""
    return uuid_utils.compat.uuid7()


@asynccontextmanager
async def database(settings: Settings, *, shared: bool = False) -> AsyncIterator[str]:
    """Give the DSN of the installation's own database, or of an embedded one that runs as long as this lasts.

    With `shared`, an embedded one that another process of this machine keeps is used as it is.
    """
    if settings.database_url:
        yield settings.database_url
        return
    if shared and (found := await running(settings.folder / "postgres")):
        yield found
        return
    settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    async with EmbeddedPostgres(settings.folder / "postgres") as dsn:
        yield dsn


async def migrated(dsn: str) -> bool:
    """Bring a database to this version's schema; False when nothing was to do."""
    return await apply(dsn)


@asynccontextmanager
async def system(settings: Settings, dsn: str, *, clock: Clock = now, ids: NewId = new_id) -> AsyncIterator[System]:
    """Make the parts that services share, over a database that is migrated first."""
    settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    await until_ready(dsn)
    await apply(dsn)
    async with AsyncExitStack() as stack:
        bus = _bus(settings, dsn)
        db = await connect(dsn, bus, size=settings.database_connections)
        stack.push_async_callback(db.close)
        hub = Hub(db, bus, clock)
        stack.push_async_callback(hub.stop)
        await hub.start()
        vault = Vault(key_from(settings.folder, settings.secret_key))
        yield System(
            db=db,
            hub=hub,
            channels=Registry([WebChannel()]),
            files=Files(settings.folder / "files", settings.files_url, vault.derived("files")),
            vault=vault,
            clock=clock,
            new_id=ids,
            base_url=settings.base_url,
            limits=Limits(
                upload_bytes=settings.max_upload_mb * 1_000_000,
                dispatch_batch=settings.dispatch_batch,
                rates=settings.rate_limits,
            ),
            mail=Mail(url=settings.smtp_url, sender=settings.mail_from),
            push=Push(contact=settings.push_contact, allow_private=settings.allow_private_push),
        )


def _bus(settings: Settings, dsn: str) -> Bus:
    return RedisBus(settings.redis_url) if settings.redis_url else PostgresBus(dsn)


def application(parts: System) -> Litestar:
    """Make the web application."""
    return make_app(parts, [*PAGES, *DEMO_PAGES], version("rejoinder"))


async def demo(parts: System) -> bool:
    """Fill an empty installation with the demo; False when it has a workspace already."""
    return await seed(parts)


@asynccontextmanager
async def working(parts: System) -> AsyncIterator[None]:
    """Run the worker's loops beside whatever else this process does."""
    task = asyncio.create_task(run_workers(parts), name="workers")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@asynccontextmanager
async def present_database(settings: Settings) -> AsyncIterator[str | None]:
    """Give the DSN of the database as it is, shared with a server that runs; None where there is none yet."""
    folder = settings.folder / "postgres"
    if settings.database_url or not (folder / "cluster").exists():
        yield settings.database_url or None
    elif shared := await running(folder):
        yield shared
    else:
        async with EmbeddedPostgres(folder) as dsn:
            yield dsn


def installation(settings: Settings, dsn: str) -> Installation:
    """Tell what backup and restore need to know."""
    return Installation(
        dsn=dsn,
        folder=settings.folder,
        files=Files(settings.folder / "files", settings.files_url, b""),
        given_key=settings.secret_key,
        version=version("rejoinder"),
        clock=now,
    )


def deployment(settings: Settings) -> Deployment:
    """Tell what the doctor needs to know."""
    return Deployment(
        folder=settings.folder,
        host=settings.host,
        public_url=settings.public_url,
        smtp_url=settings.smtp_url,
        mail_from=settings.mail_from,
        redis_url=settings.redis_url,
        given_key=settings.secret_key,
        connections=settings.database_connections,
        files=Files(settings.folder / "files", settings.files_url, b""),
        clock=now,
    )
