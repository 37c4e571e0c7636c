"""Finds a PostgreSQL of this machine's own for the tests, and lends them a login with no more rights than users give.

One is used that answers on 127.0.0.1:5432 and lets root or postgres in without a password, as a CI machine's does.
"""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

HOST, PORT = "127.0.0.1", 5432
NAMES = ("root", "postgres")
OLDEST = 150_000
PATIENCE_S = 5


def find() -> tuple[str | None, str]:
    """Return a superuser's DSN, or None with the reason."""
    reasons = []
    for name in NAMES:
        dsn = f"postgresql://{name}@{HOST}:{PORT}/postgres"
        if not (fault := asyncio.run(_fault(dsn))):
            return dsn, ""
        reasons.append(f"as {name}: {fault}")
    return None, "; ".join(reasons)


async def _fault(dsn: str) -> str:
    """Say why a server cannot be used; nothing when it can."""
    try:
        connection = await asyncpg.connect(dsn, timeout=PATIENCE_S)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        return str(error) or type(error).__name__
    try:
        if int(await connection.fetchval("SHOW server_version_num")) < OLDEST:
            return "it is older than PostgreSQL 15"
        if await connection.fetchval("SHOW is_superuser") != "on":
            return "it is no superuser"
    finally:
        await connection.close()
    return ""


@contextmanager
def lent(dsn: str) -> Iterator[str]:
    """Lend a login that may do what docs/deploy.md asks for, and make databases; it is gone afterwards."""
    name = f"rejoinder_test_{os.getpid()}"
    asyncio.run(_asked(dsn, f"CREATE ROLE {name} LOGIN CREATEROLE CREATEDB"))
    try:
        yield f"postgresql://{name}@{HOST}:{PORT}/postgres"
    finally:
        asyncio.run(_asked(dsn, f"DROP ROLE {name}"))


def version(dsn: str) -> str:
    """Name a server's version, as `PostgreSQL 15.4`."""
    return f"PostgreSQL {asyncio.run(_asked(dsn, 'SHOW server_version'))}".split(" (")[0]


async def _asked(dsn: str, statement: str) -> object:
    connection = await asyncpg.connect(dsn, timeout=PATIENCE_S)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()
