"""Connected accounts: requests of providers, ids of what was sent, templates, rates, health."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables and columns, then bind the tables."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
