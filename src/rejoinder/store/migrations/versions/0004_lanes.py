"""What somebody waits for goes before what they were only promised, channel by channel."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Give deliveries a lane; the old index goes once the new one stands."""
    op.execute("ALTER TABLE delivery ADD COLUMN lane SMALLINT DEFAULT 1 NOT NULL")
    op.execute(
        "CREATE INDEX ix_delivery_waiting ON delivery (workspace_id, channel_id, lane, due_at, id)"
        " WHERE state in ('queued', 'held')"
    )
    op.execute("DROP INDEX ix_delivery_due")
