import zipfile
from pathlib import Path
from typing import Any

from rejoinder.services.upkeep import archive
from rejoinder.services.upkeep.archive import FORMAT, Manifest, Rows
from rejoinder.services.upkeep.installation import KEY_FILE, Installation, UpkeepError, fingerprint
from rejoinder.store import dump


async def backup(installation: Installation, target: Path, *, with_key: bool = True) -> Manifest:
    """Write everything of an installation, as it is at one moment, into one new file; it may go on running."""
    async with dump.snapshot(installation.dsn) as connection:
        revision = await dump.revision(connection)
        if revision is None:
            raise UpkeepError(
                "The database is empty: there is nothing to back up.", "Check REJOINDER_DATA_DIR and DATABASE_URL."
            )
        with archive.new(target) as out:
            rows = await _tables(connection, out)
            kept, lost = await _files(connection, installation, out)
            key = installation.key()
            if with_key and key:
                out.writestr(KEY_FILE, key)
            manifest = Manifest(
                format=FORMAT,
                made_at=installation.clock(),
                rejoinder=installation.version,
                revision=revision,
                rows=rows,
                files=kept,
                files_lost=lost,
                key_fingerprint=fingerprint(key),
                has_key=with_key and bool(key),
            )
            archive.write_manifest(out, manifest)
    return manifest


async def _tables(connection: Any, out: zipfile.ZipFile) -> tuple[Rows, ...]:
    written = []
    for table in await dump.tables(connection):
        with out.open(Rows(table, 0).member, "w", force_zip64=True) as member:

            async def take(piece: bytes, member: Any = member) -> None:
                member.write(piece)

            written.append(Rows(table, await dump.read(connection, table, take)))
    return tuple(written)


async def _files(
    connection: Any, installation: Installation, out: zipfile.ZipFile
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    kept, lost = [], []
    async for workspace_id, file_id in dump.attachments(connection):
        name = f"{workspace_id}/{file_id}"
        try:
            content = await installation.files.get(workspace_id, file_id)
        except FileNotFoundError:
            lost.append(name)
            continue
        out.writestr(f"files/{name}", content, compress_type=zipfile.ZIP_STORED)
        kept.append(name)
    return tuple(kept), tuple(lost)
