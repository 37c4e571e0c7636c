"""Campaigns, who they are for, what came of them, surveys' answers and coupons."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Make the tables, then bind them."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
