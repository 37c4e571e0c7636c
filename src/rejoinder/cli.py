"""The command line: each command is one call."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

import structlog
import uvicorn
from cyclopts import App, Parameter
from uvicorn.loops.auto import auto_loop_factory

from rejoinder import bootstrap
from rejoinder.config import ConfigError, Settings, load
from rejoinder.domain.problem import Problem
from rejoinder.logs import set_up
from rejoinder.services import setup
from rejoinder.services.accounts.resets import make_links
from rejoinder.services.accounts.tokens import NewToken, make_token
from rejoinder.services.demo.scale.asked import Asked, MadeUp
from rejoinder.services.demo.scale.making import make as make_up
from rejoinder.services.demo.seed import EMAIL as DEMO_EMAIL
from rejoinder.services.demo.seed import PASSWORD as DEMO_PASSWORD
from rejoinder.services.system import System
from rejoinder.services.upkeep.archive import Manifest
from rejoinder.services.upkeep.backup import backup as make_backup
from rejoinder.services.upkeep.doctor import examine
from rejoinder.services.upkeep.finding import OK, PROBLEM, Finding
from rejoinder.services.upkeep.installation import UpkeepError
from rejoinder.services.upkeep.restore import restore as restore_backup
from rejoinder.store.embedded import EmbeddedError
from rejoinder.store.errors import StoreError

if TYPE_CHECKING:
    from rejoinder.simulators.stage import Stage

Role = Literal["owner", "admin", "agent", "marketer", "viewer"]

app = App(name="rejoinder", help="A customer-messaging server whose every outbound message passes one policy gate.")

token = App(name="token", help="Programs' keys to the API.")
app.command(token)

password = App(name="password", help="Teammates' passwords.")
app.command(password)

log = structlog.get_logger()


@app.command
def serve(*, demo: Annotated[bool, Parameter(negative=())] = False) -> None:
    """Run everything in one process: pages, API, live sockets and workers.

    Parameters
    ----------
    demo
        Fill an empty installation with a demo workspace and serve the demo shop.
    """
    _run(_serve(load(), web=True, worker=True, demo=demo))


@app.command
def web() -> None:
    """Run pages, API and live sockets only; start as many as you like over one database."""
    _run(_serve(load(), web=True, worker=False, demo=False))


@app.command
def worker() -> None:
    """Run the workers only; start as many as you like over one database."""
    _run(_serve(load(), web=False, worker=True, demo=False))


@app.command
def simulate(
    *, port: int = 8100, host: str = "127.0.0.1", counting: Annotated[bool, Parameter(negative=())] = False
) -> None:
    """Run the providers' simulators alone, to try channels and client libraries without any account.

    Parameters
    ----------
    port
        Where to listen; mail is taken on the next port, and read on the one after it.
    host
        At which address of this machine; whoever reaches it may do everything.
    counting
        Only count what arrives, as fast as that goes.
    """
    asyncio.run(_simulate(host, port, counting=counting))


@app.command
def demo(*, scale: int = 1_000, seed: int = 1, name: str = "Warung Skala", until: datetime | None = None) -> None:
    """Make up a workspace of any size to try things on: contacts, and a year of what they did; the server may run.

    Parameters
    ----------
    scale
        How many contacts, up to a million; each does about twenty things.
    seed
        The same seed gives the same people, who do the same things until the same moment.
    name
        What the workspace is called; one that was interrupted is gone on with, any other of the name is left alone.
    until
        When the year ends: now, where it is not said.
    """
    asked = Asked(scale, seed, name, until.replace(tzinfo=until.tzinfo or UTC) if until else None)
    asyncio.run(_make_up(load(), asked))


@app.command
def migrate() -> None:
    """Bring the database to this version's schema."""
    asyncio.run(_migrate(load()))


@app.command
def doctor() -> None:
    """Look this deployment over and say what to mend; ends with 1 when there is something."""
    sys.exit(asyncio.run(_doctor()))


