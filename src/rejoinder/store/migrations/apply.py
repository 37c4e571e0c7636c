import asyncio
from pathlib import Path
from typing import Any

import asyncpg

from rejoinder.store.errors import StoreError

FOLDER = Path(__file__).parent
_LOCK = 7_203_114_905_118_230_451


def newest() -> str:
    """Name the newest revision that this version knows."""
    return max(path.stem.split("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


async def current(connection: Any) -> str | None:
    """Name the revision that a database is at; None for an empty one."""
    if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
        return None
    revision: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
    return revision


async def apply(dsn: str) -> bool:
    """Migrate to the newest revision, one process at a time; False when nothing was to do.

    Raises StoreError when the database is of a newer version than this program.
    """
    connection = await asyncpg.connect(dsn, timeout=15)
    try:
        if await current(connection) == newest():
            return False
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        revision = await current(connection)
        _refuse_newer(revision)
        if revision != newest():
            await asyncio.to_thread(_upgrade, dsn)
        return revision != newest()
    finally:
        await connection.close()


def _refuse_newer(revision: str | None) -> None:
    if revision is not None and revision > newest():
        raise StoreError(
            f"The database is at revision {revision}; this version of Rejoinder knows {newest()}.",
            "Start the version that last used this database, or a newer one.",
        )


def configuration(dsn: str) -> Any:
    """Make Alembic's configuration for one database."""
    from alembic.config import Config  # noqa: PLC0415 - Alembic is only imported when there is something to migrate

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["dsn"] = dsn
    return config


async def to_revision(dsn: str, revision: str) -> None:
    """Migrate an empty database to one revision, so that rows of that revision can be put into it."""
    _refuse_newer(revision)
    await asyncio.to_thread(_upgrade, dsn, revision)


def _upgrade(dsn: str, revision: str = "head") -> None:
    from alembic import command  # noqa: PLC0415 - as above

    command.upgrade(configuration(dsn), revision)
