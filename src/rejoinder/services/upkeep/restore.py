import os
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

from rejoinder.domain.months import months_around
from rejoinder.services.upkeep import archive
from rejoinder.services.upkeep.archive import PRIVATE_FILE, Manifest
from rejoinder.services.upkeep.installation import Installation, UpkeepError, fingerprint
from rejoinder.store import dump, event_months
from rejoinder.store.migrations import apply

#: For so many months back events find a part of their own when they are put back; older ones get theirs later.
_MONTHS = 14


async def restore(installation: Installation, source: Path) -> Manifest:
    """Put a backup into an empty installation: all of it, or nothing; then bring it to this program's schema.

    What waited to be sent when the backup was made may have been sent since, so it is settled as after a crash.
    """
    with archive.opened(source) as backup:
        manifest = archive.read_manifest(backup)
        key = _key(installation, backup, manifest)
        await _refuse_full(installation, manifest)
        await dump.make_schema(installation.dsn, manifest.revision)
        async with dump.whole(installation.dsn) as connection:
            months = months_around(installation.clock(), before=_MONTHS, after=1)
            await event_months.prepare(connection, months)
            await _tables(connection, backup, manifest)
            await dump.park_deliveries(connection, installation.clock())
            await _files(installation, backup, manifest)
            _keep_key(installation, key)
    await apply.apply(installation.dsn)
    return manifest


async def _refuse_full(installation: Installation, manifest: Manifest) -> None:
    async with dump.snapshot(installation.dsn) as connection:
        found = await dump.revision(connection)
        if not await dump.is_empty(connection):
            raise UpkeepError(
                "The database is not empty; a backup is only restored into an empty one.",
                "Name an empty REJOINDER_DATA_DIR, or an empty database in DATABASE_URL.",
            )
    if found not in {None, manifest.revision}:
        raise UpkeepError(
            f"The database is empty but of revision {found}; the backup is of revision {manifest.revision}.",
            "Name a new, empty database or data folder.",
        )


def _key(installation: Installation, backup: zipfile.ZipFile, manifest: Manifest) -> bytes:
    """Choose the key that fits the backup: the one that is here already, or the one in the backup."""
    here = installation.key()
    if not here and manifest.has_key:
        return archive.key_in(backup)
    if fingerprint(here) != manifest.key_fingerprint:
        raise UpkeepError(
            "The secrets in this backup were sealed with another key than this installation has.",
            "Put the secret.key that belongs to the backup into the data folder, or set REJOINDER_SECRET_KEY to it.",
        )
    return here


def _keep_key(installation: Installation, key: bytes) -> None:
    if not key or installation.key():
        return
    handle = os.open(installation.key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE)
    with os.fdopen(handle, "wb") as out:
        out.write(key)
        out.flush()
        os.fsync(handle)


async def _tables(connection: Any, backup: zipfile.ZipFile, manifest: Manifest) -> None:
    for rows in manifest.rows:
        count = await dump.write(connection, rows.table, archive.pieces(backup, rows.member))
        if count != rows.count:
            raise UpkeepError(
                f"The backup says {rows.count} rows of {rows.table.name} and holds {count}.",
                "Copy the file again, or take an earlier backup.",
            )


async def _files(installation: Installation, backup: zipfile.ZipFile, manifest: Manifest) -> None:
    for name in manifest.files:
        workspace_id, file_id = map(UUID, name.split("/"))
        await installation.files.put(workspace_id, file_id, backup.read(f"files/{name}"))
