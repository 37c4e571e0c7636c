"""PostgreSQL's first process on a cluster: finding it, starting it, waiting for it, ending it."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from rejoinder.store.embedded.account import run_as
from rejoinder.store.embedded.settings import PORT

LINUX = sys.platform == "linux"
HERE = "/proc/self/cwd" if LINUX else "."
"""The cluster as its own server names it: by working directory, so no parent folder is opened to it."""

POLL_SECONDS = 0.01
PID_LINE, STATUS_LINE = 0, 7


def name_of(cluster: Path) -> str:
    """Name a cluster in a way that stays when it moves and differs when it is copied."""
    place = cluster.stat()
    return f"rejoinder-{place.st_dev:x}-{place.st_ino:x}"


@dataclass(frozen=True)
class Postmaster:
    """One running postmaster; `process` is set when it is a child of ours."""

    pid: int
    cluster: Path
    process: subprocess.Popen[bytes] | None = None

    def is_alive(self) -> bool:
        """Whether it still runs, and still on this cluster."""
        if self.process is not None:
            return self.process.poll() is None
        return _serves(self.pid, self.cluster)

    def is_ready(self) -> bool:
        """Whether it says that it takes connections."""
        lines = _pid_file(self.cluster)
        return len(lines) > STATUS_LINE and lines[PID_LINE] == str(self.pid) and lines[STATUS_LINE].strip() == "ready"

    def was_started_as(self, command: list[str]) -> bool:
        """Whether it was started with exactly this command."""
        with contextlib.suppress(FileNotFoundError):
            first, *rest = command
            told = " ".join([first, *(f'"{argument}"' for argument in rest)])
            return (self.cluster / "postmaster.opts").read_text().strip() == told
        return False

    async def ended(self, within: float | None = None) -> bool:
        """Wait until it has ended; False when it has not within so many seconds."""
        if not self.is_alive():
            return True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await _exit_of(self.pid)
        return not self.is_alive()

    async def stop(self) -> None:
        """End it: cleanly if it will, at once if it will not; its files are sound either way."""
        for request, patience in ((signal.SIGINT, 30.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, request)
            if await self.ended(patience):
                break
        if self.process is not None:
            self.process.wait(timeout=1)


def found(cluster: Path) -> Postmaster | None:
    """Find the postmaster that runs on this cluster now, whoever started it."""
    lines = _pid_file(cluster)
    if not lines or not lines[PID_LINE].strip().isdecimal():
        return None
    server = Postmaster(int(lines[PID_LINE]), cluster)
    return server if server.is_alive() else None


def clear_remains(cluster: Path) -> None:
    """Clear what a postmaster left that was killed: its locks, and children that have not noticed yet.

    PostgreSQL would take a lock for good while any process, even one that is not it, has the number in it.
    """
    for entry in Path("/proc").glob("[0-9]*"):
        if _serves(int(entry.name), cluster):
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(entry.name), signal.SIGKILL)
    for left in ("postmaster.pid", f".s.PGSQL.{PORT}.lock", f".s.PGSQL.{PORT}"):
        (cluster / left).unlink(missing_ok=True)


def launch(command: list[str], cluster: Path, uid: int | None, log: Path) -> Postmaster:
    """Start a postmaster with its working directory in the cluster, and rights to nothing else."""
    with log.open("wb") as out:
        log.chmod(0o600)
        process = subprocess.Popen(  # noqa: S603 - our own programs and arguments
            command,
            cwd=cluster,
            env={"PATH": os.environ.get("PATH", os.defpath), "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            umask=0o077,
            start_new_session=True,
            **run_as(uid),
        )
    return Postmaster(process.pid, cluster, process)


async def ready(server: Postmaster, within: float) -> bool:
    """Wait until it takes connections; False when it has ended instead, or when time is up."""
    until = time.monotonic() + within
    while server.is_alive() and time.monotonic() < until:
        if server.is_ready():
            return True
        await asyncio.sleep(POLL_SECONDS)
    return False


async def _exit_of(pid: int) -> None:
    if not LINUX:
        while _exists(pid):  # noqa: ASYNC110 - this system tells nobody but the parent
            await asyncio.sleep(POLL_SECONDS * 10)
        return
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    loop, gone = asyncio.get_running_loop(), asyncio.Event()
    try:
        loop.add_reader(handle, gone.set)
        await gone.wait()
    finally:
        loop.remove_reader(handle)
        os.close(handle)


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _serves(pid: int, cluster: Path) -> bool:
    """Tell whether that process is a PostgreSQL on this very folder, by whatever path it once came there."""
    owner, told = _process(pid)
    return owner == cluster.stat().st_uid and "postgres" in told and name_of(cluster) in told


def _process(pid: int) -> tuple[int | None, str]:
    """Read whose process that is and what it calls itself: all that root without further rights may know."""
    if LINUX:
        try:
            place = Path(f"/proc/{pid}")
            return place.stat().st_uid, (place / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except (OSError, UnicodeDecodeError):
            return None, ""
    asked = subprocess.run(  # noqa: S603 - our own arguments
        ["/bin/ps", "-ww", "-p", str(pid), "-o", "uid=,args="],
        capture_output=True,
        text=True,
        check=False,
        timeout=5,
    )
    owner, _, told = asked.stdout.strip().partition(" ")
    return (int(owner), told) if owner.isdecimal() else (None, "")


def _pid_file(cluster: Path) -> list[str]:
    try:
        return (cluster / "postmaster.pid").read_text().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []
