from urllib.parse import quote
from uuid import UUID

from litestar import Response, get
from litestar.params import FromPath

from rejoinder.api.asked import Sys
from rejoinder.services import uploads


@get("/files/{workspace_id:uuid}/{file_id:uuid}/{signature:str}/{name:str}", tags=["Files"], media_type="*/*")
async def serve_file(
    system: Sys, workspace_id: FromPath[UUID], file_id: FromPath[UUID], signature: FromPath[str], name: FromPath[str]
) -> Response[bytes]:
    """Serve a kept file to whoever was given its link; `name` is only for people to read."""
    file = await uploads.serve(system, workspace_id, file_id, signature)
    kind = "inline" if file.inline else "attachment"
    return Response(
        content=file.content,
        media_type=file.media_type,
        headers={
            "Content-Disposition": f"{kind}; filename*=UTF-8''{quote(file.name or name, safe='')}",
            "Content-Security-Policy": "default-src 'none'; sandbox; media-src 'self'",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "cross-origin",
            "Access-Control-Allow-Origin": "*",
            "Cache-Control": "private, max-age=31536000, immutable",
            "Accept-Ranges": "none",
        },
    )
