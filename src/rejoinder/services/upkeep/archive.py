"""One backup file: a zip of tables, kept files, the key and a manifest that says what is in it."""

import os
import zipfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from rejoinder.services.upkeep.installation import KEY_FILE, UpkeepError
from rejoinder.store.dump import Table

FORMAT = 1
MANIFEST = "manifest.json"
PIECE_BYTES = 1 << 18
PRIVATE_FILE = 0o600


class Rows(msgspec.Struct, frozen=True):
    """A table in a backup and how many rows it has there."""

    table: Table
    count: int

    @property
    def member(self) -> str:
        """Where in the backup they are."""
        return f"database/{self.table.name}.copy"


class Manifest(msgspec.Struct, frozen=True):
    """What a backup holds, and of which version it is."""

    format: int
    made_at: datetime
    rejoinder: str
    revision: str
    rows: tuple[Rows, ...]
    files: tuple[str, ...]
    files_lost: tuple[str, ...]
    key_fingerprint: str
    has_key: bool


@contextmanager
def new(target: Path) -> Iterator[zipfile.ZipFile]:
    """Write a backup that is there whole at the end or not at all, and readable by its owner only."""
    if target.exists():
        raise UpkeepError(f"{target} is there already.", "Name another file, or move that one away.")
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE)
    except FileNotFoundError as error:
        raise UpkeepError(f"The folder {target.parent} does not exist.", "Make it, or name another file.") from error
    try:
        with os.fdopen(handle, "wb") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                yield archive
            out.flush()
            os.fsync(out.fileno())
        draft.rename(target)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def opened(source: Path) -> Iterator[zipfile.ZipFile]:
    """Read a backup; what is wrong with the file is said in words."""
    try:
        with zipfile.ZipFile(source) as archive:
            yield archive
    except FileNotFoundError as error:
        raise UpkeepError(f"{source} does not exist.", "Name a file that `rejoinder backup` wrote.") from error
    except (zipfile.BadZipFile, EOFError) as error:
        raise UpkeepError(
            f"{source} is damaged or no backup: {error}.", "Copy it again, or take an earlier backup."
        ) from error


def write_manifest(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Put the manifest last: a backup without one was not finished."""
    archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """Read what a backup holds; refuses one that this program cannot read."""
    try:
        content = archive.read(MANIFEST)
        if (found := msgspec.json.decode(content, type=dict[str, Any]).get("format")) != FORMAT:
            raise UpkeepError(
                f"The backup is of format {found}; this program reads format {FORMAT}.",
                "Restore it with the version of Rejoinder that made it, or a newer one.",
            )
        return msgspec.json.decode(content, type=Manifest)
    except (KeyError, msgspec.DecodeError) as error:
        raise UpkeepError(
            "The file is no backup of Rejoinder.", "Name a file that `rejoinder backup` wrote."
        ) from error


async def pieces(archive: zipfile.ZipFile, member: str) -> AsyncIterator[bytes]:
    """Read a member in pieces; its checksum is checked at the end."""
    with archive.open(member) as content:
        while piece := content.read(PIECE_BYTES):
            yield piece


def key_in(archive: zipfile.ZipFile) -> bytes:
    """Read the key that a backup holds."""
    return archive.read(KEY_FILE)
