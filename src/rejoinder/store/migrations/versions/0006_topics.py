"""Topics, subscriptions, the proof of consents, and the entry points through which contacts come."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0006"
down_revision = "0005"

#: A proof is worth something because nobody can change it: the roles that the program works as may only add to it.
_KEPT = "REVOKE UPDATE, DELETE ON consent FROM rejoinder_people, rejoinder_service"


def upgrade() -> None:
    """Make the tables, bind them, and let consents be written once."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines)), _KEPT]:
        op.execute(statement)
