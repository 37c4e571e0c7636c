"""What can be told of a database from outside."""

from datetime import UTC, datetime
from typing import Any

import asyncpg
import msgspec

from rejoinder.domain.time import Clock
from rejoinder.store.errors import StoreError
from rejoinder.store.migrations import apply
from rejoinder.store.statements import load

_SQL = load("inspection")

OLDEST = 15
CONNECT_TIMEOUT_S = 10


class Facts(msgspec.Struct, frozen=True):
    """A database's version, schema, clock and room; `skew_s` is how far its clock is ahead of ours."""

    version: str
    major: int
    revision: str | None
    newest: str
    skew_s: float
    connections: int
    unprotected: tuple[str, ...]


async def inspect(dsn: str, clock: Clock) -> Facts:
    """Look a database over without changing it; raises StoreError when it cannot be reached."""
    try:
        connection = await asyncpg.connect(dsn, timeout=CONNECT_TIMEOUT_S, command_timeout=CONNECT_TIMEOUT_S)
    except (OSError, asyncpg.PostgresError) as error:
        raise StoreError(
            f"PostgreSQL cannot be reached: {error}",
            "Check DATABASE_URL, that the server runs, and that its user may sign in.",
        ) from error
    try:
        return await _facts(connection, clock)
    finally:
        await connection.close()


async def _facts(connection: Any, clock: Clock) -> Facts:
    number = connection.get_server_version()
    from rejoinder.store.tables import WITHOUT_TENANT  # noqa: PLC0415 - it brings SQLAlchemy, which only a look needs

    unprotected = [row["name"] for row in await connection.fetch(_SQL.unprotected)]
    return Facts(
        version=str(await connection.fetchval("SHOW server_version")).split(" ")[0],
        major=number.major,
        revision=await apply.current(connection),
        newest=apply.newest(),
        skew_s=await _skew(connection, clock),
        connections=int(await connection.fetchval("SHOW max_connections")),
        unprotected=tuple(name for name in unprotected if name not in {*WITHOUT_TENANT, "alembic_version"}),
    )


async def _skew(connection: Any, clock: Clock) -> float:
    asked = clock()
    told: datetime = await connection.fetchval("SELECT clock_timestamp()")
    middle = asked + (clock() - asked) / 2
    return (told.astimezone(UTC) - middle).total_seconds()
