"""Whom accounts wrote to outside their windows, and by what other names people are known at a provider."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the tables, then bind them."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
