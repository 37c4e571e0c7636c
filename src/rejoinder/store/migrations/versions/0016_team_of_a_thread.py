"""Which teammates spoke in a thread, found without reading all that was said in it."""

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Make the index, narrow and only of what teammates wrote, while messages go on being written."""
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX IF EXISTS ix_message_team")
        op.execute(
            "CREATE INDEX CONCURRENTLY ix_message_team ON message (workspace_id, conversation_id, author_id)"
            " WHERE kind = 'out' AND author_kind = 'teammate'"
        )
