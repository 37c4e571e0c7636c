from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, DateTime, ForeignKeyConstraint, MetaData, PrimaryKeyConstraint, Table, Text
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.sql.elements import TextClause
from sqlalchemy.sql.expression import text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def uid(name: str, *, required: bool = True) -> Column[Any]:
    """Declare a UUID column."""
    return Column(name, UUID(as_uuid=True), nullable=not required)


def moment(name: str, *, required: bool = False) -> Column[Any]:
    """Declare a point in time, kept in UTC."""
    return Column(name, DateTime(timezone=True), nullable=not required)


def words(name: str, *, required: bool = True, default: str | None = None) -> Column[Any]:
    """Declare a text column."""
    return Column(name, Text, nullable=not required, server_default=default)


def document(name: str, *, default: str | None = "{}") -> Column[Any]:
    """Declare a JSONB column; required when it has a default."""
    server_default: TextClause | None = None if default is None else text(f"'{default}'::jsonb")
    return Column(name, JSONB, nullable=default is None, server_default=server_default)


def belongs(columns: Sequence[str], table: str, *, cascade: bool = True) -> ForeignKeyConstraint:
    """Declare a foreign key within one workspace: `columns` of this table name `id` of `table`."""
    return ForeignKeyConstraint(
        ["workspace_id", *columns],
        [f"{table}.workspace_id", f"{table}.id"],
        ondelete="CASCADE" if cascade else None,
    )


def tenant_table(
    name: str,
    *parts: Any,
    key: Sequence[str] = ("id",),
    busy: bool = False,
    passing: bool = False,
    partitions: str | None = None,
) -> Table:
    """Declare a table of one workspace's rows, its primary key starting with `workspace_id`.

    A `busy` table's rows are rewritten often: its pages keep room for that. Only a table that belongs to no other
    refers to the workspace itself: each reference is a check and a lock at every insert, and one a row is enough.
    A `passing` table's rows are written with everything that happens and swept away by age or by whoever
    erases a contact; they refer to nothing. `partitions` is by what a table is split into parts.
    """
    rooted = not passing and not any(isinstance(part, ForeignKeyConstraint) for part in parts)
    root = ForeignKeyConstraint(["workspace_id"], ["workspace.id"], ondelete="CASCADE")
    return Table(
        name,
        metadata,
        uid("workspace_id"),
        *parts,
        PrimaryKeyConstraint("workspace_id", *key),
        *([root] if rooted else []),
        postgresql_with={"fillfactor": "70"} if busy else None,
        postgresql_partition_by=partitions,
    )
