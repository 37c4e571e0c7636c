"""Files that people and businesses sent, kept as providers keep them."""

import mimetypes
import secrets
from pathlib import Path

import aiohttp
import filetype

from rejoinder.simulators.reach import Reach, UnreachedError
from rejoinder.simulators.records import Medium

MOST_BYTES = 200_000_000
LARGEST = 25_000_000
TIMEOUT_S = 10
_OK = 200


class UnfetchedError(Exception):
    """A file could not be had from where a business said that it is."""


class Media:
    """Keeps files in memory, the oldest given up first; with a folder they outlive the process."""

    def __init__(self, folder: Path | None = None, reach: Reach | None = None) -> None:
        self._folder = folder
        self._reach = reach or Reach()
        self._kept: dict[str, bytes] = {}
        self.about: dict[str, Medium] = {}
        self._bytes = 0

    def keep(self, content: bytes, name: str = "", media_type: str = "", kind: str = "") -> Medium:
        """Keep a file under a new id; what it is comes from its content."""
        found = filetype.guess(content)
        known = found.mime if found else media_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        id_ = secrets.token_hex(12)
        medium = Medium(kind or _kind(known), id_, "", name or f"{_kind(known)}{_ending(known)}", known, len(content))
        self._put(medium, content)
        return medium

    def content(self, id_: str) -> bytes | None:
        """Read a file; None when it is not there or no longer."""
        if id_ in self._kept:
            return self._kept[id_]
        path = self._folder / id_ if self._folder and id_ in self.about else None
        return path.read_bytes() if path and path.is_file() else None

    async def fetch(self, url: str, kind: str, name: str = "") -> Medium:
        """Get a file from where a business says that it is, as the real ones do; raises UnfetchedError."""
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT_S)) as session,
                session.get(self._reach.of(url), allow_redirects=False) as answer,
            ):
                content = await _read(answer)
                named = name or url.partition("?")[0].rpartition("/")[2]
                return self.keep(content, named, answer.content_type, kind)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, UnreachedError) as error:
            raise UnfetchedError(f"{url}: {error}") from error

    def _put(self, medium: Medium, content: bytes) -> None:
        self.about[medium.id] = medium
        if self._folder:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / medium.id).write_bytes(content)
            return
        self._kept[medium.id] = content
        self._bytes += len(content)
        while self._bytes > MOST_BYTES:
            oldest = next(iter(self._kept))
            self._bytes -= len(self._kept.pop(oldest))
            del self.about[oldest]


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    if answer.status != _OK:
        raise UnfetchedError(f"it was answered {answer.status}")
    content = bytearray()
    async for chunk in answer.content.iter_chunked(65_536):
        content += chunk
        if len(content) > LARGEST:
            raise UnfetchedError("it is too large")
    return bytes(content)


def _kind(media_type: str) -> str:
    family = media_type.partition("/")[0]
    return family if family in {"image", "video", "audio"} else "file"


def _ending(media_type: str) -> str:
    return mimetypes.guess_extension(media_type) or ""
