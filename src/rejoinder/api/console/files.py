from typing import Annotated

from litestar import post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body, JSONBody

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.content import FileRef
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid
from rejoinder.services import uploads

Form = Annotated[dict[str, UploadFile], Body(media_type=RequestEncodingType.MULTI_PART)]


@post("/api/v1/files", tags=["Files"])
async def keep_file(system: Sys, actor: Who, data: JSONBody[Form]) -> FileRef:
    """Keep a file that a message will name; the form's field is `file`."""
    actor.must(Permission.REPLY)
    file = data.get("file")
    if not isinstance(file, UploadFile):
        raise Invalid("invalid", "The form has no file.", field="file", remedy="Send it in the field `file`.")
    content = await file.read()
    return await uploads.keep(system, actor.workspace_id, file.filename, content, by_kind=actor.kind, by=actor.id)
