"""Write the first migration's SQL from the tables. Only until the first release; later changes are migrations."""

from pathlib import Path

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from rejoinder.store.tables import metadata

TARGET = Path("src/rejoinder/store/migrations/versions/0001_initial.sql")


def main() -> None:
    """Write every table in the order of its references, then its indexes."""
    dialect = postgresql.dialect()
    lines = []
    for table in metadata.sorted_tables:
        lines.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        lines += [
            str(CreateIndex(i).compile(dialect=dialect)) for i in sorted(table.indexes, key=lambda i: str(i.name))
        ]
    TARGET.write_text("".join(" ".join(line.split()) + ";\n" for line in lines), "utf-8")


main()
