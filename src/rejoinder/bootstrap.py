"""Wires the parts together; nothing else knows which database, bus or channels there are."""

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import UUID

import msgspec
import uuid_utils.compat
from litestar import Litestar

from rejoinder.api.app import make_app
from rejoinder.channels.catalogue import catalogue
from rejoinder.channels.facts import corrected
from rejoinder.channels.net import Http, Pusher
from rejoinder.channels.registry import Registry
from rejoinder.config import Settings
from rejoinder.domain.time import Clock, NewId
from rejoinder.services.campaigns.shown.book import Showbooks
from rejoinder.services.demo.seed import seed
from rejoinder.services.live.hub import Hub
from rejoinder.services.system import Limits, Mail, System
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
from rejoinder.web.demo.phone import PHONE_PAGES
from rejoinder.web.pages import PAGES
from rejoinder.web.public import PUBLIC_PAGES
from rejoinder.workers.loops import run as run_workers

if TYPE_CHECKING:
    from rejoinder.simulators.stage import Stage


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
        showbooks = Showbooks()
        for topic in ("campaigns", "segments"):
            hub.forgets(topic, showbooks.forget)
        await hub.start()
        vault = Vault(key_from(settings.folder, settings.secret_key))
        bases = settings.provider_bases
        http = Http(tuple(bases.values()), allow_private=settings.allow_private_hosts)
        stack.push_async_callback(http.close)
        pusher = Pusher(vault.derived("web push"), _push_contact(settings), allow_private=settings.allow_private_push)
        stack.push_async_callback(pusher.close)
        yield System(
            db=db,
            hub=hub,
            channels=Registry(corrected(catalogue(http, bases, pusher), settings.facts)),
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
            http=http,
            pusher=pusher,
            showbooks=showbooks,
        )


def _push_contact(settings: Settings) -> str:
    """Tell push services whom to ask about us: the contact that was set, or else the best that is known."""
    if settings.push_contact:
        return settings.push_contact
    if settings.base_url.startswith("https://"):
        return settings.base_url
    return f"mailto:{settings.mail_from or 'webmaster@' + (urlsplit(settings.base_url).hostname or 'localhost')}"


def _bus(settings: Settings, dsn: str) -> Bus:
    return RedisBus(settings.redis_url) if settings.redis_url else PostgresBus(dsn)


def application(parts: System, stage: "Stage | None" = None) -> Litestar:
    """Make the web application, with the simulated providers in it where there is a stage for them."""
    there: list[Any] = []
    if stage is not None:
        from rejoinder.simulators.app import routes  # noqa: PLC0415 - 60 ms that only a demo waits for

        there += [routes(stage), *PHONE_PAGES]
    with _uncollected():
        return make_app(parts, [*PAGES, *PUBLIC_PAGES, *DEMO_PAGES, *there], version("rejoinder"))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking over what is made here, all of which stays."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@asynccontextmanager
async def simulated(settings: Settings) -> AsyncIterator[tuple[Settings, "Stage"]]:
    """Run the providers' simulators; gives the settings pointed at them, where they do not name other addresses.

    They have a port of their own besides the server's, so that channels work before the server listens.
    """
    from rejoinder.simulators.app import application as simulators  # noqa: PLC0415 - as above
    from rejoinder.simulators.cast import staged  # noqa: PLC0415
    from rejoinder.simulators.keep import keeping  # noqa: PLC0415
    from rejoinder.simulators.listening import listening  # noqa: PLC0415
    from rejoinder.simulators.mail.serving import serving_mail  # noqa: PLC0415
    from rejoinder.simulators.reach import Reach  # noqa: PLC0415

    said = urlsplit(settings.base_url)
    at_home = {f"{said.scheme}://{said.netloc}": f"http://{settings.near_host}:{settings.port}"}
    folder = settings.folder / "simulators"
    async with AsyncExitStack() as stack:
        stage = staged(folder=folder / "files", reach=Reach(at_home, only_home=True))
        await stack.enter_async_context(keeping(stage, folder / "stage.json"))
        stack.push_async_callback(stage.courier.close)
        stage.base = await stack.enter_async_context(listening(simulators(stage)))
        stage.mail = await stack.enter_async_context(serving_mail(stage))
        pointed = ",".join(f"{name}={address}" for name, address in (stage.bases | settings.provider_bases).items())
        yield msgspec.structs.replace(settings, providers=tuple(pointed.split(","))), stage


@asynccontextmanager
async def simulating(host: str, port: int, *, counting: bool = False) -> AsyncIterator["Stage"]:
    """Run the providers' simulators alone: by HTTP on a port, mail on the two after it."""
    from rejoinder.simulators.app import application as simulators  # noqa: PLC0415 - as above
    from rejoinder.simulators.cast import staged  # noqa: PLC0415
    from rejoinder.simulators.listening import listening  # noqa: PLC0415
    from rejoinder.simulators.mail.serving import serving_mail  # noqa: PLC0415
    from rejoinder.simulators.stage import Mode  # noqa: PLC0415

    stage = staged(mode=Mode(counting=counting, rates=not counting))
    async with (
        listening(simulators(stage), port, host) as stage.base,
        serving_mail(stage, host, port and port + 1, port and port + 2) as stage.mail,
    ):
        try:
            yield stage
        finally:
            await stage.courier.close()


async def demo(parts: System, stage: "Stage | None" = None) -> bool:
    """Fill an empty installation with the demo; False when it has a workspace already."""
    from rejoinder.simulators.performing import Performance  # noqa: PLC0415 - as above

    return await seed(parts, Performance(stage) if stage else None)


def all_loaded() -> None:
    """Tell the garbage collector that what is loaded by now stays: looking it over again took half of a busy sender."""
    gc.freeze()


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
