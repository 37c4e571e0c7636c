"""Print the SQL that makes tables, by name, for the migration that brings them."""

import sys

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from rejoinder.store.tables import metadata


def main(names: list[str]) -> None:
    """Print each table in the order of its references, then its indexes."""
    dialect = postgresql.dialect()
    for table in metadata.sorted_tables:
        if table.name not in names:
            continue
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        for made in [CreateTable(table), *map(CreateIndex, indexes)]:
            print(" ".join(str(made.compile(dialect=dialect)).split()) + ";")  # noqa: T201 - a script speaks by printing


main(sys.argv[1:])
