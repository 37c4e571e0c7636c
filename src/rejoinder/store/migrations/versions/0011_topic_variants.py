"""A message on a topic may say something else on a type of channel, and may begin later."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the columns; programs of before neither see nor take what is scheduled."""
    op.execute("ALTER TABLE topic_message ADD COLUMN variants JSONB NOT NULL DEFAULT '[]'")
    op.execute("ALTER TABLE topic_message ADD COLUMN begins_at TIMESTAMPTZ")
    op.execute(
        "CREATE INDEX ix_topic_message_scheduled ON topic_message (workspace_id, begins_at) WHERE state = 'scheduled'"
    )
