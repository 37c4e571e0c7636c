"""Migrates an empty database to the newest revision and fails where the tables differ from it."""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.util.exc import CommandError

from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.store.migrations import apply


async def main() -> int:
    """Return 0 when the migrations and the tables fit."""
    with tempfile.TemporaryDirectory(prefix="rejoinder-check-") as folder:
        async with EmbeddedPostgres(Path(folder) / "postgres") as dsn:
            await apply.apply(dsn)
            try:
                await asyncio.to_thread(command.check, apply.configuration(dsn))
            except CommandError as error:
                print(error, file=sys.stderr)  # noqa: T201 - a script speaks by printing
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
