"""Whom a channel's promotion has reached is counted quickly."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the index."""
    op.execute(
        "CREATE INDEX ix_delivery_promoted ON delivery (workspace_id, channel_id, settled_at)"
        " WHERE lane = 1 and state = 'sent'"
    )