@app.command
def backup(target: Path, *, key: bool = True) -> None:
    """Write everything into one new file; the server may go on running.

    Parameters
    ----------
    target
        The file to write: a zip that only you can read.
    key
        Put the key that opens stored secrets into it too.
    """
    asyncio.run(_backup(load(), target, with_key=key))


@app.command
def restore(source: Path) -> None:
    """Put a backup into an empty data folder or database; everything or nothing.

    Parameters
    ----------
    source
        A file that `rejoinder backup` wrote.
    """
    asyncio.run(_restore(load(), source))


@token.command
def create(*, role: Role, name: str = "command line", workspace: UUID | None = None) -> None:
    """Print a new API token; the server may go on running.

    Parameters
    ----------
    role
        What the token may do.
    name
        What it is for, as the list in the settings shows it.
    workspace
        The id of the workspace, where there are several.
    """
    asyncio.run(_create_token(load(), role, name, workspace))


@password.command
def reset(*, email: str) -> None:
    """Print a link with which a teammate sets a new password; it works once, for an hour.

    Parameters
    ----------
    email
        The address that they sign in with.
    """
    asyncio.run(_reset_password(load(), email))


async def _reset_password(settings: Settings, email: str) -> None:
    set_up(settings)
    async with _present_system(settings) as parts:
        for link in await make_links(parts, email):
            sys.stdout.write(f"{link.workspace_name}: {link.url}\n")


async def _create_token(settings: Settings, role: str, name: str, workspace: UUID | None) -> None:
    set_up(settings)
    async with _present_system(settings) as parts:
        made = await make_token(parts, NewToken(name=name, role=role), workspace)
    sys.stdout.write(f"{made}\n")


@asynccontextmanager
async def _present_system(settings: Settings) -> AsyncIterator[System]:
    """Open the installation as it is, beside a server that may run."""
    async with bootstrap.present_database(settings) as dsn:
        if dsn is None:
            raise StoreError("There is no database yet.", "Start `rejoinder serve`, and set up a workspace.")
        async with bootstrap.system(settings, dsn) as parts:
            yield parts


async def _doctor() -> int:
    try:
        settings = load()
    except ConfigError as error:
        _say(Finding("settings", PROBLEM, error.message, error.remedy))
        return 1
    found = [Finding("settings", OK, "All settings can be read.")]
    _say(found[0])
    try:
        async with bootstrap.present_database(settings) as dsn:
            async for finding in examine(bootstrap.deployment(settings), dsn):
                _say(finding)
                found.append(finding)
    except EmbeddedError as error:
        found.append(Finding("database", PROBLEM, error.message, error.remedy))
        _say(found[-1])
    problems = sum(finding.level == PROBLEM for finding in found)
    sys.stdout.write(f"{problems or 'No'} {'problem' if problems == 1 else 'problems'}.\n")
    return 1 if problems else 0


def _say(finding: Finding) -> None:
    sys.stdout.write(f"{finding.level:8}{finding.subject}: {finding.message}\n")
    if finding.remedy:
        sys.stdout.write(f"{'':8}→ {finding.remedy}\n")


async def _backup(settings: Settings, target: Path, *, with_key: bool) -> None:
    async with bootstrap.present_database(settings) as dsn:
        if dsn is None:
            raise UpkeepError(
                f"There is no database in {settings.folder}: there is nothing to back up.",
                "Check REJOINDER_DATA_DIR and DATABASE_URL.",
            )
        made = await make_backup(bootstrap.installation(settings, dsn), target, with_key=with_key)
    sys.stdout.write(f"{target}: {_contents(made)}\n")
    if made.files_lost:
        sys.stdout.write(f"{len(made.files_lost)} files are known but were not there to be kept.\n")


async def _restore(settings: Settings, source: Path) -> None:
    async with bootstrap.database(settings) as dsn:
        done = await restore_backup(bootstrap.installation(settings, dsn), source)
    sys.stdout.write(f"Restored from {done.made_at:%Y-%m-%d %H:%M} UTC: {_contents(done)}\n")


def _contents(manifest: Manifest) -> str:
    rows = sum(rows.count for rows in manifest.rows)
    return f"{rows} rows of {len(manifest.rows)} tables, {len(manifest.files)} files"


