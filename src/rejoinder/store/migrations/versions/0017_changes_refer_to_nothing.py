"""Changes no longer refer to their workspace: the check at each of them locked one row for all senders."""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Drop the reference; rows are swept away by age."""
    op.execute("ALTER TABLE change DROP CONSTRAINT fk_change_workspace_id")
