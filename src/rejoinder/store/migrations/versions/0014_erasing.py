"""What erasing a contact needs: stops kept by address, answers that stay counted, files found by who shows them."""

from alembic import op

from rejoinder.store.migrations.protection import protected
from rejoinder.store.migrations.statements import statements, tables_made

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the table and bind it, then the rest; programs of before neither see nor need any of it."""
    lines = statements(__file__)
    for statement in [*lines, *protected(tables_made(lines))]:
        op.execute(statement)
    op.execute("ALTER TABLE attachment ADD COLUMN given_up_at TIMESTAMPTZ")
    op.execute("CREATE INDEX ix_attachment_given_up ON attachment (workspace_id, id) WHERE given_up_at IS NOT NULL")
    op.execute(
        "CREATE INDEX ix_message_files ON message USING gin (jsonb_path_query_array(blocks, '$.**.id'))"
        " WHERE jsonb_path_exists(blocks, '$.**.id')"
    )
    op.execute("CREATE INDEX ix_contact_merged ON contact (workspace_id, merged_into) WHERE merged_into IS NOT NULL")
    op.execute("CREATE INDEX ix_notification_conversation ON notification (workspace_id, conversation_id)")
    op.execute("ALTER TABLE answer DROP CONSTRAINT fk_answer_workspace_id_conversation_id")
    op.execute(
        "ALTER TABLE answer ADD CONSTRAINT fk_answer_workspace_id_channel_id FOREIGN KEY (workspace_id, channel_id)"
        " REFERENCES channel (workspace_id, id) ON DELETE CASCADE NOT VALID"
    )
    op.execute("ALTER TABLE answer VALIDATE CONSTRAINT fk_answer_workspace_id_channel_id")