async def _make_up(settings: Settings, asked: Asked) -> None:
    set_up(settings)
    async with bootstrap.database(settings, shared=True) as dsn, bootstrap.system(settings, dsn) as parts:
        made = await make_up(parts, asked, _say_how_far)
    sys.stdout.write(
        f"\n{asked.name}: {asked.contacts:,} contacts, {made.events:,} events. A server fills its segments.\n"
        f"Sign in    {made.email}  ·  {DEMO_PASSWORD}\n"
    )


def _say_how_far(one: MadeUp, left_s: float) -> None:
    far = f"{one.done:,} of {one.contacts:,} contacts, {one.events:,} events"
    minutes, seconds = divmod(round(left_s), 60)
    sys.stdout.write(f"\r  {far}; about {minutes} min {seconds} s to go   ")
    sys.stdout.flush()


async def _migrate(settings: Settings) -> None:
    async with bootstrap.database(settings) as dsn:
        changed = await bootstrap.migrated(dsn)
        log.info("the database was migrated" if changed else "the database is up to date")


def _run(server: Coroutine[Any, Any, None]) -> None:
    """Run a server on the faster event loop, where the platform has it."""
    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        runner.run(server)


async def _serve(settings: Settings, *, web: bool, worker: bool, demo: bool) -> None:
    set_up(settings)
    told = _told_to_stop()
    shared = not (web and worker)
    stage = None
    async with AsyncExitStack() as stack:
        if demo:
            settings, stage = await stack.enter_async_context(bootstrap.simulated(settings))
        dsn = await stack.enter_async_context(bootstrap.database(settings, shared=shared))
        parts = await stack.enter_async_context(bootstrap.system(settings, dsn))
        if demo:
            await _demo(settings, parts, stage)
        if worker:
            await stack.enter_async_context(bootstrap.working(parts))
        if web:
            await _listen(settings, bootstrap.application(parts, stage), parts, told)
        else:
            bootstrap.all_loaded()
            await told.wait()


async def _simulate(host: str, port: int, *, counting: bool) -> None:
    told = _told_to_stop()
    from rejoinder.simulators.describing import described  # noqa: PLC0415 - 60 ms that no other command waits for

    async with bootstrap.simulating(host, port, counting=counting) as stage:
        sys.stdout.write(f"\n{described(stage)}\n")
        sys.stdout.flush()
        await told.wait()


def _told_to_stop() -> asyncio.Event:
    """Turn SIGINT and SIGTERM into an event, so that everything is put away in order, PostgreSQL last."""
    told = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    return told


async def _demo(settings: Settings, parts: System, stage: "Stage | None") -> None:
    await bootstrap.demo(parts, stage)
    base = settings.base_url
    sys.stdout.write(
        f"\n  Console    {base}/\n  Sign in    {DEMO_EMAIL}  ·  {DEMO_PASSWORD}\n"
        f"  Demo shop  {base}/demo/\n  A phone    {base}/demo/phone\n\n"
    )
    sys.stdout.flush()


class _Server(uvicorn.Server):
    """Leaves signals alone: uvicorn's own way ends the process before the database is put away."""

    def capture_signals(self) -> Any:
        """Capture none."""
        return nullcontext()


async def _listen(settings: Settings, application: Any, parts: System, told: asyncio.Event) -> None:
    config = uvicorn.Config(
        application,
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
    await setup.remind(parts)
    bootstrap.all_loaded()
    server = _Server(config)
    serving = asyncio.create_task(server.serve())
    stopping = asyncio.create_task(told.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    stopping.cancel()
    await serving


def main() -> None:
    """Run a command; what is wrong with the installation is said in words."""
    try:
        app()
    except (ConfigError, StoreError, EmbeddedError, UpkeepError) as error:
        sys.stderr.write(f"rejoinder: {error.message}\n  {error.remedy}\n")
        sys.exit(1)
    except Problem as problem:
        sys.stderr.write(f"rejoinder: {problem.detail}\n  {problem.remedy}\n")
        sys.exit(1)
