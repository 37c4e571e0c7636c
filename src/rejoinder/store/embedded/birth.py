"""A cluster's first day: made by initdb in a draft folder, and put in place whole."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rejoinder.store.embedded.account import birth_uid, give, run_as
from rejoinder.store.embedded.binaries import reachable
from rejoinder.store.embedded.errors import EmbeddedError, explain
from rejoinder.store.embedded.folder import Folder, sync
from rejoinder.store.embedded.postmaster import HERE
from rejoinder.store.embedded.settings import KEEPER

PATIENCE_SECONDS = 120.0


def give_birth(folder: Folder, home: Path, keeper_secret: str, uid: int | None) -> None:
    """Make a new, empty cluster that belongs to that number; what an interrupted attempt left is dropped."""
    shutil.rmtree(folder.draft, ignore_errors=True)
    folder.draft.mkdir(mode=0o700)
    maker = birth_uid()
    give(folder.draft, maker)
    _initdb(folder, reachable(home, maker), keeper_secret, maker)
    give(folder.draft, uid)
    folder.draft.rename(folder.cluster)
    sync(folder.path)


def _initdb(folder: Folder, home: Path, keeper_secret: str, maker: int | None) -> None:
    with tempfile.TemporaryFile(dir=folder.path) as password:
        password.write(keeper_secret.encode())
        password.seek(0)
        if maker is not None:
            os.fchown(password.fileno(), maker, maker)
        try:
            done = subprocess.run(  # noqa: S603 - our own programs and arguments
                [str(home / "bin" / "initdb"), *_choices()],
                cwd=folder.draft,
                env={"PATH": os.environ.get("PATH", os.defpath), "TZ": "UTC"},
                stdin=password,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=PATIENCE_SECONDS,
                check=False,
                umask=0o077,
                **run_as(maker),
            )
        except subprocess.SubprocessError as error:
            raise EmbeddedError(
                f"PostgreSQL could not be set up in {folder.path}: {error}.",
                "Run Rejoinder as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
            ) from error
    if done.returncode:
        raise explain(folder.path, done.stdout.decode(errors="replace"))


def _choices() -> list[str]:
    # The sort order is PostgreSQL's own, so a folder that moves to another system keeps sound indexes.
    # Only what counts as a letter in full-text search comes from the system, where it knows C.UTF-8.
    letters = ["--lc-ctype=C.UTF-8"] if sys.platform == "linux" else []
    return [
        f"--pgdata={HERE}",
        f"--username={KEEPER}",
        "--pwfile=/dev/stdin",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        *letters,
        "--no-instructions",
    ]
