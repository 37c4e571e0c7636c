"""The built browser side: read once, compressed once, served with names that change with their content."""

import gzip
import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec
from litestar import Request, Response

_TYPES = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webp": "image/webp",
    "webmanifest": "application/manifest+json",
    "mp3": "audio/mpeg",
}

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATED = "no-cache"

#: Any page may load the messenger, whatever isolation it asks for.
ANYWHERE = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}


class Asset(msgspec.Struct, frozen=True):
    """One built file."""

    content: bytes
    packed: bytes
    media_type: str
    etag: str


@lru_cache(maxsize=500)
def asset(path: str) -> Asset | None:
    """Read `static/<path>`; None when there is no such file."""
    parts = path.split("/")
    if any(part in {"", ".", ".."} for part in parts):
        return None
    place = files("rejoinder.web").joinpath("static", *parts)
    if not place.is_file():
        return None
    content = place.read_bytes()
    return Asset(
        content=content,
        packed=gzip.compress(content, 9, mtime=0),
        media_type=_TYPES.get(path.rsplit(".", 1)[-1], "application/octet-stream"),
        etag=f'"{hashlib.sha256(content).hexdigest()[:20]}"',
    )


def respond(
    request: Request[Any, Any, Any], found: Asset, *, cache: str, headers: dict[str, str] | None = None
) -> Response[bytes]:
    """Serve an asset, packed where the browser takes it, or say that it is unchanged."""
    all_headers = {"Cache-Control": cache, "ETag": found.etag, "Vary": "Accept-Encoding", **(headers or {})}
    if request.headers.get("if-none-match") == found.etag:
        return Response(content=b"", status_code=304, headers=all_headers, media_type=found.media_type)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(
            content=found.packed, headers={**all_headers, "Content-Encoding": "gzip"}, media_type=found.media_type
        )
    return Response(content=found.content, headers=all_headers, media_type=found.media_type)
