"""Kept files: a local folder by default, an object store by URL. Links to them are signed, not guessed."""

import asyncio
import hashlib
import hmac
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import UUID

_SIGNATURE_BYTES = 16


class Files:
    """Keeps bytes by workspace and id, and makes and checks links to them.

    The store is called from threads of ours: one of its own that ends a call while the interpreter goes down ends the
    whole process by a signal.
    """

    def __init__(self, folder: Path, url: str, signing_key: bytes) -> None:
        self._folder = folder
        self._url = url
        self._key = signing_key
        self._opened: Any = None

    @property
    def _store(self) -> Any:
        if self._opened is None:
            from obstore import store  # noqa: PLC0415 - 40 ms that a start without files need not wait for

            self._opened = (
                store.from_url(self._url)
                if self._url
                else store.LocalStore(self._folder, mkdir=True, automatic_cleanup=True)
            )
        return self._opened

    async def put(self, workspace_id: UUID, file_id: UUID, content: bytes) -> None:
        """Keep a file's bytes."""
        await asyncio.to_thread(self._store.put, _path(workspace_id, file_id), content)

    async def get(self, workspace_id: UUID, file_id: UUID) -> bytes:
        """Read a file's bytes; raises FileNotFoundError."""
        return await asyncio.to_thread(self._read, _path(workspace_id, file_id))

    def _read(self, path: str) -> bytes:
        return bytes(self._store.get(path).bytes())

    async def delete(self, workspace_id: UUID, file_id: UUID) -> None:
        """Remove a file's bytes."""
        await asyncio.to_thread(self._store.delete, _path(workspace_id, file_id))

    async def put_part(self, workspace_id: UUID, file_id: UUID, part: int, content: bytes) -> None:
        """Keep one part of a file that is read part by part."""
        await asyncio.to_thread(self._store.put, _part(workspace_id, file_id, part), content)

    async def part(self, workspace_id: UUID, file_id: UUID, part: int) -> bytes:
        """Read one part of a file; raises FileNotFoundError."""
        return await asyncio.to_thread(self._read, _part(workspace_id, file_id, part))

    async def delete_parts(self, workspace_id: UUID, file_id: UUID) -> None:
        """Remove every part of a file, however many there are."""
        await asyncio.to_thread(self._delete_all, f"{workspace_id}/parts/{file_id}")

    def _delete_all(self, folder: str) -> None:
        for some in self._store.list(folder):
            self._store.delete([one["path"] for one in some])

    def link(self, workspace_id: UUID, file_id: UUID, name: str) -> str:
        """Make the path at which a file is served to whoever was given it."""
        return f"/files/{workspace_id}/{file_id}/{self.signature(workspace_id, file_id)}/{quote(name, safe='')}"

    def signature(self, workspace_id: UUID, file_id: UUID) -> str:
        """Sign a file's place."""
        signed = hmac.new(self._key, workspace_id.bytes + file_id.bytes, hashlib.sha256)
        return signed.digest()[:_SIGNATURE_BYTES].hex()

    def trusts(self, workspace_id: UUID, file_id: UUID, signature: str) -> bool:
        """Tell whether a signature is ours, in constant time."""
        return hmac.compare_digest(self.signature(workspace_id, file_id).encode(), signature.encode())


def _path(workspace_id: UUID, file_id: UUID) -> str:
    return f"{workspace_id}/{file_id}"


def _part(workspace_id: UUID, file_id: UUID, part: int) -> str:
    return f"{workspace_id}/parts/{file_id}/{part}"
