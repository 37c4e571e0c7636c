"""What the doctor looks at, and what it may find."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from rejoinder.domain.time import Clock
from rejoinder.store.files import Files

OK, NOTE, PROBLEM = "ok", "note", "problem"


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at: `ok`, a `note`, or a `problem` with what to do about it."""

    subject: str
    level: str
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Deployment:
    """What the doctor looks at."""

    folder: Path
    host: str
    public_url: str
    smtp_url: str
    mail_from: str
    redis_url: str
    given_key: str
    connections: int
    files: Files
    clock: Clock
