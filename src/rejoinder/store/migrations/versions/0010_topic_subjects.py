"""What a message on a topic is about, where messages have a subject; and its cancelling found by the same index."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column; the new index stands before the old one goes."""
    op.execute("ALTER TABLE topic_message ADD COLUMN subject TEXT")
    op.execute(
        "CREATE INDEX ix_topic_message_at_work ON topic_message (workspace_id, id)"
        " WHERE state IN ('going', 'cancelling')"
    )
    op.execute("DROP INDEX ix_topic_message_going")
