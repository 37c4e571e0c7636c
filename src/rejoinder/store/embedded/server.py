import asyncio
import contextlib
from pathlib import Path
from types import TracebackType

import structlog

from rejoinder.store.embedded import access
from rejoinder.store.embedded.account import give, server_uid
from rejoinder.store.embedded.binaries import build_mark, installed, reachable
from rejoinder.store.embedded.birth import give_birth
from rejoinder.store.embedded.errors import EmbeddedError, disk_full, explain, in_words
from rejoinder.store.embedded.folder import Folder
from rejoinder.store.embedded.postmaster import (
    HERE,
    Postmaster,
    clear_remains,
    found,
    launch,
    name_of,
    ready,
)
from rejoinder.store.embedded.settings import KEEPER, ROLE, arguments

RECOVERY_SECONDS = 300.0
LONGEST_PAUSE_SECONDS = 5.0

log = structlog.get_logger(__name__)


class EmbeddedPostgres:
    """A PostgreSQL of our own in one folder: started, watched, started again if it dies, and stopped."""

    def __init__(self, folder: Path) -> None:
        self._folder = Folder(folder)
        self._server: Postmaster | None = None
        self._watch: asyncio.Task[None] | None = None
        self.trouble: EmbeddedError | None = None
        """Why the server is down at the moment, if it is."""

    async def start(self) -> str:
        """Bring the server up and return its DSN; adopt one that an earlier, killed process left running."""
        try:
            self._folder.open()
            self._folder.hold()
            await self._bring_up()
            await access.let_in(self._folder)
        except BaseException as error:
            await self.stop()
            if isinstance(error, OSError):
                raise in_words(self._folder.path, error) from error
            raise
        self._watch = asyncio.create_task(self._keep_up())
        return access.dsn(self._folder)

    async def stop(self) -> None:
        """Shut the server down cleanly and let go of the folder."""
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
            self._watch = None
        if self._server is not None:
            await self._server.stop()
            self._server = None
        self._folder.release()

    async def __aenter__(self) -> str:
        return await self.start()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def _bring_up(self) -> None:
        folder, home = self._folder, installed()
        folder.refuse_full_disk()
        uid = server_uid(folder.cluster)
        if not folder.cluster.exists():
            folder.secret(ROLE)
            await asyncio.to_thread(give_birth, folder, home, folder.secret(KEEPER), uid)
        folder.refuse_other_version()
        if uid is not None and folder.cluster.stat().st_uid != uid:
            give(folder.cluster, uid)
        program = str(reachable(home, uid) / "bin" / "postgres")
        command = [program, "-D", HERE, *arguments(name_of(folder.cluster), build_mark(home))]
        self._server = await self._adopt(command) or await self._launch(command, uid)

    async def _adopt(self, command: list[str]) -> Postmaster | None:
        running = found(self._folder.cluster)
        if running is None:
            clear_remains(self._folder.cluster)
            return None
        if running.was_started_as(command) and running.is_ready() and await access.answers(self._folder):
            return running
        await running.stop()
        clear_remains(self._folder.cluster)
        return None

    async def _launch(self, command: list[str], uid: int | None) -> Postmaster:
        folder, sizes = self._folder, self._folder.log_sizes()
        try:
            self._server = launch(command, folder.cluster, uid, folder.startup_log)
        except OSError as error:
            raise explain(folder.path, f"error: {error}") from error
        if not await ready(self._server, RECOVERY_SECONDS):
            raise (disk_full(folder.path) if folder.is_on_full_disk() else explain(folder.path, folder.said(sizes)))
        return self._server

    async def _keep_up(self) -> None:
        pause = 0.0
        while True:
            if self._server is not None:
                await self._server.ended()
                self._server = None
                log.warning("PostgreSQL ended; starting it again")
            await asyncio.sleep(pause)
            try:
                await self._bring_up()
            except Exception as error:  # whatever it was, the database has to come back
                self._server, self.trouble = None, in_words(self._folder.path, error)
                pause = min(LONGEST_PAUSE_SECONDS, pause * 2 + 0.1)
                log.exception("PostgreSQL did not come back", remedy=self.trouble.remedy)
            else:
                self.trouble, pause = None, 0.0


async def running(folder: Path) -> str | None:
    """Find the DSN of the server that another live process keeps in this folder; None if there is none.

    For a second process on the same machine (a worker, a command) that shares it without owning it.
    """
    place = Folder(folder)
    if not place.is_held() or not place.cluster.exists():
        return None
    return access.dsn(place) if await access.answers(place) else None
