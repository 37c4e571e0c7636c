import hashlib
import re
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block, FileRef, files_of, with_files
from rejoinder.domain.problem import Invalid, TooLarge
from rejoinder.services.system import System
from rejoinder.services.uploads.kinds import dimensions, media_type
from rejoinder.store import attachments
from rejoinder.store.database import Tx

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST_NAME = 120


async def keep(
    system: System, workspace_id: UUID, name: str, content: bytes, *, by_kind: str, by: UUID | None
) -> FileRef:
    """Keep an uploaded file: its bytes first, then the note of it, so that no note lacks its bytes."""
    _check(system, content)
    kind = media_type(content)
    size = dimensions(content, kind) or (None, None)
    file_id = system.new_id()
    shown_name = safe_name(name)
    await system.files.put(workspace_id, file_id, content)
    file = FileRef(id=file_id, name=shown_name, media_type=kind, size=len(content), width=size[0], height=size[1])
    async with system.db.people(workspace_id) as tx:
        sha256 = hashlib.sha256(content).hexdigest()
        await attachments.add(tx, file, sha256=sha256, by_kind=by_kind, by=by, now=system.clock())
    return linked(system, workspace_id, file)


def _check(system: System, content: bytes) -> None:
    if not content:
        raise Invalid("empty_file", "The file is empty.", field="file", remedy="Choose another file.")
    most = system.limits.upload_bytes
    if len(content) > most:
        raise TooLarge(
            "file_too_large",
            f"The file has {len(content) / 1e6:.1f} MB; at most {most / 1e6:.0f} MB are kept.",
            field="file",
            remedy="Send a smaller one, or a link to it.",
        )


def safe_name(name: str) -> str:
    """Make a file's name one that every system can show and no page can be broken by."""
    cleaned = _UNSAFE.sub("_", name).strip(" .")[-_LONGEST_NAME:]
    return cleaned or "file"


def linked(system: System, workspace_id: UUID, file: FileRef) -> FileRef:
    """Add the link at which a file is served."""
    return msgspec.structs.replace(file, url=system.files.link(workspace_id, file.id, file.name))


async def kept_files(system: System, tx: Tx, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Replace what a sender says of files by what is known of them; raises Invalid for one never uploaded."""
    named = [file.id for file in files_of(blocks)]
    if not named:
        return blocks
    known = await attachments.several(tx, named)
    for id_ in named:
        if id_ not in known:
            raise Invalid("unknown_file", f"No file {id_} was uploaded.", field="blocks", remedy="Upload it first.")
    return with_files(blocks, lambda file: linked(system, tx.workspace_id, known[file.id]))
