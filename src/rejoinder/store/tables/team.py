from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA, UUID

from rejoinder.store.tables.columns import belongs, document, metadata, moment, tenant_table, uid, words

role = tenant_table(
    "role",
    words("id"),
    words("description"),
    Column("permissions", ARRAY(Text), nullable=False),
    Column("built_in", Boolean, nullable=False),
)

teammate = tenant_table(
    "teammate",
    uid("id"),
    words("email"),
    words("name"),
    words("role_id"),
    words("password_hash", required=False),
    Column("totp_secret", BYTEA),
    moment("totp_confirmed_at"),
    Column("totp_last_step", BigInteger),
    Column("recovery_hashes", ARRAY(BYTEA), nullable=False, server_default="{}"),
    uid("avatar_file_id", required=False),
    Column("away", Boolean, nullable=False, server_default="false"),
    Column("active", Boolean, nullable=False, server_default="true"),
    words("locale", required=False),
    document("preferences"),
    document("notifications"),
    moment("last_seen_at"),
    moment("created_at", required=True),
    moment("deactivated_at"),
    belongs(["role_id"], "role", cascade=False),
    Index("uq_teammate_workspace_id_email", "workspace_id", "email", unique=True),
    Index("ix_teammate_email", "email"),
)

team = tenant_table("team", uid("id"), words("name"), moment("created_at", required=True))

team_member = tenant_table(
    "team_member",
    uid("team_id"),
    uid("teammate_id"),
    belongs(["team_id"], "team"),
    belongs(["teammate_id"], "teammate"),
    key=("team_id", "teammate_id"),
)

team_location = tenant_table(
    "team_location",
    uid("team_id"),
    uid("location_id"),
    belongs(["team_id"], "team"),
    belongs(["location_id"], "location"),
    key=("team_id", "location_id"),
)

invitation = tenant_table(
    "invitation",
    uid("id"),
    words("email"),
    words("role_id"),
    Column("team_ids", ARRAY(UUID(as_uuid=True)), nullable=False),
    Column("token_hash", BYTEA, nullable=False),
    uid("invited_by", required=False),
    moment("created_at", required=True),
    moment("expires_at", required=True),
    moment("accepted_at"),
    moment("revoked_at"),
    belongs(["role_id"], "role", cascade=False),
    Index("ix_invitation_token_hash", "token_hash"),
)

session = tenant_table(
    "session",
    uid("id"),
    uid("teammate_id"),
    Column("token_hash", BYTEA, nullable=False),
    words("user_agent", required=False),
    words("ip", required=False),
    moment("created_at", required=True),
    moment("last_seen_at", required=True),
    moment("expires_at", required=True),
    moment("revoked_at"),
    belongs(["teammate_id"], "teammate"),
    Index("ix_session_token_hash", "token_hash"),
)

password_reset = tenant_table(
    "password_reset",
    uid("id"),
    uid("teammate_id"),
    Column("token_hash", BYTEA),
    moment("created_at", required=True),
    moment("expires_at", required=True),
    moment("mail_at"),
    moment("used_at"),
    belongs(["teammate_id"], "teammate"),
    Index("ix_password_reset_token_hash", "token_hash"),
    Index("ix_password_reset_teammate", "workspace_id", "teammate_id"),
    Index("ix_password_reset_mail", "workspace_id", "mail_at", postgresql_where=text("mail_at IS NOT NULL")),
)

api_token = tenant_table(
    "api_token",
    uid("id"),
    words("name"),
    words("role_id"),
    Column("token_hash", BYTEA, nullable=False),
    words("hint"),
    uid("created_by", required=False),
    moment("created_at", required=True),
    moment("last_used_at"),
    moment("revoked_at"),
    belongs(["role_id"], "role", cascade=False),
    Index("ix_api_token_token_hash", "token_hash"),
)

audit = tenant_table(
    "audit",
    uid("id"),
    moment("at", required=True),
    words("actor_kind"),
    uid("actor_id", required=False),
    words("actor_name"),
    words("action"),
    words("subject_kind", required=False),
    words("subject_id", required=False),
    document("detail"),
    words("ip", required=False),
    Index("ix_audit_at", "workspace_id", "at", "id"),
)

notification = tenant_table(
    "notification",
    uid("id"),
    uid("teammate_id"),
    words("kind"),
    uid("conversation_id", required=False),
    uid("message_id", required=False),
    words("text"),
    moment("at", required=True),
    moment("seen_at"),
    moment("push_at"),
    moment("pushed_at"),
    moment("email_at"),
    moment("emailed_at"),
    belongs(["teammate_id"], "teammate"),
    belongs(["conversation_id"], "conversation"),
    Index("ix_notification_teammate", "workspace_id", "teammate_id", "at"),
    Index("ix_notification_conversation", "workspace_id", "conversation_id"),
    Index(
        "uq_notification_unseen",
        "workspace_id",
        "teammate_id",
        "conversation_id",
        "kind",
        unique=True,
        postgresql_where=text("seen_at IS NULL"),
    ),
    Index("ix_notification_push", "workspace_id", "push_at", postgresql_where=text("push_at IS NOT NULL")),
    Index("ix_notification_email", "workspace_id", "email_at", postgresql_where=text("email_at IS NOT NULL")),
)

push_subscription = tenant_table(
    "push_subscription",
    uid("id"),
    uid("teammate_id"),
    words("endpoint"),
    words("p256dh"),
    words("auth"),
    words("user_agent", required=False),
    moment("created_at", required=True),
    moment("failed_at"),
    belongs(["teammate_id"], "teammate"),
    Index("uq_push_subscription_workspace_id_endpoint", "workspace_id", "endpoint", unique=True),
)

idempotency = tenant_table(
    "idempotency",
    words("actor"),
    words("key"),
    Column("request_hash", BYTEA, nullable=False),
    Column("status", Integer),
    Column("body", BYTEA),
    words("media_type", required=False),
    moment("at", required=True),
    key=("actor", "key"),
)

#: How far a walk over a large table has come, so that it can be done in small steps.
chore = tenant_table("chore", words("name"), uid("place", required=False), moment("at", required=True), key=("name",))

throttle = Table(
    "throttle",
    metadata,
    Column("subject", Text, nullable=False),
    Column("started_at", DateTime(timezone=True), nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("subject", "started_at"),
    prefixes=["UNLOGGED"],
)
