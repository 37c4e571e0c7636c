import errno
import re
from pathlib import Path


class EmbeddedError(Exception):
    """The embedded PostgreSQL cannot do what was asked; `remedy` says what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


DISK_FULL = re.compile(r"No space left on device|Disk quota exceeded", re.IGNORECASE)
NO_SHARED_MEMORY = re.compile(r"could not (?:create|resize|map) .*shared memory", re.IGNORECASE)
DAMAGED = re.compile(
    r"valid checkpoint record|incompatible with server|invalid .*pg_control|incorrect checksum|invalid page"
)


def disk_full(folder: Path) -> EmbeddedError:
    """Find the words for a disk that has no room left."""
    return EmbeddedError(
        f"The disk that holds {folder} is full: PostgreSQL cannot write.",
        "Free some space there (100 MB at the least), then start again. Nothing that was answered is lost.",
    )


def other_version(folder: Path, found: str, ours: str) -> EmbeddedError:
    """Find the words for a folder that another major version of PostgreSQL wrote."""
    return EmbeddedError(
        f"The database in {folder} belongs to PostgreSQL {found}; this Rejoinder brings PostgreSQL {ours}.",
        "Start the Rejoinder version that wrote it, run `rejoinder backup` there, "
        "then `rejoinder restore` into an empty data folder with this one.",
    )


def in_words(folder: Path, error: Exception) -> EmbeddedError:
    """Turn what the system refused into words that say what to do."""
    if isinstance(error, EmbeddedError):
        return error
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(folder)
    return EmbeddedError(
        f"The embedded PostgreSQL cannot work in {folder}: {error}.",
        "Mend that, choose another REJOINDER_DATA_DIR, or set DATABASE_URL to a PostgreSQL of your own.",
    )


def explain(folder: Path, log: str) -> EmbeddedError:
    """Turn what PostgreSQL wrote before it gave up into words that say what to do."""
    if DISK_FULL.search(log):
        return disk_full(folder)
    if NO_SHARED_MEMORY.search(log):
        return EmbeddedError(
            "The system gave PostgreSQL no shared memory.",
            "Allow this process 64 MB of shared memory, or set DATABASE_URL to a PostgreSQL of your own.",
        )
    if DAMAGED.search(log):
        return EmbeddedError(
            f"The database in {folder} is damaged and PostgreSQL will not open it.",
            "Move the folder aside and run `rejoinder restore` with your latest backup.",
        )
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    last = next((line for line in reversed(lines) if re.search("FATAL|PANIC|error:", line)), "")
    return EmbeddedError(
        f"PostgreSQL did not start in {folder}: {last or (lines[-1] if lines else 'it said nothing')}",
        f"Read {folder}/startup.log and the files in {folder}/cluster/log.",
    )
