"""Secrets at rest: AES-256-GCM under one key of the installation, bound to their workspace and use."""

import os
import secrets
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rejoinder.store.errors import StoreError

_NONCE = 12


class Vault:
    """Seals and opens small secrets; what was sealed for one workspace or use opens for no other."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._cipher = AESGCM(self.derived("vault"))

    def derived(self, use: str) -> bytes:
        """Derive 32 bytes for one use, such as signing file links."""
        return HKDF(hashes.SHA256(), 32, salt=None, info=use.encode()).derive(self._key)

    def seal(self, workspace_id: UUID, use: str, secret: bytes) -> bytes:
        """Encrypt a secret."""
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, secret, _bound(workspace_id, use))

    def open(self, workspace_id: UUID, use: str, sealed: bytes) -> bytes:
        """Decrypt what `seal` made; raises StoreError when the key, workspace or use is another."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(workspace_id, use))
        except InvalidTag as error:
            raise StoreError(
                "A stored secret cannot be opened with this installation's key.",
                "Bring back the secret.key that belongs to this database (see docs/deploy.md, backups).",
            ) from error


def _bound(workspace_id: UUID, use: str) -> bytes:
    return workspace_id.bytes + use.encode()


def key_from(folder: Path, given: str = "") -> bytes:
    """Read the installation's key: the one given, or `secret.key` in the data folder, made at the first start."""
    if given:
        return given.encode()
    path = folder / "secret.key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes().strip()
    with os.fdopen(descriptor, "wb") as file:
        key = secrets.token_urlsafe(48).encode()
        file.write(key)
    return key
