"""Whom the server runs as.

PostgreSQL refuses to be root. Started as root, it runs under a number that belongs to no account and no other
process, so that nobody on the machine, `nobody` included, shares its rights.
"""

import os
import pwd
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rejoinder.store.embedded.errors import EmbeddedError

UNUSED = range(60706, 61184)
"""Numbers that distributions and systemd leave to nobody (systemd's UIDS-GIDS document)."""


def is_root() -> bool:
    """Tell whether this process has root's rights."""
    return os.geteuid() == 0


def run_as(uid: int | None) -> dict[str, Any]:
    """Make the arguments with which `subprocess` starts a program under that number."""
    return {} if uid is None else {"user": uid, "group": uid, "extra_groups": []}


def server_uid(cluster: Path) -> int | None:
    """Choose the number that the server of this cluster runs under; None where it is our own."""
    if not is_root():
        return None
    owner = cluster.stat().st_uid if cluster.exists() else 0
    if owner in UNUSED and not _is_account(owner):
        return owner
    busy = _busy_uids()
    return next(uid for uid in UNUSED if uid not in busy and not _is_account(uid))


def birth_uid() -> int | None:
    """Choose the number that `initdb` runs under: it wants a named account, so one that runs nothing now."""
    if not is_root():
        return None
    busy = _busy_uids()
    named = sorted(pwd.getpwall(), key=lambda entry: (entry.pw_name != "nobody", entry.pw_uid))
    free = [entry.pw_uid for entry in named if entry.pw_uid != 0 and entry.pw_uid not in busy]
    if not free:
        raise EmbeddedError(
            "PostgreSQL refuses to run as root, and this system has no other account free.",
            "Run Rejoinder as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
        )
    return free[0]


def give(tree: Path, uid: int | None) -> None:
    """Make everything in the tree belong to that number; None leaves it ours."""
    if uid is None:
        return
    try:
        for _, folders, files, at in os.fwalk(tree):
            os.chown(at, uid, uid)
            for name in folders + files:
                os.chown(name, uid, uid, dir_fd=at, follow_symlinks=False)
    except OSError as error:
        raise EmbeddedError(
            f"This system does not let root give {tree} to another user ({error.strerror}).",
            "Run Rejoinder as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
        ) from error


def _is_account(uid: int) -> bool:
    return _found(pwd.getpwuid, uid)


def _found(look_up: Callable[[int], object], key: int) -> bool:
    try:
        look_up(key)
    except KeyError:
        return False
    return True


def _busy_uids() -> set[int]:
    busy = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            busy.add(entry.stat().st_uid)
        except FileNotFoundError:
            continue
    return busy
