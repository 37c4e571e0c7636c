import asyncio
import re
from typing import Any

import asyncpg
from alembic import context
from sqlalchemy import pool
from sqlalchemy.ext.asyncio import create_async_engine

from rejoinder.store.tables import metadata

#: The parts of a table that is split by time come and go; they are what their whole is.
_PART = re.compile(r"event_(rest|\d{6})")


def _compared(name: str | None, kind: str, _: object) -> bool:
    return kind != "table" or not _PART.fullmatch(name or "")


def _run(connection: Any) -> None:
    context.configure(connection=connection, target_metadata=metadata, compare_type=True, include_name=_compared)
    with context.begin_transaction():
        context.run_migrations()


async def _migrate(dsn: str) -> None:
    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(dsn, timeout=15), poolclass=pool.NullPool
    )
    async with engine.connect() as connection:
        await connection.run_sync(_run)
        await connection.commit()
    await engine.dispose()


asyncio.run(_migrate(context.config.attributes["dsn"]))
