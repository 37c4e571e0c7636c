"""What a conversation by email is about, and the browsers in which contacts are pushed to."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table and the column, then bind the table."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
