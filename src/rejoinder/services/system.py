"""What every service works with; made once, in bootstrap."""

from dataclasses import dataclass

from rejoinder.channels.registry import Registry
from rejoinder.domain.time import Clock, NewId
from rejoinder.services.live.hub import Hub
from rejoinder.store.database import Database
from rejoinder.store.files import Files
from rejoinder.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Limits:
    """What this installation allows."""

    upload_bytes: int
    dispatch_batch: int
    rates: bool = True


@dataclass(frozen=True, slots=True)
class Mail:
    """How this installation sends its own mail; `url` is empty when it cannot."""

    url: str
    sender: str


@dataclass(frozen=True, slots=True)
class Push:
    """How this installation pushes: whom a push service may ask about it, and whether to private addresses too."""

    contact: str = ""
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class System:
    """The parts that services share."""

    db: Database
    hub: Hub
    channels: Registry
    files: Files
    vault: Vault
    clock: Clock
    new_id: NewId
    base_url: str
    limits: Limits
    mail: Mail
    push: Push = Push()
