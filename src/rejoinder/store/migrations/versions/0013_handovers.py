"""How far a sender has come with what it claimed, so that what it had not begun goes back in line when it vanishes."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the table, then bind it."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
