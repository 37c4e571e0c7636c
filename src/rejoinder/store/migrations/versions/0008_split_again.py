"""An address remembers from whom a merge took it."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column."""
    op.execute("ALTER TABLE identity ADD COLUMN came_from UUID")
