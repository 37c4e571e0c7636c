"""A whole database as streams of rows, table by table, in an order in which they can be put back.

Rows travel in COPY's text format and tables come from our migrations, so what one PostgreSQL wrote another
version reads.
"""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from graphlib import TopologicalSorter
from typing import Any
from uuid import UUID

import asyncpg
import msgspec

from rejoinder.store.errors import StoreError
from rejoinder.store.migrations import apply
from rejoinder.store.statements import load

_SQL = load("dump")

LEFT_BEHIND = frozenset({"alembic_version", "change", "throttle"})
"""Tables that mean something to the running database only: its transactions' numbers, its last minutes."""


class Table(msgspec.Struct, frozen=True):
    """A table and those of its columns that hold something of their own."""

    name: str
    columns: tuple[str, ...]


@asynccontextmanager
async def snapshot(dsn: str) -> AsyncIterator[Any]:
    """Connect so that everything read is of one moment."""
    connection = await _connect(dsn)
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            yield connection
    finally:
        await connection.close()


@asynccontextmanager
async def whole(dsn: str) -> AsyncIterator[Any]:
    """Connect so that everything written is there at the end, or nothing."""
    connection = await _connect(dsn)
    try:
        async with connection.transaction():
            yield connection
    finally:
        await connection.close()


async def _connect(dsn: str) -> Any:
    try:
        connection = await asyncpg.connect(dsn, timeout=15, server_settings={"statement_timeout": "0"})
    except (OSError, asyncpg.PostgresError) as error:
        raise StoreError(f"PostgreSQL cannot be reached: {error}", "Check DATABASE_URL.") from error
    return connection


async def revision(connection: Any) -> str | None:
    """Name the revision that the database is at; None where nothing was ever migrated."""
    return await apply.current(connection)


async def make_schema(dsn: str, at: str) -> None:
    """Make the tables of a revision in an empty database; nothing changes where they are there already."""
    await apply.to_revision(dsn, at)


async def tables(connection: Any) -> list[Table]:
    """List the tables, each after those that it refers to."""
    columns = {row["table"]: tuple(row["columns"]) for row in await connection.fetch(_SQL.columns)}
    referred = {row["table"]: row["refers_to"] for row in await connection.fetch(_SQL.references)}
    order = TopologicalSorter({name: referred.get(name, ()) for name in sorted(columns)}).static_order()
    return [Table(name, columns[name]) for name in order if name not in LEFT_BEHIND]


async def is_empty(connection: Any) -> bool:
    """Tell whether no table holds a row."""
    for table in await tables(connection):
        if await connection.fetchval(f"SELECT EXISTS (SELECT FROM {_quoted(table.name)})"):
            return False
    return True


async def read(connection: Any, table: Table, out: Callable[[bytes], Awaitable[None]]) -> int:
    """Give a table's rows to `out` in pieces, and count them."""
    columns = ", ".join(map(_quoted, table.columns))
    tag = await connection.copy_from_query(f"SELECT {columns} FROM {_quoted(table.name)}", output=out)
    return _count(tag)


async def write(connection: Any, table: Table, pieces: AsyncIterable[bytes]) -> int:
    """Put rows into a table, and count them."""
    return _count(await connection.copy_to_table(table.name, source=pieces, columns=list(table.columns)))


async def attachments(connection: Any) -> AsyncIterator[tuple[UUID, UUID]]:
    """Name each kept file by its workspace and id."""
    async for row in connection.cursor(_SQL.attachments):
        yield row["workspace_id"], row["id"]


async def park_deliveries(connection: Any, now: datetime) -> int:
    """Treat what waited to be sent as if its sender had vanished, since it may have been sent meanwhile."""
    return _count(await connection.execute(_SQL.park_deliveries, now))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _count(tag: str) -> int:
    return int(tag.rsplit(" ", 1)[1])
