import hashlib
import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID, uuid4

import asyncpg
import pytest
import pytest_asyncio
from sqlalchemy import Column, Table
from sqlalchemy.dialects import postgresql

from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.upkeep.installation import Installation
from rejoinder.store.dump import LEFT_BEHIND
from rejoinder.store.migrations.apply import apply
from rejoinder.store.tables import metadata

MOMENT = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
AWKWARD = 'Привет,\tмир \\N \\. \r\n“ไทย” 你好 😀 {a},"b" \\x41'
VALUES: dict[str, Any] = {
    "BOOLEAN": True,
    "INTEGER": 7,
    "SMALLINT": 7,
    "BIGINT": 2**40,
    "DOUBLE PRECISION": 0.1,
    "FLOAT": 0.1,
    "DATE": MOMENT.date(),
    "BYTEA": b"\x00\xff\\x\n",
    "JSONB": json.dumps({"words": AWKWARD, "list": [1, None, "\u2028"]}),
    "TIMESTAMP WITH TIME ZONE": MOMENT,
}

KEPT = [table for table in metadata.sorted_tables if table.name not in LEFT_BEHIND]
DIALECT = postgresql.dialect()


def installation(folder: Path, dsn: str, key: str = "") -> Installation:
    folder.mkdir(exist_ok=True)
    return bootstrap.installation(Settings(data_dir=str(folder), secret_key=key), dsn)


@pytest_asyncio.fixture(loop_scope="session")
async def full(dsn: str, tmp_path: Path) -> Installation:
    """An installation with a key, and with two rows in every table, each as awkward as its type allows."""
    made = installation(tmp_path / "full", dsn)
    made.key_file.write_text("a key of at least thirty-two characters")
    made.key_file.chmod(0o600)
    connection = await asyncpg.connect(dsn)
    for workspace in (uuid4(), uuid4()):
        rows: dict[str, dict[str, Any]] = {}
        for table in KEPT:
            rows[table.name] = row = _row(table, rows, workspace)
            places = ", ".join(f"${n}" for n in range(1, len(row) + 1))
            names = ", ".join(f'"{name}"' for name in row)
            await connection.execute(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', *row.values())
        await made.files.put(workspace, rows["attachment"]["id"], b"bytes of " + workspace.bytes)
    await connection.close()
    return made


def _row(table: Table, rows: dict[str, dict[str, Any]], workspace: UUID) -> dict[str, Any]:
    return {column.name: _value(column, rows, workspace) for column in table.columns if column.computed is None}


def _value(column: Column[Any], rows: dict[str, dict[str, Any]], workspace: UUID) -> Any:
    if column.name == "workspace_id" or (column.table.name, column.name) == ("workspace", "id"):
        return workspace
    for key in column.foreign_keys:
        if key.column.name != "workspace_id" and key.column.table is not column.table:
            return rows[key.column.table.name][key.column.name]
    return _sample(column.type.compile(dialect=DIALECT).upper(), workspace)


def _sample(kind: str, workspace: UUID) -> Any:
    if kind.endswith("[]"):
        return [_sample(kind[:-2], workspace)] * 2
    if kind == "UUID":
        return uuid4()
    if kind == "TEXT":
        return hashlib.sha256(workspace.bytes).hexdigest() + AWKWARD
    return VALUES[kind]


@pytest_asyncio.fixture(loop_scope="session")
async def empty(postgres: str, tmp_path: Path) -> AsyncIterator[Installation]:
    """An installation with an empty database, without tables even, and an empty folder."""
    name = f"rejoinder_empty_{uuid4().hex}"
    connection = await asyncpg.connect(postgres)
    await connection.execute(f"CREATE DATABASE {name}")
    yield installation(tmp_path / "empty", urlunsplit(urlsplit(postgres)._replace(path=f"/{name}")))
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


@pytest.fixture
def migrated() -> Callable[[Installation], Any]:
    """Give an installation its tables."""
    return lambda made: apply(made.dsn)


@pytest.fixture
def contents() -> Callable[[Installation], Any]:
    """Read every row of every table that a backup holds."""
    return _contents


async def _contents(made: Installation) -> dict[str, list[str]]:
    connection = await asyncpg.connect(made.dsn)
    try:
        return {
            table.name: [
                row["told"]
                for row in await connection.fetch(f'SELECT t::text AS told FROM "{table.name}" t ORDER BY 1')
            ]
            for table in KEPT
        }
    finally:
        await connection.close()
