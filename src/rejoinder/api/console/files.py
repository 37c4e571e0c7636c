from litestar import post

from rejoinder.api.asked import Sys, Who
from rejoinder.api.upload import Form
from rejoinder.domain.content import FileRef
from rejoinder.domain.permissions import Permission
from rejoinder.services import uploads


@post("/api/v1/files", tags=["Files"])
async def keep_file(system: Sys, actor: Who, data: Form) -> FileRef:
    """Keep a file that a message will name; the form's field is `file`."""
    actor.must(Permission.REPLY)
    content = await data.file.read()
    return await uploads.keep(system, actor.workspace_id, data.file.filename, content, by_kind=actor.kind, by=actor.id)
