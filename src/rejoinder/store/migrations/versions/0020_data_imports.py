"""Imports of contacts and events, what they changed, and rows that they left out."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Make the tables and the index by which people are found by their number, then bind the tables."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
