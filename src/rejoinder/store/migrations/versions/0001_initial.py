"""The first schema."""

from alembic import op

from rejoinder.store.migrations.protection import ROLES, opened, protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0001"
down_revision = None

_WITHOUT_TENANT = {"throttle"}


def upgrade() -> None:
    """Make the tables, then bind them."""
    lines = statements(__file__)
    names = tables_made(lines)
    for statement in [*ROLES, *lines]:
        op.execute(statement)
    for statement in [
        *protected(name for name in names if name not in _WITHOUT_TENANT),
        *opened(name for name in names if name in _WITHOUT_TENANT),
    ]:
        op.execute(statement)
