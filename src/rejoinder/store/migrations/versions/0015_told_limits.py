"""What providers tell of an account's limits."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Let a channel have them."""
    op.execute("ALTER TABLE channel ADD COLUMN limits JSONB NOT NULL DEFAULT '{}'::jsonb")
