"""Events in parts by month with counts beside them, attributes, companies, what is collected, and segments."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Make the tables, carry over what contacts did until now, then bind them."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
