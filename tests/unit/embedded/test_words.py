"""What PostgreSQL says when it gives up, and what we say."""

import errno
from pathlib import Path

import pytest

from rejoinder.store.embedded.errors import EmbeddedError, explain, in_words

FOLDER = Path("/srv/shop/postgres")


@pytest.mark.parametrize(
    ("log", "message", "remedy"),
    [
        (
            'PANIC:  could not write to file "pg_wal/xlogtemp.29": No space left on device',
            "The disk that holds /srv/shop/postgres is full",
            "Free some space",
        ),
        ("FATAL:  could not extend file: Disk quota exceeded", "is full", "Free some space"),
        (
            'FATAL:  could not resize shared memory segment "/PostgreSQL.1" to 8 bytes: Cannot allocate',
            "no shared memory",
            "64 MB",
        ),
        ("FATAL:  database files are incompatible with server", "is damaged", "rejoinder restore"),
        ("FATAL:  could not locate a valid checkpoint record", "is damaged", "rejoinder restore"),
        ('LOG:  starting\nFATAL:  role "x" is odd\nLOG:  bye', 'FATAL:  role "x" is odd', "startup.log"),
        ("", "it said nothing", "startup.log"),
    ],
)
def test_what_postgresql_wrote_becomes_words_with_a_remedy(log: str, message: str, remedy: str) -> None:
    told = explain(FOLDER, log)
    assert message in told.message
    assert remedy in told.remedy


def test_a_full_disk_is_known_by_its_number() -> None:
    assert "is full" in in_words(FOLDER, OSError(errno.ENOSPC, "No space left on device")).message


def test_another_refusal_of_the_system_names_the_ways_out() -> None:
    told = in_words(FOLDER, OSError(errno.EROFS, "Read-only file system"))
    assert "Read-only file system" in told.message
    assert "DATABASE_URL" in told.remedy


def test_words_that_are_good_already_stay() -> None:
    good = EmbeddedError("It is so.", "Do this.")
    assert in_words(FOLDER, good) is good
