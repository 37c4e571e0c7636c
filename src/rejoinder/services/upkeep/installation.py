"""What looking after an installation needs to know of it."""

from dataclasses import dataclass
from pathlib import Path

from rejoinder.domain.time import Clock
from rejoinder.store.files import Files
from rejoinder.store.vault import Vault

KEY_FILE = "secret.key"


class UpkeepError(Exception):
    """A backup or a restore cannot be done; `remedy` says what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Installation:
    """One installation: its database, its kept files, its key and its program."""

    dsn: str
    folder: Path
    files: Files
    given_key: str
    version: str
    clock: Clock

    @property
    def key_file(self) -> Path:
        """The file that the installation's key is in, unless the key was given."""
        return self.folder / KEY_FILE

    def key(self) -> bytes:
        """Read the installation's key, without making one; empty where there is none."""
        if self.given_key:
            return self.given_key.encode()
        return self.key_file.read_bytes().strip() if self.key_file.exists() else b""


def fingerprint(key: bytes) -> str:
    """Tell one key from another without giving it away; empty for no key."""
    return Vault(key).derived("fingerprint").hex()[:16] if key else ""
