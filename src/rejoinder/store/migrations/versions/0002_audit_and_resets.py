"""Audit entries that nobody changes, one-time links for new passwords, and how far long walks have come."""

from alembic import op

from rejoinder.store.migrations.protection import protected

revision = "0002"
down_revision = "0001"

_TABLES = (
    """
CREATE TABLE password_reset (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  teammate_id uuid NOT NULL,
  token_hash bytea,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  mail_at timestamptz,
  used_at timestamptz,
  CONSTRAINT pk_password_reset PRIMARY KEY (workspace_id, id),
  CONSTRAINT fk_password_reset_workspace_id_teammate_id FOREIGN KEY (workspace_id, teammate_id)
    REFERENCES teammate (workspace_id, id) ON DELETE CASCADE
)""",
    "CREATE INDEX ix_password_reset_token_hash ON password_reset (token_hash)",
    "CREATE INDEX ix_password_reset_teammate ON password_reset (workspace_id, teammate_id)",
    "CREATE INDEX ix_password_reset_mail ON password_reset (workspace_id, mail_at) WHERE mail_at IS NOT NULL",
    """
CREATE TABLE chore (
  workspace_id uuid NOT NULL,
  name text NOT NULL,
  place uuid,
  at timestamptz NOT NULL,
  CONSTRAINT pk_chore PRIMARY KEY (workspace_id, name),
  CONSTRAINT fk_chore_workspace_id FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE
)""",
)

_COLUMNS = (
    "ALTER TABLE teammate ADD COLUMN deactivated_at timestamptz",
    "ALTER TABLE visitor_session ADD COLUMN proven_until timestamptz",
)

#: What was done stays written down: the roles that the program works as may only add to it.
_KEPT = "REVOKE UPDATE, DELETE ON audit FROM rejoinder_people, rejoinder_service"


def upgrade() -> None:
    """Add the tables and columns, and let audit entries be written once."""
    for statement in (*_TABLES, *protected(["password_reset", "chore"]), *_COLUMNS, _KEPT):
        op.execute(statement)
