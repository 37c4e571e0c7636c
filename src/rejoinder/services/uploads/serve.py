from uuid import UUID

import msgspec

from rejoinder.domain.problem import missing
from rejoinder.services.system import System
from rejoinder.services.uploads.kinds import SHOWN
from rejoinder.store import attachments


class Served(msgspec.Struct, frozen=True):
    """A file on its way to a browser; `inline` only for what cannot run."""

    content: bytes
    name: str
    media_type: str
    inline: bool


async def serve(system: System, workspace_id: UUID, file_id: UUID, signature: str) -> Served:
    """Read a file for whoever was given its link."""
    if not system.files.trusts(workspace_id, file_id, signature):
        raise missing("file")
    async with system.db.people(workspace_id) as tx:
        known = (await attachments.several(tx, [file_id])).get(file_id)
    if known is None:
        raise missing("file")
    try:
        content = await system.files.get(workspace_id, file_id)
    except FileNotFoundError as error:
        raise missing("file") from error
    inline = known.media_type in SHOWN
    return Served(content, known.name, known.media_type if inline else "application/octet-stream", inline)
