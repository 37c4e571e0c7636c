"""The folder that belongs to the embedded server: what lies in it and who may hold it."""

import contextlib
import fcntl
import os
import pwd
import secrets
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from rejoinder.store.embedded.binaries import MAJOR
from rejoinder.store.embedded.errors import EmbeddedError, disk_full, other_version

LEAST_FREE_BYTES = 64 * 1024 * 1024
FULL_BYTES = 1024 * 1024
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


class Folder:
    """The data folder of one embedded server, and the one place that knows its layout."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self.cluster = self.path / "cluster"
        self.draft = self.path / "cluster.new"
        self.startup_log = self.path / "startup.log"
        self.short = self.path / "short"
        self._lock = self.path / "lock"
        self._held: int | None = None

    def open(self) -> None:
        """Make the folder if it is new, refuse it if it is not ours, and close it to everybody else."""
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
            self._refuse_another_owner()
            if stat.S_IMODE(self.path.stat().st_mode) != PRIVATE_FOLDER:
                self.path.chmod(PRIVATE_FOLDER)
        except PermissionError as error:
            raise EmbeddedError(
                f"The folder {self.path} cannot be entered or made by {_name(os.geteuid())}.",
                "Run Rejoinder as the user that owns it, or choose another REJOINDER_DATA_DIR.",
            ) from error
        except (FileExistsError, NotADirectoryError) as error:
            raise EmbeddedError(f"{self.path} is not a folder.", "Choose another REJOINDER_DATA_DIR.") from error

    def _refuse_another_owner(self) -> None:
        owner = self.path.stat().st_uid
        if owner != os.geteuid():
            raise EmbeddedError(
                f"The folder {self.path} belongs to {_name(owner)}, and this is {_name(os.geteuid())}.",
                f"Run Rejoinder as {_name(owner)}, or choose another REJOINDER_DATA_DIR.",
            )

    def is_on_full_disk(self) -> bool:
        """Tell whether the disk is so full that PostgreSQL may not even have been able to say so."""
        return shutil.disk_usage(self.path).free < FULL_BYTES

    def refuse_full_disk(self) -> None:
        """Refuse to start on a disk with too little room to work in."""
        if shutil.disk_usage(self.path).free < LEAST_FREE_BYTES:
            raise disk_full(self.path)

    def refuse_other_version(self) -> None:
        """Refuse a database that another major version of PostgreSQL wrote."""
        try:
            found = (self.cluster / "PG_VERSION").read_text().strip()
        except FileNotFoundError as error:
            raise EmbeddedError(
                f"{self.cluster} holds no database.",
                "Move it aside and restore a backup, or start anew with an empty data folder.",
            ) from error
        if found != MAJOR:
            raise other_version(self.path, found, MAJOR)

    def hold(self) -> None:
        """Hold the folder for this process; the system lets go when the process ends, however it ends."""
        held = os.open(self._lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.read(held, 20).decode().strip()
            os.close(held)
            raise EmbeddedError(
                f"Another Rejoinder (process {holder or 'unknown'}) is using {self.path}.",
                "Stop that one first, or choose another REJOINDER_DATA_DIR.",
            ) from error
        os.ftruncate(held, 0)
        os.pwrite(held, f"{os.getpid()}\n".encode(), 0)
        self._held = held

    def release(self) -> None:
        """Let another process have the folder."""
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def is_held(self) -> bool:
        """Whether a live process, this one or another, holds the folder."""
        try:
            probe = os.open(self._lock, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            return False
        try:
            fcntl.flock(probe, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        else:
            return False
        finally:
            os.close(probe)

    def secret(self, name: str) -> str:
        """Read the secret of that name, made on first use and never readable by anybody else."""
        path = self.path / f"{name}.secret"
        if not path.exists():
            write_private(path, secrets.token_urlsafe(32))
        if path.stat().st_mode & 0o077:
            path.chmod(PRIVATE_FILE)
        return path.read_text().strip()

    def log_sizes(self) -> dict[Path, int]:
        """Note how far PostgreSQL's logs reach now, for `said` to read what came after."""
        return {log: log.stat().st_size for log in self.cluster.glob("log/*.log")}

    def said(self, since: Mapping[Path, int]) -> str:
        """Read what PostgreSQL wrote at its start, and in its logs since then."""
        logs = (_tail(log, since.get(log, 0)) for log in self.log_sizes())
        return "\n".join([*logs, _tail(self.startup_log)])


def write_private(path: Path, text: str) -> None:
    """Write a new file whole or not at all, readable by its owner only."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with contextlib.suppress(FileNotFoundError):
        draft.unlink()
    to = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE)
    with os.fdopen(to, "w") as out:
        out.write(text)
        out.flush()
        os.fsync(to)
    draft.rename(path)
    sync(path.parent)


def sync(folder: Path) -> None:
    """Make the names in a folder durable."""
    at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(at)
    finally:
        os.close(at)


def _tail(path: Path, start: int = 0, most: int = 8192) -> str:
    try:
        with path.open("rb") as log:
            size = path.stat().st_size
            log.seek(max(start if start <= size else 0, size - most))
            return log.read().decode(errors="replace")
    except FileNotFoundError:
        return ""


def _name(uid: int) -> str:
    try:
        return f"user {pwd.getpwuid(uid).pw_name}"
    except KeyError:
        return f"user number {uid}"
