"""Composed statements: SQLAlchemy Core writes them over the tables' metadata, asyncpg runs them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, bindparam
from sqlalchemy.dialects.postgresql import asyncpg

from rejoinder.store.database import Tx

_DIALECT = asyncpg.dialect()  # type: ignore[no-untyped-call]


class Composed:
    """A statement that was compiled once, and the names of its `$n` in order."""

    def __init__(self, statement: Select[Any]) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        self.sql = str(compiled)
        self._names = tuple(compiled.positiontup or ())
        self._fixed = compiled.params

    async def rows(self, tx: Tx, values: Mapping[str, Any]) -> list[Any]:
        """Run it in a transaction's workspace; a value that is not given is the statement's own."""
        given = {**self._fixed, **values, "workspace_id": tx.workspace_id}
        return await tx.rows(self.sql, *(given[name] for name in self._names))


def mine(table: FromClause) -> ColumnElement[bool]:
    """Bind a table to the transaction's workspace: every composed statement says this of each table it reads."""
    return table.c.workspace_id == bindparam("workspace_id", type_=table.c.workspace_id.type)
